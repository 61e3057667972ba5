import { expect, test } from 'vitest'
import { maskSecrets } from './mask-secrets.ts'

test.each([
  ['a secret in another', 'the secretword and secret', ['secret', 'secretword'], 'the *** and ***'],
  ['a value too short to be one', 'abc', ['abc'], 'abc'],
  ['one with signs of a pattern', 'a.*b(c', ['.*b('], 'a***c'],
])('maskSecrets hides %s', (_, text, secrets, expected) => {
  expect(maskSecrets(text, secrets)).toBe(expected)
})

const key = '-----BEGIN EC PRIVATE KEY-----\nMHcCAQ+/a=\nb==\n-----END EC PRIVATE KEY-----'

test.each([
  ['in a file', `cert\n${key}\nmore`],
  ['in JSON', JSON.stringify({ text: `${key}\n`, more: ['x'] })],
  ['without its end', JSON.stringify({ text: key.slice(0, -20), more: '-----' })],
])('a private key is hidden %s, and nothing else', (_, text) => {
  const masked = maskSecrets(text, [])

  expect(masked).not.toContain('MHcCAQ')
  expect(masked.split('***')).toHaveLength(2)
  expect(masked).toContain('more')
  expect(maskSecrets(masked, [])).toBe(masked)
  if (text.startsWith('{')) expect(Object.keys(JSON.parse(masked))).toEqual(['text', 'more'])
})

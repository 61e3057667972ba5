import { expect, test } from 'vitest'
import { stamped } from '../../../test/support/running.ts'
import { readTexts } from '../../config/read-configuration.ts'
import { CutText } from './cut-text.ts'

function cut(text: string): CutText | undefined {
  const [file] = readTexts([{ name: 'haproxy.cfg', text }], { version: '2.8' }).files
  return file && CutText.of(file)
}

function stampedText(text: string): string {
  return stamped(text).files[0]!.text
}

const text = `global
  maxconn 10

defaults
  mode http

frontend f
  use_backend a

backend a
  server x 10.0.0.1:80

backend b
  server y 10.0.0.2:80
`

test.each([
  ['one with a global section', text],
  ['one without', text.slice(text.indexOf('defaults'))],
  ['one with something before it', `# by hand\n\n${text}`],
])('%s is as it was, and with another backend it is stamped anew', (_, plain) => {
  const known = cut(stampedText(plain))
  const wanted = plain.replace('server x 10.0.0.1:80', 'server x 10.0.0.9:80')

  expect(known?.stamped()).toEqual({
    text: stampedText(plain),
    generation: stamped(plain).generation,
  })
  const changed = known?.with(new Map([['a', 'backend a\n  server x 10.0.0.9:80']]))
  expect(changed?.stamped().text).toBe(stampedText(wanted))
  expect(changed?.backend('a')).toBe('backend a\n  server x 10.0.0.9:80')
})

test('a part has what backends lean on, and neither frontends nor other backends', () => {
  const part = cut(stampedText(text))?.part(new Set(['b']))

  expect(part).toContain('defaults\n  mode http')
  expect(part).toContain('backend b\n  server y')
  expect(part).not.toMatch(/frontend|backend a/)
})

test.each([
  ['that was edited by hand', stampedText(text).replace('maxconn 10', 'maxconn 11')],
  ['without a stamp', text],
  ['with conditions', stampedText(`${text}.if defined(X)\nbackend c\n.endif\n`)],
])('a text %s is not cut', (_, given) => {
  expect(cut(given)).toBeUndefined()
})

test('of two backends of one name neither is told', () => {
  expect(cut(stampedText(`${text}\nbackend b\n  balance first\n`))?.backend('b')).toBeUndefined()
})

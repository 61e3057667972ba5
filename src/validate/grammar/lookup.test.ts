import { expect, test } from 'vitest'
import { choicesOf, lookUpDirectives, suggestDirective, versionsOf } from './lookup.ts'

test('a keyword is found in each place where it may stand', () => {
  const found = lookUpDirectives({ keyword: 'maxconn' })

  expect(found.map((each) => each.table)).toContain('server')
  expect(
    found.filter((each) => each.table === 'keyword').flatMap((each) => each.sections),
  ).toContain('global')
})

test('a section and a version narrow the answer', () => {
  const [info, ...others] = lookUpDirectives({
    keyword: 'guid',
    section: 'backend',
    version: '3.0',
  })

  expect(others).toEqual([])
  expect(info).toMatchObject({
    keyword: 'guid',
    since: '3.0',
    usage: 'guid <str>',
    examples: ['guid one'],
  })
  expect(lookUpDirectives({ keyword: 'guid', section: 'backend', version: '2.8' })).toEqual([])
})

test('a replacement is told', () => {
  const [info] = lookUpDirectives({ keyword: 'reqrep' })

  expect(info).toMatchObject({ until: '2.0', replacement: expect.stringContaining('http-request') })
})

test('the versions of a row', () => {
  const [info] = lookUpDirectives({ keyword: 'program' })
  const states = info === undefined ? [] : versionsOf(info)

  expect(states.find((each) => each.version === '3.0')?.state).toBe('present')
  expect(states.find((each) => each.version === '3.2')?.state).toBe('deprecated')
  expect(states.find((each) => each.version === '3.3')?.state).toBe('absent')
})

test.each([
  ['balanc', 'balance'],
  ['maxcon', 'maxconn'],
  ['entirely-unknown-word', undefined],
])('suggestDirective(%j) is %j', (word, expected) => {
  expect(suggestDirective(word)).toBe(expected)
})

test.each([
  ['httpchk', 'option httpchk'],
  ['option httpchk', 'option httpchk'],
  ['http-request  deny', 'http-request deny'],
  ['bind ssl', 'bind 127.0.0.1:1 ssl'],
])('%j finds %s', (keyword, usage) => {
  const found = lookUpDirectives({ keyword })

  expect(found.map((each) => each.usage).some((each) => each.startsWith(usage))).toBe(true)
})

test('what can stand in the place of a table is told, as the version has it', () => {
  const [balance] = lookUpDirectives({ keyword: 'balance', version: '2.4' })

  const choices = balance && choicesOf(balance, '2.4')

  expect(choices).toEqual([{ name: 'balance', keywords: expect.arrayContaining(['leastconn']) }])
  expect(choices?.[0]?.keywords).not.toContain('hash')
  expect(balance && choicesOf(balance, '3.4')[0]?.keywords).toContain('hash')
})

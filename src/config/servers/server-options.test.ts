import { expect, test } from 'vitest'
import {
  differingOptions,
  mergeOptions,
  OptionsMaker,
  sameArguments,
  weightIn,
} from './server-options.ts'

function merge(...lines: readonly string[]): string {
  let options = mergeOptions(new Map(), [])
  for (const line of lines) options = mergeOptions(options, line.split(' '))
  return [...options].map(([keyword, args]) => [keyword, ...args].join(' ')).join(', ')
}

test.each([
  [['check inter 2s', 'inter 5s weight 3'], 'check, inter 5s, weight 3'],
  [['check ssl verify none', 'no-check'], 'ssl, verify none'],
  [['disabled', 'enabled'], ''],
  [['no-ssl-reuse'], 'no-ssl-reuse'],
  [['no-ssl-reuse', 'ssl-reuse'], 'ssl-reuse'],
  [
    ['source 10.0.0.1 usesrc client interface eth0 check'],
    'source 10.0.0.1 usesrc client interface eth0, check',
  ],
  [['source 10.0.0.1 check'], 'source 10.0.0.1, check'],
  [['source 10.0.0.1 interface eth0 backup'], 'source 10.0.0.1 interface eth0, backup'],
  [['check inter 2s check'], 'inter 2s, check'],
  [['enabled'], ''],
  [['disabled', 'weight 2'], 'disabled, weight 2'],
  [['cookie check weight 3'], 'cookie check, weight 3'],
  [['unheard of'], 'unheard, of'],
  [['no-backup'], ''],
  [['backup no-backup backup'], 'backup'],
  [['no-sslv3', 'no-tlsv10'], 'no-sslv3, no-tlsv10'],
  [['no-check-ssl', 'check-ssl'], 'check-ssl'],
  [['check-ssl', 'no-check-ssl'], 'no-check-ssl'],
  [['weight'], 'weight'],
  [['', ''], ''],
  [['set-proxy-v2-tlv-fmt(0x20) %[src] check'], 'set-proxy-v2-tlv-fmt(0x20) %[src], check'],
])('%j is %j', (lines, options) => {
  expect(merge(...lines)).toBe(options)
})

test.each([
  ['check', 'check', []],
  ['check', '', ['check']],
  ['', 'check', ['check']],
  ['weight 1 check', 'check weight 2', ['weight']],
  ['source 10.0.0.1', 'source 10.0.0.1 interface eth0', ['source']],
  ['inter 1s weight 1', 'backup weight 1', ['inter', 'backup']],
])('`%s` and `%s` differ in %j', (a, b, keywords) => {
  const [first, second] = [a, b].map((words) =>
    mergeOptions(new Map(), words === '' ? [] : words.split(' ')),
  )

  expect(differingOptions(first!, second!)).toEqual(keywords)
})

test.each([
  [['1'], ['1'], true],
  [['1'], ['2'], false],
  [['1'], ['1', '2'], false],
  [[], [], true],
  [[], undefined, false],
  [undefined, [], false],
  [undefined, undefined, true],
])('the arguments %j and %j are the same: %j', (a, b, same) => {
  expect(sameArguments(a, b)).toBe(same)
})

test.each([
  ['', 1],
  ['weight 5', 5],
  ['weight 0', 0],
])('the weight in `%s` is %i', (words, weight) => {
  expect(weightIn(mergeOptions(new Map(), words.split(' ')))).toBe(weight)
})

test('equal words over the same options make the same object, and others do not', () => {
  const maker = new OptionsMaker()
  const base = maker.merge(new Map(), ['check'])
  const made = maker.merge(base, ['weight', '2'])

  expect(maker.merge(base, [])).toBe(base)
  expect(maker.merge(base, ['weight', '2'])).toBe(made)
  expect(maker.merge(base, ['weight', '3'])).not.toBe(made)
  expect(maker.merge(base, ['weight2'])).not.toBe(made)
  expect(maker.merge(new Map(), ['weight', '2'])).not.toBe(made)
  expect([...made]).toEqual([
    ['check', []],
    ['weight', ['2']],
  ])
  expect([...base.keys()]).toEqual(['check'])
})

test('the order of options is no difference', () => {
  const a = mergeOptions(new Map(), 'check inter 2s backup'.split(' '))
  const b = mergeOptions(new Map(), 'backup inter 3s check weight 2'.split(' '))

  expect(differingOptions(a, b)).toEqual(['inter', 'weight'])
})

import { expect, test } from 'vitest'
import { differingOptions, mergeOptions } from './server-options.ts'

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
  [['set-proxy-v2-tlv-fmt(0x20) %[src] check'], 'set-proxy-v2-tlv-fmt(0x20) %[src], check'],
])('%j is %j', (lines, options) => {
  expect(merge(...lines)).toBe(options)
})

test('the order of options is no difference', () => {
  const a = mergeOptions(new Map(), 'check inter 2s backup'.split(' '))
  const b = mergeOptions(new Map(), 'backup inter 3s check weight 2'.split(' '))

  expect(differingOptions(a, b)).toEqual(['inter', 'weight'])
})

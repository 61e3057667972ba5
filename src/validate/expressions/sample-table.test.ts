import { expect, test } from 'vitest'
import type { SampleData } from './sample-data.ts'
import { SampleTable } from './sample-table.ts'
import { isConverterWord, sampleTable } from './load-samples.ts'

const data: SampleData = {
  classes: { any: 'YY....................' },
  fetches: {
    old: [{ type: 'str', class: 'any', until: '2.6' }],
    both: [
      { type: 'ipv4', class: 'any', until: '2.8' },
      { type: 'addr', class: 'any', arguments: 'str', since: '2.9' },
    ],
    fresh: [{ type: 'sint', class: 'any', since: '3.2' }],
  },
  converters: { lower: [{ input: 'str', output: 'str' }] },
  casts: { sint: ['str'], bin: ['str'] },
  criteria: {},
  methods: { beg: 'str' },
  defaultMethods: { str: 'str' },
  predefined: { TRUE: [{}] },
  aliases: {},
  aliasFlags: {},
}

test.each([
  ['2.4', 'both', { type: 'ipv4', points: 3, arguments: [] }],
  ['3.0', 'both', { type: 'addr', arguments: [{ type: 'str', isOptional: false }] }],
  ['3.0', 'old', undefined],
  ['3.0', 'fresh', undefined],
  ['3.0', 'toString', undefined],
  ['3.2', 'fresh', { type: 'sint' }],
] as const)('in %s the fetch %s is %j', (version, name, expected) => {
  const fetch = new SampleTable(data, version).fetch(name)
  if (expected === undefined) expect(fetch).toBeUndefined()
  else expect(fetch).toMatchObject(expected)
})

test.each([
  ['old', { until: '2.6' }],
  ['fresh', { since: '3.2' }],
  ['never', undefined],
])('the reason why 3.0 has no %s is %j', (name, expected) => {
  expect(new SampleTable(data, '3.0').absence('fetches', name)).toEqual(expected)
})

test.each([
  ['sint', 'str', true],
  ['sint', 'bin', false],
  ['any', 'bin', true],
  ['bin', 'same', true],
  ['unheard', 'bin', true],
])('%s read as %s: %s', (from, to, expected) => {
  expect(new SampleTable(data, '3.0').canCast(from, to)).toBe(expected)
})

test('names are those of the version', () => {
  expect(new SampleTable(data, '2.4').names('fetches')).toEqual(['old', 'both'])
})

test.each([
  ['lower', true],
  ['lower,upper', true],
  [',field(1,:)', true],
  ['nope', false],
  ['if', false],
  ['', false],
])('isConverterWord(%j) is %s', (text, expected) => {
  expect(isConverterWord(text, '3.2')).toBe(expected)
})

test.each(['2.4', '2.6', '3.0', '3.4'] as const)('every fact of %s can be read', (version) => {
  const table = sampleTable(version)
  const read = [
    ...table.names('fetches').map((name) => table.fetch(name)),
    ...table.names('converters').map((name) => table.converter(name)),
  ]
  expect(read.length).toBeGreaterThan(500)
  expect(read).not.toContain(undefined)
})

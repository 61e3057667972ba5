import { expect, test } from 'vitest'
import { Readings } from './readings.ts'

const facts = { version: '3.2' } as const

function files(...texts: readonly string[]): readonly { name: string; text: string }[] {
  return texts.map((text, index) => ({ name: `${index}.cfg`, text }))
}

test('a text that is asked for again is not read again', () => {
  const readings = new Readings()
  const first = readings.read(files('global\n'), facts)

  expect(readings.read(files('global\n'), { version: '3.2' })).toBe(first)
  expect(readings.read([{ name: 'other.cfg', text: 'global\n' }], facts)).toBe(first)
  expect([...first.sections.keys()]).toEqual(['global'])
})

test.each([
  ['another text', files('defaults\n'), facts],
  ['one file more', files('global\n', ''), facts],
  ['no file', files(), facts],
  ['another version', files('global\n'), { version: '3.0' }],
  ['another environment', files('global\n'), { version: '3.2', env: {} }],
  ['other features', files('global\n'), { version: '3.2', features: [] }],
] as const)('%s is', (_, texts, others) => {
  const readings = new Readings()
  const first = readings.read(files('global\n'), facts)
  const second = readings.read(texts, others)

  expect(second).not.toBe(first)
  expect(second.facts).toBe(others)
  expect(second.files).toHaveLength(texts.length)
})

test('of many texts those are remembered that were asked for last', () => {
  const readings = new Readings()
  const texts = ['a', 'b', 'c', 'd'].map((name) => files(`backend ${name}\n`))
  const [first, second] = texts.map((each) => readings.read(each, facts))
  readings.read(texts[0]!, facts)
  readings.read(files('backend e\n'), facts)

  expect(readings.read(texts[0]!, facts)).toBe(first)
  expect(readings.read(texts[1]!, facts)).not.toBe(second)
})

test('a text that is asked for again and again pushes no other out', () => {
  const readings = new Readings()
  const first = readings.read(files('global\n'), facts)
  for (let times = 0; times < 9; times += 1) readings.read(files('defaults\n'), facts)

  expect(readings.read(files('global\n'), facts)).toBe(first)
})

test('of several files each has to be the same', () => {
  const readings = new Readings()
  const first = readings.read(files('global\n', 'defaults\n'), facts)

  expect(readings.read(files('global\n', 'backend a\n'), facts)).not.toBe(first)
  expect(readings.read(files('global\n', 'defaults\n'), facts)).toBe(first)
})

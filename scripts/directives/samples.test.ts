import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '../../src/system/package-root.ts'
import { parseSampleFacts, printSampleData, readSampleFacts } from './samples.ts'

const root = packageRoot()

test('schemas/samples.json is what the facts say', () => {
  const facts = readSampleFacts(join(root, 'facts/samples'))
  expect(readFileSync(join(root, 'schemas/samples.json'), 'utf8')).toBe(printSampleData(facts))
})

test.each([
  [
    'fetches.txt',
    'class any YYYYYYYYYYYYYYYYYYYYYY\nsrc(str?): addr @any  2.9..\n',
    { fetches: { src: [{ arguments: 'str?', type: 'addr', class: 'any', since: '2.9' }] } },
  ],
  [
    'converters.txt',
    'cast sint str\nlower: str -> str  ..3.0\n',
    {
      converters: { lower: [{ input: 'str', output: 'str', until: '3.0' }] },
      casts: { sint: ['str'] },
    },
  ],
  [
    'acls.txt',
    'path_beg = path -m beg\npredefined TRUE\n',
    {
      criteria: { path_beg: [{ fetch: 'path', method: 'beg' }] },
      predefined: { TRUE: [{}] },
    },
  ],
  [
    'log-aliases.txt',
    'flag json  3.0..\nHM http\nci\n',
    { aliases: { HM: [{ http: true }], ci: [{}] }, aliasFlags: { json: [{ since: '3.0' }] } },
  ],
])('%s with %j is read', (name, text, expected) => {
  expect(parseSampleFacts({ [name]: text })).toMatchObject(expected)
})

test.each([
  ['fetches.txt', 'src addr any'],
  ['fetches.txt', 'src: addr @any  2.9...3.0..'],
  ['converters.txt', 'lower: str'],
  ['acls.txt', 'path_beg'],
  ['log-aliases.txt', '%ci !'],
])('%s with the line %j is refused', (name, text) => {
  expect(() => parseSampleFacts({ [name]: text })).toThrow(/cannot read|no range/)
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseVersion } from '../../src/model/version.ts'
import type { Lifetime, SampleData } from '../../src/validate/expressions/sample-data.ts'

type Draft = { -readonly [Key in keyof SampleData]: Record<string, unknown> }

/** Reads `facts/samples/*.txt` and gives what `schemas/samples.json` holds. */
export function readSampleFacts(folder: string): SampleData {
  const files = Object.keys(readers).map((name) => [name, readFileSync(join(folder, name), 'utf8')])
  return parseSampleFacts(Object.fromEntries(files))
}

/** The same from the texts of the files, by their names. */
export function parseSampleFacts(files: Readonly<Record<string, string>>): SampleData {
  const draft: Draft = {
    classes: {},
    fetches: {},
    converters: {},
    casts: {},
    criteria: {},
    methods: {},
    defaultMethods: {},
    predefined: {},
    aliases: {},
    aliasFlags: {},
  }
  for (const [name, read] of Object.entries(readers)) {
    ;(files[name] ?? '').split('\n').forEach((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return
      if (!read(line, draft)) throw new Error(`${name}:${index + 1}: cannot read \`${line}\``)
    })
  }
  return draft as unknown as SampleData
}

const readers: Record<string, (line: string, draft: Draft) => boolean> = {
  'fetches.txt': readFetch,
  'converters.txt': readConverter,
  'acls.txt': readCriterion,
  'log-aliases.txt': readAlias,
}

function readFetch(line: string, draft: Draft): boolean {
  const place = /^class (\S+)\s+([Y.]{22})$/.exec(line)
  if (place) return set(draft.classes, place[1], place[2])
  const fetch = /^([^(:\s]+)(?:\((.*)\))?: (\w+) @([\w-]+)(.*)$/.exec(line)
  if (!fetch) return false
  const [, name, list, type, of, rest] = fetch
  return add(draft.fetches, name, { arguments: list, type, class: of, ...lifetime(rest) })
}

function readConverter(line: string, draft: Draft): boolean {
  const cast = /^cast (\w+) (.+)$/.exec(line)
  if (cast) return set(draft.casts, cast[1], cast[2]?.split(' '))
  const converter = /^([^(:\s]+)(?:\((.*)\))?: (\w+) -> (\w+)(.*)$/.exec(line)
  if (!converter) return false
  const [, name, list, input, output, rest] = converter
  return add(draft.converters, name, { arguments: list, input, output, ...lifetime(rest) })
}

function readCriterion(line: string, draft: Draft): boolean {
  const [word, key, value] = line.split(/\s+/)
  if (word === 'match') return set(draft.methods, key, value)
  if (word === 'default') return set(draft.defaultMethods, key, value)
  if (word === 'predefined') return add(draft.predefined, key, lifetime(value))
  const criterion = /^(\S+) = (\S+) -m (\w+)(.*)$/.exec(line)
  if (!criterion) return false
  const [, name, fetch, method, rest] = criterion
  return add(draft.criteria, name, { fetch, method, ...lifetime(rest) })
}

function readAlias(line: string, draft: Draft): boolean {
  const alias = /^(flag )?(\w+)( http)?((?:\s+\S+)?)$/.exec(line)
  if (!alias) return false
  const [, flag, name, http, rest] = alias
  if (flag !== undefined) return add(draft.aliasFlags, name, lifetime(rest))
  return add(draft.aliases, name, {
    ...(http === undefined ? {} : { http: true }),
    ...lifetime(rest),
  })
}

function lifetime(text = ''): Lifetime {
  const range = text.trim()
  if (range === '') return {}
  const ends = range.split('..')
  const [since, until] = ends.map((end) => parseVersion(end))
  if (ends.length !== 2 || (since === undefined && until === undefined))
    throw new Error(`\`${range}\` is no range of versions`)
  return { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) }
}

function set(record: Record<string, unknown>, key: string | undefined, value: unknown): boolean {
  if (key === undefined || value === undefined) return false
  record[key] = value
  return true
}

function add(record: Record<string, unknown>, key: string | undefined, fact: object): boolean {
  if (key === undefined) return false
  const facts = record[key]
  if (Array.isArray(facts)) facts.push(fact)
  else record[key] = [fact]
  return true
}

/** One fact a line, so that a change of a fact is a change of a line. */
export function printSampleData(data: SampleData): string {
  const parts = Object.entries(data).map(([key, record]) => {
    const lines = Object.entries(record as Record<string, unknown>).map(
      ([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
    )
    return `  ${JSON.stringify(key)}: {\n${lines.join(',\n')}\n  }`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}

export function writeSamples(root: string): void {
  writeFileSync(
    join(root, 'schemas/samples.json'),
    printSampleData(readSampleFacts(join(root, 'facts/samples'))),
  )
}

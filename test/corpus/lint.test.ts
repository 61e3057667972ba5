import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lintRules } from '../support/built-in.ts'
import { fingerprint } from '../../src/lint/fingerprint.ts'
import { lint } from '../../src/lint/lint.ts'
import { parseVersion, type Diagnostic, type Version } from '../../src/model/index.ts'
import { readConfiguration } from '../../src/config/read-configuration.ts'
import { parseConfig } from '../../src/text/parser.ts'

const corpus = process.env['HAPROXYCTL_CORPUS']
const files = corpus === undefined ? [] : listConfigs(corpus)
const examples = files.filter((path) => path.includes('/examples__'))

function listConfigs(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.cfg') && !path.startsWith('mutants'))
    .map((path) => join(folder, path))
    .toSorted()
}

function lintFile(path: string, sets: readonly string[]): readonly Diagnostic[] {
  const version: Version = parseVersion(/\/(\d+\.\d+)\//.exec(path)?.[1] ?? '') ?? '3.4'
  const file = parseConfig(path, readFileSync(path, 'latin1'), { facts: { version } })
  const configuration = readConfiguration([file], { version })
  const found = lint({ configuration, rules: lintRules, levels: { sets, rules: {} } })
  const marks = fingerprint(found, [file]).map((each) => each.fingerprint)
  expect(new Set(marks).size, path).toBe(marks.length)
  return found
}

describe.skipIf(corpus === undefined)('on the corpus (HAPROXYCTL_CORPUS)', () => {
  test('`recommended` has a handful of findings on HAProxy’s own examples, all about what is open to everybody', () => {
    const found = examples.flatMap((path) => lintFile(path, ['recommended']))
    const codes = new Set(found.map((each) => each.code))
    expect(examples.length).toBeGreaterThan(10)
    expect(found.length).toBeLessThanOrEqual(examples.length)
    expect([...codes].toSorted()).toEqual([
      'lint/server-verify-none',
      'lint/stats-admin-open',
      'lint/stats-without-auth',
    ])
  })

  test('every rule runs over every file, and each finding has a name of its own', () => {
    for (const path of files) lintFile(path, ['recommended', 'strict', 'security'])
    expect(files.length).toBeGreaterThan(100)
  })
})

test.skipIf(corpus !== undefined)('without HAPROXYCTL_CORPUS there is no corpus to lint', () => {
  expect(files).toEqual([])
})

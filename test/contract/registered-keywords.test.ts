import { spawnSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  listArguments,
  registeredKeywords,
  registeredNames,
  withoutRow,
} from '../../scripts/directives/registered.ts'
import { readSampleFacts } from '../../scripts/directives/samples.ts'
import { readFacts } from '../../scripts/facts.ts'
import { compareVersions, parseVersion, type Version } from '../../src/model/index.ts'
import { packageRoot } from '../../src/system/package-root.ts'
import type { Lifetime } from '../../src/validate/expressions/sample-data.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'

const facts = readFacts(join(packageRoot(), 'facts'))
const samples = readSampleFacts(join(packageRoot(), 'facts/samples'))

/** What a binary registers and the facts leave out on purpose. */
const leftOut: Readonly<Record<string, string>> = {
  'keyword tune.quic.backend.max-idle-timeou': 'a slip of 3.0, which the manual does not have',
}

function isNoFact(name: string): boolean {
  return leftOut[name] === undefined
}

function isThere(lifetimes: readonly Lifetime[] | undefined, version: Version): boolean {
  return lifetimes?.some((each) => isWithin(each, version)) === true
}

function isWithin({ since, until }: Lifetime, version: Version): boolean {
  const hasBegun = since === undefined || compareVersions(since, version) <= 0
  return hasBegun && (until === undefined || compareVersions(version, until) <= 0)
}

describe.each(haproxyBinaries())('what HAProxy $version registers is in the facts', (binary) => {
  const { file } = binary
  const version = parseVersion(binary.version)!
  // An empty configuration is none: some versions end with an error after the list.
  const { stdout: list } = spawnSync(file, listArguments, { cwd: tmpdir(), encoding: 'utf8' })

  test('keywords, options and actions', () => {
    const registered = registeredKeywords(list)

    expect(registered.size).toBeGreaterThan(400)
    expect(withoutRow(registered, facts).filter(isNoFact)).toEqual([])
  })

  test.each([
    ['fetch', samples.fetches],
    ['converter', samples.converters],
  ] as const)('each %s', (what, known) => {
    const registered = [...registeredNames(list, what)]

    expect(registered.length).toBeGreaterThan(50)
    expect(registered.filter((name) => !isThere(known[name], version) && isNoFact(name))).toEqual(
      [],
    )
  })
})

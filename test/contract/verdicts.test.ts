import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { knownVersions, type KnownVersion } from '../../src/model/index.ts'
import { packageRoot } from '../../src/system/package-root.ts'
import { parseConfig } from '../../src/text/parser.ts'
import { validate } from '../../src/validate/validate.ts'
import { parseBinaryOutput } from '../../src/validate/binary.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { scratch } from '../support/scratch.ts'
import {
  marksFor,
  readVerdictCases,
  type Mark,
  type VerdictCase,
} from '../support/verdict-cases.ts'
import { readConfiguration } from '../../src/config/read-configuration.ts'

/** The cases say what HAProxy says of them; both HAProxy and our validation are held against that. */
const cases = readVerdictCases(join(packageRoot(), 'test/contract/verdicts'))

/** What is found on each line, errors before warnings; of what is only worth knowing HAProxy says nothing. */
function findOurs({ text, env }: VerdictCase, version: KnownVersion): ReadonlyMap<number, string> {
  const file = parseConfig('case.cfg', text, { facts: { version, env } })
  const found = new Map<number, string>()
  for (const { severity, location } of validate(readConfiguration([file], { version }))) {
    const line = location?.start.line ?? 0
    if (severity === 'info') continue
    if (severity === 'error' || !found.has(line)) found.set(line, severity)
  }
  return found
}

function expectedOf(marks: ReadonlyMap<number, Mark>): ReadonlyMap<number, string> {
  return new Map([...marks].map(([line, mark]) => [line, mark === 'error' ? 'error' : 'warning']))
}

function sorted(found: ReadonlyMap<number, string>): string[] {
  return [...found].toSorted(([a], [b]) => a - b).map(([line, severity]) => `${line} ${severity}`)
}

describe.each(['2.6', '3.0', '3.2', '3.4'] as const)('for HAProxy %s', (version) => {
  test.each(cases.map((each) => [each.title, each] as const))('we judge %s', (_, each) => {
    expect(sorted(findOurs(each, version))).toEqual(sorted(expectedOf(marksFor(each, version))))
  })
})

interface Words {
  readonly isRefused: boolean
  readonly alerts: readonly number[]
  readonly warnings: readonly number[]
  /** Warnings that name no line. */
  readonly placeless: number
}

async function ask(file: string, { text, env }: VerdictCase): Promise<Words> {
  await using folder = await scratch()
  const path = await folder.write('case.cfg', text)
  await folder.write('empty.lua', '')
  const { code, output } = await new Promise<{ code: number; output: string }>((resolve) => {
    const options = {
      cwd: folder.path,
      env: { ...env, PATH: process.env['PATH'] },
      timeout: 120_000,
    }
    execFile(file, ['-c', '-f', path], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, output: out + err })
    })
  })
  const told = parseBinaryOutput(output).filter(
    (one) => !/errors?\(?s?\)? found in conf/i.test(one.text),
  )
  function linesOf(level: string): number[] {
    return told.filter((one) => one.level === level).flatMap(({ line }) => line ?? [])
  }
  const placeless = told.filter((one) => one.level === 'warning' && one.line === undefined)
  return {
    isRefused: code === 1,
    alerts: linesOf('alert'),
    warnings: linesOf('warning'),
    placeless: placeless.length,
  }
}

describe.each(haproxyBinaries().map((binary) => [binary.version, binary] as const))(
  'HAProxy %s',
  (name, binary) => {
    const version = knownVersions.find((each) => each === name)
    test.each(cases.map((each) => [each.title, each] as const))('judges %s', async (_, each) => {
      if (version === undefined) return
      const marks = marksFor(each, version)
      const errors = [...marks].filter(([, mark]) => mark === 'error').map(([line]) => line)
      const warned = [...marks].filter(([, mark]) => mark === 'warning').map(([line]) => line)

      const words = await ask(binary.file, each)

      expect(words.isRefused).toBe(errors.length > 0)
      // 3.4 alerts of some names and starts all the same.
      expect([...errors, ...warned]).toEqual(expect.arrayContaining([...words.alerts]))
      if (words.isRefused) return
      expect(warned).toEqual(expect.arrayContaining([...words.warnings]))
      // It alerts of some lines that it ignores.
      const named = new Set([...words.warnings, ...words.alerts])
      // A warning without a line is ours to place, and there is none where HAProxy is silent.
      expect(warned.some((line) => !named.has(line))).toBe(words.placeless > 0)
    })
  },
)

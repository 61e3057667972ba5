import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../../../test/support/scratch.ts'
import { systemProcesses } from '../../system/processes/processes.ts'
import { noVersionMemory, type VersionMemory } from '../../system/processes/version-memory.ts'
import { readBinaryVersion } from './binary-version.ts'

const world = { processes: systemProcesses, versionMemory: noVersionMemory }

test('the version is what the first line says', async () => {
  await using folder = await scratch()
  const binary = await script(folder.path, 'echo HAProxy version 3.2.26-1 2026/10/14')
  expect(await readBinaryVersion(binary, world)).toBe('3.2')
})

test('where nothing runs there is none', async () => {
  expect(await readBinaryVersion('/no/such/haproxy', world)).toBeUndefined()
})

test('a binary that hangs holds up nobody who is stopped', async () => {
  await using folder = await scratch()
  const stop = new AbortController()
  const binary = await script(folder.path, 'sleep 300')
  const asked = readBinaryVersion(binary, world, stop.signal)
  const reason = new Error('stopped')
  stop.abort(reason)
  await expect(asked).rejects.toBe(reason)
})

test('what is remembered is not asked again', async () => {
  const kept: string[][] = []
  const versionMemory: VersionMemory = {
    recall: (program) => (kept.some(([name]) => name === program) ? kept[0]![1] : undefined),
    keep: (program, answer) => kept.push([program, answer]),
  }
  await using folder = await scratch()
  const binary = await script(
    folder.path,
    `echo >>${folder.path}/asked; echo HAProxy version 3.2.26; echo more`,
  )

  expect(await readBinaryVersion(binary, { ...world, versionMemory })).toBe('3.2')
  expect(kept).toEqual([[binary, 'HAProxy version 3.2.26']])
  expect(await readBinaryVersion(binary, { ...world, versionMemory })).toBe('3.2')
  expect(await readFile(join(folder.path, 'asked'), 'utf8')).toBe('\n')
})

async function script(folder: string, line: string): Promise<string> {
  const file = `${folder}/haproxy`
  await writeFile(file, `#!/bin/sh\n${line}\n`)
  await chmod(file, 0o755)
  return file
}

import { chmod, writeFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { scratch } from '../../../test/support/scratch.ts'
import { systemProcesses } from '../../system/processes/processes.ts'
import { readBinaryVersion } from './binary-version.ts'

test('the version is what the first line says', async () => {
  await using folder = await scratch()
  const binary = await script(folder.path, 'echo HAProxy version 3.2.26-1 2026/10/14')
  expect(await readBinaryVersion(binary, systemProcesses)).toBe('3.2')
})

test('where nothing runs there is none', async () => {
  expect(await readBinaryVersion('/no/such/haproxy', systemProcesses)).toBeUndefined()
})

test('a binary that hangs holds up nobody who is stopped', async () => {
  await using folder = await scratch()
  const stop = new AbortController()
  const binary = await script(folder.path, 'sleep 300')
  const asked = readBinaryVersion(binary, systemProcesses, stop.signal)
  const reason = new Error('stopped')
  stop.abort(reason)
  await expect(asked).rejects.toBe(reason)
})

async function script(folder: string, line: string): Promise<string> {
  const file = `${folder}/haproxy`
  await writeFile(file, `#!/bin/sh\n${line}\n`)
  await chmod(file, 0o755)
  return file
}

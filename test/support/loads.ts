import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { scratch } from './scratch.ts'

const preload = new URL('counted-loads.mjs', import.meta.url).href

/** The files that a run of haproxyctl loads as modules, by their URLs. */
export async function loadsOf(program: string, args: readonly string[]): Promise<string[]> {
  await using folder = await scratch()
  const loads = join(folder.path, 'loads')
  const env = { PATH: process.env['PATH'], HOME: folder.path, LOADS: loads }
  await promisify(execFile)(process.execPath, ['--import', preload, program, ...args], {
    cwd: folder.path,
    env,
  })
  const lines = (await readFile(loads, 'utf8')).split('\n')
  return lines.filter((url) => url.startsWith('file:')).map((url) => fileURLToPath(url))
}

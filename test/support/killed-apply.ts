import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect } from 'vitest'
import type { HaproxyTargetOptions } from '../../plugins/target/haproxy/options.ts'
import type { BuiltTree } from './built-tree.ts'
import { expectCompletion, expectServing } from './worlds/fault-world.ts'
import type { TestHaproxy } from './haproxy/haproxy.ts'

const run = promisify(execFile)
export const hasStrace = await run('strace', ['-V']).then(
  () => true,
  () => false,
)

export interface Death {
  readonly dieAt?: number
  readonly dieOn?: 'port' | 'socket'
  /** Over the socket first. */
  readonly isAhead?: boolean
  readonly options?: Partial<HaproxyTargetOptions>
  readonly strace?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** Ends when the process was killed, with what it printed when it was not. */
export async function applyInChild(
  tree: BuiltTree,
  haproxy: TestHaproxy,
  text: string,
  { dieAt, dieOn, isAhead, options, strace = [], env = {} }: Death,
): Promise<{ isKilled: boolean; ticks: number; stderr: string }> {
  const textPath = join(haproxy.folder, 'wish')
  await writeFile(textPath, text)
  const { folder, configPath, socketPath, masterPath } = haproxy
  const places = { folder, configPath, socketPath, masterPath, ...(options && { options }) }
  const program = tree.path('test/support/apply-child.ts')
  const order = JSON.stringify({ places, textPath, dieAt, dieOn, isAhead })
  const [file, ...args] = [...strace, process.execPath, program, order]
  try {
    const { stdout, stderr } = await run(file, args, {
      timeout: 120_000,
      env: { ...process.env, ...env },
    })
    return { isKilled: false, ticks: Number(JSON.parse(stdout).ticks), stderr }
  } catch (error) {
    const { signal, code, stderr } = error as { signal?: string; code?: number; stderr: string }
    // strace ends as its program did, or says so by 128 and the signal's number.
    if (signal === 'SIGKILL' || code === 137) return { isKilled: true, ticks: 0, stderr }
    if (stderr.includes("kind: 'reload-rolled-back'")) return { isKilled: false, ticks: 0, stderr }
    throw error
  }
}

/** What has to hold whenever an apply was killed: then the next one does the rest. */
export async function expectRecovery(
  haproxy: TestHaproxy,
  text: string,
  at: string,
): Promise<void> {
  await expectServing(haproxy, at)
  await expectCompletion(haproxy, text, at)
  expect(await servers(haproxy), `the servers after ${at}`).toEqual(wanted(text))
}

async function servers(haproxy: TestHaproxy): Promise<readonly string[]> {
  const state = await haproxy.socket('show servers state web')
  const rows = state.split('\n').filter((line) => /^\d+ web /.test(line))
  // be_id be_name srv_id srv_name srv_addr op_state admin_state uweight …
  return rows
    .map((row) => row.split(' '))
    .map((words) => `${words[3]} ${words[6]} ${words[7]}`)
    .sort()
}

function wanted(text: string): readonly string[] {
  return [...text.matchAll(/server (\w) .* weight (\d+)/g)].map((m) => `${m[1]} 0 ${m[2]}`)
}

import { spawn, type ChildProcessByStdio } from 'node:child_process'
import { once } from 'node:events'
import { env, kill } from 'node:process'
import type { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import type { ProcessEnd, RunningProcess, StartOptions } from '../../model/ports.ts'
import { errorCode } from '../error-code.ts'
import { cannotStart, fixedLocale } from './program.ts'

type Child = ChildProcessByStdio<null, Readable, Readable>

/** How long a process may take to end when it is asked to. */
const graceMs = 2_000
const longestStderr = 4_096

/** Starts a program in a process group of its own, so that what it starts ends with it. */
export async function startProcess(
  file: string,
  args: readonly string[],
  options: StartOptions = {},
): Promise<RunningProcess> {
  const child = spawn(file, [...args], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...env, ...fixedLocale, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
  })
  const ended = endOf(child)
  try {
    await once(child, 'spawn')
  } catch (cause) {
    throw cannotStart(file, { code: errorCode(cause), cause })
  }
  return {
    output: child.stdout,
    ended,
    async [Symbol.asyncDispose]() {
      endGroup(child, 'SIGTERM')
      const isOver = await Promise.race([ended, sleep(graceMs, undefined, { ref: false })])
      if (isOver === undefined) endGroup(child, 'SIGKILL')
      await ended
      for (const stream of [child.stdout, child.stderr]) stream.destroy()
    },
  }
}

/** Settles with the process itself: what it started may hold its output open for longer. */
function endOf(child: Child): Promise<ProcessEnd> {
  let stderr = ''
  child.stderr.on('data', (bytes: Buffer) => {
    stderr = `${stderr}${bytes.toString('utf8')}`.slice(-longestStderr)
  })
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve({ exitCode: code ?? undefined, stderr }))
    child.once('error', () => resolve({ exitCode: undefined, stderr }))
  })
}

function endGroup({ pid, exitCode, signalCode }: Child, name: 'SIGTERM' | 'SIGKILL'): void {
  if (pid === undefined) return
  try {
    kill(-pid, name)
  } catch (error) {
    // The group is gone with its last process.
    const isOver = exitCode !== null || signalCode !== null || errorCode(error) === 'ESRCH'
    if (!isOver) throw error
  }
}

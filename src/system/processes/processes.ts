import { readFileSync } from 'node:fs'
import { kill } from 'node:process'
import { UnavailableError } from '../../model/errors.ts'
import { errorCode } from '../error-code.ts'
import { cannotStart, fixedLocale, mostCharacters, printedTooMuch, tookTooLong } from './program.ts'
import type { Processes, RunOptions, RunResult } from '../../model/ports.ts'

export const systemProcesses: Processes = {
  run,
  async start(file, args, options) {
    const { startProcess } = await import('./started-process.ts')
    return startProcess(file, args, options)
  },
  async signal(pid, name) {
    try {
      kill(pid, name)
    } catch (cause) {
      throw new UnavailableError(`cannot send ${name} to process ${pid}: ${whyNoSignal(cause)}`, {
        cause,
        help: `Run haproxyctl as the user that owns process ${pid}, and see that the pid is HAProxy's.`,
      })
    }
  },
  isAlive(pid) {
    try {
      kill(pid, 0)
      return !isZombie(pid)
    } catch (cause) {
      // No right to signal it, so it is there.
      return errorCode(cause) === 'EPERM'
    }
  },
}

/** Whether it has ended, and only nobody has asked yet how: in a container that may never be done. */
function isZombie(pid: number): boolean {
  try {
    // The name of the program stands in brackets before the state, and may hold any character.
    return /\) [ZX] [^)]*$/.test(readFileSync(`/proc/${pid}/stat`, 'latin1'))
  } catch {
    // Not Linux, or gone by now.
    return false
  }
}

/** How long a program may take to end when it is asked to. */
const killAfterMs = 1_000

// By itself: in a function with `using` TypeScript 6 leaves the `.ts` of a module that is imported there.
async function runPlain(
  file: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const { runPlainly } = await import('./plain-run.ts')
  return runPlainly(file, args, options)
}

async function run(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  options.signal?.throwIfAborted()
  if (options.isBrief === true || options.endsGroup === true) return runPlain(file, args, options)
  // Loading execa costs more than most commands need for all of their work.
  const { execa } = await import('execa')
  const child = execa(file, args, {
    reject: false,
    stripFinalNewline: false,
    env: { ...fixedLocale, ...options.env },
    ...(options.cwd !== undefined && { cwd: options.cwd }),
    ...(options.input === undefined ? { stdin: 'ignore' } : { input: options.input }),
    forceKillAfterDelay: killAfterMs,
    maxBuffer: mostCharacters,
    ...(options.timeoutMs !== undefined && { timeout: options.timeoutMs }),
    ...(options.signal && { cancelSignal: options.signal }),
  })
  child.once('exit', () => {
    // What it started itself may live on and hold its output open; nobody reads it any more.
    if (child.killed) for (const stream of [child.stdout, child.stderr]) stream?.destroy()
  })
  const result = await child
  if (result.isCanceled) options.signal?.throwIfAborted()
  if (result.timedOut) throw tookTooLong(file, options)
  if (result.isMaxBuffer) throw printedTooMuch(file)
  if (result.exitCode === undefined && result.signal === undefined) throw cannotStart(file, result)
  return { exitCode: result.exitCode, stdout: result.stdout, stderr: result.stderr }
}

function whyNoSignal(cause: unknown): string {
  const code = errorCode(cause)
  if (code === 'ESRCH') return 'there is no such process'
  if (code === 'EPERM') return 'it belongs to another user'
  return String(cause)
}

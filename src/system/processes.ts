import type { ChildProcess } from 'node:child_process'
import { kill } from 'node:process'
import type { Readable } from 'node:stream'
import { UnavailableError } from '../model/errors.ts'
import { onAbort } from '../model/on-abort.ts'
import { errorCode } from './error-code.ts'
import { cannotStart, fixedLocale } from './program.ts'
import type { Processes, RunOptions, RunResult } from '../model/ports.ts'

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
      return true
    } catch (cause) {
      // No right to signal it, so it is there.
      return errorCode(cause) === 'EPERM'
    }
  },
}

/** How long a program may take to end when it is asked to. */
const killAfterMs = 1_000
const mostOutputBytes = 100_000_000

async function run(
  file: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const { signal, timeoutMs, endsGroup = false, input } = options
  signal?.throwIfAborted()
  const child = spawnChild(file, args, options)
  running.add(child)
  // Ended early, and why; what ended by itself meanwhile counts as it did.
  let told: 'aborted' | 'late' | 'endless' | undefined
  function stop(why: typeof told): void {
    told ??= why
    if (endsGroup) endGroup(child.pid)
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), killAfterMs).unref()
  }
  using _aborted = onAbort(signal, () => stop('aborted'))
  const limit = timeoutMs === undefined ? undefined : setTimeout(() => stop('late'), timeoutMs)
  const output = [child.stdout, child.stderr].map((stream) =>
    collect(stream, () => stop('endless')),
  )
  if (input !== undefined) child.stdin?.on('error', () => undefined).end(input)
  try {
    const exitCode = await endOf(child, file)
    if (told === 'aborted') signal?.throwIfAborted()
    if (told === 'late')
      throw new UnavailableError(`${file} did not end within ${limitText(timeoutMs)}`)
    if (told === 'endless') throw new UnavailableError(`${file} printed more than 100 MB`)
    const [stdout = '', stderr = ''] = output.map((text) => text())
    return { exitCode, stdout, stderr }
  } finally {
    clearTimeout(limit)
    running.delete(child)
  }
}

function spawnChild(file: string, args: readonly string[], options: RunOptions): ChildProcess {
  // Most commands run no program.
  const { spawn } = process.getBuiltinModule('node:child_process')
  const { cwd, input, endsGroup: detached = false } = options
  try {
    return spawn(file, [...args], {
      detached,
      env: { ...process.env, ...fixedLocale, ...options.env },
      stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
      ...(cwd !== undefined && { cwd }),
    })
  } catch (cause) {
    // Most reasons are told later, as an event; arguments that are too long are not.
    throw cannotStart(file, { code: errorCode(cause), cause })
  }
}

/** What would outlive this process. */
const running = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of running) child.kill('SIGTERM')
})

function collect(stream: Readable | null, onTooMuch: () => void): () => string {
  const pieces: Buffer[] = []
  let bytes = 0
  stream?.on('data', (piece: Buffer) => {
    bytes += piece.length
    if (bytes <= mostOutputBytes) pieces.push(piece)
    else onTooMuch()
  })
  return () => Buffer.concat(pieces).toString('utf8')
}

/** The exit code of a program that has ended and whose output is read; `undefined` when a signal ended it. */
function endOf(child: ChildProcess, file: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    child.once('error', (cause) => reject(cannotStart(file, { code: errorCode(cause), cause })))
    child.once('close', (code) => resolve(code ?? undefined))
    child.once('exit', () => {
      // What it started itself may live on and hold its output open; nobody reads it any more.
      if (child.killed) for (const stream of [child.stdout, child.stderr]) stream?.destroy()
    })
  })
}

function limitText(ms = 0): string {
  return ms < 1_000 ? `${ms} ms` : `${ms / 1_000} s`
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended by itself, or is another user's by now.
  }
}

function whyNoSignal(cause: unknown): string {
  const code = errorCode(cause)
  if (code === 'ESRCH') return 'there is no such process'
  if (code === 'EPERM') return 'it belongs to another user'
  return String(cause)
}

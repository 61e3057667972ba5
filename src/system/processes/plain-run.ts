import { spawn, type ChildProcessByStdio, type SpawnOptions } from 'node:child_process'
import { env, kill } from 'node:process'
import type { Readable } from 'node:stream'
import { onAbort } from '../../model/on-abort.ts'
import type { RunOptions, RunResult } from '../../model/ports.ts'
import { errorCode } from '../error-code.ts'
import { cannotStart, fixedLocale, mostCharacters, printedTooMuch, tookTooLong } from './program.ts'

/** Of what is answered at once; what is over is cut. */
const mostBriefCharacters = 1_000_000

/**
 * A run that is killed where it has to end, alone or with all that it has started, and needs no library: loading one
 * takes as long as most of these programs run. Throws UnavailableError as other runs do.
 */
export function runPlainly(
  file: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const { timeoutMs, signal, cwd, isBrief = false, endsGroup = false } = options
  const child = begin(file, args, {
    env: { ...env, ...fixedLocale, ...options.env },
    detached: endsGroup,
    ...(cwd !== undefined && { cwd }),
  })
  const streams = [child.stdout, child.stderr] as const
  let isKilled = false
  let failure: (() => unknown) | undefined
  function end(why?: () => unknown): void {
    if (isKilled) return
    isKilled = true
    failure = why
    if (endsGroup) killGroup(child.pid)
    else child.kill('SIGKILL')
    if (child.exitCode !== null) letGo()
  }
  /** What it has started itself may live on and hold its output open; nobody reads it any more. */
  function letGo(): void {
    for (const stream of streams) stream.destroy()
  }
  const most = isBrief ? mostBriefCharacters : mostCharacters
  const full = isBrief ? undefined : () => printedTooMuch(file)
  const texts = streams.map((stream) => gather(stream, most, () => end(full)))
  function late(): unknown {
    return tookTooLong(file, options)
  }
  const timer = timeoutMs === undefined ? undefined : setTimeout(end, timeoutMs, late)
  const listening = onAbort(signal, (reason) => end(() => reason))
  return new Promise<RunResult>((resolve, reject) => {
    child.once('error', (cause) => {
      // Also when it cannot be killed; that it has been started is seen by its pid.
      if (child.pid === undefined) reject(cannotStart(file, { code: errorCode(cause), cause }))
    })
    child.once('exit', () => {
      if (isKilled) letGo()
    })
    child.once('close', (code) => {
      const [stdout = '', stderr = ''] = texts.map((text) => text())
      if (failure === undefined) resolve({ exitCode: code ?? undefined, stdout, stderr })
      else reject(failure())
    })
  }).finally(() => {
    clearTimeout(timer)
    listening[Symbol.dispose]()
  })
}

function begin(
  file: string,
  args: readonly string[],
  options: SpawnOptions,
): ChildProcessByStdio<null, Readable, Readable> {
  try {
    return spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
  } catch (cause) {
    // Such as arguments that are too long; most else is told by an event.
    throw cannotStart(file, { code: errorCode(cause), cause })
  }
}

/** Reads to the end, and tells when there was more than that. */
function gather(stream: Readable, most: number, full: () => void): () => string {
  let text = ''
  stream.setEncoding('utf8')
  stream.on('data', (part: string) => {
    text += part
    if (text.length <= most) return
    text = text.slice(0, most)
    full()
  })
  // Of a pipe that breaks there is no more to read.
  stream.on('error', () => undefined)
  return () => text
}

function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) kill(-pid, 'SIGKILL')
  } catch {
    // All of it has ended by itself, or is another user's by now.
  }
}

import { resolve } from 'node:path'
import {
  abortable,
  coalesce,
  readLines,
  UnavailableError,
  withTimeLimit,
  type PluginContext,
  type ProcessEnd,
  type RunningProcess,
} from 'haproxyctl/plugin'
import type { Documents } from '../../clients/listing/index.ts'

export interface ProgramOptions {
  readonly file: string
  readonly args: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly timeoutMs: number
  readonly pollMs: number
  /** Whether it runs on, and prints a line with all of it whenever that has changed. */
  readonly isFollowed: boolean
}

/** What of a program's output is read, so that one that has lost its mind costs no more memory. */
const longestOutput = 64 * 1024 * 1024

/** JSON that a program prints. What is read once ends when `closing` is aborted, whoever waits for it. */
export function openProgram(
  options: ProgramOptions,
  context: PluginContext,
  closing: AbortSignal,
): Documents {
  const program = { ...options, context }
  // Those who ask at the same time share one run, which none of them ends for the others.
  const read = coalesce(() => (options.isFollowed ? firstLine : runOnce)(program, closing))
  return {
    read: (signal) => abortable(read(), signal),
    watch: (signal) => (options.isFollowed ? linesOf : runs)(program, signal),
  }
}

interface Program extends ProgramOptions {
  readonly context: PluginContext
}

async function* runs(program: Program, signal: AbortSignal): AsyncGenerator<readonly unknown[]> {
  const { context, pollMs } = program
  for (;;) {
    yield await runOnce(program, signal)
    await context.clock.sleep(pollMs * (0.9 + 0.2 * Math.random()), signal)
  }
}

function runOnce(program: Program, signal: AbortSignal): Promise<readonly unknown[]> {
  const { file } = program
  return inTime(program, signal, async (until) => {
    await using child = await start(program)
    const output = await abortable(wholeOf(child, file), until)
    const end = await abortable(child.ended, until)
    if (end.exitCode !== 0) throw new UnavailableError(`${file} failed: ${howItEnded(end)}`)
    return [parse(output, file)]
  })
}

async function* linesOf(program: Program, signal: AbortSignal): AsyncGenerator<readonly unknown[]> {
  const { file } = program
  await using child = await start(program)
  const lines = readLines(child.output, longestOutput)[Symbol.asyncIterator]()
  let next = await inTime(program, signal, () => lines.next())
  for (; next.done !== true; next = await abortable(lines.next(), signal))
    yield [parse(next.value, file)]
  throw new UnavailableError(`${file} has ended: ${howItEnded(await child.ended)}`)
}

async function firstLine(program: Program, signal: AbortSignal): Promise<readonly unknown[]> {
  for await (const each of linesOf(program, signal)) return each
  throw new UnavailableError(`${program.file} has ended`)
}

function start({ file, args, environment, context }: Program): Promise<RunningProcess> {
  const { processes, root } = context
  // As a shell has it: a name without a slash is looked for in PATH.
  const path = file.includes('/') ? resolve(root, file) : file
  return processes.start(path, args, { cwd: root, env: environment })
}

function inTime<T>(
  { file, timeoutMs: ms, context: { clock } }: Program,
  signal: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  function late(): UnavailableError {
    return new UnavailableError(`${file} did not say anything within ${ms / 1_000} s`)
  }
  return withTimeLimit({ ms, clock, late }, signal, work)
}

async function wholeOf({ output }: RunningProcess, file: string): Promise<string> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of output) {
    size += chunk.length
    if (size > longestOutput)
      throw new UnavailableError(`${file} printed more than ${longestOutput} bytes`)
    parts.push(chunk)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new UnavailableError(`what ${file} printed is not JSON`, { cause })
  }
}

function howItEnded({ exitCode, stderr }: ProcessEnd): string {
  const how = exitCode === undefined ? 'by a signal' : `with exit code ${exitCode}`
  const said = stderr.trim().split('\n').at(-1) ?? ''
  return said === '' ? how : `${how}, and said: ${said.slice(0, 200)}`
}

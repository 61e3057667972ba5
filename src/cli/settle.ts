import { Failure } from '../model/index.ts'
import { exitCodes } from './exit-codes.ts'
import { formatFailure } from './format-failure.ts'
import { StoppedError } from './stopped-error.ts'
import { mayColour } from './terminal.ts'

/** Ends a run that threw: one clear message on stderr, with --json one document on stdout, and the exit code. */
export async function settle(error: unknown, argv: readonly string[]): Promise<number> {
  const end = endOf(error)
  if (end.message === undefined) return end.code
  const wantsJson = argv.includes('--json')
  if (wantsJson) process.stdout.write(`${JSON.stringify(errorDocument(error, end), null, 2)}\n`)
  const colour = mayColour(process.env, process.stderr.isTTY)
  process.stderr.write(await formatFailure(error, end.message, end.help, colour))
  return end.code
}

interface End {
  readonly code: number
  /** Absent for an end without a word: an exit that was asked for. */
  readonly message?: string
  readonly help?: string
}

function endOf(error: unknown): End {
  if (error instanceof Failure) {
    return {
      code: exitCodes[error.kind],
      message: error.message,
      ...(error.help !== undefined && { help: error.help }),
    }
  }
  if (!(error instanceof Error)) return { code: exitCodes.bug, message: String(error) }
  const stop = stopCode(error)
  if (stop !== undefined) return { code: stop }
  const asked = oclifExit(error)
  if (asked?.isQuiet === true) return { code: asked.code }
  if (asked !== undefined) {
    return {
      code: exitCodes.usage,
      message: firstLine(error),
      help: 'See the same command with --help.',
    }
  }
  return {
    code: exitCodes.bug,
    message: `this is a bug in haproxyctl: ${error.message}`,
    help: 'Please report it with the lines below.',
  }
}

/** Aborts end quietly with the number that shells give to the signal. */
function stopCode(error: Error): number | undefined {
  if (error.name !== 'AbortError' && !(error instanceof StoppedError)) return undefined
  const signal = error instanceof StoppedError ? error.signal : 'SIGINT'
  return signal === 'SIGTERM' ? exitCodes.terminated : exitCodes.interrupted
}

/** oclif's own errors carry their exit code; `EEXIT` is its way to say `exit(n)`. */
function oclifExit(error: Error): { code: number; isQuiet: boolean } | undefined {
  if (!('oclif' in error)) return undefined
  const { oclif } = error
  const code =
    typeof oclif === 'object' && oclif !== null && 'exit' in oclif ? Number(oclif.exit) : 1
  return { code, isQuiet: 'code' in error && error.code === 'EEXIT' }
}

function firstLine(error: Error): string {
  const [line = ''] = error.message.split('\nSee more help')
  return line.trim()
}

function errorDocument(error: unknown, end: End): object {
  return {
    error: {
      kind: error instanceof Failure ? error.kind : 'bug',
      exitCode: end.code,
      message: end.message,
      ...(end.help !== undefined && { help: end.help }),
      ...(error instanceof Failure &&
        error.diagnostics.length > 0 && { diagnostics: error.diagnostics }),
    },
  }
}

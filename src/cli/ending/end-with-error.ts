import { Failure } from '../../model/index.ts'
import { errorDocument, errorPart, type ErrorDocument } from '../../documents/error.ts'
import { exitCodeOf, exitCodes, stopCode } from '../../model/exit-codes.ts'
import { serializeDocument } from '../../documents/serialize.ts'
import { bugHelp, formatFailure } from '../print/format-failure.ts'
import { StoppedError } from '../../model/stopped-error.ts'
import { standardOutput } from '../terminal/standard-stream.ts'
import { mayColour } from '../terminal/colour.ts'
import { tellPeople } from '../terminal/tell-people.ts'
import { LoggedFailure } from './logged-failure.ts'
import { ToldFailure } from './told-failure.ts'
import { usageFailure } from './usage-failure.ts'

/** Ends a run that threw: one clear message on stderr, with --json one document on stdout, and the exit code. */
export function endWithError(thrown: unknown, argv: readonly string[]): number {
  if (thrown instanceof LoggedFailure) return endOf(thrown.error).code
  const isTold = thrown instanceof ToldFailure
  const error = isTold ? thrown.failure : thrown
  const end = endOf(error)
  if (end.message === undefined) return end.code
  if (argv.includes('--json') && !isTold) {
    standardOutput.write(serializeDocument(documentOf(error, end.message, end)))
  }
  const colour = mayColour(process.env, process.stderr.isTTY)
  tellPeople(formatFailure(error, end.message, end.help, colour))
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
      code: exitCodeOf(error),
      message: error.message,
      ...(error.help !== undefined && { help: error.help }),
    }
  }
  if (!(error instanceof Error)) return { code: exitCodes.bug, message: String(error) }
  if (isStop(error)) return { code: stopCode(error) }
  const asked = oclifExit(error)
  if (asked?.isQuiet === true) return { code: asked.code }
  if (asked !== undefined) return { code: exitCodes.usage, ...usageFailure(error) }
  return {
    code: exitCodes.bug,
    message: `this is a bug in haproxyctl: ${error.message}`,
    help: bugHelp,
  }
}

/** Aborts end quietly with the number that shells give to the signal. */
export function isStop(error: unknown): boolean {
  return error instanceof StoppedError || (error instanceof Error && error.name === 'AbortError')
}

/** oclif's own errors carry their exit code; `EEXIT` is its way to say `exit(n)`. */
function oclifExit(error: Error): { code: number; isQuiet: boolean } | undefined {
  if (!('oclif' in error)) return undefined
  const { oclif } = error
  const code =
    typeof oclif === 'object' && oclif !== null && 'exit' in oclif ? Number(oclif.exit) : 1
  return { code, isQuiet: 'code' in error && error.code === 'EEXIT' }
}

function documentOf(error: unknown, message: string, end: End): ErrorDocument {
  if (error instanceof Failure) return errorDocument(errorPart(error))
  const { code: exitCode, help } = end
  const kind = exitCode === exitCodes.usage ? 'usage' : 'bug'
  return errorDocument({ kind, exitCode, message, ...(help !== undefined && { help }) })
}

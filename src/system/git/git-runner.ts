import type { RunResult } from '../../model/ports.ts'
import { UnavailableError } from '../../model/errors.ts'

/** Runs one git command in a folder; what it answers is the caller's to judge. */
export type RunGit = (args: readonly string[]) => Promise<RunResult>

export type GitRunner = (folder: string, signal: AbortSignal | undefined) => RunGit

/**
 * git through simple-git: one language, no questions, the user's own environment. Its safety switches are
 * for callers that hand it other people's arguments; ours are fixed, and paths stand behind `--`.
 */
export function gitRunner(folder: string, signal: AbortSignal | undefined): RunGit {
  return async (args) => {
    const { simpleGit } = await import('simple-git')
    const env = environment()
    let exitCode: number | undefined = 0
    let stderr = ''
    try {
      const git = simpleGit({
        baseDir: folder,
        allowEnvironment: Object.keys(env),
        completion: { onClose: true, onExit: lingerMs },
        unsafe: { allowUnsafeAskPass: true, allowUnsafeEditor: true, allowUnsafeSshCommand: true },
        // An answer like any other: `rev-parse --verify` says no with its exit code.
        errors: (error, result) => {
          // Below zero it never ran: the number is that of the system's own error.
          if (result.exitCode < 0) return error
          exitCode = result.exitCode
          stderr = Buffer.concat(result.stdErr).toString()
          return undefined
        },
        ...(signal !== undefined && { abort: signal }),
      })
      const stdout = await git
        .env(env)
        .outputHandler(hasSpoken)
        .raw([...args])
      return { exitCode, stdout, stderr }
    } catch (cause) {
      signal?.throwIfAborted()
      throw notRun(folder, cause)
    }
  }
}

/** What git has started may hold its output open; nobody waits longer for that once git itself has ended. */
const lingerMs = 1_000

/**
 * simple-git waits 50 ms longer for a command that has printed nothing, and most of ours print nothing. There is no
 * more to come: by then both streams are closed.
 */
function hasSpoken(_: string, stdout: NodeJS.ReadableStream): void {
  setImmediate(() => stdout.emit('data', Buffer.alloc(0)))
}

/** A question would wait for ever where nobody sits; ssh asks on the terminal unless it is told not to. */
function environment(): Record<string, string> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env))
    if (value !== undefined) env[name] = value
  return {
    GIT_SSH_COMMAND: 'ssh -o BatchMode=yes',
    ...env,
    LC_ALL: 'C.UTF-8',
    GIT_TERMINAL_PROMPT: '0',
    GIT_ASKPASS: 'true',
    SSH_ASKPASS: 'true',
    GIT_EDITOR: 'true',
    GIT_LITERAL_PATHSPECS: '1',
  }
}

function notRun(folder: string, cause: unknown): UnavailableError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  if (reason.includes('does not exist')) {
    return new UnavailableError(`${folder} is not in a working copy of git: it does not exist`, {
      cause,
    })
  }
  return new UnavailableError(`git cannot be run: ${reason}`, {
    help: 'Install git, or make sure that it is in PATH.',
    cause,
  })
}

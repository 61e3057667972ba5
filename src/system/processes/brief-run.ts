import { execFile } from 'node:child_process'
import { env } from 'node:process'
import { cannotStart, fixedLocale, tookTooLong } from './program.ts'
import type { RunOptions, RunResult } from '../../model/ports.ts'

const mostBytes = 1_000_000

/** What a program answers at once. Throws UnavailableError as longer runs do; what is over a megabyte is cut. */
export function runBriefly(
  file: string,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const { timeoutMs, signal } = options
  return new Promise((resolve, reject) => {
    const settings = {
      env: { ...env, ...fixedLocale, ...options.env },
      killSignal: 'SIGKILL' as const,
      maxBuffer: mostBytes,
      ...(timeoutMs !== undefined && { timeout: timeoutMs }),
      ...(signal && { signal }),
    }
    const child = execFile(file, args, settings, (error, stdout, stderr) => {
      if (signal?.aborted) return reject(signal.reason)
      const code = error?.code
      if (typeof code === 'string' && child.pid === undefined)
        return reject(cannotStart(file, { code, cause: error }))
      const isCut = code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER'
      if (error?.killed && !isCut) return reject(tookTooLong(file, options))
      resolve({ exitCode: child.exitCode ?? undefined, stdout, stderr })
    })
    child.stdin?.end()
  })
}

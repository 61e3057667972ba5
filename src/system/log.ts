import { maskSecrets } from '../model/mask-secrets.ts'
import type { Log } from '../model/ports.ts'

export interface LogOptions {
  /** Defaults to `normal`; `quiet` keeps warnings only, `verbose` adds what is for debugging. */
  readonly level?: 'quiet' | 'normal' | 'verbose'
  /** Where a line goes; standard error by default. */
  readonly write?: (line: string) => void
}

/** A log that can learn secrets while it runs: they become known only when the project is loaded. */
export interface MaskingLog extends Log {
  mask(secrets: readonly string[]): void
}

export function createLog({
  level = 'normal',
  write = toStandardError,
}: LogOptions = {}): MaskingLog {
  const known = new Set<string>()
  function say(prefix: string, message: string): void {
    write(`${prefix}${maskSecrets(message, [...known])}\n`)
  }
  return {
    debug: (message) => {
      if (level === 'verbose') say('debug: ', message)
    },
    info: (message) => {
      if (level !== 'quiet') say('', message)
    },
    warn: (message) => say('warning: ', message),
    mask: (secrets) => {
      for (const secret of secrets) known.add(secret)
    },
  }
}

function toStandardError(line: string): void {
  process.stderr.write(line)
}

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

// Shorter values would blot out half of every line, and are not secrets worth the name.
const shortestSecret = 4

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

/** Replaces every secret in a text, the longest first so that one inside another is not half shown. */
export function maskSecrets(text: string, secrets: readonly string[]): string {
  let masked = maskKeys(text)
  const worthy = secrets.filter((secret) => secret.length >= shortestSecret)
  for (const secret of worthy.sort((a, b) => b.length - a.length)) {
    masked = masked.replaceAll(secret, '***')
  }
  return masked
}

// Up to the dashes of its end, or to the quote of the JSON that it stands in: what follows is no part of it.
const privateKey = /(-----BEGIN [A-Z ]*PRIVATE KEY-----)(?:[^"-]|-(?!----))+/g

/** Private keys are secrets wherever they come from. */
function maskKeys(text: string): string {
  return text.includes('PRIVATE KEY-----') ? text.replace(privateKey, '$1***') : text
}

function toStandardError(line: string): void {
  process.stderr.write(line)
}

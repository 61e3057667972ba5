import { printableLines } from '../model/printable.ts'
import { maskSecrets } from '../model/mask-secrets.ts'
import type { Log, LogFields } from '../model/ports.ts'

/**
 * `pretty` is for people. `json` has one object a line, for collectors. `journal` begins each line with its priority,
 * as in `<4>`, which journald takes off again and `logger --prio-prefix` hands on to syslog.
 */
export const logFormats = ['pretty', 'json', 'journal'] as const

export type LogFormat = (typeof logFormats)[number]

export interface LogOptions {
  /** Defaults to `normal`; `quiet` keeps warnings and errors only, `verbose` adds what is for debugging. */
  readonly level?: 'quiet' | 'normal' | 'verbose'
  readonly format?: LogFormat
  /** Where a line goes; standard error by default. */
  readonly write?: (line: string) => void
  /** For the times of JSON lines; milliseconds since the epoch. */
  readonly now?: () => number
}

/** A log that can learn secrets while it runs: they become known only when the project is loaded. */
export interface MaskingLog extends Log {
  error(message: string, about?: LogFields): void
  mask(secrets: readonly string[]): void
  /** The same log, with these fields on each line. */
  about(fields: LogFields): MaskingLog
}

type Level = 'debug' | 'info' | 'warn' | 'error'

/** syslog's severities (RFC 5424, table 2). */
const priorities: Readonly<Record<Level, number>> = { debug: 7, info: 6, warn: 4, error: 3 }

const prefixes: Readonly<Record<Level, string>> = {
  debug: 'debug: ',
  info: '',
  warn: 'warning: ',
  error: 'error: ',
}

const levels: Readonly<Record<NonNullable<LogOptions['level']>, readonly Level[]>> = {
  quiet: ['warn', 'error'],
  normal: ['info', 'warn', 'error'],
  verbose: ['debug', 'info', 'warn', 'error'],
}

export function createLog({
  level = 'normal',
  format = 'pretty',
  write = toStandardError,
  now = Date.now,
}: LogOptions = {}): MaskingLog {
  const known = new Set<string>()
  function say(lineLevel: Level, message: string, fields: LogFields): void {
    if (!levels[level].includes(lineLevel)) return
    const secrets = [...known]
    const masked = printableLines(maskSecrets(message, secrets))
    switch (format) {
      case 'pretty':
        return write(`${prefixes[lineLevel]}${masked}\n`)
      case 'journal':
        return write(withPriority(masked, priorities[lineLevel]))
      case 'json':
        return write(
          `${JSON.stringify({
            time: new Date(now()).toISOString(),
            level: lineLevel,
            message: masked,
            ...maskFields(fields, secrets),
          })}\n`,
        )
      default:
        return format satisfies never
    }
  }
  function logAbout(fields: LogFields): MaskingLog {
    function at(lineLevel: Level): Log['info'] {
      return (message, about) => say(lineLevel, message, { ...fields, ...about })
    }
    return {
      debug: at('debug'),
      info: at('info'),
      warn: at('warn'),
      error: at('error'),
      mask: (secrets) => {
        for (const secret of secrets) known.add(secret)
      },
      about: (more) => logAbout({ ...fields, ...more }),
    }
  }
  return logAbout({})
}

/** Each line of a message by itself: journald ends an entry at the end of a line. */
function withPriority(message: string, priority: number): string {
  const lines = message.split('\n').filter((line) => line !== '')
  return lines.map((line) => `<${priority}>${line}\n`).join('')
}

function maskFields(fields: LogFields, secrets: readonly string[]): LogFields {
  const masked = Object.entries(fields).map(([key, value]) => [
    key,
    typeof value === 'string' ? maskSecrets(value, secrets) : value,
  ])
  return Object.fromEntries(masked)
}

function toStandardError(line: string): void {
  process.stderr.write(line)
}

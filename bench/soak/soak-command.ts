import { resolve } from 'node:path'
import { benchOptions } from '../bench-options.ts'
import type { Use } from '../daemon.ts'
import { growthOf } from './growth.ts'

/** What one asks of a soak on the command line. */
export interface SoakArguments {
  readonly events: number
  readonly seed: number
  /** The HAProxy that serves. */
  readonly haproxy: string
  readonly spacingMs: number
  readonly isJson: boolean
  readonly tell: (line: string) => void
}

/** How a soak ended. */
export interface SoakEnd {
  /** What happened, how often. */
  readonly counts: Readonly<Record<string, number>>
  readonly lost: readonly unknown[]
  readonly disagreements: readonly string[]
  /** Of `watch`, over its last life. */
  readonly use: readonly Use[]
}

export function soakArguments(defaults: {
  readonly events: number
  readonly spacingMs: number
}): SoakArguments {
  const { events, seed, haproxy, spacing, json, verbose } = benchOptions({
    events: { type: 'string', default: String(defaults.events) },
    seed: { type: 'string', default: '1' },
    haproxy: { type: 'string', default: 'haproxy' },
    spacing: { type: 'string', default: String(defaults.spacingMs) },
    json: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  })
  return {
    events: Number(events),
    seed: Number(seed),
    // The world is a folder of its own.
    haproxy: haproxy.includes('/') ? resolve(haproxy) : haproxy,
    spacingMs: Number(spacing),
    isJson: json,
    tell(line) {
      if (verbose) console.error(line)
    },
  }
}

/** Prints how it ended, `lines` between what happened and what is wrong; the exit code says whether all is well. */
export function tellSoak(end: SoakEnd, lines: readonly string[], isJson: boolean): void {
  const growth = growthOf(end.use)
  const counts = Object.entries(end.counts).map(
    ([name, times]) => `${String(times).padStart(6)}  ${name}`,
  )
  const text = [
    ...counts,
    ...lines,
    ...end.disagreements.map((each) => `not as it should be: ${each}`),
    `watch: ${growth.rssMiB.join(' to ')} MiB, ${growth.handles.join(' to ')} handles`,
  ]
  console.log(isJson ? JSON.stringify({ ...end, growth }, undefined, 2) : text.join('\n'))
  if (end.lost.length > 0 || end.disagreements.length > 0 || !growth.isLevel) process.exitCode = 1
}

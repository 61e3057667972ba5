import type { Log, Progress } from '../../model/index.ts'
import { printable } from '../../model/printable.ts'
import type { StandardStream } from './standard-stream.ts'

export interface ProgressOptions {
  /** Standard error, where it is a terminal: there, the line is written over and over. */
  readonly line: Pick<StandardStream, 'drawLine' | 'clearLine'> | undefined
  /** Where it is none, a line is told now and then. */
  readonly log: Log
  readonly columns: number
  /** Milliseconds by a clock that is never put back. */
  readonly now: () => number
}

const waits = {
  /** What is done by then is not worth a word. */
  lineMs: 1_000,
  logMs: 2_000,
  againMs: 10_000,
  tickMs: 250,
} as const

interface Shown {
  text: string
  readonly beganMs: number
}

/** What is under way, on standard error. */
export function shownProgress({ line, log, columns, now }: ProgressOptions): Progress {
  const open: Shown[] = []
  let timer: NodeJS.Timeout | undefined
  let told = { text: '', atMs: -Infinity }

  function tick(): void {
    const newest = open.at(-1)
    const oldest = open[0]
    if (newest === undefined || oldest === undefined) return
    const text = printable(newest.text)
    if (line !== undefined) {
      if (now() - oldest.beganMs >= waits.lineMs) line.drawLine(text.slice(0, columns - 1))
      return
    }
    const isDue = now() - oldest.beganMs >= waits.logMs && now() - told.atMs >= waits.againMs
    if (!isDue || text === told.text) return
    told = { text, atMs: now() }
    log.info(text)
  }

  function end(shown: Shown): void {
    const index = open.indexOf(shown)
    if (index !== -1) open.splice(index, 1)
    if (open.length > 0) return
    clearInterval(timer)
    timer = undefined
    line?.clearLine()
  }

  return {
    begin(text) {
      const shown: Shown = { text, beganMs: now() }
      open.push(shown)
      timer ??= setInterval(tick, waits.tickMs).unref()
      return {
        update(newer) {
          shown.text = newer
        },
        [Symbol.dispose]: () => end(shown),
      }
    },
  }
}

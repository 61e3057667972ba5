import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shownProgress } from './shown-progress.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function progressOn(kind: 'terminal' | 'file') {
  const said: string[] = []
  const line = { drawLine: (text: string) => said.push(text), clearLine: () => said.push('-') }
  const log = {
    debug: () => undefined,
    info: (text: string) => said.push(text),
    warn: () => undefined,
  }
  const progress = shownProgress({
    line: kind === 'terminal' ? line : undefined,
    log,
    columns: 20,
    now: () => Date.now(),
  })
  return { said, progress }
}

test('what is done within a second is not shown', () => {
  const { said, progress } = progressOn('terminal')

  progress.begin('quick')[Symbol.dispose]()
  vi.advanceTimersByTime(5_000)

  expect(said).toEqual(['-'])
})

test('on a terminal the line follows, is never wider than it, and goes away', () => {
  const { said, progress } = progressOn('terminal')

  const activity = progress.begin('0 of 3')
  vi.advanceTimersByTime(1_000)
  activity.update('2 of 3\u001B, waiting for something')
  vi.advanceTimersByTime(250)
  activity[Symbol.dispose]()
  vi.advanceTimersByTime(1_000)

  expect(said).toEqual(['0 of 3', String.raw`2 of 3\u001b, waiti`, '-'])
})

test('of several the last one that was begun is shown, and what is left after it', () => {
  const { said, progress } = progressOn('terminal')

  const outer = progress.begin('outer')
  vi.advanceTimersByTime(1_000)
  const inner = progress.begin('inner')
  vi.advanceTimersByTime(250)
  inner[Symbol.dispose]()
  vi.advanceTimersByTime(250)
  outer[Symbol.dispose]()

  expect(said).toEqual(['outer', 'inner', 'outer', '-'])
})

test('elsewhere it is a line after two seconds, then every ten, and only if there is news', () => {
  const { said, progress } = progressOn('file')

  const activity = progress.begin('0 of 3')
  vi.advanceTimersByTime(2_000)
  activity.update('1 of 3')
  vi.advanceTimersByTime(9_000)
  activity.update('2 of 3')
  vi.advanceTimersByTime(60_000)
  activity[Symbol.dispose]()

  expect(said).toEqual(['0 of 3', '2 of 3'])
})

import { describe, expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts'
import { combineLatest } from './fleet/combine.ts'
import { latest } from './latest.ts'

const never = new AbortController().signal

async function* at(clock: FakeClock, ...times: number[]): AsyncGenerator<number> {
  const startMs = clock.now()
  for (const ms of times) {
    await clock.sleep(startMs + ms - clock.now())
    yield ms
  }
}

function collect(states: AsyncIterable<unknown>, into: unknown[]): Promise<void> {
  return (async () => {
    for await (const state of states) into.push(state)
  })()
}

describe('latest', () => {
  const cases: [string, number[], [number, number][]][] = [
    ['one change at once', [100], [[100, 100]]],
    [
      'the first of a burst at once, and its newest when the source ends',
      [0, 10, 20, 30],
      [
        [0, 0],
        [30, 30],
      ],
    ],
    [
      'each of what is far apart at once',
      [0, 100, 200],
      [
        [0, 0],
        [100, 100],
        [200, 200],
      ],
    ],
    [
      'the newest at the hard limit while changes go on',
      [0, 40, 80, 120, 160, 200, 230, 260],
      [
        [0, 0],
        [240, 230],
        [260, 260],
      ],
    ],
    [
      'what comes first after a burst at once again',
      [0, 10, 100],
      [
        [0, 0],
        [60, 10],
        [100, 100],
      ],
    ],
  ]

  test.each(cases)('gives %s', async (_what, times, expected) => {
    const clock = createFakeClock(0)
    const seen: [number, unknown][] = []
    const states = latest(at(clock, ...times), { quietMs: 50, hardLimitMs: 200, clock }, never)
    const run = (async () => {
      for await (const state of states) seen.push([clock.now(), state])
    })()

    await clock.advance(1_000)
    await run

    expect(seen).toEqual(expected)
  })

  test('reads on while its reader works, and skips what was overtaken', async () => {
    const clock = createFakeClock(0)
    const seen: unknown[] = []
    const run = (async () => {
      for await (const state of latest(
        at(clock, 0, 100, 200, 300),
        { quietMs: 10, hardLimitMs: 50, clock },
        never,
      )) {
        seen.push(state)
        await clock.sleep(250)
      }
    })()

    await clock.advance(2_000)
    await run

    expect(seen).toEqual([0, 200, 300])
  })

  test('hands on what its source throws, and the reason of an abort', async () => {
    const clock = createFakeClock(0)
    // oxlint-disable-next-line require-yield
    async function* broken(): AsyncGenerator<number> {
      throw new Error('broken')
    }
    const abort = new AbortController()
    const waiting = latest(
      at(clock, 1_000),
      { quietMs: 10, hardLimitMs: 50, clock },
      abort.signal,
    ).next()
    abort.abort(new Error('stopped'))

    await expect(
      latest(broken(), { quietMs: 10, hardLimitMs: 50, clock }, never).next(),
    ).rejects.toThrow('broken')
    await expect(waiting).rejects.toThrow('stopped')
  })
})

describe('combineLatest', () => {
  test('starts when all have spoken, and goes on while one is still there', async () => {
    const clock = createFakeClock(0)
    const seen: unknown[] = []
    const run = collect(combineLatest([at(clock, 0, 10), at(clock, 20, 40)], never), seen)

    await clock.advance(100)
    await run

    expect(seen).toEqual([
      [10, 20],
      [10, 40],
    ])
  })

  test('of nothing is one empty list, until the abort', async () => {
    const abort = new AbortController()
    const seen: unknown[] = []
    const run = collect(combineLatest([], abort.signal), seen)
    await new Promise(setImmediate)
    abort.abort(new Error('stopped'))

    await expect(run).rejects.toThrow('stopped')
    expect(seen).toEqual([[]])
  })
})

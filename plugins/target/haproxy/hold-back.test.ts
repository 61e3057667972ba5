import { describe, expect, test } from 'vitest'
import type { Clock, ProcessState } from 'haproxyctl/plugin'
import { testContext } from 'haproxyctl/testing'
import { holdBack } from './hold-back.ts'
import { readSettings } from './settings.ts'

/** A clock that is only moved by sleeping on it. */
function movingClock(startMs: number): Clock {
  let nowMs = startMs
  return {
    now: () => nowMs,
    monotonic: () => nowMs,
    async sleep(ms) {
      nowMs += ms
    },
  }
}

function running(oldWorkers: number): ProcessState {
  const capabilities = { level: 'admin' as const, commands: [] }
  return { pid: 7, version: '2.8', capabilities, servers: [], oldWorkers }
}

interface Case {
  readonly interval?: string
  readonly jitter?: string
  readonly oldWorkers?: number
  readonly lastMs?: number
  /** What the process says each time that it is asked; the last is repeated. */
  readonly old?: readonly number[]
}

async function hold({
  interval = '0s',
  jitter = '0s',
  oldWorkers,
  lastMs,
  old = [0],
}: Case): Promise<[string | undefined, number]> {
  const clock = movingClock(100_000)
  let asked = 0
  const context = testContext({
    name: 'lb',
    root: '/',
    clock,
    readProcess: async () => running(old[Math.min(asked++, old.length - 1)] ?? 0),
  })
  const limit = oldWorkers === undefined ? {} : { 'old-workers': oldWorkers }
  const options = { by: 'signal', pid: 7, timeout: '10s', interval, jitter, ...limit } as const
  const settings = readSettings({ config: '/x', sockets: '/run/x', reload: options }, context)
  const journal = {
    generations: [],
    extras: [],
    reloadsMs: lastMs === undefined ? [] : [lastMs],
  }
  const reload = settings.reload!
  const reason = await holdBack({ settings, reload, context }, journal, AbortSignal.timeout(5_000))
  return [reason, clock.now() - 100_000]
}

describe('holdBack', () => {
  test.each<[string, Case, string | undefined, number]>([
    ['lets the first reload go', { interval: '1h' }, undefined, 0],
    ['lets one go that comes late enough', { interval: '5s', lastMs: 95_000 }, undefined, 0],
    [
      'waits for one that comes a little too soon',
      { interval: '5s', lastMs: 97_000 },
      undefined,
      2_000,
    ],
    [
      'waits longer by a share of the jitter that the last reload has drawn',
      { interval: '5s', jitter: '2s', lastMs: 97_000 },
      undefined,
      2_583,
    ],
    [
      'refuses one that comes much too soon',
      { interval: '60s', lastMs: 97_000 },
      'the last reload was too recent; the next is allowed in 57 s',
      0,
    ],
    ['does not believe a time to come', { interval: '60s', lastMs: 500_000 }, undefined, 0],
    ['lets go while few old workers live', { oldWorkers: 2, old: [2] }, undefined, 0],
    ['waits until old workers have gone', { oldWorkers: 1, old: [3, 2, 1] }, undefined, 500],
    [
      'refuses when they do not go',
      { oldWorkers: 1, old: [3] },
      '3 old workers still serve their last connections, and 1 is allowed',
      10_000,
    ],
    [
      'refuses when one does not go',
      { oldWorkers: 0, old: [1] },
      '1 old worker still serves its last connections, and 0 are allowed',
      10_000,
    ],
  ])('%s', async (_, given, reason, waitedMs) => {
    expect(await hold(given)).toEqual([reason, waitedMs])
  })
})

import { expect, test } from 'vitest'
import {
  discoveryWorld,
  fakePlugin,
  project,
  service,
  snapshotOf,
  source,
} from '../../test/support/worlds/discovery-world.ts'
import { createFakeClock, type FakeClock } from '../../test/support/fake-clock.ts'
import type { BoundProject } from '../kit/plugins/bound-project.ts'
import { UnavailableError } from '../model/errors.ts'
import { watchFleet } from './discover.ts'

test.each<[string, number | undefined, number | undefined, number, readonly number[]]>([
  ['as usual', undefined, undefined, 0.5, [0, 5_000, 10_000]],
  ['as the plugin knows', 30_000, undefined, 0.5, [0, 30_000, 60_000]],
  ['as the project says', 30_000, 2_000, 0.5, [0, 2_000, 4_000]],
  ['a tenth sooner by chance', undefined, 10_000, 0, [0, 9_000, 18_000]],
  ['a tenth later by chance', undefined, 10_000, 1, [0, 11_000, 22_000]],
])('a source without a watch is asked %s', async (_, pollMs, intervalMs, chance, times) => {
  const clock = createFakeClock(0)
  const asked: number[] = []
  const plugin = fakePlugin({
    ...(pollMs !== undefined && { pollMs }),
    async snapshot() {
      asked.push(clock.now())
      return snapshotOf('a:1')
    },
  })
  const wanted = project([service('web')], plugin)
  const main = { ...source('main', plugin), ...(intervalMs !== undefined && { intervalMs }) }

  await follow({ ...wanted, sources: [main] }, clock, () => chance, (times.at(-1) ?? 0) + 1)

  expect(asked).toEqual(times)
})

test('a source that asks to be left alone is left alone', async () => {
  const clock = createFakeClock(0)
  const asked: number[] = []
  const plugin = fakePlugin({
    async snapshot() {
      asked.push(clock.now())
      throw new UnavailableError('too many requests', { retryAfterMs: 90_000 })
    },
  })

  await follow(project([service('web')], plugin), clock, () => 0, 180_001)

  expect(asked).toEqual([0, 90_000, 180_000])
})

test('a source that has not yet what is asked for is asked again soon, however long that lasts', async () => {
  const clock = createFakeClock(0)
  const asked: number[] = []
  const plugin = fakePlugin({
    async snapshot() {
      asked.push(clock.now())
      throw new UnavailableError('there is no such folder', { retryWithinMs: 1_000 })
    },
  })

  await follow(project([service('web')], plugin), clock, () => 1, 4_501)

  expect(asked).toEqual([0, 500, 1_500, 2_500, 3_500, 4_500])
})

test('a source that is away for 22 hours is asked all the time, and followed again when it is back', async () => {
  const clock = createFakeClock(0)
  const hours22 = 22 * 3_600_000
  let asks = 0
  const plugin = fakePlugin({
    async snapshot() {
      asks += 1
      if (clock.now() > 0 && clock.now() < hours22) throw new UnavailableError('away')
      return clock.now() === 0 ? snapshotOf('a:1') : snapshotOf('b:1')
    },
  })
  const abort = new AbortController()
  const limits = { answerMs: 10_000, pollMs: 5_000, firstRetryMs: 500, longestRetryMs: 60_000 }
  const seen: string[] = []
  const run = (async () => {
    const world = discoveryWorld({ clock, limits })
    const wanted = project([service('web')], plugin)
    for await (const { services } of watchFleet(wanted, world, abort.signal))
      seen.push(`${services[0]?.freshness} ${services[0]?.instances.map(({ id }) => id).join(' ')}`)
  })()
  run.catch(() => undefined)

  await clock.advance(hours22 - 1)
  const whileAway = asks
  await clock.advance(60_001)
  abort.abort(new Error('stopped'))
  await expect(run).rejects.toThrow('stopped')

  expect(whileAway).toBeGreaterThan(22 * 60)
  expect(seen).toEqual(['fresh a:1', 'stale a:1', 'fresh b:1'])
})

async function follow(
  wanted: BoundProject,
  clock: FakeClock,
  random: () => number,
  ms: number,
): Promise<void> {
  const abort = new AbortController()
  const run = (async () => {
    const world = discoveryWorld({ clock, random })
    for await (const _ of watchFleet(wanted, world, abort.signal)) continue
  })()
  run.catch(() => undefined)
  await clock.advance(ms)
  abort.abort(new Error('stopped'))
  await expect(run).rejects.toThrow('stopped')
}

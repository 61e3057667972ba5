import { expect, test } from 'vitest'
import {
  discoveryWorld,
  fakePlugin,
  project,
  service,
  snapshotOf,
  source,
} from '../../test/support/discovery-world.ts'
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

import { expect, test } from 'vitest'
import {
  discoveryWorld,
  fakePlugin,
  memoryFiles,
  project,
  service,
} from '../../../test/support/worlds/discovery-world.ts'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { collectInstances } from '../../kit/instances/collect-instances.ts'
import { parseInstance } from '../../kit/instances/instance-border.ts'
import { discoverOnce, watchFleet } from '../discover.ts'

const good = { id: 'a', address: '10.0.0.1', port: 80 }
const bad: unknown = { ...good, port: 'eighty' }
const other = { id: 'b', address: '10.0.0.2', port: 80 }

test.each<
  [string, readonly (readonly [afterMs: number, records: readonly unknown[]])[], readonly string[]]
>([
  [
    'stays',
    [
      [0, [good, other]],
      [0, [bad, other]],
    ],
    ['a', 'b'],
  ],
  [
    'stays within max-age',
    [
      [0, [good]],
      [30_000, [bad]],
      [30_000, [bad]],
    ],
    ['a'],
  ],
  [
    'goes after max-age',
    [
      [0, [good]],
      [30_000, [bad]],
      [30_001, [bad]],
    ],
    [],
  ],
  [
    'comes back with what it says then',
    [
      [0, [good]],
      [0, [bad]],
      [60_001, [good]],
      [60_000, [bad]],
    ],
    ['a'],
  ],
  ['that was never read is not there', [[0, [bad]]], []],
  [
    'that is no more there is gone',
    [
      [0, [good, other]],
      [0, [bad, other]],
      [0, [other]],
    ],
    ['b'],
  ],
])('an instance whose record becomes unreadable %s', async (_, rounds, expected) => {
  const clock = createFakeClock()
  const files = memoryFiles()
  let ids: readonly string[] = []
  for (const [afterMs, records] of rounds) {
    await clock.advance(afterMs)
    const plugin = fakePlugin({
      snapshot: async () =>
        collectInstances(records, (each) => parseInstance(each, { origin: 'here' })),
    })
    const wanted = project([service('web')], plugin)
    const { services } = await discoverOnce(wanted, discoveryWorld({ clock, files }), never)
    ids = services[0]?.instances.map(({ id }) => id) ?? []
  }

  expect(ids).toEqual(expected)
})

test('it is told, and holds for a watch too', async () => {
  const plugin = fakePlugin({
    async *watch(_query, signal) {
      for (const records of [[good as unknown], [bad]])
        yield collectInstances(records, (each) => parseInstance(each, { origin: 'here' }))
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true })
      })
    },
    snapshot: () => expect.fail('it is watched'),
  })
  const abort = new AbortController()
  const seen: unknown[] = []

  for await (const { services } of watchFleet(
    project([service('web')], plugin),
    discoveryWorld(),
    abort.signal,
  )) {
    seen.push(services[0]?.instances.map(({ id }) => id))
    const codes = services[0]?.rejected.map(({ code }) => code) ?? []
    if (codes.length > 0) {
      seen.push(codes)
      break
    }
  }

  expect(seen.slice(-2)).toEqual([['a'], ['discover/invalid-instance', 'discover/kept-instance']])
})

const never = new AbortController().signal

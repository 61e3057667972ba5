import { describe, expect, test } from 'vitest'
import { createFakeClock } from '../../test/support/fake-clock.ts'
import {
  discoveryWorld,
  fakePlugin,
  instance,
  memoryFiles,
  project,
  service,
  snapshotOf,
} from '../../test/support/worlds/discovery-world.ts'
import { UnavailableError } from '../model/errors.ts'
import type { Fleet } from '../model/fleet.ts'
import type { Snapshot } from '../model/instance.ts'
import { discoverOnce, watchFleet } from './discover.ts'

const never = new AbortController().signal

function idsOf(fleet: Fleet): string[][] {
  return fleet.services.map((each) => each.instances.map(({ id }) => id))
}

describe('discoverOnce', () => {
  test('gives every service in the order of the project, fresh and unchecked', async () => {
    const plugin = fakePlugin({
      snapshot: async ({ service: name }) => snapshotOf(`${name}:2`, `${name}:1`),
    })
    const clock = createFakeClock(5)

    const fleet = await discoverOnce(
      project([service('web'), service('api')], plugin),
      discoveryWorld({ clock }),
      never,
    )

    expect(idsOf(fleet)).toEqual([
      ['web:1', 'web:2'],
      ['api:1', 'api:2'],
    ])
    expect(fleet.services[0]).toMatchObject({
      name: 'web',
      source: 'main',
      freshness: 'fresh',
      seenAtMs: 5,
    })
    expect(fleet.services[0]?.instances[0]).toMatchObject({ use: 'serve', check: 'unchecked' })
  })

  test('a source that fails is missing at first, and stale once it was seen, also by a new process', async () => {
    const answers: (Snapshot | Error)[] = [
      new UnavailableError('refused'),
      snapshotOf('10.0.0.1:80', 'unix:/run/a.sock'),
      new UnavailableError('refused again'),
    ]
    const plugin = fakePlugin({
      async snapshot() {
        const answer = answers.shift()
        if (answer === undefined || answer instanceof Error)
          throw answer ?? new Error('asked too often')
        return answer
      },
    })
    const files = memoryFiles()
    const wanted = project([service('web')], plugin)
    const seen: Fleet[] = []

    for (let run = 0; run < 3; run += 1)
      seen.push(await discoverOnce(wanted, discoveryWorld({ files }), never))

    expect(
      seen.map(({ services: [web] }) => [web?.freshness, web?.instances.length, web?.error]),
    ).toEqual([
      ['missing', 0, 'refused'],
      ['fresh', 2, undefined],
      ['stale', 2, 'refused again'],
    ])
  })

  test('what another question was answered with is not remembered for this one', async () => {
    const files = memoryFiles()
    let isUp = true
    const plugin = fakePlugin({
      async snapshot() {
        if (isUp) return snapshotOf('10.0.0.1:80')
        throw new UnavailableError('refused')
      },
    })
    await discoverOnce(project([service('web')], plugin), discoveryWorld({ files }), never)
    isUp = false

    const moved = project([service('web')], plugin, { host: 'other' })
    const fleet = await discoverOnce(moved, discoveryWorld({ files }), never)

    expect(fleet.services[0]?.freshness).toBe('missing')
  })

  test('a source that says nothing is given up after its time, whether it listens or not', async () => {
    const clock = createFakeClock()
    const plugin = fakePlugin({ snapshot: () => new Promise(() => undefined) })

    const asked = discoverOnce(project([service('web')], plugin), discoveryWorld({ clock }), never)
    await clock.advance(10_000)

    expect((await asked).services[0]?.error).toBe('source main did not answer within 10 s')
  })

  test('a source that cannot be opened is missing, and a bug propagates', async () => {
    const broken = fakePlugin(() => Promise.reject(new UnavailableError('no route')))
    const bug = fakePlugin({ snapshot: () => Promise.reject(new TypeError('a bug')) })
    const web = [service('web')]

    const { services } = await discoverOnce(project(web, broken), discoveryWorld(), never)
    expect(services[0]?.error).toBe('no route')
    const asked = discoverOnce(project(web, bug), discoveryWorld(), never)
    await expect(asked).rejects.toThrow('a bug')
  })

  test('a source is opened once for all its services, and closed', async () => {
    let opened = 0
    let closed = 0
    const plugin = fakePlugin(async () => {
      opened += 1
      return {
        snapshot: async () => snapshotOf('a:1'),
        async [Symbol.asyncDispose]() {
          closed += 1
        },
      }
    })

    await discoverOnce(project([service('web'), service('api')], plugin), discoveryWorld(), never)

    expect([opened, closed]).toEqual([1, 1])
  })

  test('a hundred services do not make Node warn of a leak', async () => {
    const warnings: Error[] = []
    function hear(warning: Error): void {
      warnings.push(warning)
    }
    process.on('warning', hear)
    const plugin = fakePlugin({ snapshot: async () => snapshotOf('a:1') })
    const many = project(
      Array.from({ length: 100 }, (_, index) => service(`web${index}`)),
      plugin,
    )
    const { signal } = new AbortController()

    await discoverOnce(many, discoveryWorld(), signal)
    for await (const fleet of watchFleet(many, discoveryWorld(), signal)) {
      expect(fleet.services).toHaveLength(100)
      break
    }

    await new Promise(setImmediate)
    process.off('warning', hear)
    expect(warnings).toEqual([])
  })

  test('an abort ends it with the reason of the signal', async () => {
    const abort = new AbortController()
    const plugin = fakePlugin({ snapshot: () => new Promise(() => undefined) })

    const asked = discoverOnce(project([service('web')], plugin), discoveryWorld(), abort.signal)
    abort.abort(new Error('stopped'))

    await expect(asked).rejects.toThrow('stopped')
  })
})

test('instances may be drained and in reserve', async () => {
  const plugin = fakePlugin({
    snapshot: async () => ({
      instances: [instance('a:1', { isBackup: true, weight: 0 })],
      rejected: [],
    }),
  })

  const fleet = await discoverOnce(project([service('web')], plugin), discoveryWorld(), never)

  expect(fleet.services[0]?.instances[0]).toMatchObject({ isBackup: true, weight: 0 })
})

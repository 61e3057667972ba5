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
  source,
} from '../../test/support/discovery-world.ts'
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

    const fleet = await discoverOnce(project([service('web'), service('api')]), discoveryWorld([plugin], { clock }), never) // oxfmt-ignore

    expect(idsOf(fleet)).toEqual([
      ['web:1', 'web:2'],
      ['api:1', 'api:2'],
    ])
    expect(fleet.services[0]).toMatchObject({ name: 'web', source: 'main', freshness: 'fresh', seenAtMs: 5 }) // oxfmt-ignore
    expect(fleet.services[0]?.instances[0]?.health).toBe('unchecked')
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
    const wanted = project([service('web')])
    const seen: Fleet[] = []

    for (let run = 0; run < 3; run += 1) seen.push(await discoverOnce(wanted, discoveryWorld([plugin], { files }), never)) // oxfmt-ignore

    expect(seen.map(({ services: [web] }) => [web?.freshness, web?.instances.length, web?.error])).toEqual([
      ['missing', 0, 'refused'],
      ['fresh', 2, undefined],
      ['stale', 2, 'refused again'],
    ]) // oxfmt-ignore
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
    await discoverOnce(project([service('web')]), discoveryWorld([plugin], { files }), never)
    isUp = false

    const moved = project([service('web')], [source('main', 'fake', { host: 'other' })])
    const fleet = await discoverOnce(moved, discoveryWorld([plugin], { files }), never)

    expect(fleet.services[0]?.freshness).toBe('missing')
  })

  test('a source that says nothing is given up after its time, whether it listens or not', async () => {
    const clock = createFakeClock()
    const plugin = fakePlugin({ snapshot: () => new Promise(() => undefined) })

    const asked = discoverOnce(project([service('web')]), discoveryWorld([plugin], { clock }), never) // oxfmt-ignore
    await clock.advance(10_000)

    expect((await asked).services[0]?.error).toBe('source main did not answer within 10 s')
  })

  test('a source that cannot be opened is missing, and a bug propagates', async () => {
    const broken = fakePlugin(() => Promise.reject(new UnavailableError('no route')))
    const bug = fakePlugin({ snapshot: () => Promise.reject(new TypeError('a bug')) })
    const wanted = project([service('web')])

    expect((await discoverOnce(wanted, discoveryWorld([broken]), never)).services[0]?.error).toBe('no route') // oxfmt-ignore
    await expect(discoverOnce(wanted, discoveryWorld([bug]), never)).rejects.toThrow('a bug')
  })

  test.each([
    ['discover/unknown-plugin', project([service('web')], [source('main', 'nothing')])],
    ['discover/unknown-source', project([service('web')], [source('other', 'fake')])],
    [
      'discover/invalid-pattern',
      project([
        service('web', {
          filter: { node: { value: '(', location: { file: 'x', start: { line: 1, column: 1 } } } },
        }),
      ]),
    ],
  ])('%s is reported before anything is opened', async (code, wanted) => {
    // oxfmt-ignore
    const plugin = fakePlugin(() => Promise.reject(new Error('it was opened')))

    await expect(discoverOnce(wanted, discoveryWorld([plugin]), never)).rejects.toMatchObject({
      kind: 'invalid',
      diagnostics: [{ code }],
    })
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

    await discoverOnce(project([service('web'), service('api')]), discoveryWorld([plugin]), never)

    expect([opened, closed]).toEqual([1, 1])
  })

  test('a hundred services do not make Node warn of a leak', async () => {
    const warnings: Error[] = []
    function hear(warning: Error): void {
      warnings.push(warning)
    }
    process.on('warning', hear)
    const plugin = fakePlugin({ snapshot: async () => snapshotOf('a:1') })
    const many = project(Array.from({ length: 100 }, (_, index) => service(`web${index}`)))
    const { signal } = new AbortController()

    await discoverOnce(many, discoveryWorld([plugin]), signal)
    for await (const fleet of watchFleet(many, discoveryWorld([plugin]), signal)) {
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

    const asked = discoverOnce(project([service('web')]), discoveryWorld([plugin]), abort.signal)
    abort.abort(new Error('stopped'))

    await expect(asked).rejects.toThrow('stopped')
  })
})

describe('watchFleet', () => {
  test('waits until every source has spoken, then gives a whole fleet for each change', async () => {
    const clock = createFakeClock()
    const states = { web: [snapshotOf('w:1'), snapshotOf('w:1', 'w:2')], api: [snapshotOf('a:1')] }
    const plugin = fakePlugin({
      snapshot: async () => snapshotOf(),
      async *watch({ service: name }, signal) {
        for (const state of name === 'web' ? states.web : states.api) {
          await clock.sleep(1_000, signal)
          yield state
        }
        await clock.sleep(1e9, signal)
      },
    })
    const abort = new AbortController()
    const fleets = watchFleet(project([service('web'), service('api')]), discoveryWorld([plugin], { clock }), abort.signal) // oxfmt-ignore

    const first = fleets.next()
    await clock.advance(1_000)
    const second = fleets.next()
    await clock.advance(1_000)

    expect(idsOf((await first).value)).toEqual([['w:1'], ['a:1']])
    expect(idsOf((await second).value)).toEqual([['w:1', 'w:2'], ['a:1']])
    abort.abort(new Error('stopped'))
    await expect(fleets.next()).rejects.toThrow('stopped')
    expect(clock.sleepers).toBe(0)
  })

  test('a source that breaks goes stale with its last instances, and fresh when it is back', async () => {
    const clock = createFakeClock()
    let attempt = 0
    const plugin = fakePlugin({
      snapshot: async () => snapshotOf(),
      async *watch(_query, signal) {
        attempt += 1
        if (attempt === 2) throw new UnavailableError('gone')
        yield snapshotOf('w:1')
        await clock.sleep(60_000, signal)
        throw new UnavailableError('lost')
      },
    })
    const abort = new AbortController()
    const fleets = watchFleet(project([service('web')]), discoveryWorld([plugin], { clock }), abort.signal) // oxfmt-ignore
    const seen: unknown[] = []
    const run = (async () => {
      for await (const { services: [web] } of fleets) seen.push([web?.freshness, web?.error, web?.instances.length, web?.seenAtMs]) // oxfmt-ignore
    })()

    await clock.advance(62_000)
    abort.abort()

    await expect(run).rejects.toThrow()
    expect(seen).toEqual([
      ['fresh', undefined, 1, 1_000_000],
      ['stale', 'lost', 1, 1_060_000],
      ['stale', 'gone', 1, 1_060_000],
      ['fresh', undefined, 1, 1_061_500],
    ])
  })

  test('a bug in a plugin and a watch that ends make a source stale, not the watch of all', async () => {
    const clock = createFakeClock()
    const warned: string[] = []
    const log = { debug: () => undefined, info: () => undefined, warn: (text: string) => warned.push(text) } // oxfmt-ignore
    const plugin = fakePlugin({
      snapshot: async () => snapshotOf(),
      async *watch({ service: name }) {
        if (name === 'web') throw new TypeError('cannot read x of undefined')
        yield snapshotOf('a:1')
      },
    })
    const abort = new AbortController()
    const fleets = watchFleet(project([service('web'), service('api')]), discoveryWorld([plugin], { clock, log }), abort.signal) // oxfmt-ignore

    const first = await fleets.next()
    const next = await fleets.next()
    abort.abort()

    expect(first.value.services[0]).toMatchObject({ freshness: 'missing', error: expect.stringContaining('cannot read x') }) // oxfmt-ignore
    expect(next.value.services[1]).toMatchObject({ freshness: 'stale', error: 'source main stopped watching' }) // oxfmt-ignore
    expect(warned.join()).toContain('TypeError')
  })

  test('a source without a watch is asked at intervals, and only changes are told', async () => {
    const clock = createFakeClock()
    const answers = [snapshotOf('w:1'), snapshotOf('w:1'), snapshotOf('w:2')]
    const plugin = fakePlugin({ snapshot: async () => answers.shift() ?? snapshotOf('w:2') })
    const abort = new AbortController()
    const seen: string[][] = []
    const run = (async () => {
      for await (const fleet of watchFleet(project([service('web')]), discoveryWorld([plugin], { clock }), abort.signal)) seen.push(...idsOf(fleet)) // oxfmt-ignore
    })()

    await clock.advance(30_000)
    abort.abort()

    await expect(run).rejects.toThrow()
    expect(seen).toEqual([['w:1'], ['w:2']])
  })

  test('a reader that walks away closes what was opened', async () => {
    let isStopped = false
    const plugin = fakePlugin({
      snapshot: async () => snapshotOf(),
      async *watch(_query, signal) {
        try {
          yield snapshotOf('w:1')
          await new Promise((resolve) => signal.addEventListener('abort', resolve))
        } finally {
          isStopped = true
        }
      },
      async [Symbol.asyncDispose]() {
        isStopped &&= true
      },
    })

    for await (const fleet of watchFleet(
      project([service('web')]),
      discoveryWorld([plugin]),
      never,
    )) {
      // oxfmt-ignore
      expect(idsOf(fleet)).toEqual([['w:1']])
      break
    }

    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(isStopped).toBe(true)
  })
})

test('instances may be drained and in reserve', async () => {
  const plugin = fakePlugin({
    snapshot: async () => ({ instances: [instance('a:1', { isBackup: true, weight: 0 })], rejected: [] }), // oxfmt-ignore
  })

  const fleet = await discoverOnce(project([service('web')]), discoveryWorld([plugin]), never)

  expect(fleet.services[0]?.instances[0]).toMatchObject({ isBackup: true, weight: 0 })
})

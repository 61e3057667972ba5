import { describe, expect, test } from 'vitest'
import { createFakeClock } from '../../test/support/fake-clock.ts'
import {
  discoveryWorld,
  fakePlugin,
  project,
  service,
  snapshotOf,
} from '../../test/support/worlds/discovery-world.ts'
import { UnavailableError } from '../model/errors.ts'
import type { Fleet } from '../model/fleet.ts'
import { watchFleet } from './discover.ts'

const never = new AbortController().signal

function idsOf(fleet: Fleet): string[][] {
  return fleet.services.map((each) => each.instances.map(({ id }) => id))
}

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
    const fleets = watchFleet(
      project([service('web'), service('api')], plugin),
      discoveryWorld({ clock }),
      abort.signal,
    )

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
    const fleets = watchFleet(
      project([service('web')], plugin),
      discoveryWorld({ clock }),
      abort.signal,
    )
    const seen: unknown[] = []
    const run = (async () => {
      for await (const {
        services: [web],
      } of fleets)
        seen.push([web?.freshness, web?.error, web?.instances.length, web?.seenAtMs])
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
    const log = {
      debug: () => undefined,
      info: () => undefined,
      warn: (text: string) => warned.push(text),
    }
    const plugin = fakePlugin({
      snapshot: async () => snapshotOf(),
      async *watch({ service: name }) {
        if (name === 'web') throw new TypeError('cannot read x of undefined')
        yield snapshotOf('a:1')
      },
    })
    const abort = new AbortController()
    const fleets = watchFleet(
      project([service('web'), service('api')], plugin),
      discoveryWorld({ clock, log }),
      abort.signal,
    )

    const first = await fleets.next()
    const next = await fleets.next()
    abort.abort()

    expect(first.value.services[0]).toMatchObject({
      freshness: 'missing',
      error: expect.stringContaining('cannot read x'),
    })
    expect(next.value.services[1]).toMatchObject({
      freshness: 'stale',
      error: 'source main stopped watching',
    })
    expect(warned.join()).toContain('TypeError')
  })

  test('a source without a watch is asked at intervals, and only changes are told', async () => {
    const clock = createFakeClock()
    const answers = [snapshotOf('w:1'), snapshotOf('w:1'), snapshotOf('w:2')]
    const plugin = fakePlugin({ snapshot: async () => answers.shift() ?? snapshotOf('w:2') })
    const abort = new AbortController()
    const seen: string[][] = []
    const run = (async () => {
      for await (const fleet of watchFleet(
        project([service('web')], plugin),
        discoveryWorld({ clock }),
        abort.signal,
      ))
        seen.push(...idsOf(fleet))
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
      project([service('web')], plugin),
      discoveryWorld(),
      never,
    )) {
      expect(idsOf(fleet)).toEqual([['w:1']])
      break
    }

    await new Promise((resolve) => setTimeout(resolve, 0))
    expect(isStopped).toBe(true)
  })
})

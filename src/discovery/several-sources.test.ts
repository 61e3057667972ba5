import { describe, expect, test } from 'vitest'
import {
  discoveryWorld,
  fakePlugin,
  instance,
  memoryFiles,
  placed,
  project,
  service,
  snapshotOf,
  source,
} from '../../test/support/worlds/discovery-world.ts'
import { createFakeClock } from '../../test/support/fake-clock.ts'
import type { BoundProject } from '../kit/plugins/bound-project.ts'
import { UnavailableError } from '../model/errors.ts'
import type { FleetService } from '../model/fleet.ts'
import type { Snapshot } from '../model/instance.ts'
import type { SourceMode } from '../model/project.ts'
import { discoverOnce, watchFleet } from './discover.ts'

const never = new AbortController().signal

/** What each source answers; `undefined`: it does not. */
type Answers = Record<'east' | 'west', Snapshot | undefined>

function twoSources(answers: Answers, mode: SourceMode): BoundProject {
  const sources = (['east', 'west'] as const).map((name) =>
    source(
      name,
      fakePlugin({
        async snapshot() {
          const answer = answers[name]
          if (answer === undefined) throw new UnavailableError(`${name} is away`)
          return answer
        },
      }),
    ),
  )
  const [east, west] = ['east', 'west'].map((name) => ({ source: placed(name), query: placed({}) }))
  const web = service('web', { sources: [east!, west!], mode })
  return { ...project([web]), sources }
}

function told(web: FleetService | undefined): string {
  const names = web?.instances.map(({ id, origin }) => `${id} (${origin})`) ?? []
  const states = web?.sources?.map(({ source: name, freshness }) => `${name} ${freshness}`) ?? []
  return [web?.freshness, ...states, ...names].join(', ')
}

const east = snapshotOf('a:1', 'b:1')
const west = {
  instances: [instance('b:1', { origin: 'west' }), instance('c:1', { origin: 'west' })],
  rejected: [],
}

describe('a service with two sources', () => {
  test.each<[string, SourceMode, readonly Answers[], string]>([
    [
      'has what both have, once',
      'merge',
      [{ east, west }],
      'fresh, east fresh, west fresh, a:1 (test a:1), b:1 (test b:1), c:1 (west)',
    ],
    [
      'keeps what the silent one said last',
      'merge',
      [
        { east, west },
        { east, west: undefined },
      ],
      'stale, east fresh, west stale, a:1 (test a:1), b:1 (test b:1), c:1 (west)',
    ],
    [
      'follows the one that answers',
      'merge',
      [
        { east, west },
        { east: snapshotOf('d:1'), west: undefined },
      ],
      'stale, east fresh, west stale, b:1 (west), c:1 (west), d:1 (test d:1)',
    ],
    [
      'is not known by half',
      'merge',
      [{ east, west: undefined }],
      'missing, east fresh, west missing',
    ],
    [
      'asks the first',
      'failover',
      [{ east, west }],
      'fresh, east fresh, west fresh, a:1 (test a:1), b:1 (test b:1)',
    ],
    [
      'asks the second instead',
      'failover',
      [{ east: undefined, west }],
      'fresh, east missing, west fresh, b:1 (west), c:1 (west)',
    ],
    [
      'goes back to the first',
      'failover',
      [
        { east: undefined, west },
        { east, west },
      ],
      'fresh, east fresh, west fresh, a:1 (test a:1), b:1 (test b:1)',
    ],
    [
      'believes an empty list',
      'failover',
      [{ east: snapshotOf(), west }],
      'fresh, east fresh, west fresh',
    ],
    [
      'keeps the first when both are silent',
      'failover',
      [
        { east, west },
        { east: undefined, west: undefined },
      ],
      'stale, east stale, west stale, a:1 (test a:1), b:1 (test b:1)',
    ],
    [
      'is missing when nobody ever answered',
      'failover',
      [{ east: undefined, west: undefined }],
      'missing, east missing, west missing',
    ],
  ])('%s (%s)', async (_, mode, rounds, expected) => {
    const files = memoryFiles()
    let last: FleetService | undefined
    for (const answers of rounds) {
      const wanted = twoSources(answers, mode)
      last = (await discoverOnce(wanted, discoveryWorld({ files }), never)).services[0]
    }

    expect(told(last)).toBe(expected)
  })

  test('is watched from both', async () => {
    const clock = createFakeClock()
    const answers: Answers = { east, west }
    const abort = new AbortController()
    const seen: string[] = []
    const wanted = twoSources(answers, 'failover')
    const run = (async () => {
      for await (const fleet of watchFleet(wanted, discoveryWorld({ clock }), abort.signal))
        seen.push(told(fleet.services[0]).replace(/ \(.*?\)/g, ''))
    })()
    run.catch(() => undefined)
    await clock.advance(0)

    answers.east = undefined
    await clock.advance(10_000)
    answers.east = east
    await clock.advance(60_000)
    abort.abort(new Error('stopped'))
    await expect(run).rejects.toThrow('stopped')

    expect(seen).toEqual([
      'fresh, east fresh, west fresh, a:1, b:1',
      'fresh, east stale, west fresh, b:1, c:1',
      'fresh, east fresh, west fresh, a:1, b:1',
    ])
  })
})

import { describe, expect, test } from 'vitest'
import {
  discoveryWorld,
  fakePlugin,
  memoryFiles,
  project,
  service,
  snapshotOf,
} from '../../../test/support/worlds/discovery-world.ts'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import type { BoundPattern, BoundProject, BoundService } from '../../kit/plugins/bound-project.ts'
import { UnavailableError } from '../../model/errors.ts'
import type { Fleet } from '../../model/fleet.ts'
import { discoverOnce, watchFleet } from '../discover.ts'

const never = new AbortController().signal

interface World {
  /** What the source names; `undefined`: it does not answer. */
  names: readonly string[] | undefined
}

function pattern(name: string, more: Partial<BoundPattern> = {}): BoundPattern {
  const spec = service(name, { backend: { name: '{service}', lines: [] } })
  return { service: spec, limit: 10, keepMs: 60_000, allow: [], ...more }
}

function projectOf(
  world: World,
  patterns: readonly BoundPattern[],
  services: readonly BoundService[] = [],
): BoundProject {
  const plugin = fakePlugin({
    snapshot: async ({ service: name }) => snapshotOf(`${name}:80`),
    async services() {
      if (world.names === undefined) throw new UnavailableError('nobody is there')
      return { services: world.names.map((name) => ({ name, origin: 'test' })) }
    },
  })
  return { ...project(services, plugin), patterns }
}

function told({ services, patterns = [] }: Fleet): readonly string[] {
  return [
    ...services.map(({ name, instances, named }) => {
      const ids = instances.map(({ id }) => id).join(' ')
      return `${name}${named?.goneSinceMs === undefined ? '' : ' (gone)'}: ${ids}`
    }),
    ...patterns.map((each) => {
      const codes = each.rejected.map(({ code }) => code)
      return [`${each.pattern} ${each.freshness}`, ...codes].join(', ')
    }),
  ]
}

describe('discoverOnce', () => {
  test.each<
    [string, readonly string[], readonly BoundPattern[], readonly BoundService[], string[]]
  >([
    [
      'a service for each name that fits',
      ['web-b', 'api', 'web-a'],
      [pattern('web-*')],
      [service('db')],
      ['db: db:80', 'web-a: web-a:80', 'web-b: web-b:80', 'web-* fresh'],
    ],
    [
      'what is written out as the project has it',
      ['web-a'],
      [pattern('web-*')],
      [service('web-a')],
      ['web-a: web-a:80', 'web-* fresh'],
    ],
    [
      'one of two patterns what both fit',
      ['web-a', 'a'],
      [pattern('web-*'), pattern('*')],
      [],
      ['web-a: web-a:80', 'a: a:80', 'web-* fresh', '* fresh, discover/duplicate-service'],
    ],
    [
      'nothing that has the name of another backend',
      ['web-a', 'web-b'],
      [pattern('web-*')],
      [service('db', { backend: { name: 'web-b', lines: [] } })],
      ['db: db:80', 'web-a: web-a:80', 'web-* fresh, discover/duplicate-service'],
    ],
  ])('finds %s', async (_, names, patterns, services, expected) => {
    const fleet = await discoverOnce(
      projectOf({ names }, patterns, services),
      discoveryWorld(),
      never,
    )

    expect(told(fleet)).toEqual(expected)
  })

  test('keeps the names of a source that does not answer, and says that it never did', async () => {
    const files = memoryFiles()
    const world: World = { names: ['web-a'] }
    const wanted = projectOf(world, [pattern('web-*')])
    const once = async (): Promise<readonly string[]> =>
      told(await discoverOnce(wanted, discoveryWorld({ files }), never))
    const other = projectOf({ names: undefined }, [pattern('app-*')])

    const first = await once()
    world.names = undefined
    const second = await once()
    const missing = told(await discoverOnce(other, discoveryWorld({ files }), never))

    expect(first).toEqual(['web-a: web-a:80', 'web-* fresh'])
    expect(second).toEqual(['web-a: web-a:80', 'web-* stale'])
    expect(missing).toEqual(['app-* missing'])
  })

  test('a name that is gone is a service without instances, until it is dropped', async () => {
    const clock = createFakeClock()
    const files = memoryFiles()
    const world: World = { names: ['web-a', 'web-b'] }
    const wanted = projectOf(world, [pattern('web-*')])
    const once = async (): Promise<readonly string[]> =>
      told(await discoverOnce(wanted, discoveryWorld({ files, clock }), never))

    await once()
    world.names = ['web-a']
    const gone = await once()
    await clock.advance(60_000)
    const dropped = await once()

    expect(gone).toEqual(['web-a: web-a:80', 'web-b (gone): ', 'web-* fresh'])
    expect(dropped).toEqual(['web-a: web-a:80', 'web-* fresh'])
  })
})

test('watchFleet follows names that come, go, stay silent and are dropped', async () => {
  const clock = createFakeClock()
  const world: World = { names: ['web-a'] }
  const abort = new AbortController()
  const seen: (readonly string[])[] = []
  const run = (async () => {
    const fleets = watchFleet(
      projectOf(world, [pattern('web-*')], [service('db')]),
      discoveryWorld({ clock }),
      abort.signal,
    )
    for await (const fleet of fleets) seen.push(told(fleet))
  })().catch((error: unknown) => error)

  await clock.advance(1_000)
  expect(seen.at(-1)).toEqual(['db: db:80', 'web-a: web-a:80', 'web-* fresh'])
  const before = seen.length
  await clock.advance(20_000)
  expect(seen.length).toBe(before)

  world.names = ['web-a', 'web-b']
  await clock.advance(6_000)
  expect(seen.at(-1)).toEqual(['db: db:80', 'web-a: web-a:80', 'web-b: web-b:80', 'web-* fresh'])

  world.names = ['web-b']
  await clock.advance(6_000)
  expect(seen.at(-1)).toEqual(['db: db:80', 'web-a (gone): ', 'web-b: web-b:80', 'web-* fresh'])

  world.names = undefined
  await clock.advance(6_000)
  expect(seen.at(-1)).toEqual(['db: db:80', 'web-a (gone): ', 'web-b: web-b:80', 'web-* stale'])

  await clock.advance(60_000)
  expect(seen.at(-1)).toEqual(['db: db:80', 'web-b: web-b:80', 'web-* stale'])
  abort.abort(new Error('stopped'))
  expect(await run).toEqual(new Error('stopped'))
  expect(clock.sleepers).toBe(0)
})

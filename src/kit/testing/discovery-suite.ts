import { formatEndpoint } from '../../model/address/address-text.ts'
import assert from 'node:assert/strict'
import { Failure } from '../../model/errors.ts'
import {
  registryHealths,
  type Instance,
  type RegistryHealth,
  type Snapshot,
} from '../../model/instance.ts'
import type { PluginContext } from '../definition.ts'
import type { Discovery, DiscoveryDefinition, Query } from '../discovery.ts'
import { parseEndpoint } from '../instances/endpoint.ts'
import { checkDefinition } from './definition-suite.ts'
import { LawMaker, type Law } from './law.ts'
import { namesServices } from './naming-law.ts'
import { Waiting, type Patience } from './patience.ts'

/** What the suite needs to know about a discovery plugin, and a world for it to look at. */
export interface DiscoverySubject<Options, QueryOptions> {
  readonly definition: DiscoveryDefinition<Options, QueryOptions>
  /** A registry of its own for each law, with the service that `query` asks for in it. */
  prepare(): Promise<DiscoveryScene<Options, QueryOptions>>
}

export interface DiscoveryScene<Options, QueryOptions> extends AsyncDisposable {
  readonly options: Options
  readonly query: Query<QueryOptions>
  readonly context: PluginContext
  /** What is registered, as endpoints: `10.0.0.1:80`. */
  readonly present: readonly string[]
  /** Registers one more and gives all that are there then. Absent where nothing can change. */
  add?(): Promise<readonly string[]>
  /** Registers a service of this name; for plugins that name services. */
  addService?(name: string): Promise<void>
  /** Registers something that cannot be used. */
  addJunk?(): Promise<void>
  /**
   * Makes the record of one that is present unreadable, and gives its endpoint. Absent where no id is left then, or
   * where records have no ids of their own.
   */
  spoil?(): Promise<string>
  /** Lets the registry say of one that is present that it is not well. Absent where it has no word for that. */
  sicken?(): Promise<{ readonly endpoint: string; readonly health: RegistryHealth }>
  /** Makes the registry unreachable. */
  disconnect?(): Promise<void>
  reconnect?(): Promise<void>
}

/** The laws that every discovery plugin keeps. */
export function discoveryLaws<Options, QueryOptions>(
  subject: DiscoverySubject<Options, QueryOptions>,
  patience: Patience = {},
): readonly Law[] {
  type Source = Discovery<QueryOptions>
  type World = DiscoveryScene<Options, QueryOptions>
  type Use = (source: Source, scene: World, waiting: Waiting) => Promise<void>
  const waiting = new Waiting(patience)
  const laws = new LawMaker<Options, Source, World>(subject, waiting)
  function law(name: string, use: Use): Law {
    return laws.law(name, (source, scene) => use(source, scene, waiting))
  }
  return [
    {
      name: 'has a name, a summary and schemas',
      run: async () => checkDefinition(subject.definition, [subject.definition.querySchema]),
    },
    law('says whether it names services, and does', async (source) => {
      const says = subject.definition.namesServices === true
      assert.equal(source.services !== undefined, says, '`namesServices` and `services` agree')
    }),
    law('gives all that is there, and the same each time', isComplete),
    law('gives instances that are safe to use', isSafe),
    law('reports junk one by one and keeps the others', reportsJunk),
    law('says whose record can be read no more, which is not to be gone', tellsUnreadable),
    law('gives the health that the registry tells, and leaves nobody out for it', tellsHealth),
    law('throws when the registry cannot be reached, and recovers', throwsWhenUnreachable),
    law('hears an abort', hearsAbort),
    law('watches, or says how often it is to be asked in a measure that a registry bears', isCalm),
    law('watches whole states, the present one first', watchesWholeStates),
    law('stops watching at an abort, and when it is told to return', stopsWatching),
    law('names all services, and each that comes', namesServices),
    ...laws.commonLaws(async (source, scene) => {
      await source.snapshot(scene.query, waiting.soon())
    }),
  ]
}

type Scene<Q> = DiscoveryScene<unknown, Q>

async function isComplete<Q>(
  source: Discovery<Q>,
  scene: Scene<Q>,
  waiting: Waiting,
): Promise<void> {
  const first = await source.snapshot(scene.query, waiting.soon())
  const second = await source.snapshot(scene.query, waiting.soon())

  assert.deepEqual(endpointsOf(first), scene.present.toSorted())
  assert.deepEqual(second, first)
}

async function isSafe<Q>(source: Discovery<Q>, scene: Scene<Q>, waiting: Waiting): Promise<void> {
  const { instances } = await source.snapshot(scene.query, waiting.soon())

  assert.equal(new Set(instances.map((each) => each.id)).size, instances.length, 'ids are unique')
  for (const instance of instances) assertSafe(instance)
}

function assertSafe({ id, endpoint, weight, health, origin }: Instance): void {
  assert.match(id, /^[^\p{C}\p{Z}"'`#$\\]{1,255}$/u, 'an id is one plain word')
  assert.deepEqual(
    parseEndpoint(formatEndpoint(endpoint)),
    endpoint,
    'an endpoint is what the kit reads',
  )
  assert.ok(weight === undefined || (Number.isInteger(weight) && weight >= 0 && weight <= 256))
  assert.ok(health === undefined || registryHealths.includes(health), 'a health has a name')
  assert.notEqual(origin, '', 'the origin says where it was found')
}

async function reportsJunk<Q>(
  source: Discovery<Q>,
  scene: Scene<Q>,
  waiting: Waiting,
): Promise<void> {
  if (scene.addJunk === undefined) return
  await scene.addJunk()

  const { rejected, ...snapshot } = await source.snapshot(scene.query, waiting.soon())

  assert.deepEqual(endpointsOf(snapshot), scene.present.toSorted())
  assert.ok(rejected.length > 0, 'what cannot be used is reported')
  for (const { code, message } of rejected) {
    assert.match(code, /^discover\/[a-z][a-z-]+$/)
    assert.match(message, /^[^\p{C}]{1,1000}$/u, 'a message is one line without control characters')
  }
}

async function tellsUnreadable<Q>(
  source: Discovery<Q>,
  scene: Scene<Q>,
  waiting: Waiting,
): Promise<void> {
  if (scene.spoil === undefined) return
  const before = await source.snapshot(scene.query, waiting.soon())
  const spoilt = await scene.spoil()
  const id = before.instances.find((each) => formatEndpoint(each.endpoint) === spoilt)?.id

  const after = await source.snapshot(scene.query, waiting.soon())

  assert.ok(after.rejected.length > 0, 'what can be read no more is reported')
  assert.ok(id !== undefined && after.unreadable?.includes(id) === true, 'its id is `unreadable`')
  const others = scene.present.filter((each) => each !== spoilt)
  assert.deepEqual(endpointsOf(after), others.toSorted(), 'the others stay')
}

async function tellsHealth<Q>(
  source: Discovery<Q>,
  scene: Scene<Q>,
  waiting: Waiting,
): Promise<void> {
  if (scene.sicken === undefined) return
  const { endpoint, health } = await scene.sicken()

  const snapshot = await source.snapshot(scene.query, waiting.soon())

  // What becomes of it is for the service to choose.
  assert.deepEqual(endpointsOf(snapshot), scene.present.toSorted(), 'all are still there')
  const sick = snapshot.instances.find((each) => formatEndpoint(each.endpoint) === endpoint)
  assert.equal(sick?.health, health)
}

/** The core asks at that interval, each time a little earlier or later than the others do. */
async function isCalm<Q>(source: Discovery<Q>): Promise<void> {
  const { pollMs } = source
  if (pollMs === undefined) return
  assert.ok(source.watch === undefined, 'a source that watches is not asked at intervals')
  assert.ok(Number.isInteger(pollMs), '`pollMs` is a whole number')
  assert.ok(pollMs >= 500 && pollMs <= 86_400_000, '`pollMs` is half a second to a day')
}

async function throwsWhenUnreachable<Q>(
  source: Discovery<Q>,
  scene: Scene<Q>,
  waiting: Waiting,
): Promise<void> {
  if (scene.disconnect === undefined || scene.reconnect === undefined) return
  await scene.disconnect()
  await assert.rejects(
    source.snapshot(scene.query, waiting.soon()),
    (error) => error instanceof Failure && error.kind === 'unavailable',
    'an error is thrown as UnavailableError, never turned into an empty list',
  )
  await scene.reconnect()
  assert.deepEqual(
    endpointsOf(await firstAnswer(source, scene.query, waiting)),
    scene.present.toSorted(),
  )
}

/** A source that waits before it connects again may say no a few times more; the core would ask again as well. */
async function firstAnswer<Q>(
  source: Discovery<Q>,
  query: Query<Q>,
  waiting: Waiting,
): Promise<Snapshot> {
  for (let tries = 1; ; tries++) {
    try {
      return await source.snapshot(query, waiting.soon())
    } catch (error) {
      const isUnavailable = error instanceof Failure && error.kind === 'unavailable'
      if (!isUnavailable || tries === 5) throw error
    }
  }
}

async function hearsAbort<Q>(source: Discovery<Q>, scene: Scene<Q>): Promise<void> {
  const reason = new Error('the reason of the abort')
  await assert.rejects(source.snapshot(scene.query, AbortSignal.abort(reason)), reason)
}

async function watchesWholeStates<Q>(
  source: Discovery<Q>,
  scene: Scene<Q>,
  waiting: Waiting,
): Promise<void> {
  if (source.watch === undefined) return
  const states = source.watch(scene.query, waiting.soon())[Symbol.asyncIterator]()

  assert.deepEqual(endpointsOf(await next(states, waiting)), scene.present.toSorted())
  if (scene.add !== undefined) {
    const now = (await scene.add()).toSorted()
    let state = await next(states, waiting)
    while (endpointsOf(state).join() !== now.join()) state = await next(states, waiting)
  }
  await states.return?.()
}

async function stopsWatching<Q>(
  source: Discovery<Q>,
  scene: Scene<Q>,
  waiting: Waiting,
): Promise<void> {
  if (source.watch === undefined) return
  const abort = new AbortController()
  const states = source.watch(scene.query, abort.signal)[Symbol.asyncIterator]()
  await next(states, waiting)
  const reason = new Error('the reason of the abort')
  const ended = states.next().catch((error: unknown) => assert.equal(error, reason))
  abort.abort(reason)
  const result = await waiting.within(ended, 'the watch goes on after the abort')
  assert.ok(result === undefined || result.done === true, 'nothing is told after the abort')

  const returned = source.watch(scene.query, waiting.soon())[Symbol.asyncIterator]()
  await next(returned, waiting)
  if (returned.return !== undefined)
    await waiting.within(returned.return(), 'the watch does not return')
}

async function next(states: AsyncIterator<Snapshot>, waiting: Waiting): Promise<Snapshot> {
  const result = await waiting.within(states.next(), 'the watch tells nothing')
  if (result.done === true) assert.fail('the watch ended by itself')
  return result.value
}

function endpointsOf({ instances }: Pick<Snapshot, 'instances'>): readonly string[] {
  return instances.map((each) => formatEndpoint(each.endpoint)).toSorted()
}

import { formatEndpoint } from '../../model/address/address-text.ts'
import assert from 'node:assert/strict'
import { Failure } from '../../model/errors.ts'
import type { Instance, Snapshot } from '../../model/instance.ts'
import type { PluginContext } from '../definition.ts'
import type { Discovery, DiscoveryDefinition, Query } from '../discovery.ts'
import { parseEndpoint } from '../instances/endpoint.ts'
import { checkDefinition } from './definition-suite.ts'
import { keepQuiet } from './keep-quiet.ts'
import type { Law } from './law.ts'

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
  /** Registers something that cannot be used. */
  addJunk?(): Promise<void>
  /** Makes the registry unreachable. */
  disconnect?(): Promise<void>
  reconnect?(): Promise<void>
}

/** The laws that every discovery plugin keeps. */
export function discoveryLaws<Options, QueryOptions>(
  subject: DiscoverySubject<Options, QueryOptions>,
): readonly Law[] {
  type Use = (
    source: Discovery<QueryOptions>,
    scene: DiscoveryScene<Options, QueryOptions>,
  ) => Promise<void>
  function law(name: string, use: Use): Law {
    return {
      name,
      async run() {
        await using scene = await subject.prepare()
        const source = await subject.definition.open(scene.options, scene.context)
        try {
          await use(source, scene)
        } finally {
          await source[Symbol.asyncDispose]?.()
        }
      },
    }
  }
  return [
    {
      name: 'has a name, a summary and schemas',
      run: async () => checkDefinition(subject.definition, [subject.definition.querySchema]),
    },
    law('gives all that is there, and the same each time', isComplete),
    law('gives instances that are safe to use', isSafe),
    law('reports junk one by one and keeps the others', reportsJunk),
    law('throws when the registry cannot be reached, and recovers', throwsWhenUnreachable),
    law('hears an abort', hearsAbort),
    law('watches whole states, the present one first', watchesWholeStates),
    law('stops watching at an abort, and when it is told to return', stopsWatching),
    law('does not print, exit or read the environment', (source, scene) =>
      keepQuiet(async () => void (await source.snapshot(scene.query, soon()))),
    ),
    law('can be closed twice', async (source) => {
      await source[Symbol.asyncDispose]?.()
      await source[Symbol.asyncDispose]?.()
    }),
  ]
}

type Scene<Q> = DiscoveryScene<unknown, Q>

async function isComplete<Q>(source: Discovery<Q>, scene: Scene<Q>): Promise<void> {
  const first = await source.snapshot(scene.query, soon())
  const second = await source.snapshot(scene.query, soon())

  assert.deepEqual(endpointsOf(first), scene.present.toSorted())
  assert.deepEqual(second, first)
}

async function isSafe<Q>(source: Discovery<Q>, scene: Scene<Q>): Promise<void> {
  const { instances } = await source.snapshot(scene.query, soon())

  assert.equal(new Set(instances.map((each) => each.id)).size, instances.length, 'ids are unique')
  for (const instance of instances) assertSafe(instance)
}

function assertSafe({ id, endpoint, weight, origin }: Instance): void {
  assert.match(id, /^[^\p{C}\p{Z}"'`#$\\]{1,255}$/u, 'an id is one plain word')
  assert.deepEqual(
    parseEndpoint(formatEndpoint(endpoint)),
    endpoint,
    'an endpoint is what the kit reads',
  )
  assert.ok(weight === undefined || (Number.isInteger(weight) && weight >= 0 && weight <= 256))
  assert.notEqual(origin, '', 'the origin says where it was found')
}

async function reportsJunk<Q>(source: Discovery<Q>, scene: Scene<Q>): Promise<void> {
  if (scene.addJunk === undefined) return
  await scene.addJunk()

  const { rejected, ...snapshot } = await source.snapshot(scene.query, soon())

  assert.deepEqual(endpointsOf(snapshot), scene.present.toSorted())
  assert.ok(rejected.length > 0, 'what cannot be used is reported')
  for (const { code, message } of rejected) {
    assert.match(code, /^discover\/[a-z][a-z-]+$/)
    assert.match(message, /^[^\p{C}]{1,1000}$/u, 'a message is one line without control characters')
  }
}

async function throwsWhenUnreachable<Q>(source: Discovery<Q>, scene: Scene<Q>): Promise<void> {
  if (scene.disconnect === undefined || scene.reconnect === undefined) return
  await scene.disconnect()
  await assert.rejects(
    source.snapshot(scene.query, soon()),
    (error) => error instanceof Failure && error.kind === 'unavailable',
    'an error is thrown as UnavailableError, never turned into an empty list',
  )
  await scene.reconnect()
  assert.deepEqual(endpointsOf(await firstAnswer(source, scene.query)), scene.present.toSorted())
}

/** A source that waits before it connects again may say no a few times more; the core would ask again as well. */
async function firstAnswer<Q>(source: Discovery<Q>, query: Query<Q>): Promise<Snapshot> {
  for (let tries = 1; ; tries++) {
    try {
      return await source.snapshot(query, soon())
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

async function watchesWholeStates<Q>(source: Discovery<Q>, scene: Scene<Q>): Promise<void> {
  if (source.watch === undefined) return
  const states = source.watch(scene.query, soon())[Symbol.asyncIterator]()

  assert.deepEqual(endpointsOf(await next(states)), scene.present.toSorted())
  if (scene.add !== undefined) {
    const now = (await scene.add()).toSorted()
    let state = await next(states)
    while (endpointsOf(state).join() !== now.join()) state = await next(states)
  }
  await states.return?.()
}

async function stopsWatching<Q>(source: Discovery<Q>, scene: Scene<Q>): Promise<void> {
  if (source.watch === undefined) return
  const abort = new AbortController()
  const states = source.watch(scene.query, abort.signal)[Symbol.asyncIterator]()
  await next(states)
  const reason = new Error('the reason of the abort')
  const ended = states.next().catch((error: unknown) => assert.equal(error, reason))
  abort.abort(reason)
  const result = await within(ended, 'the watch goes on after the abort')
  assert.ok(result === undefined || result.done === true, 'nothing is told after the abort')

  const returned = source.watch(scene.query, soon())[Symbol.asyncIterator]()
  await next(returned)
  if (returned.return !== undefined) await within(returned.return(), 'the watch does not return')
}

async function next(states: AsyncIterator<Snapshot>): Promise<Snapshot> {
  const result = await within(states.next(), 'the watch tells nothing')
  if (result.done === true) assert.fail('the watch ended by itself')
  return result.value
}

function endpointsOf({ instances }: Pick<Snapshot, 'instances'>): readonly string[] {
  return instances.map((each) => formatEndpoint(each.endpoint)).toSorted()
}

const patienceMs = 60_000

function soon(): AbortSignal {
  return AbortSignal.timeout(patienceMs)
}

async function within<T>(promise: Promise<T>, complaint: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new assert.AssertionError({ message: complaint })), patienceMs)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

import { setTimeout as wait } from 'node:timers/promises'
import { testLaws } from '../../../test/support/broken-laws.ts'
import { UnavailableError } from '../../model/errors.ts'
import type { Instance, Snapshot } from '../../model/instance.ts'
import type { PluginContext } from '../definition.ts'
import type { Discovery, DiscoveryDefinition } from '../discovery.ts'
import { collectInstances } from '../instances/collect-instances.ts'
import { parseInstance } from '../instances/instance-border.ts'
import { testContext } from './context.ts'
import { discoveryLaws } from './discovery-suite.ts'
import { fakeHttp } from './fake-http.ts'
import type { Law } from './law.ts'

type Source = Discovery
type Definition = DiscoveryDefinition

/** A registry that answers over HTTP, and tells of itself whether it changed. */
interface Registry {
  readonly records: { id: string; address: string; port: unknown; health?: string }[]
  readonly services: string[]
  isUp: boolean
}

const present = ['10.0.0.1:80', '10.0.0.2:81']

function honest(context: PluginContext): Source {
  const client = context.http.open({ base: 'http://registry.test/' })
  async function snapshot(_query: unknown, signal: AbortSignal): Promise<Snapshot> {
    const answer = await client.request({ url: 'web' }, signal)
    const records = answer.json() as Registry['records']
    return collectInstances(records, (record) => parseInstance(record, { origin: 'registry' }))
  }
  return {
    snapshot,
    async *watch(query, signal) {
      let last = ''
      for (;;) {
        const state = await snapshot(query, signal)
        if (JSON.stringify(state) !== last) yield state
        last = JSON.stringify(state)
        await wait(5, undefined, { signal }).catch(() => signal.throwIfAborted())
      }
    },
    async services(_query, signal) {
      const answer = await client.request({ url: 'services' }, signal)
      const names = answer.json() as Registry['services']
      return { services: names.map((name) => ({ name, origin: 'registry' })) }
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

/** What is wrong with a plugin: in what it gives, or in its definition. */
interface Break {
  readonly definition?: Partial<Definition>
  readonly source?: (source: Source, context: PluginContext, registry: Registry) => Partial<Source>
}

function lawsOf({ definition = {}, source = () => ({}) }: Break = {}): readonly Law[] {
  let registry: Registry
  return discoveryLaws<unknown, unknown>(
    {
      definition: {
        kind: 'discovery',
        name: 'registry',
        namesServices: true,
        summary: 'A registry that answers over HTTP.',
        schema: { type: 'object', additionalProperties: false },
        querySchema: { type: 'object', additionalProperties: false },
        open(_options, context) {
          const whole = honest(context)
          return { ...whole, ...source(whole, context, registry) }
        },
        ...definition,
      },
      async prepare() {
        const scene: Registry = {
          records: present.map((each) => ({
            id: `node-${each.slice(-1)}`,
            address: each.slice(0, -3),
            port: Number(each.slice(-2)),
          })),
          services: ['web'],
          isUp: true,
        }
        registry = scene
        const http = fakeHttp(({ url }) => {
          if (scene.isUp) return { json: url.pathname === '/web' ? scene.records : scene.services }
          throw new UnavailableError('connection refused')
        })
        return {
          options: {},
          query: { service: 'web', options: {} },
          context: testContext({ http }),
          present,
          async add() {
            scene.records.push({ id: 'node-9', address: '10.0.0.9', port: 89 })
            return [...present, '10.0.0.9:89']
          },
          addService: async (name) => void scene.services.push(name),
          addJunk: async () => void scene.records.push({ id: 'junk', address: 'a b', port: 80 }),
          async spoil() {
            scene.records[0]!.port = 'eighty'
            return '10.0.0.1:80'
          },
          async sicken() {
            scene.records[1]!.health = 'critical'
            return { endpoint: '10.0.0.2:81', health: 'critical' }
          },
          disconnect: async () => void (scene.isUp = false),
          reconnect: async () => void (scene.isUp = true),
          [Symbol.asyncDispose]: async () => undefined,
        }
      },
    },
    { patienceMs: 300 },
  )
}

/** One that changes what an honest one says. */
function saying(change: (snapshot: Snapshot, turn: number) => Snapshot): Break {
  return {
    source: (whole) => {
      let turn = 0
      return {
        snapshot: async (query, signal) => change(await whole.snapshot(query, signal), turn++),
      }
    },
  }
}

function each(change: (instance: Instance) => Instance): Break {
  return saying(({ instances, ...rest }) => ({ ...rest, instances: instances.map(change) }))
}

const never = new Promise<never>(() => undefined)

testLaws<Break>(lawsOf, [
  ['has a name, a summary and schemas', /kebab-case/, { definition: { name: 'My Registry' } }],
  [
    'has a name, a summary and schemas',
    /typing error/,
    { definition: { querySchema: { type: 'object' } } },
  ],
  [
    'says whether it names services, and does',
    /agree/,
    { definition: { namesServices: undefined } as unknown as Partial<Definition> },
  ],
  [
    'names all services, and each that comes',
    /the list has no web/,
    { source: () => ({ services: async () => ({ services: [] }) }) },
  ],
  [
    'gives all that is there, and the same each time',
    /10\.0\.0\.2:81/,
    saying((snapshot) => ({ ...snapshot, instances: snapshot.instances.slice(1) })),
  ],
  [
    'gives all that is there, and the same each time',
    /deep-equal/,
    saying((snapshot, turn) => ({
      ...snapshot,
      instances: snapshot.instances.map((instance) => ({ ...instance, weight: turn })),
    })),
  ],
  [
    'gives instances that are safe to use',
    /ids are unique/,
    each((instance) => ({ ...instance, id: 'x' })),
  ],
  [
    'gives instances that are safe to use',
    /plain word/,
    each((instance) => ({ ...instance, id: `${instance.id} #` })),
  ],
  [
    'gives instances that are safe to use',
    /what the kit reads/,
    each((instance) => ({ ...instance, endpoint: { kind: 'tcp', address: 'a b', port: 80 } })),
  ],
  [
    'gives instances that are safe to use',
    /health/,
    each((instance) => ({ ...instance, health: 'fine' as never })),
  ],
  [
    'reports junk one by one and keeps the others',
    /is reported/,
    saying((snapshot) => ({ ...snapshot, rejected: [] })),
  ],
  [
    'reports junk one by one and keeps the others',
    /deep-equal/,
    saying((snapshot) =>
      snapshot.rejected.length > 0 ? { ...snapshot, instances: [] } : snapshot,
    ),
  ],
  [
    'says whose record can be read no more, which is not to be gone',
    /`unreadable`/,
    saying(({ instances, rejected }) => ({ instances, rejected })),
  ],
  [
    'gives the health that the registry tells, and leaves nobody out for it',
    /still there/,
    saying((snapshot) => ({
      ...snapshot,
      instances: snapshot.instances.filter(({ health }) => health !== 'critical'),
    })),
  ],
  [
    'gives the health that the registry tells, and leaves nobody out for it',
    /critical/,
    each(({ health, ...instance }) => (health === undefined ? instance : { ...instance })),
  ],
  [
    'throws when the registry cannot be reached, and recovers',
    /never turned into an empty list/,
    {
      source: (whole) => ({
        snapshot: (query, signal) =>
          whole.snapshot(query, signal).catch(() => ({ instances: [], rejected: [] })),
      }),
    },
  ],
  [
    'throws when the registry cannot be reached, and recovers',
    /UnavailableError/,
    {
      source: (whole) => ({
        snapshot: (query, signal) =>
          whole.snapshot(query, signal).catch(() => {
            throw new Error('oops')
          }),
      }),
    },
  ],
  [
    'hears an abort',
    /Missing expected rejection/,
    {
      source: (whole) => ({
        snapshot: (query) => whole.snapshot(query, new AbortController().signal),
      }),
    },
  ],
  [
    'watches, or says how often it is to be asked in a measure that a registry bears',
    /is not asked at intervals/,
    { source: () => ({ pollMs: 5_000 }) },
  ],
  [
    'watches, or says how often it is to be asked in a measure that a registry bears',
    /half a second/,
    { source: () => ({ pollMs: 10, watch: undefined as never }) },
  ],
  [
    'watches, or says how often it is to be asked in a measure that a registry bears',
    /whole number/,
    { source: () => ({ pollMs: NaN, watch: undefined as never }) },
  ],
  [
    'watches whole states, the present one first',
    /tells nothing/,
    {
      source: () => ({
        watch: () => ({ [Symbol.asyncIterator]: () => ({ next: () => never }) }),
      }),
    },
  ],
  [
    'watches whole states, the present one first',
    /deep-equal/,
    {
      source: (whole) => ({
        async *watch(query, signal) {
          // Only what came since: a delta.
          for await (const state of whole.watch!(query, signal))
            yield { ...state, instances: state.instances.slice(-1) }
        },
      }),
    },
  ],
  [
    'watches whole states, the present one first',
    /ended by itself/,
    {
      source: (whole) => ({
        async *watch(query, signal) {
          yield await whole.snapshot(query, signal)
        },
      }),
    },
  ],
  [
    'stops watching at an abort, and when it is told to return',
    /goes on after the abort/,
    {
      source: (whole) => ({
        async *watch(query) {
          yield await whole.snapshot(query, new AbortController().signal)
          await never
        },
      }),
    },
  ],
  [
    'does not print, exit, fetch or read the environment',
    /wrote to stdout/,
    {
      source: (whole) => ({
        snapshot(query, signal) {
          process.stdout.write('here I am\n')
          return whole.snapshot(query, signal)
        },
      }),
    },
  ],
  [
    'does not print, exit, fetch or read the environment',
    /not the `http` of its context/,
    {
      source: (whole) => ({
        snapshot(query, signal) {
          void fetch('http://127.0.0.1:9/')
          return whole.snapshot(query, signal)
        },
      }),
    },
  ],
  [
    'can be closed twice',
    /closed already/,
    {
      source: (source) => {
        let isClosed = false
        return {
          async [Symbol.asyncDispose]() {
            if (isClosed) throw new Error('it is closed already')
            isClosed = true
            await source[Symbol.asyncDispose]?.()
          },
        }
      },
    },
  ],
  [
    'closes the HTTP clients that it opened',
    /still open/,
    { source: () => ({ [Symbol.asyncDispose]: async () => undefined }) },
  ],
])

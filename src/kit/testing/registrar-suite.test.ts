import { testLaws } from '../../../test/support/broken-laws.ts'
import { formatEndpoint } from '../../model/address/address-text.ts'
import { UnavailableError } from '../../model/errors.ts'
import type { PluginContext } from '../definition.ts'
import type { LocalInstance, Registrar, RegistrarDefinition, Registration } from '../registrar.ts'
import { testContext } from './context.ts'
import { fakeHttp } from './fake-http.ts'
import type { Law } from './law.ts'
import { registrarLaws } from './registrar-suite.ts'

interface Entry {
  readonly endpoint: string
  health: string
}

/** A registry by id; whoever holds an entry is told when it is lost. */
interface Registry {
  readonly entries: Map<string, Entry>
  readonly lost: (() => void)[]
  isUp: boolean
}

interface Break {
  readonly definition?: Partial<RegistrarDefinition>
  readonly registrar?: (
    registrar: Registrar,
    registry: Registry,
    context: PluginContext,
  ) => Partial<Registrar>
  readonly registration?: (
    registration: Registration,
    registry: Registry,
    instance: LocalInstance,
  ) => Partial<Registration>
  /** It does not look after what it registered. */
  readonly forgets?: true
}

function honest(
  registry: Registry,
  context: PluginContext,
  { registration = () => ({}), forgets }: Break,
): Registrar {
  const client = context.http.open()
  const own = new Map<string, Entry>()
  function remove(id: string): void {
    if (registry.entries.get(id) === own.get(id)) registry.entries.delete(id)
    own.delete(id)
  }
  if (forgets !== true)
    registry.lost.push(() => {
      for (const [id, entry] of own) registry.entries.set(id, entry)
    })
  return {
    async register(instance, signal) {
      await client.request({ url: 'http://registry.test/' }, signal)
      const { id } = instance
      const entry = { endpoint: formatEndpoint(instance.endpoint), health: 'passing' }
      own.set(id, entry)
      registry.entries.set(id, entry)
      const whole: Registration = {
        async update(health) {
          entry.health = health
        },
        [Symbol.asyncDispose]: async () => remove(id),
      }
      return { ...whole, ...registration(whole, registry, instance) }
    },
    async [Symbol.asyncDispose]() {
      for (const id of own.keys()) remove(id)
      await client[Symbol.asyncDispose]()
    },
  }
}

function instance(id: string, port: number): LocalInstance {
  return { service: 'web', id, endpoint: { kind: 'tcp', address: '10.0.0.1', port } }
}

function lawsOf(broken: Break = {}): readonly Law[] {
  let registry: Registry
  return registrarLaws<unknown>(
    {
      definition: {
        kind: 'registrar',
        name: 'memory',
        summary: 'A registry that lives as long as a test.',
        schema: { type: 'object', additionalProperties: false },
        open(_options, context) {
          const whole = honest(registry, context, broken)
          return { ...whole, ...broken.registrar?.(whole, registry, context) }
        },
        ...broken.definition,
      },
      async prepare() {
        const scene: Registry = { entries: new Map(), lost: [], isUp: true }
        registry = scene
        const http = fakeHttp(() => {
          if (scene.isUp) return {}
          throw new UnavailableError('connection refused')
        })
        return {
          options: {},
          context: testContext({ http }),
          instances: [instance('one', 80), instance('two', 81)],
          async passing() {
            const all = [...scene.entries.values()]
            return all.filter(({ health }) => health === 'passing').map(({ endpoint }) => endpoint)
          },
          async forget() {
            scene.entries.clear()
            for (const tell of scene.lost) tell()
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

testLaws<Break>(lawsOf, [
  [
    'has a name, a summary and a schema',
    /plain JSON/,
    { definition: { schema: { type: 'object', additionalProperties: false, x: undefined } } },
  ],
  [
    'has registered when it says so, each by itself',
    /10\.0\.0\.1:80/,
    {
      registrar: (whole, { entries }) => ({
        async register(each, signal) {
          const registration = await whole.register(each, signal)
          entries.delete(each.id)
          return registration
        },
      }),
    },
  ],
  [
    'has registered when it says so, each by itself',
    /10\.0\.0\.1:80/,
    {
      registrar: (whole, { entries }) => ({
        register(each, signal) {
          // One service is one entry here, whoever its copies are.
          entries.clear()
          return whole.register(each, signal)
        },
      }),
    },
  ],
  [
    'deregisters when a registration is disposed, once or twice',
    /10\.0\.0\.1:80/,
    { registration: () => ({ [Symbol.asyncDispose]: async () => undefined }) },
  ],
  [
    'deregisters when a registration is disposed, once or twice',
    /10\.0\.0\.1:81/,
    { registration: (_, { entries }) => ({ [Symbol.asyncDispose]: async () => entries.clear() }) },
  ],
  [
    'tells when an instance is no longer well, and when it is again',
    /requests while critical/,
    { registration: () => ({ update: async () => undefined }) },
  ],
  [
    'tells when an instance is no longer well, and when it is again',
    /requests while draining/,
    {
      registration: (whole) => ({
        update: (health, signal) =>
          whole.update(health === 'critical' ? health : 'passing', signal),
      }),
    },
  ],
  [
    'tells when an instance is no longer well, and when it is again',
    /10\.0\.0\.1:80/,
    {
      registration: (_, { entries }, { id }) => ({
        update: async (health) => void (health !== 'passing' && entries.delete(id)),
      }),
    },
  ],
  [
    'takes over what an older process left',
    /took it away/,
    {
      registrar: (_, { entries }) => ({
        // Whoever holds the entry now.
        [Symbol.asyncDispose]: async () => entries.clear(),
      }),
    },
  ],
  [
    'ends what it registered when it is closed',
    /left behind/,
    { registrar: () => ({ [Symbol.asyncDispose]: async () => undefined }) },
  ],
  ['registers anew what the registry has lost', /come back/, { forgets: true }],
  [
    'throws when the registry cannot be reached, and recovers',
    /UnavailableError/,
    {
      registrar: (whole) => ({
        register: (each, signal) =>
          whole.register(each, signal).catch(() => {
            throw new Error('oops')
          }),
      }),
    },
  ],
  [
    'hears an abort before it begins',
    /Missing expected rejection/,
    {
      registrar: (whole) => ({
        register: (each) => whole.register(each, new AbortController().signal),
      }),
    },
  ],
  [
    'does not print, exit, fetch or read the environment',
    /wrote to stderr/,
    {
      registrar: (whole) => ({
        register(each, signal) {
          process.stderr.write('registered\n')
          return whole.register(each, signal)
        },
      }),
    },
  ],
  [
    'can be closed twice',
    /closed already/,
    {
      registrar: (registrar) => {
        let isClosed = false
        return {
          async [Symbol.asyncDispose]() {
            if (isClosed) throw new Error('it is closed already')
            isClosed = true
            await registrar[Symbol.asyncDispose]?.()
          },
        }
      },
    },
  ],
  [
    'closes the HTTP clients that it opened',
    /still open/,
    {
      registrar: (_registrar, _registry, context) => {
        context.http.open()
        return {}
      },
    },
  ],
])

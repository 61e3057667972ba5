import { getServers } from 'node:dns'
import {
  collectInstances,
  Failure,
  parseEndpoint,
  parseInstance,
  rejectRecord,
  type Diagnostic,
  type Discovery,
  type PluginContext,
  type Query,
  type Snapshot,
} from 'haproxyctl/plugin'
import type { Resolver } from './exchange.ts'
import { millisecondsOf, nameOf, type DnsOptions, type DnsQuery } from './options.ts'
import { findInstances, type DnsInstance, type Resolved } from './records.ts'
import type { Resolving } from './resolve.ts'

export function openDns(options: DnsOptions, context: PluginContext): Discovery<DnsQuery> {
  const { clock, name: source } = context
  const resolving: Resolving = {
    resolvers: (options.servers ?? getServers()).map(readResolver),
    timeoutMs: millisecondsOf(options.timeout, 2_000),
    clock,
  }
  const subsetMs = options.subset === undefined ? undefined : millisecondsOf(options.subset, 0)

  function find(query: Query<DnsQuery>, signal: AbortSignal): Promise<Resolved> {
    return findInstances(resolving, nameOf(query, options), query.options.type, signal)
  }
  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      const found = await find(query, signal)
      const all = subsetMs === undefined ? found : await gather(found, () => find(query, signal))
      return toSnapshot(all, query, { options, source })
    },
    async *watch(query, signal) {
      const seen = new Map<string, Seen>()
      let told: string | undefined
      for (;;) {
        const found = await find(query, signal)
        const all = subsetMs === undefined ? found : remembered(found, seen, clock.now(), subsetMs)
        const snapshot = toSnapshot(all, query, { options, source })
        if (told !== (told = JSON.stringify(snapshot))) yield snapshot
        await clock.sleep(pauseMs(found, options), signal)
      }
    },
  }
}

function readResolver(text: string): Resolver {
  const whole =
    parseEndpoint(text) ?? parseEndpoint(text.includes(':') ? `[${text}]:53` : `${text}:53`)
  if (whole?.kind === 'tcp') return whole
  throw new Failure('invalid', `${text} is not the address of a resolver`, {
    help: 'Write `servers` as in `10.0.0.53` or `127.0.0.1:8600`.',
  })
}

/** As long as the records live, within bounds; a tenth earlier or not, so that many do not ask at once. */
function pauseMs({ ttlS }: Resolved, options: DnsOptions): number {
  const [least, most] = [
    millisecondsOf(options['min-ttl'], 1_000),
    millisecondsOf(options['max-ttl'], 30_000),
  ]
  const ms = Math.min(Math.max((ttlS ?? 0) * 1_000, least), Math.max(most, least))
  return Math.max(least, ms * (0.9 + 0.1 * Math.random()))
}

const mostGathering = 20
const quietGathering = 4

/** Of answers that are parts by chance: asked again until nothing new comes for some times. */
async function gather(first: Resolved, again: () => Promise<Resolved>): Promise<Resolved> {
  const all = new Map(first.instances.map((each) => [keyOf(each), each]))
  let quiet = 0
  for (let asked = 1; asked < mostGathering && quiet < quietGathering; asked += 1) {
    const before = all.size
    for (const each of (await again()).instances) all.set(keyOf(each), each)
    quiet = all.size === before ? quiet + 1 : 0
  }
  return { ...first, instances: [...all.values()] }
}

interface Seen {
  readonly instance: DnsInstance
  readonly atMs: number
}

function remembered(
  found: Resolved,
  seen: Map<string, Seen>,
  nowMs: number,
  subsetMs: number,
): Resolved {
  for (const instance of found.instances) seen.set(keyOf(instance), { instance, atMs: nowMs })
  for (const [key, { atMs }] of seen) if (nowMs - atMs > subsetMs) seen.delete(key)
  return { ...found, instances: [...seen.values()].map(({ instance }) => instance) }
}

function keyOf({ address, node, port }: DnsInstance): string {
  return `${address ?? node} ${port ?? ''}`
}

interface Place {
  readonly options: DnsOptions
  readonly source: string
}

function toSnapshot(
  { instances, isThere }: Resolved,
  query: Query<DnsQuery>,
  { options, source }: Place,
): Snapshot {
  const name = nameOf(query, options)
  const sorted = instances.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
  const snapshot = collectInstances(sorted, (instance) => {
    const context = { origin: `${source} ${name} ${keyOf(instance)}`, port: query.port }
    if (instance.address !== undefined) return parseInstance(instance, context)
    return rejectRecord('its target has no address', context)
  })
  return isThere ? snapshot : { ...snapshot, rejected: [noSuchName(name, source)] }
}

function noSuchName(name: string, source: string): Diagnostic {
  return {
    code: 'discover/nobody-registered',
    severity: 'info',
    message: `${source} has no name ${name}.`,
    help: 'Look whether the name is right: set `name`, or `domain` of the source.',
  }
}

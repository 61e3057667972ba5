import {
  abortable,
  coalesce,
  collectInstances,
  shareWatch,
  type Diagnostic,
  type Discovery,
  type PluginContext,
  type Query,
  type ServiceList,
  type Snapshot,
} from 'haproxyctl/plugin'
import { followRegistry, readRegistry } from './follow-registry.ts'
import { readInstance } from './instance.ts'
import { pollMs, type EurekaOptions, type EurekaQuery } from './options.ts'
import type { Applications } from './registry.ts'
import { openServers } from './servers.ts'

export async function openEureka(
  options: EurekaOptions,
  context: PluginContext,
): Promise<Discovery<EurekaQuery>> {
  const servers = await openServers(options, context)
  const { clock, name: source } = context
  // All applications are in one answer, whoever asks.
  const read = coalesce(() => readRegistry(servers, new AbortController().signal))
  const watch = shareWatch((signal) =>
    followRegistry({ servers, clock, pollMs: pollMs(options) }, signal),
  )
  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      return toSnapshot(await abortable(read(), signal), query, source)
    },
    async *watch(query, signal) {
      yield* changes(watch(signal), (each) => toSnapshot(each, query, source))
    },
    async services(_query, signal) {
      signal.throwIfAborted()
      return toServices(await abortable(read(), signal), source)
    },
    async *watchServices(_query, signal) {
      yield* changes(watch(signal), (each) => toServices(each, source))
    },
    [Symbol.asyncDispose]: () => servers[Symbol.asyncDispose](),
  }
}

async function* changes<T>(
  states: AsyncIterable<Applications>,
  read: (applications: Applications) => T,
): AsyncGenerator<T> {
  let told: string | undefined
  for await (const applications of states) {
    const state = read(applications)
    if (told !== (told = JSON.stringify(state))) yield state
  }
}

function toSnapshot(
  applications: Applications,
  { service, options, port }: Query<EurekaQuery>,
  source: string,
): Snapshot {
  const name = (options.name ?? service).toUpperCase()
  const found = applications.get(name)
  const sorted = [...(found ?? [])].toSorted(([a], [b]) => (a < b ? -1 : 1))
  const snapshot = collectInstances(sorted, ([id, fields]) =>
    readInstance(fields, options, { origin: `${source} ${name} ${id}`, id, port }),
  )
  return found === undefined ? { ...snapshot, rejected: [noApplication(name, source)] } : snapshot
}

/** In small letters, as services are called everywhere else. */
function toServices(applications: Applications, source: string): ServiceList {
  const names = [...applications.keys()].map((each) => each.toLowerCase()).toSorted()
  return { services: names.map((name) => ({ name, origin: `${source} ${name}` })) }
}

function noApplication(name: string, source: string): Diagnostic {
  return {
    code: 'discover/nobody-registered',
    severity: 'info',
    message: `${source} has no application ${name}.`,
    help: 'Look whether `name` is right.',
  }
}

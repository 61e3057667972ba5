import {
  abortable,
  coalesce,
  collectInstances,
  shareWatch,
  type Discovery,
  type NamedService,
  type PluginContext,
  type Query,
  type ServiceList,
  type Snapshot,
} from 'haproxyctl/plugin'
import { toInstance, type Container } from './container.ts'
import { openEngine } from './engine.ts'
import { followContainers } from './follow-containers.ts'
import { resyncMs, serviceLabel, type DockerOptions, type DockerQuery } from './options.ts'

export async function openDocker(
  options: DockerOptions,
  context: PluginContext,
): Promise<Discovery<DockerQuery>> {
  const engine = await openEngine(options, context)
  const { clock, name: place } = context
  // One stream and one list for all services.
  const list = coalesce(() => engine.containers(new AbortController().signal))
  const watch = shareWatch((signal) =>
    followContainers({ engine, clock, resyncMs: resyncMs(options) }, signal),
  )

  function toSnapshot(containers: readonly Container[], query: Query<DockerQuery>): Snapshot {
    const wanted = wantedLabels(query, options)
    const own = containers.filter(({ labels }) =>
      wanted.every(([key, value]) => labels[key] === value),
    )
    const context = { options, query: query.options, port: query.port, place }
    return collectInstances(own, (container) => toInstance(container, context))
  }
  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      return toSnapshot(await abortable(list(), signal), query)
    },
    async *watch(query, signal) {
      yield* changes(watch(signal), (containers) => toSnapshot(containers, query))
    },
    async services(_query, signal) {
      signal.throwIfAborted()
      return toServices(await abortable(list(), signal), options, place)
    },
    async *watchServices(_query, signal) {
      yield* changes(watch(signal), (containers) => toServices(containers, options, place))
    },
    [Symbol.asyncDispose]: () => engine[Symbol.asyncDispose](),
  }
}

async function* changes<T>(
  states: AsyncIterable<readonly Container[]>,
  read: (containers: readonly Container[]) => T,
): AsyncGenerator<T> {
  let told: string | undefined
  for await (const containers of states) {
    const state = read(containers)
    if (told !== (told = JSON.stringify(state))) yield state
  }
}

function wantedLabels(
  { service, options: query }: Query<DockerQuery>,
  options: DockerOptions,
): readonly (readonly [string, string])[] {
  if (query.labels !== undefined) return Object.entries(query.labels)
  return [[serviceLabel(options), query.name ?? service]]
}

/** The labels of a service are those of its containers; where they differ, the newest one's count. */
function toServices(
  containers: readonly Container[],
  options: DockerOptions,
  place: string,
): ServiceList {
  const label = serviceLabel(options)
  const services = new Map<string, Readonly<Record<string, string>>>()
  for (const { labels } of containers.toSorted((a, b) => a.createdS - b.createdS)) {
    const name = labels[label]
    if (name !== undefined) services.set(name, { ...services.get(name), ...ownLabels(labels) })
  }
  const names = [...services].toSorted(([a], [b]) => (a < b ? -1 : 1))
  return {
    services: names.map(([name, labels]): NamedService => {
      return { name, labels, origin: `${place} ${name}` }
    }),
  }
}

function ownLabels(labels: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(labels).filter(([key]) => key.startsWith('haproxyctl.')))
}

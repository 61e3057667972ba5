import {
  collectInstances,
  type Discovery,
  type NamedService,
  type PluginContext,
  type Query,
  type ServiceList,
  type Snapshot,
} from 'haproxyctl/plugin'
import { openApiServer } from './api-server.ts'
import { findCluster } from './cluster.ts'
import type { Objects } from './collection.ts'
import { openNamespaces, type Labels } from './namespaces.ts'
import { resyncMs, type KubernetesOptions, type KubernetesQuery } from './options.ts'
import { readSlices, type Slice } from './slice.ts'

export async function openKubernetes(
  options: KubernetesOptions,
  context: PluginContext,
): Promise<Discovery<KubernetesQuery>> {
  const cluster = await findCluster(options, context)
  const api = openApiServer(cluster, context)
  const usualNamespace = options.namespace ?? cluster.namespace ?? 'default'
  const parts = { api, clock: context.clock, resyncMs: resyncMs(options) }
  const { slices, names } = openNamespaces(parts)
  function namespaceOf({ namespace = usualNamespace }: KubernetesQuery): string {
    return namespace
  }

  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      const namespace = namespaceOf(query.options)
      const services = await slices(namespace).list(signal)
      return toSnapshot(services.get(nameOf(query)), query, `${context.name} ${namespace}`)
    },
    async *watch(query, signal) {
      const namespace = namespaceOf(query.options)
      let seen: readonly Slice[] | undefined
      let told: string | undefined
      for await (const services of slices(namespace).watch(signal)) {
        const now = services.get(nameOf(query))
        if (told !== undefined && now === seen) continue
        seen = now
        const snapshot = toSnapshot(now, query, `${context.name} ${namespace}`)
        if (told !== (told = JSON.stringify(snapshot))) yield snapshot
      }
    },
    async services({ options: query }, signal) {
      signal.throwIfAborted()
      const namespace = namespaceOf(query)
      return toServices(await names(namespace).list(signal), `${context.name} ${namespace}`)
    },
    async *watchServices({ options: query }, signal) {
      const namespace = namespaceOf(query)
      let told: string | undefined
      for await (const objects of names(namespace).watch(signal)) {
        const list = toServices(objects, `${context.name} ${namespace}`)
        if (told !== (told = JSON.stringify(list))) yield list
      }
    },
    [Symbol.asyncDispose]: () => api[Symbol.asyncDispose](),
  }
}

function nameOf({ service, options }: Query<KubernetesQuery>): string {
  return options.name ?? service
}

function toSnapshot(
  slices: readonly Slice[] | undefined,
  query: Query<KubernetesQuery>,
  namespace: string,
): Snapshot {
  const name = nameOf(query)
  const place = `${namespace} ${name}`
  const found = readSlices(slices ?? [], { ...query.options, port: query.port, place })
  const snapshot = collectInstances(found, (each) => each)
  if (slices !== undefined) return snapshot
  const missing = {
    code: 'discover/nobody-registered',
    severity: 'info',
    message: `${namespace} has no EndpointSlices of a service ${name}.`,
    help: 'Look whether `name` and `namespace` are right.',
  } as const
  return { ...snapshot, rejected: [missing] }
}

function toServices(objects: Objects<Labels>, namespace: string): ServiceList {
  const services = [...objects]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, labels]): NamedService => ({ name, labels, origin: `${namespace} ${name}` }))
  return { services }
}

import {
  collectInstances,
  shareWatch,
  type Discovery,
  type NamedService,
  type PluginContext,
  type Query,
  type ServiceList,
  type Snapshot,
} from 'haproxyctl/plugin'
import { followServices, readServices, type ServiceKeys, type Services } from './follow-keys.ts'
import { openMembers } from '../../clients/etcd/index.ts'
import { prefixOf, resyncMs, type EtcdOptions, type EtcdQuery } from './options.ts'
import { readValue } from './value.ts'

export async function openEtcd(
  options: EtcdOptions,
  context: PluginContext,
): Promise<Discovery<EtcdQuery>> {
  const members = await openMembers(options, context)
  const prefix = prefixOf(options)
  const { clock, name } = context
  // One stream for all services: a cluster has to serve each that is open.
  const watch = shareWatch<Services>((signal) =>
    followServices({ members, prefix, clock, resyncMs: resyncMs(options) }, signal),
  )
  const place = `${name} ${prefix}`
  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      return toSnapshot(await readServices({ members, prefix }, signal), query, place)
    },
    async *watch(query, signal) {
      let seen: ServiceKeys | undefined
      let isFirst = true
      for await (const services of watch(signal)) {
        const keys = services.get(groupOf(query))
        if (!isFirst && keys === seen) continue
        isFirst = false
        seen = keys
        yield toSnapshot(services, query, place)
      }
    },
    async services(_query, signal) {
      signal.throwIfAborted()
      return toServices(await readServices({ members, prefix }, signal), place)
    },
    async *watchServices(_query, signal) {
      let seen: string | undefined
      for await (const services of watch(signal)) {
        const list = toServices(services, place)
        if (seen !== (seen = JSON.stringify(list))) yield list
      }
    },
    [Symbol.asyncDispose]: () => members[Symbol.asyncDispose](),
  }
}

function nameOf({ service, options }: Query<EtcdQuery>): string {
  return options.name ?? service
}

/** What its keys are grouped by: the first part of its name. */
function groupOf(query: Query<EtcdQuery>): string {
  return nameOf(query).split('/')[0] ?? ''
}

function toSnapshot(services: Services, query: Query<EtcdQuery>, place: string): Snapshot {
  const name = nameOf(query)
  const group = groupOf(query)
  const below = name === group ? '' : `${name.slice(group.length + 1)}/`
  const keys = [...(services.get(group) ?? [])]
    .filter(([key]) => key.startsWith(below) && key.length > below.length)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return collectInstances(keys, ([key, value]) => {
    const id = key.slice(below.length)
    return readValue(value, { origin: `${place}${name}/${id}`, id, port: query.port })
  })
}

function toServices(services: Services, place: string): ServiceList {
  const names = [...services.keys()].filter((name) => name !== '').toSorted()
  return { services: names.map((name): NamedService => ({ name, origin: `${place}${name}` })) }
}

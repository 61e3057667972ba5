import {
  collectInstances,
  UnavailableError,
  type Discovery,
  type NamedService,
  type PluginContext,
  type Query,
  type ServiceList,
  type Snapshot,
} from 'haproxyctl/plugin'
import { followAnswers, Turns } from '../../clients/blocking/index.ts'
import { openClient } from './client.ts'
import { instancesPath, servicesPath, type ConsulOptions, type ConsulQuery } from './options.ts'
import { fieldsOf, readEntry } from './registered.ts'

/** As many as a host is asked at once where nobody says otherwise. */
const usualConnections = 100

export async function openConsul(
  options: ConsulOptions,
  context: PluginContext,
): Promise<Discovery<ConsulQuery>> {
  const client = await openClient(options, context)
  const { connections = usualConnections } = options
  // The others are for questions that are answered at once.
  const turns = new Turns(Math.ceil(connections * 0.8))
  const { clock, name } = context

  function pathOf({ service, options: query }: Query<ConsulQuery>): string {
    return instancesPath(service, query, options)
  }
  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      const { value } = await client.read(pathOf(query), signal)
      return toSnapshot(value, query, name)
    },
    async *watch(query, signal) {
      const followed = { client, path: pathOf(query), turns, clock }
      for await (const value of followAnswers(followed, signal))
        yield toSnapshot(value, query, name)
    },
    async services(query, signal) {
      signal.throwIfAborted()
      const { value } = await client.read(servicesPath(query.options, options), signal)
      return toServices(value, name)
    },
    async *watchServices(query, signal) {
      const path = servicesPath(query.options, options)
      for await (const value of followAnswers({ client, path, turns, clock }, signal))
        yield toServices(value, name)
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

function toSnapshot(value: unknown, query: Query<ConsulQuery>, source: string): Snapshot {
  if (!Array.isArray(value)) throw notConsul('a list of instances')
  const { tags = [], name = query.service } = query.options
  const snapshot = collectInstances(value, (entry, index) =>
    readEntry(entry, { origin: originOf(entry, index, `${source} ${name}`), port: query.port }),
  )
  // A Consul before 1.3 heeds only the first of several tags.
  const instances = snapshot.instances.filter((each) =>
    tags.every((tag) => each.tags?.includes(tag) === true),
  )
  return { ...snapshot, instances }
}

function originOf(entry: unknown, index: number, place: string): string {
  const { Node: node, Service: service, ServiceID: flatId } = fieldsOf(entry)
  const { Node: nodeName } = fieldsOf(node)
  const { ID: id } = fieldsOf(service)
  const names = [nodeName ?? node, id ?? flatId].filter((each) => typeof each === 'string')
  return `${place} ${names.length === 2 ? names.join(' ') : `#${index + 1}`}`
}

/** Tags of the form `key=value` are labels. */
function toServices(value: unknown, source: string): ServiceList {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw notConsul('a map of services')
  const services = Object.entries(value).map(([name, tags]): NamedService => {
    return { name, labels: labelsIn(tags), origin: `${source} ${name}` }
  })
  return { services }
}

function labelsIn(tags: unknown): Readonly<Record<string, string>> {
  const texts = Array.isArray(tags) ? tags.filter((each) => typeof each === 'string') : []
  const labels = texts.flatMap((tag) => {
    const at = tag.indexOf('=')
    return at > 0 ? [[tag.slice(0, at), tag.slice(at + 1)] as const] : []
  })
  return Object.fromEntries(labels)
}

function notConsul(what: string): UnavailableError {
  return new UnavailableError(`the answer is not ${what}`, {
    help: 'Look whether `url` leads to Consul.',
  })
}

import {
  collectInstances,
  linkAbort,
  shareWatch,
  UnavailableError,
  type Discovery,
  type NamedService,
  type PluginContext,
  type Query,
  type ServiceList,
  type Snapshot,
} from 'haproxyctl/plugin'
import { followAnswers, Turns } from '../../clients/blocking/index.ts'
import { openClient, type NomadClient } from './client.ts'
import { latestOfBoth } from './latest-of-both.ts'
import { pathIn, type NomadOptions, type NomadPlace, type NomadQuery } from './options.ts'
import {
  aliveAmong,
  fieldsOf,
  readAllocations,
  readRegistration,
  type Allocations,
} from './registration.ts'

/** Of the hundred connections that a host is asked over; the others are for what is answered at once. */
const mostTurns = 80

export async function openNomad(
  options: NomadOptions,
  context: PluginContext,
): Promise<Discovery<NomadQuery>> {
  const client = await openClient(options, context)
  const { name: source, clock } = context
  const following = { client, turns: new Turns(mostTurns), clock }
  const allocationsIn = sharedAllocations(following)

  function placeOf({ namespace = options.namespace }: NomadQuery): NomadPlace {
    return { namespace, region: options.region }
  }
  function pathOf(query: Query<NomadQuery>): string {
    return pathIn(`service/${encodeURIComponent(nameOf(query))}`, placeOf(query.options))
  }
  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      const paths = [pathOf(query), allocationsPath(placeOf(query.options))]
      const [registered, all] = await Promise.all(paths.map((each) => client.read(each, signal)))
      return toSnapshot(registered?.value, readAllocations(listIn(all?.value)), query, source)
    },
    async *watch(query, signal) {
      using until = linkAbort(signal)
      const registered = followAnswers({ ...following, path: pathOf(query) }, until.signal)
      const alive = allocationsIn(placeOf(query.options), until.signal)
      let told: string | undefined
      try {
        for await (const [value, known] of latestOfBoth(registered, alive)) {
          const snapshot = toSnapshot(value, known, query, source)
          if (told !== (told = JSON.stringify(snapshot))) yield snapshot
        }
      } finally {
        until.abort()
      }
    },
    async services({ options: query }, signal) {
      signal.throwIfAborted()
      const { value } = await client.read(pathIn('services', placeOf(query)), signal)
      return toServices(value, source)
    },
    async *watchServices({ options: query }, signal) {
      const path = pathIn('services', placeOf(query))
      for await (const value of followAnswers({ ...following, path }, signal))
        yield toServices(value, source)
    },
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

interface Following {
  readonly client: NomadClient
  readonly turns: Turns
  readonly clock: PluginContext['clock']
}

type FollowAllocations = (place: NomadPlace, signal: AbortSignal) => AsyncGenerator<Allocations>

/** The allocations of a namespace are followed once for all of its services. */
function sharedAllocations(following: Following): FollowAllocations {
  const shared = new Map<string, (signal: AbortSignal) => AsyncGenerator<Allocations>>()
  return (place, signal) => {
    const path = allocationsPath(place)
    const known =
      shared.get(path) ??
      shareWatch(async function* follow(until) {
        for await (const value of followAnswers({ ...following, path }, until))
          yield readAllocations(listIn(value))
      })
    shared.set(path, known)
    return known(signal)
  }
}

function allocationsPath(place: NomadPlace): string {
  return pathIn('allocations', place)
}

function nameOf({ service, options }: Query<NomadQuery>): string {
  return options.name ?? service
}

function toSnapshot(
  value: unknown,
  allocations: Allocations,
  query: Query<NomadQuery>,
  source: string,
): Snapshot {
  const { tags = [] } = query.options
  const alive = aliveAmong(listIn(value), allocations)
  const snapshot = collectInstances(alive, (fields, index) => {
    const id = typeof fields['ID'] === 'string' ? fields['ID'] : `#${index + 1}`
    const origin = `${source} ${nameOf(query)} ${id}`
    return readRegistration(fields, allocations, { origin, port: query.port })
  })
  const instances = snapshot.instances.filter((each) =>
    tags.every((tag) => each.tags?.includes(tag) === true),
  )
  return { ...snapshot, instances }
}

/** Tags of the form `key=value` are labels. */
function toServices(value: unknown, source: string): ServiceList {
  const services = listIn(value)
    .flatMap((each) => listIn(fieldsOf(each)['Services']))
    .map(fieldsOf)
    .flatMap(({ ServiceName: name, Tags: tags }): readonly NamedService[] => {
      if (typeof name !== 'string') return []
      return [{ name, labels: labelsIn(tags), origin: `${source} ${name}` }]
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

function listIn(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value
  throw new UnavailableError('the answer is not a list as Nomad gives it', {
    help: 'Look whether `url` leads to Nomad, 1.3 or newer.',
  })
}

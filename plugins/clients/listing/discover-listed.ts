import type { Discovery, Query, ServiceList, Snapshot } from 'haproxyctl/plugin'
import type { Documents } from './documents.ts'
import { listedServices, listingInstances } from './listed-instances.ts'
import type { Listing, ListingOptions } from './listing.ts'

/** What services say to each plugin whose instances stand in JSON. */
export interface ListedQuery {
  readonly name?: string
  readonly list?: string
}

/** Where the documents are. */
export interface ListedPlace {
  readonly documents: Documents
  /** For people. */
  readonly shown: string
}

export interface ListedSource<Options extends ListedQuery> {
  readonly options: ListingOptions
  /** Where the instances of a service of that name are. */
  readonly placeOf: (name: string, query: Options) => ListedPlace
  /** Where all services are; throws where each has a place of its own. */
  readonly placeOfAll: (query: Options) => ListedPlace
  readonly close: () => Promise<void>
}

/** Discovery in documents, wherever they come from. */
export function discoverListed<Options extends ListedQuery>(
  source: ListedSource<Options>,
): Discovery<Options> {
  function listing(place: ListedPlace, { list }: Options, documents: readonly unknown[]): Listing {
    const options = list === undefined ? source.options : { ...source.options, list }
    return { documents, options, place: place.shown }
  }
  function toSnapshot(
    place: ListedPlace,
    query: Query<Options>,
    documents: readonly unknown[],
  ): Snapshot {
    const wanted = { name: nameOf(query), port: query.port }
    return listingInstances(listing(place, query.options, documents), wanted)
  }
  function placeOf(query: Query<Options>): ListedPlace {
    return source.placeOf(nameOf(query), query.options)
  }

  return {
    async snapshot(query, signal) {
      signal.throwIfAborted()
      const place = placeOf(query)
      return toSnapshot(place, query, await place.documents.read(signal))
    },
    async *watch(query, signal) {
      const place = placeOf(query)
      const states = place.documents.watch(signal)
      yield* changes(states, (each): Snapshot => toSnapshot(place, query, each))
    },
    async services({ options }, signal) {
      signal.throwIfAborted()
      const place = source.placeOfAll(options)
      return listedServices(listing(place, options, await place.documents.read(signal)))
    },
    async *watchServices({ options }, signal) {
      const place = source.placeOfAll(options)
      const states = place.documents.watch(signal)
      yield* changes(states, (each): ServiceList => listedServices(listing(place, options, each)))
    },
    [Symbol.asyncDispose]: source.close,
  }
}

function nameOf({ service, options }: Query<ListedQuery>): string {
  return options.name ?? service
}

/** What is the same for this service is not told again: others may share the documents. */
async function* changes<T>(
  states: AsyncIterable<readonly unknown[]>,
  read: (documents: readonly unknown[]) => T,
): AsyncGenerator<T> {
  let told: string | undefined
  for await (const documents of states) {
    const state = read(documents)
    if (told !== (told = JSON.stringify(state))) yield state
  }
}

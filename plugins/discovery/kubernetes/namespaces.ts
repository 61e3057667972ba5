import { abortable, coalesce, shareWatch } from 'haproxyctl/plugin'
import { followObjects, listObjects, type Collection, type Objects } from './collection.ts'
import { fieldsOf, type Fields } from './fields.ts'
import { readSlice, type Slice } from './slice.ts'

/** One kind of objects in one namespace, listed and watched once for all who ask. */
export interface Shared<T> {
  readonly list: (signal: AbortSignal) => Promise<T>
  readonly watch: (signal: AbortSignal) => AsyncGenerator<T>
}

/** The slices of each service. One whose slices did not change has the same list as before. */
export type Services = ReadonlyMap<string, readonly Slice[]>

/** Annotations of a Service that are meant for us. */
export type Labels = Readonly<Record<string, string>>

/** What there is in each namespace that services ask for. */
export interface Namespaces {
  readonly slices: (namespace: string) => Shared<Services>
  readonly names: (namespace: string) => Shared<Objects<Labels>>
}

export function openNamespaces(
  parts: Pick<Collection<never>, 'api' | 'clock' | 'resyncMs'>,
): Namespaces {
  const slicesIn = 'apis/discovery.k8s.io/v1/namespaces'
  return {
    slices: inEach((namespace) =>
      share<Slice, Services>(
        { ...parts, path: `${slicesIn}/${namespace}/endpointslices`, read: readSlice },
        byService,
      ),
    ),
    names: inEach((namespace) =>
      share<Labels, Objects<Labels>>(
        { ...parts, path: `api/v1/namespaces/${namespace}/services`, read: labelsOf },
        (objects) => objects,
      ),
    ),
  }
}

function inEach<T>(open: (namespace: string) => T): (namespace: string) => T {
  const opened = new Map<string, T>()
  return (namespace) => {
    const known = opened.get(namespace) ?? open(namespace)
    opened.set(namespace, known)
    return known
  }
}

function share<T, State>(
  collection: Collection<T>,
  toState: (objects: Objects<T>, before: State | undefined) => State,
): Shared<State> {
  // Those who ask at the same time share one list, which none of them ends for the others.
  const list = coalesce(async () => {
    const { objects } = await listObjects(collection, new AbortController().signal)
    return toState(objects, undefined)
  })
  return {
    list: (signal) => abortable(list(), signal),
    watch: shareWatch(async function* follow(signal) {
      let state: State | undefined
      for await (const objects of followObjects(collection, signal)) {
        state = toState(objects, state)
        yield state
      }
    }),
  }
}

function byService(objects: Objects<Slice>, before: Services | undefined): Services {
  const services = new Map<string, Slice[]>()
  for (const [, slice] of [...objects].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    if (slice.service === undefined) continue
    const list = services.get(slice.service)
    if (list === undefined) services.set(slice.service, [slice])
    else list.push(slice)
  }
  const kept = [...services].map(([name, list]) => {
    const known = before?.get(name)
    const isSame = known?.length === list.length && known.every((each, at) => each === list[at])
    return [name, isSame ? known : list] as const
  })
  return new Map(kept)
}

function labelsOf(object: Fields): Labels {
  const annotations = fieldsOf(fieldsOf(object['metadata'])['annotations'])
  const own = Object.entries(annotations).flatMap(([key, value]) =>
    key.startsWith('haproxyctl.') && typeof value === 'string' ? [[key, value] as const] : [],
  )
  return Object.fromEntries(own)
}

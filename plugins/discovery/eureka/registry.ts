import { UnavailableError } from 'haproxyctl/plugin'

export type Fields = Readonly<Record<string, unknown>>

/** Instances by application and id; names of applications are in capitals. */
export type Applications = ReadonlyMap<string, ReadonlyMap<string, Fields>>

/** What a server tells, of all applications or of what has changed in them. */
export interface Told {
  readonly entries: readonly Entry[]
  /** How many instances of each status there are when all is applied, as in `DOWN_1_UP_3_`. */
  readonly hash: string | undefined
}

interface Entry {
  readonly application: string
  readonly id: string
  readonly action: 'ADDED' | 'MODIFIED' | 'DELETED'
  readonly instance: Fields
}

/** Reads the answer of `apps` or of `apps/delta`. */
export function readTold(answer: unknown): Told {
  const applications = fieldsOf(answer)['applications']
  if (typeof applications !== 'object' || applications === null) throw notEureka()
  const { application, apps__hashcode: hash } = fieldsOf(applications)
  const entries = listOf(application).flatMap((each) =>
    listOf(each['instance']).map((instance): Entry => {
      const { actionType: action } = instance
      return {
        application: String(each['name']).toUpperCase(),
        id: idOf(instance),
        action: action === 'DELETED' || action === 'MODIFIED' ? action : 'ADDED',
        instance,
      }
    }),
  )
  return { entries, hash: typeof hash === 'string' ? hash : undefined }
}

export function applied(before: Applications, { entries }: Told): Applications {
  const now = new Map(before)
  const copies = new Map<string, Map<string, Fields>>()
  for (const { application, id, action, instance } of entries) {
    const instances = copies.get(application) ?? new Map(now.get(application))
    copies.set(application, instances)
    if (action === 'DELETED') instances.delete(id)
    else instances.set(id, instance)
    if (instances.size === 0) now.delete(application)
    else now.set(application, instances)
  }
  return now
}

/** By which a server and its clients see whether they have the same. */
export function hashOf(applications: Applications): string {
  const counts = new Map<string, number>()
  for (const instances of applications.values())
    for (const { status } of instances.values())
      counts.set(String(status), (counts.get(String(status)) ?? 0) + 1)
  return [...counts]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([status, count]) => `${status}_${count}_`)
    .join('')
}

function idOf(instance: Fields): string {
  const { instanceId, hostName } = instance
  return typeof instanceId === 'string' ? instanceId : String(hostName)
}

/** Some servers write a list of one as the one itself. */
function listOf(value: unknown): readonly Fields[] {
  if (value === undefined || value === null) return []
  return (Array.isArray(value) ? value : [value]).map(fieldsOf)
}

export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value))
}

function notEureka(): UnavailableError {
  return new UnavailableError('the answer is not that of Eureka’s API', {
    help: 'Look whether `urls` lead to it: they end with `/eureka` or `/eureka/v2`.',
  })
}

import {
  parseInstance,
  rejectRecord,
  type BorderContext,
  type ParsedInstance,
  type RegistryHealth,
} from 'haproxyctl/plugin'

type Fields = Readonly<Record<string, unknown>>

/**
 * Reads an entry of `/v1/health/service` (with `Node`, `Service` and `Checks`) or of `/v1/catalog/service` (flat). The
 * address of the service counts before that of its node.
 */
export function readEntry(value: unknown, context: BorderContext): ParsedInstance {
  const entry = fieldsOf(value)
  return entry['Service'] === undefined
    ? readCatalogued(entry, context)
    : readChecked(entry, context)
}

function readChecked(entry: Fields, context: BorderContext): ParsedInstance {
  const node = fieldsOf(entry['Node'])
  const service = fieldsOf(entry['Service'])
  const health = healthOf(entry['Checks'])
  return toInstance(
    {
      id: service['ID'],
      node: node['Node'],
      address: either(service['Address'], node['Address']),
      port: service['Port'],
      tags: service['Tags'],
      metadata: metadataOf(service['Meta'], node['Meta']),
      weight: weightOf(service['Weights'], health),
      health,
    },
    context,
  )
}

function readCatalogued(entry: Fields, context: BorderContext): ParsedInstance {
  return toInstance(
    {
      id: entry['ServiceID'],
      node: entry['Node'],
      address: either(entry['ServiceAddress'], entry['Address']),
      port: entry['ServicePort'],
      tags: entry['ServiceTags'],
      metadata: metadataOf(entry['ServiceMeta'], entry['NodeMeta']),
      weight: weightOf(entry['ServiceWeights'], undefined),
    },
    context,
  )
}

/** The id of a service is the node's own: two nodes may have the same. */
function toInstance({ id, node, port, ...record }: Fields, context: BorderContext): ParsedInstance {
  if (typeof id !== 'string' || typeof node !== 'string')
    return rejectRecord('it has no id or no node', context)
  const whole = { ...record, node, port: port === 0 ? undefined : port }
  return parseInstance(whole, { ...context, id: `${node}:${id}` })
}

/** Consul has no state of an instance, but the states of its checks, of which the worst counts. */
export function healthOf(checks: unknown): RegistryHealth {
  const all = Array.isArray(checks) ? checks.map(fieldsOf) : []
  if (all.some(({ CheckID: id }) => typeof id === 'string' && isMaintenance(id)))
    return 'maintenance'
  const states = all.map(({ Status: status }) => status)
  if (states.some((each) => each !== 'passing' && each !== 'warning')) return 'critical'
  return states.includes('warning') ? 'warning' : 'passing'
}

function isMaintenance(checkId: string): boolean {
  return checkId === '_node_maintenance' || checkId.startsWith('_service_maintenance:')
}

/** HAProxy's weights end at 256. One for both is what Consul gives where nobody has said anything. */
function weightOf(weights: unknown, health: RegistryHealth | undefined): number | undefined {
  const { Passing: passing, Warning: warning } = fieldsOf(weights)
  const weight = health === 'warning' ? warning : passing
  if (typeof weight !== 'number' || (passing === 1 && warning === 1)) return undefined
  return Math.min(Math.max(Math.round(weight), 0), 256)
}

function metadataOf(service: unknown, node: unknown): Fields {
  const ofNode = Object.entries(fieldsOf(node)).map(([key, value]) => [`node.${key}`, value])
  return { ...Object.fromEntries(ofNode), ...fieldsOf(service) }
}

function either(first: unknown, second: unknown): unknown {
  return first === undefined || first === null || first === '' ? second : first
}

export function fieldsOf(value: unknown): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {}
  return Object.fromEntries(Object.entries(value))
}

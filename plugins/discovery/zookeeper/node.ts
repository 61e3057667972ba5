import {
  parseInstance,
  rejectRecord,
  type BorderContext,
  type ParsedInstance,
} from 'haproxyctl/plugin'

const longestNode = 64 * 1024

/** Who has written the nodes. */
export type NodeFormat = 'lighthouse' | 'nerve' | 'curator'

/** Reads a node that a service has registered. */
export function readNode(
  data: Uint8Array,
  context: BorderContext,
  format: NodeFormat = 'lighthouse',
): ParsedInstance {
  if (data.length > longestNode) return rejectRecord(`its data has ${data.length} bytes`, context)
  if (data.length === 0) return rejectRecord('it has no data, or none that we may read', context)
  const node = asObject(parseJson(Buffer.from(data).toString('utf8')))
  if (node === undefined) return rejectRecord('its data is not a JSON object', context)
  switch (format) {
    case 'lighthouse':
      return readLighthouse(node, context)
    case 'nerve':
      return readNerve(node, context)
    case 'curator':
      return readCurator(node, context)
    default:
      return format satisfies never
  }
}

/**
 * `{"host", "ip", "port", "metadata", "peer"}`, where metadata and peer may be JSON in a string, as Lighthouse writes them,
 * and `weight`, `backup`, `health`, `draining` and `tags` may stand beside.
 */
function readLighthouse(node: Fields, context: BorderContext): ParsedInstance {
  if (node['ip'] === undefined || node['ip'] === null) return rejectRecord('it has no ip', context)
  const metadata = readInner(node['metadata'])
  if (metadata === undefined) return rejectRecord('its metadata is not a JSON object', context)
  const peer = readInner(node['peer'])
  if (peer === undefined) return rejectRecord('its peer is not a JSON object', context)
  return parseInstance(
    {
      address: node['ip'],
      port: node['port'],
      node: node['host'],
      weight: node['weight'],
      backup: node['backup'],
      health: node['health'],
      draining: node['draining'],
      tags: node['tags'],
      metadata: { ...prefixed('peer.', peer), ...flat(metadata) },
    },
    context,
  )
}

/** `{"host", "port", "name", "weight", "labels"}`: the host is where it is reached. */
function readNerve(node: Fields, { id: _id, ...context }: BorderContext): ParsedInstance {
  const labels = asObject(node['labels'] ?? {})
  if (labels === undefined) return rejectRecord('its labels are not a JSON object', context)
  // The number in the node's name is another one after each session: the endpoint is the id.
  return parseInstance(
    {
      address: node['host'],
      port: node['port'],
      node: node['name'],
      weight: node['weight'],
      metadata: flat(labels),
    },
    context,
  )
}

/**
 * `{"name", "id", "address", "port", "sslPort", "payload", "enabled"}`, as the JSON serializer of Curator's service
 * discovery writes it. One that is not enabled rests.
 */
function readCurator(node: Fields, context: BorderContext): ParsedInstance {
  const payload = asObject(node['payload'])
  return parseInstance(
    {
      address: node['address'],
      port: node['port'] ?? node['sslPort'],
      health: node['enabled'] === false ? 'maintenance' : undefined,
      metadata: payload === undefined ? undefined : flat(payload),
    },
    context,
  )
}

/** What stands in the node of a service itself: texts in a JSON object. Anything else is no labels. */
export function readLabels(data: Uint8Array): Readonly<Record<string, string>> {
  if (data.length === 0 || data.length > longestNode) return {}
  const node = asObject(parseJson(Buffer.from(data).toString('utf8')))
  const labels = Object.entries(node ?? {}).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' || typeof value === 'number' ? [[key, String(value)]] : [],
  )
  return Object.fromEntries(labels)
}

type Fields = Readonly<Record<string, unknown>>

/** An object, or one as JSON in a string; absent is empty. `undefined`: neither. */
function readInner(value: unknown): Fields | undefined {
  if (value === undefined || value === null || value === '') return {}
  return asObject(typeof value === 'string' ? parseJson(value) : value)
}

function asObject(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  return Object.fromEntries(Object.entries(value))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Metadata may nest in Lighthouse; what is not a plain value is kept as JSON. */
function flat(fields: Fields): Fields {
  const entries = Object.entries(fields).map(([key, value]): [string, unknown] => {
    return [key, typeof value === 'object' && value !== null ? JSON.stringify(value) : value]
  })
  return Object.fromEntries(entries)
}

function prefixed(prefix: string, fields: Fields): Fields {
  const entries = Object.entries(flat(fields)).map(([key, value]) => [prefix + key, value])
  return Object.fromEntries(entries)
}

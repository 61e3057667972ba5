import type { LocalInstance } from 'haproxyctl/plugin'

/** Whose words a node is written in. */
export type NodeFormat = 'lighthouse' | 'nerve'

/** What Lighthouse says of the HAProxy beside an instance, for stick tables that are shared. */
export const usualPeerPort = 1024

/**
 * What is written into the node of an instance. Lighthouse's is byte for byte that of its reporter: keys in their
 * order, a blank behind each comma and colon, metadata and peer as JSON within JSON.
 */
export function nodeText(
  instance: LocalInstance,
  { format, peerPort }: { readonly format: NodeFormat; readonly peerPort: number },
): string {
  switch (format) {
    case 'lighthouse':
      return lighthouse(instance, peerPort)
    case 'nerve':
      return nerve(instance)
    default:
      return format satisfies never
  }
}

function lighthouse(instance: LocalInstance, peerPort: number): string {
  const { metadata = {}, weight, tags } = instance
  const { address, port } = placeOf(instance)
  const host = instance.node ?? address
  return pythonJson({
    host,
    ip: address,
    metadata: pythonJson(metadata),
    peer: pythonJson({ ip: address, name: host, port: peerPort }),
    port,
    // Lighthouse knows neither, and passes over what it does not know.
    ...(tags !== undefined && tags.length > 0 && { tags }),
    ...(weight !== undefined && { weight }),
  })
}

function nerve(instance: LocalInstance): string {
  const { metadata, weight } = instance
  const { address, port } = placeOf(instance)
  return JSON.stringify({
    host: address,
    port,
    name: instance.node ?? address,
    ...(weight !== undefined && { weight }),
    ...(metadata !== undefined && { labels: metadata }),
  })
}

/** Unix sockets are not for others: the core does not ask for them to be registered. */
function placeOf({ endpoint }: LocalInstance): { readonly address: string; readonly port: number } {
  if (endpoint.kind === 'tcp') return endpoint
  throw new TypeError('a unix socket cannot be registered')
}

/** JSON as Python's `json.dumps(…, sort_keys=True)` writes it. */
export function pythonJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(pythonJson).join(', ')}]`
  if (typeof value !== 'object' || value === null) return asciiOnly(JSON.stringify(value))
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, each]) => `${asciiOnly(JSON.stringify(key))}: ${pythonJson(each)}`).join(', ')}}`
}

function asciiOnly(text: string): string {
  return text.replaceAll(
    /[\u007F-\uFFFF]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

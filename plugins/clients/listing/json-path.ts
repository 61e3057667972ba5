/** The keys that lead to a place in JSON: `data.nodes.0`, or `/data/a.b` (RFC 6901) where a key has dots. */
export function parseJsonPath(text: string): readonly string[] {
  if (text === '') return []
  if (!text.startsWith('/')) return text.split('.')
  return text
    .slice(1)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'))
}

export function valueAt(value: unknown, keys: readonly string[]): unknown {
  let place = value
  for (const key of keys) place = ownValue(place, key)
  return place
}

/** Of what stands in the text only: no key of a stranger's leads to what JavaScript adds. */
export function ownValue(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  if (Array.isArray(value) && !/^\d+$/.test(key)) return undefined
  return Object.getOwnPropertyDescriptor(value, key)?.value
}

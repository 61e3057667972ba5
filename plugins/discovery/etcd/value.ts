import {
  parseInstance,
  rejectRecord,
  type BorderContext,
  type ParsedInstance,
} from 'haproxyctl/plugin'

const longestValue = 64 * 1024

/**
 * Reads a value: an endpoint such as `10.0.0.1:80`, as registrator writes it, or a JSON object with the fields of a
 * record, of which `ip` and `host` are other words for `address`.
 */
export function readValue(value: string, context: BorderContext): ParsedInstance {
  if (value.length > longestValue)
    return rejectRecord(`its value has ${value.length} characters`, context)
  const text = value.trim()
  if (text === '') return rejectRecord('it has no value', context)
  if (!text.startsWith('{')) return parseInstance({ address: text }, context)
  const record = parseObject(text)
  if (record === undefined) return rejectRecord('its value is not JSON', context)
  const { id: _id, ip, ...rest } = record
  return parseInstance({ ...rest, address: rest['address'] ?? ip }, context)
}

function parseObject(text: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : undefined
  } catch {
    return undefined
  }
}

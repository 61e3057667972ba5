import {
  parseInstance,
  type BorderContext,
  type ParsedInstance,
  type RegistryHealth,
} from 'haproxyctl/plugin'
import type { EurekaQuery } from './options.ts'
import { fieldsOf, type Fields } from './registry.ts'

export function readInstance(
  fields: Fields,
  query: EurekaQuery,
  context: BorderContext,
): ParsedInstance {
  const { '@class': _, ...metadata } = fieldsOf(fields['metadata'])
  const record = {
    address: query.address === 'host' ? fields['hostName'] : fields['ipAddr'],
    port: portOf(fields[query.secure === true ? 'securePort' : 'port']),
    node: fields['hostName'],
    health: healthOf(fields['status']),
    metadata,
  }
  return parseInstance(record, context)
}

export function healthOf(status: unknown): RegistryHealth {
  if (status === 'UP') return 'passing'
  return status === 'OUT_OF_SERVICE' ? 'maintenance' : 'critical'
}

/** As `{"$": 8080, "@enabled": "true"}`; one that is not enabled is none. */
function portOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { $: port, '@enabled': enabled } = fieldsOf(value)
  return String(enabled) === 'false' ? undefined : port
}

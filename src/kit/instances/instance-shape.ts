import { parseInstance, type BorderContext, type ParsedInstance } from './instance-border.ts'

/**
 * Reads what has the fields of an instance, but comes from where nobody can be believed: a plugin of another package, a
 * file. Its own `origin` counts, where it has one.
 */
export function parseInstanceShape(value: unknown, context: BorderContext): ParsedInstance {
  const { endpoint, isBackup, origin, ...rest } = fieldsOf(value)
  const { kind, path, address, port } = fieldsOf(endpoint)
  const place = kind === 'unix' ? { path } : { address, port }
  const record = {
    ...rest,
    backup: isBackup,
    address: undefined,
    host: undefined,
    path: undefined,
    ...place,
  }
  return parseInstance(record, { ...context, ...(typeof origin === 'string' && { origin }) })
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}

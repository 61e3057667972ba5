import { formatEndpoint } from '../kit/endpoint.ts'
import { parseInstance, type ParsedInstance } from '../kit/instance-border.ts'
import type { Diagnostic } from '../model/diagnostic.ts'
import type { Instance, Snapshot } from '../model/instance.ts'

/** Instances that have passed, or not: plugins hand over the same object as long as nothing changed. */
const known = new WeakMap<object, ParsedInstance>()

/**
 * Whatever a plugin hands over passes the same border as a record: not all plugins are ours,
 * and what slips through here ends up as a line of a configuration.
 */
export function guardSnapshot(snapshot: Snapshot, service: string): Snapshot {
  const instances: Instance[] = []
  const rejected: Diagnostic[] = [...snapshot.rejected]
  for (const each of snapshot.instances) {
    const read = known.get(each) ?? readInstance(each, service)
    known.set(each, read)
    if (read.instance === undefined) rejected.push(read.rejected)
    else instances.push(read.instance)
  }
  return { instances, rejected }
}

/** An instance as a record that the border reads back. */
export function instanceRecord(instance: Instance): Readonly<Record<string, unknown>> {
  return {
    address: formatEndpoint(instance.endpoint),
    id: instance.id,
    node: instance.node,
    weight: instance.weight,
    backup: instance.isBackup,
    health: instance.health,
    tags: instance.tags,
    metadata: instance.metadata,
    origin: instance.origin,
  }
}

function readInstance(instance: unknown, service: string): ParsedInstance {
  const fields = fieldsOf(instance)
  const endpoint = fieldsOf(fields['endpoint'])
  const origin =
    typeof fields['origin'] === 'string' ? fields['origin'] : `an instance of ${service}`
  const record = {
    ...(endpoint['kind'] === 'unix'
      ? { path: endpoint['path'] }
      : { address: endpoint['address'], port: endpoint['port'] }),
    id: fields['id'],
    node: fields['node'],
    weight: fields['weight'],
    backup: fields['isBackup'],
    health: fields['health'],
    tags: fields['tags'],
    metadata: fields['metadata'],
  }
  return parseInstance(record, { origin, allowUnix: true })
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {}
}

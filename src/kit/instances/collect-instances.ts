import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Instance, Snapshot } from '../../model/instance.ts'
import type { ParsedInstance } from './instance-border.ts'

/** A snapshot of records: what can be used, what was left out, and whose records could not be read. */
export function collectInstances<Record>(
  records: Iterable<Record>,
  read: (record: Record, index: number) => ParsedInstance,
): Snapshot {
  const instances: Instance[] = []
  const rejected: Diagnostic[] = []
  const unreadable: string[] = []
  let index = 0
  for (const record of records) {
    const parsed = read(record, index)
    index += 1
    if (parsed.instance !== undefined) {
      instances.push(parsed.instance)
      continue
    }
    rejected.push(parsed.rejected)
    if (parsed.id !== undefined) unreadable.push(parsed.id)
  }
  return { instances, rejected, ...(unreadable.length > 0 && { unreadable }) }
}

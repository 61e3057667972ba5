import { nearestKnown, type KnownVersion, type Version } from '../../model/version.ts'
import { makeRuntimeTable, type RuntimeTable } from './make-runtime-table.ts'
import { runtimeFacts } from '../../generated/runtime-facts.generated.ts'

const tables = new Map<KnownVersion, RuntimeTable>()

/** What a version can do while it runs, by the nearest older one that is known. */
export function runtimeTable(version: Version): RuntimeTable {
  const known = nearestKnown(version)
  const table = tables.get(known) ?? makeRuntimeTable(runtimeFacts, known)
  tables.set(known, table)
  return table
}

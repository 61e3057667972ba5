import type { Version } from '../../model/version.ts'
import { readPackageFile } from '../../system/package-file.ts'
import { endOfName } from '../../text/expressions/expression.ts'
import type { SampleData } from './sample-data.ts'
import { SampleTable } from './sample-table.ts'

const tables = new Map<Version, SampleTable>()
let data: SampleData | undefined

/** The facts of `schemas/samples.json` for one version, read when first asked for. */
export function sampleTable(version: Version): SampleTable {
  data ??= readPackageFile('schemas/samples.json') as SampleData
  let table = tables.get(version)
  if (table === undefined && data !== undefined) {
    table = new SampleTable(data, version)
    tables.set(version, table)
  }
  if (table === undefined) throw new Error('schemas/samples.json is empty')
  return table
}

/** Whether a word of its own can go on the expression before it: `lower` in `set-var(txn.x) path lower`. */
export function isConverterWord(text: string, version: Version): boolean {
  const start = text.search(/[^,]|$/)
  const name = text.slice(start, endOfName(text, start))
  const table = sampleTable(version)
  return table.converter(name) !== undefined || table.absence('converters', name) !== undefined
}

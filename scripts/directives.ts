import { realpathSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { knownVersions } from '../src/model/index.ts'
import { packageRoot } from '../src/system/package-root.ts'
import type { Block, Directives } from '../src/validate/grammar/table.ts'
import { writeSamples } from './directives/samples.ts'
import { readFacts } from './facts.ts'

/** The text of schemas/directives.json: one row a line, so that a change of a fact is a change of a line. */
export function renderDirectives(tables: ReadonlyMap<string, readonly Block[]>): string {
  const names = [...tables.keys()].toSorted()
  const parts = names.map((name) => {
    const blocks = (tables.get(name) ?? []).map(renderBlock)
    return `    ${JSON.stringify(name)}: [\n${blocks.join(',\n')}\n    ]`
  })
  const format: Directives['format'] = 1
  return `{
  "$schema": "./directives.schema.json",
  "$comment": "Generated from facts/ by npm run directives. Do not edit.",
  "format": ${String(format)},
  "versions": ${JSON.stringify(knownVersions)},
  "tables": {
${parts.join(',\n')}
  }
}
`
}

function renderBlock({ rows, ...head }: Block): string {
  const opening = JSON.stringify({ ...head, rows: [] }).slice(0, -2)
  const lines = rows.map((row) => `        ${JSON.stringify(row)}`)
  return `      ${opening}\n${lines.join(',\n')}\n      ]}`
}

function main(): void {
  const root = packageRoot()
  const target = join(root, 'schemas', 'directives.json')
  writeFileSync(target, renderDirectives(readFacts(join(root, 'facts'))))
  console.log(`wrote ${target}`)
  writeSamples(root)
  console.log(`wrote ${join(root, 'schemas', 'samples.json')}`)
}

if (process.argv[1] !== undefined && import.meta.filename === realpathSync(process.argv[1])) main()

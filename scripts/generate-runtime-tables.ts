import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { knownVersions } from '../src/model/version.ts'
import { makeRuntimeTable, type RuntimeFacts } from '../src/plan/rules/make-runtime-table.ts'

export const runtimeFactsPath = 'src/generated/runtime-facts.generated.ts'

/** What `facts/runtime/` becomes, by path: the facts as the planner imports them, and a published table per version. */
export function generateRuntimeTables(root: string): ReadonlyMap<string, string> {
  const facts = readRuntimeFacts(root)
  const files = new Map([[runtimeFactsPath, factsModule(facts)]])
  for (const version of knownVersions) {
    const table = makeRuntimeTable(facts, version)
    files.set(`schemas/runtime/${version}.json`, `${JSON.stringify(table, undefined, 2)}\n`)
  }
  return files
}

function readRuntimeFacts(root: string): RuntimeFacts {
  function read(name: string): Record<string, unknown> {
    return JSON.parse(readFileSync(join(root, `facts/runtime/${name}.json`), 'utf8'))
  }
  const facts: unknown = {
    options: read('server-options')['options'],
    commands: read('commands')['commands'],
    changes: read('changes')['changes'],
    changeVersions: read('changes')['versions'],
  }
  // The files are ours, and the test that they give the same tables would show what is wrong in them.
  return facts as RuntimeFacts
}

function factsModule(facts: RuntimeFacts): string {
  const parts = Object.entries(facts).map(([name, entries]) => {
    const lines = Object.entries(entries).map(
      ([key, value]) => `    ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
    )
    return `  ${name}: {\n${lines.join('\n')}\n  },`
  })
  return [
    '// Generated from facts/runtime by scripts/generate.ts; not to be edited.',
    "import type { RuntimeFacts } from '../plan/rules/make-runtime-table.ts'",
    '',
    'export const runtimeFacts: RuntimeFacts = {',
    ...parts,
    '}',
    '',
  ].join('\n')
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { readFacts } from './facts.ts'

export const changeKindsPath = 'src/generated/change-kinds.generated.ts'

interface ChangeFacts {
  readonly changes: Readonly<Record<string, readonly string[]>>
  readonly kinds: Readonly<Record<string, readonly string[]>>
  readonly drift: readonly string[]
}

/** The names of changes as types: what has no row in the facts is an error of the compiler. */
export function generateChangeKinds(root: string): string {
  const text = readFileSync(join(root, 'facts/runtime/changes.json'), 'utf8')
  const { changes, kinds, drift }: ChangeFacts = JSON.parse(text)
  refuseStrangers(changes, Object.values(kinds).flat())
  refuseStrangers({ ...kinds, 'unknown-server': [] }, drift)
  const lines = sectionKeywords(root).map((section): readonly [string, string] => [
    section,
    `${section.replaceAll('_', '-')}-line`,
  ])
  return [
    '// Generated from facts/runtime/changes.json by scripts/generate.ts; not to be edited.',
    '',
    '/** What can be done while HAProxy runs, where its version has the commands. */',
    `export type LiveChange = ${union(Object.keys(changes))}`,
    '',
    '/** What a plan calls a change. */',
    'export const changeKinds = [',
    ...[...Object.keys(kinds), ...lines.map(([, kind]) => kind)].map((kind) => `  '${kind}',`),
    '] as const',
    '',
    'export type ChangeKind = (typeof changeKinds)[number]',
    '',
    '/** What the lines of each kind of section are called. */',
    'export const lineKinds: ReadonlyMap<string, ChangeKind> = new Map([',
    ...lines.map(([section, kind]) => `  ['${section}', '${kind}'],`),
    '])',
    '',
    '/** What is changed by hand. */',
    'export const driftKinds = [',
    ...drift.map((kind) => `  '${kind}',`),
    '] as const',
    '',
    'export type DriftKind = (typeof driftKinds)[number]',
    '',
  ].join('\n')
}

function sectionKeywords(root: string): readonly string[] {
  const blocks = readFacts(join(root, 'facts')).get('section') ?? []
  return blocks.flatMap(({ rows }) => rows.map(({ keyword }) => keyword))
}

function refuseStrangers(known: Readonly<Record<string, unknown>>, names: readonly string[]): void {
  const stranger = names.find((name) => !(name in known))
  if (stranger !== undefined)
    throw new Error(`facts/runtime/changes.json has no row for ${stranger}`)
}

function union(names: readonly string[]): string {
  return names.map((name) => `\n  | '${name}'`).join('')
}

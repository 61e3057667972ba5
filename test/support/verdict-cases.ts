import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compareVersions, type KnownVersion } from '../../src/model/index.ts'

/** `warning` of HAProxy's or not: `ours` is one that HAProxy does not give. */
export type Mark = 'error' | 'warning' | 'ours'

/** A small configuration that says on its lines what HAProxy makes of them, by version. */
export interface VerdictCase {
  readonly title: string
  readonly text: string
  readonly env: Readonly<Record<string, string>>
  readonly marks: readonly {
    readonly line: number
    readonly mark: Mark
    readonly versions: string
  }[]
}

/** Without it, most of a proxy would be warned of. */
const preamble = [
  'defaults',
  '  mode http',
  '  timeout connect 1s',
  '  timeout client 1s',
  '  timeout server 1s',
]

/**
 * The cases of a folder. `#### title` begins one; `#! error 3.2-` at the end of a line says what is found there,
 * `#! error -3.0, warning 3.2-` by version. `#+ NAME=value` lines set the environment, and `#-` leaves the
 * `defaults` section out that stands before the others.
 */
export function readVerdictCases(folder: string): readonly VerdictCase[] {
  return readdirSync(folder)
    .toSorted()
    .flatMap((name) =>
      readFileSync(join(folder, name), 'utf8')
        .split(/^#### /m)
        .slice(1),
    )
    .map(readCase)
}

function readCase(block: string): VerdictCase {
  const [title = '', ...body] = block.trimEnd().split('\n')
  const env: Record<string, string> = {}
  for (const line of body) {
    const [, name, value] = /^#\+ (\w+)=(.*)$/.exec(line) ?? []
    if (name !== undefined) env[name] = value ?? ''
  }
  const lines = [
    ...(body.includes('#-') ? [] : preamble),
    ...body.filter((line) => !/^#[-+]/.test(line)),
  ]
  return {
    title,
    env,
    text: `${lines.map(withoutMark).join('\n')}\n`,
    marks: lines.flatMap(marksOf),
  }
}

const marked = /\s*#! (.*)$/

function withoutMark(line: string): string {
  return line.replace(marked, '')
}

function marksOf(line: string, index: number): VerdictCase['marks'] {
  const text = marked.exec(line)?.[1]
  if (text === undefined) return []
  return text.split(',').map((each) => {
    const match = /^(error|warning|ours)(?: (\S+))?$/.exec(each.trim())
    if (match === null) throw new Error(`cannot read the mark of: ${line}`)
    return { line: index + 1, mark: match[1] as Mark, versions: match[2] ?? '-' }
  })
}

/** What holds for a version: `2.6`, `3.2-`, `-3.0`, `3.0-3.2`. */
export function marksFor(each: VerdictCase, version: KnownVersion): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>()
  for (const { line, mark, versions } of each.marks)
    if (holds(versions, version)) marks.set(line, mark)
  return marks
}

function holds(versions: string, version: KnownVersion): boolean {
  const [from = '', to = from] = versions.split('-')
  const isFrom = from === '' || compareVersions(from as KnownVersion, version) <= 0
  return isFrom && (to === '' || compareVersions(to as KnownVersion, version) >= 0)
}

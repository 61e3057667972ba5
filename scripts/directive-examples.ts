import { compareVersions, type KnownVersion } from '../src/model/index.ts'
import { isAvailable, type Block, type Entry } from '../src/validate/grammar/table.ts'

/** A line that a fact file gives as right or wrong. */
export interface Example {
  readonly table: string
  readonly row: Entry
  readonly section: string
  readonly line: string
  readonly isRight: boolean
}

/** All examples of the tables; a row without arguments is its own example. */
export function listExamples(tables: ReadonlyMap<string, readonly Block[]>): Example[] {
  const examples: Example[] = []
  for (const [table, blocks] of tables) {
    for (const block of blocks) {
      for (const row of block.rows) examples.push(...examplesOf(table, block, row))
    }
  }
  return examples
}

function examplesOf(table: string, block: Block, row: Entry): Example[] {
  const section = table === 'section' ? row.keyword : block.example
  if (section === undefined) return []
  const right = row.ok ?? (row.grammar === '' ? [''] : [])
  return [...right, ...(row.fail ?? [])].map((example, index) => ({
    table,
    row,
    section,
    line: compose(block, row, example),
    isRight: index < right.length,
  }))
}

function compose(block: Block, row: Entry, example: string): string {
  const isAttached = /^\(\S*\)/.test(row.grammar) && example.startsWith('(')
  const words = isAttached ? row.keyword + example : `${row.keyword} ${example}`.trim()
  return (block.frame ?? '{}').replace('{}', () => words)
}

export interface ExampleFile {
  readonly text: string
  /** The line of each example, from 1. */
  readonly lines: ReadonlyMap<Example, number>
}

/** One configuration with each of the lines in a section of its own, those of `global` in one. */
export function renderExamples(examples: readonly Example[]): ExampleFile {
  const lines = new Map<Example, number>()
  const text = ['global', '  expose-experimental-directives']
  for (const example of examples) {
    if (example.section !== 'global' || example.table === 'section') continue
    lines.set(example, text.push(`  ${example.line}`))
  }
  text.push(
    'defaults base',
    '  mode http',
    '  timeout connect 1s',
    '  timeout client 1s',
    '  timeout server 1s',
  )
  for (const [index, example] of examples.entries()) {
    if (example.table === 'section') lines.set(example, text.push(example.line))
    else if (example.section !== 'global') {
      text.push(...openSection(example.section, index))
      lines.set(example, text.push(`  ${example.line}`))
    }
  }
  return { text: `${text.join('\n')}\n`, lines }
}

function openSection(section: string, index: number): string[] {
  const keyword = section.endsWith('-defaults') ? 'defaults' : section
  // What stands below anonymous defaults inherits from them, so they come last.
  if (section === 'anonymous-defaults') return [keyword, '  mode http']
  if (keyword === 'traces') return [keyword]
  const header = `${keyword} t${String(index)}`
  return ['defaults', 'frontend', 'listen', 'backend'].includes(keyword)
    ? [header, '  mode http']
    : [header]
}

/**
 * Those that HAProxy takes; `ask` gives the lines of its alerts on a text. Some alerts end its reading,
 * so what stands below the last one is asked again.
 */
export async function findTaken(
  asked: readonly Example[],
  ask: (text: string) => Promise<ReadonlySet<number>>,
): Promise<Set<Example>> {
  const found = new Set<Example>()
  let queue = [...asked]
  while (queue.length > 0) {
    const batch = queue.slice(0, 40)
    const { text, lines } = renderExamples(batch)
    const alerts = await ask(text)
    const last = Math.max(...alerts)
    const read = batch.filter((each) => alerts.size === 0 || (lines.get(each) ?? 0) <= last)
    for (const each of read) if (!alerts.has(lines.get(each) ?? 0)) found.add(each)
    queue = queue.filter((each) => !read.includes(each))
  }
  return found
}

/** The same, each of them once more alone: an alert without a line ends the reading too, and hides what is below. */
export async function findTakenAlone(
  asked: readonly Example[],
  ask: (text: string) => Promise<ReadonlySet<number>>,
): Promise<Set<Example>> {
  const found = new Set<Example>()
  for (const example of await findTaken(asked, ask)) {
    for (const each of await findTaken([example], ask)) found.add(each)
  }
  return found
}

/** The newest version that has the row of an example. */
export function newestWith(
  row: Entry,
  versions: readonly KnownVersion[],
): KnownVersion | undefined {
  return versions.toSorted(compareVersions).findLast((version) => isAvailable(row, version))
}

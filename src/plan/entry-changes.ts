import type { RuntimeStep } from '../model/plan.ts'
import { command } from './server-commands.ts'

/** How a map or ACL file that is in use comes to its new content. */
export interface EntryPlan {
  readonly text: string
  readonly steps: readonly RuntimeStep[]
}

// Beyond that a transaction is less to send than the single values.
const mostSingleValues = 100

/** The lines of a map or ACL file that HAProxy sees. */
export function readEntries(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/, '').trimStart())
    .filter((line) => line !== '' && !line.startsWith('#'))
}

/** `undefined` when both hold the same entries in the same order. */
export function planEntries(
  what: 'map' | 'acl',
  path: string,
  before: string,
  after: string,
): EntryPlan | undefined {
  const was = readEntries(before)
  const will = readEntries(after)
  if (was.length === will.length && was.every((line, index) => line === will[index]))
    return undefined
  const text = `${was.length} entries → ${will.length}`
  const values = what === 'map' ? changedValues(was, will) : undefined
  if (values !== undefined && values.length <= mostSingleValues) {
    const steps = values.map(([key, value]) => command('set', 'map', path, key, value))
    return { text: values.length === 1 ? 'one value' : `${values.length} values`, steps }
  }
  return { text, steps: [{ kind: 'replace-entries', what, path, entries: will }] }
}

/** The entries with a new value, where nothing else differs and each key stands for itself. */
function changedValues(
  before: readonly string[],
  after: readonly string[],
): readonly (readonly [string, string])[] | undefined {
  if (before.length !== after.length) return undefined
  const keys = new Set<string>()
  const changed: (readonly [string, string])[] = []
  for (const [index, line] of before.entries()) {
    const [key, value] = splitEntry(line)
    const [newKey, newValue] = splitEntry(after[index] ?? '')
    if (key !== newKey || keys.has(key)) return undefined
    keys.add(key)
    if (value !== newValue) changed.push([key, newValue])
  }
  return changed
}

function splitEntry(line: string): readonly [string, string] {
  const match = /^(\S+)\s*(.*)$/s.exec(line)
  return [match?.[1] ?? '', match?.[2] ?? '']
}

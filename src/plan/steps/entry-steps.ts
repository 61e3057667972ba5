import type { Reason } from '../../model/plan/reason.ts'
import type { RuntimeStep } from '../../model/plan/runtime-step.ts'
import { counted, grouped } from '../../kit/counted.ts'

/** How a map or ACL file that is in use comes to its new content, or why it cannot while HAProxy runs. */
export type EntryPlan =
  | { readonly text: string; readonly steps: readonly RuntimeStep[] }
  | { readonly refusal: Reason }

// Beyond that a transaction is less to send than the single values.
const mostSingleValues = 100

// One entry has to fit into a buffer of HAProxy, with its command.
const entryLimit = 13_000

/** The entries of a map or ACL file as HAProxy reads them: blanks before them do not count, nor do those behind a value. */
export function readEntries(what: 'map' | 'acl', text: string): readonly string[] {
  const entries: string[] = []
  for (const line of text.split('\n')) {
    // Only in the first column does `#` begin a comment.
    if (line.startsWith('#')) continue
    const entry = line.replace(/\r.*$/s, '').replace(/^[ \t]+/, '')
    if (entry !== '') entries.push(what === 'map' ? splitEntry(entry).join(' ') : entry)
  }
  return entries
}

/** `undefined` when both hold the same entries in the same order. */
export function planEntries(
  what: 'map' | 'acl',
  path: string,
  before: string,
  after: string,
): EntryPlan | undefined {
  const was = readEntries(what, before)
  const will = readEntries(what, after)
  if (was.length === will.length && was.every((line, index) => line === will[index]))
    return undefined
  const refusal = refuseEntries(what, will)
  if (refusal !== undefined) return { refusal }
  const values = what === 'map' ? changedValues(was, will) : undefined
  if (values !== undefined && values.length <= mostSingleValues) {
    const steps = values.map(
      ([key, value]) => ({ kind: 'set-map-value', path, key, value }) as const,
    )
    return { text: values.length === 1 ? 'one value' : `${values.length} values`, steps }
  }
  const text = describe(was, will)
  return { text, steps: [{ kind: 'replace-entries', what, path, entries: will }] }
}

function describe(was: readonly string[], will: readonly string[]): string {
  if (was.length !== will.length)
    return `${counted(was.length, 'entry', 'entries')} → ${grouped(will.length)}`
  const known = new Set(was)
  const come = will.filter((entry) => !known.has(entry)).length
  return come === 0 ? 'another order' : `${counted(come, 'entry', 'entries')} replaced`
}

export function refuseEntries(what: 'map' | 'acl', entries: readonly string[]): Reason | undefined {
  const bare = what === 'map' ? entries.find((entry) => entry.endsWith(' ')) : undefined
  if (bare !== undefined) return { code: 'key-without-value', key: bare.trim() }
  return entries.some((entry) => entry.length > entryLimit) ? { code: 'entry-too-long' } : undefined
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
    // A key that begins with `#` would be taken for the number of an entry.
    if (key !== newKey || keys.has(key) || key.startsWith('#')) return undefined
    keys.add(key)
    if (value !== newValue) changed.push([key, newValue])
  }
  return changed
}

function splitEntry(line: string): readonly [string, string] {
  const match = /^([^ \t]+)[ \t]*(.*?)[ \t]*$/s.exec(line)
  return [match?.[1] ?? '', match?.[2] ?? '']
}

import type { OffsetEdit } from '../edit.ts'
import type { YamlNode } from '../yaml/yaml-tree.ts'
import { columnOf, isSameLine, lineEnd, placeLines, type Layout } from './layout.ts'
import type { SourceEntry, SourceNode } from './source-node.ts'
import type { Written } from './write-scalar.ts'
import { writeValue } from './write-value.ts'

/** What is tried, in this order of wishes; the first that reads back as it should is taken. */
export interface Attempt {
  /** The value's tag stays, or goes because the new value is of another type. */
  readonly keepTag: boolean
  /** The value is written on one line, because comments stand where a block would begin, or end. */
  readonly isInline: boolean
}

export interface ValuePlace {
  readonly entry: SourceEntry
  /** Whether it stands within `[…]` or `{…}`. */
  readonly isFlow: boolean
  readonly attempt: Attempt
}

/** Edits that put a value in the place of an entry's: key, comments, anchor stay where they are. */
export function replaceValue(
  layout: Layout,
  place: ValuePlace,
  value: YamlNode,
): readonly OffsetEdit[] {
  const old = oldStretches(layout.text, place.entry)
  const written = writtenFor(layout, place, value)
  return [
    ...tagEdits(layout.text, place),
    headEdit(layout, place, { old, head: written.head }),
    ...bodyEdits(layout, old, {
      text: placeLines(written.body, written.column, layout),
      isBlock: written.head !== '',
    }),
  ]
}

interface Stretches {
  /** On the line of the key or dash. */
  readonly head: { readonly start: number; readonly end: number }
  /** On the lines below, with the line feed before them. */
  readonly body?: { readonly start: number; readonly end: number }
}

function oldStretches(text: string, { valueAt, value }: SourceEntry): Stretches {
  if (value === undefined) return { head: { start: valueAt, end: valueAt } }
  if (!isSameLine(text, valueAt, value.start)) {
    const above = text.lastIndexOf('\n', value.start)
    const start = text[above - 1] === '\r' ? above - 1 : above
    const body = { start: Math.max(start, valueAt), end: endWithComment(text, value) }
    return { head: { start: valueAt, end: valueAt }, body }
  }
  if (value.kind !== 'scalar' || value.headerEnd === undefined)
    return { head: { start: value.start, end: value.end } }
  const { start, headerEnd, end } = value
  return {
    head: { start, end: headerEnd },
    body: { start: lineEnd(text, headerEnd), end: Math.max(end, lineEnd(text, headerEnd)) },
  }
}

/** A comment behind the last entry of a block is the entry's own; behind a text or `]` it is the key's. */
function endWithComment(text: string, value: SourceNode): number {
  const isBlock = (value.kind === 'mapping' || value.kind === 'sequence') && !value.isFlow
  return isBlock ? lineEnd(text, value.end) : value.end
}

function writtenFor(
  { text, step }: Layout,
  { entry, isFlow, attempt }: ValuePlace,
  value: YamlNode,
): Written & { readonly column: number } {
  const { value: old, valueAt } = entry
  const wasFlow = (old?.kind === 'mapping' || old?.kind === 'sequence') && old.isFlow
  const staysFlow = wasFlow && old.entries.length > 0 && value.kind !== 'scalar'
  const type = old?.kind === 'scalar' ? old.node.type : undefined
  const isInline = isFlow || staysFlow || attempt.isInline
  const written = writeValue(value, { isFlow: isInline, step, old: type })
  const isItem = entry.key === undefined
  const column = columnOf(text, entry.start)
  if (value.kind === 'scalar')
    return { ...written, column: literalColumn(text, old) ?? column + step }
  const hasProps = entry.anchor !== undefined || entry.tag !== undefined
  if (!isItem || hasProps || written.head !== '')
    return { ...written, column: column + (isItem ? 2 : step) }
  // A mapping or list begins on the line of its dash.
  const [head = '', ...body] = written.body
  const isBeside = old !== undefined && isSameLine(text, valueAt, old.start)
  return { head, body, column: isBeside ? columnOf(text, old.start) : columnOf(text, valueAt) + 1 }
}

/** Where the lines of a literal block stand. */
export function literalColumn(text: string, node: SourceNode | undefined): number | undefined {
  if (node?.kind !== 'scalar' || node.headerEnd === undefined) return undefined
  const body = text.slice(lineEnd(text, node.headerEnd), node.end)
  return /\n( +)\S/.exec(body)?.[1]?.length
}

function headEdit(
  { text }: Layout,
  { entry }: ValuePlace,
  { old, head }: { readonly old: Stretches; readonly head: string },
): OffsetEdit {
  const { start, end } = old.head
  const sign = entry.hasSign ? '' : ':'
  // Nothing follows on the line but a comment: the blank before the old value goes with it.
  if (head === '') return { start: blanksBefore(text, start, entry.valueAt), end, text: sign }
  const isApart = start > 0 && /[\s[{,]/.test(text.charAt(start - 1))
  const needsBlank = start === end && !(isApart && sign === '' && entry.key === undefined)
  return { start, end, text: sign + (needsBlank ? ' ' : '') + head }
}

/** The lines of a block scalar follow its header at once; those of entries may follow comments. */
function bodyEdits(
  { text }: Layout,
  old: Stretches,
  body: { readonly text: string; readonly isBlock: boolean },
): readonly OffsetEdit[] {
  const end = lineEnd(text, old.head.end)
  const isAtOnce = old.body === undefined || (body.isBlock && body.text !== '')
  if (old.body !== undefined && (!isAtOnce || old.body.start === end))
    return [{ ...old.body, text: body.text }]
  const gone = old.body === undefined ? [] : [{ ...old.body, text: '' }]
  return body.text === '' ? gone : [{ start: end, end, text: body.text }, ...gone]
}

function tagEdits(text: string, { entry, attempt }: ValuePlace): readonly OffsetEdit[] {
  if (attempt.keepTag || entry.tag === undefined) return []
  const { start, end } = entry.tag
  return [{ start: blanksBefore(text, start, 0), end, text: '' }]
}

function blanksBefore(text: string, offset: number, least: number): number {
  let start = offset
  while (start > least && (text[start - 1] === ' ' || text[start - 1] === '\t')) start--
  return start
}

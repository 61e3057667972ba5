import type { OffsetEdit } from '../edit.ts'
import type { YamlMapping, YamlNode } from '../yaml/yaml-tree.ts'
import type { YamlEdit } from './edit-yaml.ts'
import type { Found, Owner } from './find-place.ts'
import { insertEntry, type NewEntry } from './insert-entry.ts'
import { columnOf, lineEnd, placeLines, type Layout } from './layout.ts'
import { removeEntry } from './remove-entry.ts'
import { literalColumn, replaceValue, type Attempt } from './replace-value.ts'
import type { SourceEntry, SourceMapping, SourceNode, SourceSequence } from './source-node.ts'
import type { PathStep } from './yaml-path.ts'
import { writeEntry, writeFlow, writeFlowEntry, writeItem, writeValue } from './write-value.ts'

interface Making {
  readonly layout: Layout
  readonly root: SourceNode | undefined
  readonly attempt: Attempt
}

/** The edits of the text that an edit of the value asks for; whether they say it, the caller checks. */
export function makeEdits(edit: YamlEdit, found: Found, making: Making): readonly OffsetEdit[] {
  if (found.kind === 'refused') return []
  if (found.kind === 'missing') return edit.kind === 'remove' ? [] : make(edit, found, making)
  const { container, entry, index } = found
  const place = { entry, isFlow: container.isFlow, attempt: making.attempt }
  switch (edit.kind) {
    case 'set':
      return replaceValue(making.layout, place, edit.value)
    case 'add':
      return addTo({ entry, isFlow: container.isFlow }, { edit, making })
    case 'remove':
      if (container.entries.length > 1) return removeEntry(making.layout.text, container, index)
      return replaceContainer(container, found.owner, { value: emptied(container), making })
    default:
      return edit satisfies never
  }
}

/** Makes the keys that are missing, behind the entries that are there. */
function make(
  edit: Exclude<YamlEdit, { kind: 'remove' }>,
  { container, owner, rest: [first, ...more] }: Found & { kind: 'missing' },
  making: Making,
): readonly OffsetEdit[] {
  const { location } = edit.value
  const leaf: YamlNode =
    edit.kind === 'set' ? edit.value : { kind: 'sequence', location, items: [edit.value] }
  const value = more.reduceRight<YamlNode>((inner, step) => mappingWith(step, inner), leaf)
  if (container === undefined || (container.entries.length === 0 && owner?.isFlow !== true))
    return replaceContainer(container, owner, { value: mappingWith(first, value), making })
  return insertEntry(making.layout, container, newEntry(String(first), value, making.layout))
}

function newEntry(key: string, value: YamlNode, { step }: Layout): NewEntry {
  return {
    lines: writeEntry(key, value, { isFlow: false, step }),
    flow: writeFlowEntry(key, value),
  }
}

function mappingWith(key: PathStep, value: YamlNode): YamlMapping {
  const { location } = value
  return { kind: 'mapping', location, entries: [{ key: { value: String(key), location }, value }] }
}

function addTo(
  { entry, isFlow }: Owner,
  { edit, making }: { readonly edit: YamlEdit & { kind: 'add' }; readonly making: Making },
): readonly OffsetEdit[] {
  const { value: item } = edit
  const { layout } = making
  const { value: list } = entry
  if (list?.kind === 'scalar' && list.headerEnd !== undefined && item.kind === 'scalar')
    return [newLines(layout, { list, entry }, item.text)]
  if (list?.kind !== 'sequence' || (list.entries.length === 0 && !isFlow)) {
    const value: YamlNode = { kind: 'sequence', location: item.location, items: [item] }
    return replaceValue(layout, { entry, isFlow, attempt: making.attempt }, value)
  }
  const lines = writeItem(item, { isFlow: false, step: layout.step })
  return insertEntry(layout, list, { lines, flow: writeFlow(item) })
}

function newLines(
  layout: Layout,
  { list, entry }: { readonly list: SourceNode; readonly entry: SourceEntry },
  text: string,
): OffsetEdit {
  const column =
    literalColumn(layout.text, list) ?? columnOf(layout.text, entry.start) + layout.step
  const end = Math.max(list.end, lineEnd(layout.text, list.start))
  return { start: end, end, text: placeLines(text.replace(/\n$/, '').split('\n'), column, layout) }
}

function emptied({ kind }: SourceMapping | SourceSequence): YamlNode {
  const location = { file: '', start: { line: 1, column: 1 } }
  return kind === 'mapping' ? { kind, location, entries: [] } : { kind, location, items: [] }
}

/** Another value for what `owner` holds, or for all that the file holds. */
function replaceContainer(
  container: SourceNode | undefined,
  owner: Owner | undefined,
  { value, making }: { readonly value: YamlNode; readonly making: Making },
): readonly OffsetEdit[] {
  const { layout, attempt } = making
  if (owner !== undefined) return replaceValue(layout, { ...owner, attempt }, value)
  const { head, body } = writeValue(value, { isFlow: false, step: layout.step })
  const text = head === '' ? body.join(layout.lineFeed) : head
  const old = container ?? making.root
  return [old === undefined ? firstEntries(layout, text) : { start: old.start, end: old.end, text }]
}

/** Into a file that holds nothing, or nothing but comments: behind them. */
function firstEntries({ text, lineFeed }: Layout, entries: string): OffsetEdit {
  const end = /^\.\.\.(?=\s|$)/m.exec(text)?.index ?? text.length
  const isApart = end === 0 || text[end - 1] === '\n' || text[end - 1] === '\ufeff'
  return { start: end, end, text: `${isApart ? '' : lineFeed}${entries}${lineFeed}` }
}

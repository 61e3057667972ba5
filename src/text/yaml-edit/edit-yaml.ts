import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location, TextRange } from '../../model/index.ts'
import { applyEdits, type OffsetEdit } from '../edit.ts'
import { findLineStarts } from '../words/lexer.ts'
import { locateRange } from '../locate.ts'
import { readYaml, type YamlNode } from '../yaml/yaml.ts'
import { aliasUses, type AliasTarget } from './alias-uses.ts'
import * as problems from './edit-problems.ts'
import { findPlace, type Found } from './find-place.ts'
import { layoutOf } from './layout.ts'
import { makeEdits } from './make-edits.ts'
import type { Attempt } from './replace-value.ts'
import { isSameShape, shapeOfSource, shapeOfValue, withValue, type Shape } from './shape.ts'
import { refusalOf } from './refusal.ts'
import { readSource, type SourceEntry, type SourceNode } from './source-node.ts'
import { formatYamlPath, type YamlPath } from './yaml-path.ts'

export type YamlEdit =
  /** Puts a value at the path; a key that is not there is made, with those above it. */
  | { readonly kind: 'set'; readonly path: YamlPath; readonly value: YamlNode }
  /** Puts an item behind the last one of the list at the path, or a line behind the last of a literal block. */
  | { readonly kind: 'add'; readonly path: YamlPath; readonly value: YamlNode }
  | { readonly kind: 'remove'; readonly path: YamlPath }

export type YamlEditResult = YamlEdited | { readonly diagnostics: readonly Diagnostic[] }

export interface YamlEdited {
  readonly text: string
  /** In order, none over another; none when the file says it already. */
  readonly edits: readonly OffsetEdit[]
  /** Aliases that stand for what was edited, and so for another value than before. */
  readonly aliases: readonly Location[]
}

/**
 * Edits one value of a YAML text and leaves everything else as it is, to the byte. What the edited text says
 * is read back; an edit that would change anything else is refused.
 */
export function editYaml(file: string, text: string, edit: YamlEdit): YamlEditResult {
  const read = readYaml(file, text)
  if (read.root === undefined && !read.isEmpty) return { diagnostics: read.diagnostics }
  if (read.diagnostics.length > 0) return { diagnostics: read.diagnostics }
  const source = readSource(text)
  const lines = { path: file, text, lineStarts: findLineStarts(text) }
  function locate(node: TextRange | undefined): Location {
    return locateRange(lines, node ?? { start: 0, end: 0 })
  }
  const found = findPlace(source, read.root, { path: edit.path, locate })
  const uses = aliasUses(source)
  const refusal = refusalOf(edit, found, { uses, locate })
  if (refusal !== undefined) return { diagnostics: [refusal] }
  const before = shapeOfSource(source.root)
  const after = expectedShape(before, edit)
  if (isSameShape(before, after)) return { text, edits: [], aliases: [] }
  const aliases = uses
    .filter(({ target }) => isWithin(found, target))
    .map(({ alias }) => locate(alias))
  const layout = layoutOf(text, source.root)
  for (const attempt of attempts) {
    const edits = makeEdits(edit, found, { layout, root: source.root, attempt })
    const edited = applyEdits(text, edits)
    if (says(file, edited, after)) return { text: edited, edits, aliases }
  }
  return { diagnostics: [problems.byHand(formatYamlPath(edit.path), locate(placeOf(found)))] }
}

const attempts: readonly Attempt[] = [
  { keepTag: true, isInline: false },
  { keepTag: false, isInline: false },
  { keepTag: true, isInline: true },
  { keepTag: false, isInline: true },
]

/** What the file has to say afterwards. */
function expectedShape(shape: Shape, edit: YamlEdit): Shape {
  return withValue(shape, edit.path, (old) => {
    switch (edit.kind) {
      case 'set':
        return shapeOfValue(edit.value)
      case 'add':
        return withItem(old, shapeOfValue(edit.value))
      case 'remove':
        return undefined
      default:
        return edit satisfies never
    }
  })
}

function withItem(old: Shape | undefined, item: Shape): Shape {
  if (old?.kind === 'sequence') return { kind: 'sequence', items: [...old.items, item] }
  if (old?.kind !== 'scalar' || old.value === null || item.kind !== 'scalar')
    return { kind: 'sequence', items: [item] }
  const text = `${old.text.replace(/\n?$/, '\n')}${item.text}${old.text.endsWith('\n') ? '\n' : ''}`
  return { kind: 'scalar', value: text, text }
}

function says(file: string, text: string, expected: Shape): boolean {
  const { root, isEmpty, diagnostics } = readYaml(file, text)
  if (diagnostics.length > 0 || (root === undefined && !isEmpty)) return false
  return isSameShape(shapeOfSource(readSource(text).root), expected)
}

function isWithin(found: Found, target: AliasTarget): boolean {
  const { start } = placeOf(found) ?? { start: -1 }
  return target.start <= start && start < target.end
}

function placeOf(found: Found): SourceNode | SourceEntry | undefined {
  if (found.kind === 'entry') return found.entry.value ?? found.entry
  return found.kind === 'missing' ? (found.container ?? found.owner?.entry) : undefined
}

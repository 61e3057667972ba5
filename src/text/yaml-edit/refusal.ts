import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location, TextRange } from '../../model/index.ts'
import type { AliasUse } from './alias-uses.ts'
import * as problems from './edit-problems.ts'
import type { YamlEdit } from './edit-yaml.ts'
import type { Found } from './find-place.ts'
import type { SourceEntry, SourceNode } from './source-node.ts'
import { formatYamlPath } from './yaml-path.ts'

interface Scene {
  readonly uses: readonly AliasUse[]
  readonly locate: (range: TextRange) => Location
}

/** Why an edit is not made, before anything is tried. */
export function refusalOf(edit: YamlEdit, found: Found, scene: Scene): Diagnostic | undefined {
  if (found.kind === 'refused') return found.diagnostic
  if (found.kind === 'missing') return missingRefusal(edit, found)
  if (edit.kind === 'add') return addRefusal(edit, found.entry, scene)
  return anchorRefusal(edit, found.entry, scene)
}

function missingRefusal(
  edit: YamlEdit,
  found: Found & { kind: 'missing' },
): Diagnostic | undefined {
  const { rest, known, location, inherited } = found
  if (inherited !== undefined && edit.kind !== 'set') return inherited
  const path = formatYamlPath(edit.path.slice(0, edit.path.length - rest.length + 1))
  if (edit.kind === 'remove')
    return problems.nothingThere(path, location, { wanted: String(rest[0]), known })
  return rest.some((step) => typeof step === 'number')
    ? problems.noSuchItem(formatYamlPath(edit.path), location, 0)
    : undefined
}

function addRefusal(
  edit: YamlEdit & { kind: 'add' },
  { value }: SourceEntry,
  { locate }: Scene,
): Diagnostic | undefined {
  const path = formatYamlPath(edit.path)
  if (value === undefined || value.kind === 'sequence') return undefined
  if (value.kind === 'alias') return problems.belowAlias(value.node.source, path, locate(value))
  if (value.kind === 'scalar' && value.node.value === null) return undefined
  const isLines = value.kind === 'scalar' && value.node.type === 'BLOCK_LITERAL'
  const isText = edit.value.kind === 'scalar' && typeof edit.value.value === 'string'
  if (isLines && isText) return undefined
  return problems.wrongKind(path, locate(value), kindOf(value, isLines))
}

function kindOf(value: SourceNode, isLines: boolean): { is: string; help: string } {
  if (value.kind === 'mapping')
    return { is: 'a mapping, not a list', help: 'Set the new key by its own path.' }
  if (isLines) return { is: 'a text of several lines', help: 'Only a text can be added to it.' }
  return { is: 'a single value, not a list', help: 'Set it to a list: `[…]`.' }
}

/** What an alias stands for must not go, or stand for something that the alias was not meant for. */
function anchorRefusal(
  edit: YamlEdit,
  { start, end, valueAt, value }: SourceEntry,
  { uses, locate }: Scene,
): Diagnostic | undefined {
  // A new value keeps the anchor that stands before the old one.
  const from = edit.kind === 'remove' ? start : (value?.start ?? valueAt) + 1
  const use = uses.find(({ alias, target }) => {
    const goes = from <= target.start && target.start < Math.max(end, start + 1)
    return goes && (alias.start < start || alias.start >= end)
  })
  if (use === undefined) return undefined
  return problems.anchorInUse(use.target.name, locate(use.target), locate(use.alias))
}

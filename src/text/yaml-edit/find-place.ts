import { isAlias, isMap, isSeq, type Node } from 'yaml'

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location, TextRange } from '../../model/index.ts'
import { entryOf, type YamlNode } from '../yaml/yaml-tree.ts'
import * as problems from './edit-problems.ts'
import type {
  SourceDocument,
  SourceEntry,
  SourceMapping,
  SourceNode,
  SourceSequence,
} from './source-node.ts'
import { formatYamlPath, type PathStep, type YamlPath } from './yaml-path.ts'

/** How far a path leads into a file. */
export type Found =
  | {
      readonly kind: 'entry'
      readonly container: SourceMapping | SourceSequence
      readonly index: number
      readonly entry: SourceEntry
      /** The entry that the container is the value of; absent for the root. */
      readonly owner: Owner | undefined
    }
  | {
      /** The keys in `rest` are still to be made, in `container` or as the value of `owner`. */
      readonly kind: 'missing'
      readonly container: SourceMapping | undefined
      readonly owner: Owner | undefined
      readonly rest: readonly [PathStep, ...PathStep[]]
      readonly known: readonly string[]
      readonly location: Location
      /** Whether `<<` gives the value that is not here. */
      readonly inherited?: Diagnostic
    }
  | { readonly kind: 'refused'; readonly diagnostic: Diagnostic }

export interface Owner {
  readonly entry: SourceEntry
  readonly isFlow: boolean
}

interface Walk {
  readonly source: SourceDocument
  readonly path: YamlPath
  readonly locate: (range: TextRange | undefined) => Location
}

/** Follows a path as far as it is written in the file itself: not through aliases and `<<`. */
export function findPlace(
  source: SourceDocument,
  resolved: YamlNode | undefined,
  { path, locate }: Omit<Walk, 'source'>,
): Found {
  const walk: Walk = { source, path, locate }
  let owner: Owner | undefined
  let node = source.root
  let meaning = resolved
  for (const [index, step] of path.entries()) {
    const at = stepInto({ node, meaning, owner, index }, walk)
    if (at.kind !== 'entry' || index === path.length - 1) return at
    owner = { entry: at.entry, isFlow: at.container.isFlow }
    node = at.entry.value
    meaning = below(meaning, step)
  }
  throw new RangeError('a path has at least one step')
}

interface Stand {
  readonly node: SourceNode | undefined
  readonly meaning: YamlNode | undefined
  readonly owner: Owner | undefined
  readonly index: number
}

function stepInto(stand: Stand, walk: Walk): Found {
  const { node } = stand
  if (node === undefined || isNull(node)) return missing(stand, walk, undefined)
  switch (node.kind) {
    case 'alias':
      return refused(
        problems.belowAlias(node.node.source, formatYamlPath(walk.path), walk.locate(node)),
      )
    case 'scalar':
      return refused(wrong(stand, walk, 'a single value', 'Set it as a whole.'))
    case 'mapping':
      return intoMapping(node, stand, walk)
    case 'sequence':
      return intoSequence(node, stand, walk)
    default:
      return node satisfies never
  }
}

function intoMapping(node: SourceMapping, stand: Stand, walk: Walk): Found {
  const step = walk.path[stand.index]
  if (typeof step !== 'string') {
    const help = 'Name one of its keys, after a dot.'
    return refused(wrong(stand, walk, 'a mapping', help))
  }
  const index = node.entries.findIndex((entry) => !entry.isMerge && entry.key === step)
  const entry = node.entries[index]
  if (entry !== undefined)
    return { kind: 'entry', container: node, index, entry, owner: stand.owner }
  if (entryOf(stand.meaning, step) === undefined) return missing(stand, walk, node)
  const diagnostic = problems.inherited(
    anchorsWith(node, step, walk.source),
    formatYamlPath(walk.path),
    walk.locate(node.entries.find((each) => each.isMerge)),
  )
  // Below what is inherited nothing can be set without changing it for all that share it.
  if (stand.index < walk.path.length - 1) return refused(diagnostic)
  const found = missing(stand, walk, node)
  return found.kind === 'missing' ? { ...found, inherited: diagnostic } : found
}

function intoSequence(node: SourceSequence, stand: Stand, walk: Walk): Found {
  const step = walk.path[stand.index]
  if (typeof step !== 'number') {
    const help = 'Name an item by its place, `[0]` for the first; `--add` puts one behind the last.'
    return refused(wrong(stand, walk, 'a list', help))
  }
  const entry = node.entries[step]
  if (entry !== undefined)
    return { kind: 'entry', container: node, index: step, entry, owner: stand.owner }
  const path = formatYamlPath(walk.path.slice(0, stand.index + 1))
  return refused(problems.noSuchItem(path, walk.locate(node), node.entries.length))
}

function missing(stand: Stand, { path, locate }: Walk, node: SourceMapping | undefined): Found {
  const [first = '', ...more] = path.slice(stand.index)
  const known = node?.entries.flatMap(({ key, isMerge }) => (key && !isMerge ? [key] : [])) ?? []
  const location = locate(node ?? stand.owner?.entry)
  const rest: [PathStep, ...PathStep[]] = [first, ...more]
  return { kind: 'missing', container: node, owner: stand.owner, rest, known, location }
}

function wrong(stand: Stand, { path, locate }: Walk, is: string, help: string): Diagnostic {
  const above = formatYamlPath(path.slice(0, stand.index))
  const location = locate(stand.node)
  return problems.wrongKind(above === '' ? 'The file' : above, location, { is, help })
}

/** The anchors that `<<` takes the key from. */
function anchorsWith(
  node: SourceMapping,
  key: string,
  { document }: SourceDocument,
): readonly string[] {
  const merged = node.node.items.filter((_, index) => node.entries[index]?.isMerge === true)
  const aliases = merged
    .flatMap(({ value }): unknown[] => (isSeq(value) ? value.items : [value]))
    .filter((each) => isAlias(each))
  const holding = aliases.filter((alias) => {
    const target: Node | undefined = alias.resolve(document)
    return isMap(target) && target.has(key)
  })
  return (holding.length > 0 ? holding : aliases).map(({ source }) => source)
}

function isNull(node: SourceNode): boolean {
  return node.kind === 'scalar' && node.node.value === null
}

function below(node: YamlNode | undefined, step: PathStep): YamlNode | undefined {
  if (typeof step === 'string') return entryOf(node, step)?.value
  return node?.kind === 'sequence' ? node.items[step] : undefined
}

function refused(diagnostic: Diagnostic): Found {
  return { kind: 'refused', diagnostic }
}

import {
  isAlias,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  type Alias,
  type CST,
  type Document,
  type Pair,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

/** A node of a file with the stretches of text that it is made of; offsets count from the file's start. */
export type SourceNode = SourceScalar | SourceAlias | SourceMapping | SourceSequence

interface Stretch {
  readonly start: number
  /** Behind the last character that belongs to it: no comment, no blank, no line feed that only ends its line. */
  readonly end: number
}

export interface SourceScalar extends Stretch {
  readonly kind: 'scalar'
  readonly node: Scalar
  /** Of `|` and `>`: where the header ends; the text starts on the next line. */
  readonly headerEnd?: number
}

export interface SourceAlias extends Stretch {
  readonly kind: 'alias'
  readonly node: Alias
}

export interface SourceMapping extends Stretch {
  readonly kind: 'mapping'
  readonly node: YAMLMap
  readonly isFlow: boolean
  readonly entries: readonly SourceEntry[]
}

export interface SourceSequence extends Stretch {
  readonly kind: 'sequence'
  readonly node: YAMLSeq
  readonly isFlow: boolean
  readonly entries: readonly SourceEntry[]
}

/** An entry of a mapping or an item of a list. */
export interface SourceEntry extends Stretch {
  /** As written, without its quotes; absent for items. */
  readonly key?: string
  readonly isMerge: boolean
  /** Where a value can be written: behind `:` or `-`, and behind the value's anchor and tag. */
  readonly valueAt: number
  /** Whether there is a `:`; items need none. */
  readonly hasSign: boolean
  readonly tag?: Stretch
  readonly anchor?: string
  /** Absent where nothing is written. */
  readonly value?: SourceNode
}

export interface SourceDocument {
  readonly document: Document.Parsed
  /** Absent when the document holds nothing, or comments only. */
  readonly root?: SourceNode
}

/** Reads a text that `readYaml` found no fault with. */
export function readSource(text: string): SourceDocument {
  const document = parseDocument(text, {
    keepSourceTokens: true,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'error',
  })
  const root = sourceOf(document.contents, text)
  return { document, ...(root !== undefined && { root }) }
}

function sourceOf(node: unknown, text: string): SourceNode | undefined {
  if (isScalar(node)) return scalarOf(node, text)
  if (isAlias(node)) {
    const [start, end] = rangeOf(node)
    return { kind: 'alias', node, start, end }
  }
  if (isMap(node)) return mappingOf(node, text)
  if (isSeq(node)) return sequenceOf(node, text)
  return undefined
}

function scalarOf(node: Scalar, text: string): SourceScalar | undefined {
  const [start, end] = rangeOf(node)
  if (start === end) return undefined
  const token = node.srcToken
  if (token?.type !== 'block-scalar') return { kind: 'scalar', node, start, end }
  const headerEnd = token.props.reduce((last, prop) => {
    return prop.type === 'block-scalar-header' ? prop.offset + prop.source.length : last
  }, start)
  return { kind: 'scalar', node, start, end: blockEnd(text, { start, headerEnd, end }), headerEnd }
}

/** The last line feed only ends the line; empty lines count where the header keeps them. */
function blockEnd(
  text: string,
  { start, headerEnd, end }: { start: number; headerEnd: number; end: number },
): number {
  const isKept = text.slice(start, headerEnd).includes('+')
  const body = text.slice(headerEnd, end)
  const trimmed = isKept ? body.replace(/\r?\n$/, '') : body.trimEnd()
  return headerEnd + trimmed.length
}

function mappingOf(node: YAMLMap, text: string): SourceMapping {
  const [start, rangeEnd] = rangeOf(node)
  const isFlow = node.flow === true
  const entries = node.items.filter(isPair).map((pair) => entryOf(pair, text))
  const end = isFlow ? rangeEnd : (entries.at(-1)?.end ?? rangeEnd)
  return { kind: 'mapping', node, isFlow, entries, start, end }
}

function entryOf(pair: Pair, text: string): SourceEntry {
  const token = tokenOf(pair)
  const key = sourceOf(pair.key, text)
  const value = sourceOf(pair.value, text)
  const before = (token?.start ?? []).filter(isContent)
  const between = token?.sep ?? []
  const sign = between.find(({ type }) => type === 'map-value-ind')
  const start = before[0]?.offset ?? key?.start ?? sign?.offset ?? value?.start ?? 0
  const keyEnd = key?.end ?? start
  const props = propsOf(sign === undefined ? [] : between.slice(between.indexOf(sign) + 1))
  const valueAt = props.end ?? (sign === undefined ? keyEnd : sign.offset + sign.source.length)
  return {
    start,
    end: value?.end ?? valueAt,
    key: keyText(pair.key),
    isMerge: isScalar(pair.key) && pair.key.source === '<<' && pair.key.type === 'PLAIN',
    valueAt,
    hasSign: sign !== undefined,
    ...props.found,
    ...(value !== undefined && { value }),
  }
}

function tokenOf({ srcToken }: Pair): CST.CollectionItem | undefined {
  return srcToken
}

/** As `readYaml` names it: the number 3.0 is the key `3.0`. */
function keyText(key: unknown): string {
  if (!isScalar(key)) return ''
  return typeof key.value === 'string' ? key.value : (key.source ?? String(key.value))
}

function sequenceOf(node: YAMLSeq, text: string): SourceSequence {
  const [start, rangeEnd] = rangeOf(node)
  const isFlow = node.flow === true
  const tokens = itemTokens(node)
  const entries = node.items.map((item, index) => itemOf(item, tokens[index], text))
  const end = isFlow ? rangeEnd : (entries.at(-1)?.end ?? rangeEnd)
  return { kind: 'sequence', node, isFlow, entries, start, end }
}

/** The list's tokens without those that hold nothing but comments, or the comma behind the last item. */
function itemTokens({ srcToken }: YAMLSeq): readonly CST.CollectionItem[] {
  if (srcToken?.type === 'block-seq')
    return srcToken.items.filter(
      ({ start, value }) =>
        value !== undefined || start.some(({ type }) => type === 'seq-item-ind'),
    )
  if (srcToken?.type !== 'flow-collection') return []
  return srcToken.items.filter(
    ({ start, key, sep, value }) =>
      key !== undefined ||
      sep !== undefined ||
      value !== undefined ||
      start.some(({ type }) => type === 'anchor' || type === 'tag'),
  )
}

function itemOf(item: unknown, token: CST.CollectionItem | undefined, text: string): SourceEntry {
  const value = sourceOf(item, text)
  const before = (token?.start ?? []).filter(isContent)
  const sign = before.find(({ type }) => type === 'seq-item-ind')
  const props = propsOf(before)
  const start = before[0]?.offset ?? value?.start ?? 0
  const valueAt = props.end ?? (sign === undefined ? start : sign.offset + sign.source.length)
  return {
    start,
    end: value?.end ?? valueAt,
    isMerge: false,
    valueAt,
    hasSign: true,
    ...props.found,
    ...(value !== undefined && { value }),
  }
}

function isContent({ type }: CST.SourceToken): boolean {
  return type !== 'space' && type !== 'newline' && type !== 'comment' && type !== 'comma'
}

interface Props {
  readonly found: { readonly anchor?: string; readonly tag?: Stretch }
  /** Behind the last of them. */
  readonly end: number | undefined
}

function propsOf(tokens: readonly CST.SourceToken[]): Props {
  const anchor = tokens.find(({ type }) => type === 'anchor')
  const tag = tokens.find(({ type }) => type === 'tag')
  const ends = [anchor, tag].flatMap((each) =>
    each === undefined ? [] : [each.offset + each.source.length],
  )
  return {
    found: {
      ...(anchor !== undefined && { anchor: anchor.source.slice(1) }),
      ...(tag !== undefined && { tag: { start: tag.offset, end: tag.offset + tag.source.length } }),
    },
    end: ends.length === 0 ? undefined : Math.max(...ends),
  }
}

function rangeOf({
  range,
}: {
  range?: [number, number, number] | null | undefined
}): [number, number] {
  return [range?.[0] ?? 0, range?.[1] ?? 0]
}

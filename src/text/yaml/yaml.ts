import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  visit,
  type Document,
  type YAMLParseError,
  type YAMLWarning,
} from 'yaml'

import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Location } from '../../model/place.ts'
import { findLineStarts } from '../words/lexer.ts'
import { positionAt, type Source } from '../locate.ts'
import { explainYamlProblem, isStray, isUnclosed, tooDeep, unclosed } from './yaml-problems.ts'
import { readTree } from './yaml-read.ts'
import type { YamlNode } from './yaml-tree.ts'

export * from './yaml-tree.ts'

export interface YamlResult {
  /** `undefined` when the file is empty, or so wrong that its shape cannot be trusted. */
  readonly root: YamlNode | undefined
  readonly isEmpty: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads one YAML 1.2 document (and `<<` merge keys); says all that is wrong with it, at its place. */
export function readYaml(file: string, text: string): YamlResult {
  if (isTooDeep(text)) {
    const diagnostic = tooDeep({ file, start: { line: 1, column: 1 } })
    return { root: undefined, isEmpty: false, diagnostics: [diagnostic] }
  }
  const document = parseDocument(text, {
    prettyErrors: false,
    // The library compares each key with each other one; `readTree` does it in one pass.
    uniqueKeys: false,
    logLevel: 'error',
  })
  const source = { path: file, text, lineStarts: findLineStarts(text) }
  const found = [...document.errors, ...document.warnings]
  if (found.length === 0) return readTree(document.contents, source)
  return { root: undefined, isEmpty: false, diagnostics: explainAll(document, found, source) }
}

function explainAll(
  document: Document.Parsed,
  found: readonly (YAMLParseError | YAMLWarning)[],
  source: Source,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  const lines = new Set<number>()
  let hasStray = false
  for (const each of found) {
    const [offset] = each.pos
    const location = locationAt(offset, source)
    // One mistake makes more findings behind it on the same line: the first one is the telling one.
    if (lines.has(location.start.line)) continue
    lines.add(location.start.line)
    // Whatever follows a value that ended too early belongs to nothing; the first of it says so.
    if (isStray(each) && hasStray) continue
    hasStray ||= isStray(each)
    const opener = isUnclosed(each) ? openerBefore(offset, document) : undefined
    diagnostics.push(
      opener === undefined
        ? explainYamlProblem(each, location)
        : unclosed(source.text.charAt(opener), locationAt(opener, source), location),
    )
  }
  return diagnostics
}

/** Where the innermost bracket or quote opens that was still open at `offset`. */
function openerBefore(offset: number, document: Document.Parsed): number | undefined {
  let opener: number | undefined
  visit(document, {
    Node(_key, node) {
      const [start, end] = node.range ?? []
      const isFlow = (isMap(node) || isSeq(node)) && node.flow === true
      const isQuoted = isScalar(node) && node.type?.startsWith('QUOTE') === true
      if ((isFlow || isQuoted) && end === offset) opener = start
    },
  })
  return opener
}

/** Blanks at a line's start are not what is wrong with it: the first character behind them is. */
function locationAt(offset: number, source: Source): Location {
  const { column } = positionAt(source, offset)
  const blanks = /^ *(?=[^ \n])/.exec(source.text.slice(offset, offset + 200))?.[0].length ?? 0
  return { file: source.path, start: positionAt(source, column === 1 ? offset + blanks : offset) }
}

/** The parser recurses: thousands of open brackets end the process rather than the parse. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth = bracket === '[' || bracket === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > 500) return true
  }
  return false
}

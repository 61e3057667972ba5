import { nearestKnown, type KnownVersion, type Version, type Word } from '../../model/index.ts'
import { sectionKeywords } from '../../text/section-keywords.ts'
import { sampleTable } from '../expressions/load-samples.ts'
import { findIn, matchEntry } from '../grammar/matcher.ts'
import type { OperandKind } from '../grammar/operands.ts'
import { tableView } from '../grammar/table.ts'
import { gaveUp, noFile, noSection, type Walk } from '../grammar/walk.ts'
import { NextWords, type NextWord } from './next-word.ts'
import { addFirstOf, addRows } from './node-words.ts'
import { addInOperand } from './operand-words.ts'
import { nextParts } from './word-parts.ts'

export interface Position {
  /** The section's keyword, or `named-defaults`; empty before the first section. */
  readonly section: string
  readonly version: Version
  /** Those of the line before the position, without quotes. */
  readonly words: readonly string[]
  /** What stands of the word at the position, up to it. Counts where a word has parts: `path,lo`, `set-var(`. */
  readonly prefix?: string
}

export interface PositionAnswer {
  readonly next: readonly NextWord[]
  /** Whether the line could end before the position. */
  readonly canEnd: boolean
}

/** Says what could stand at a position of a line. Nothing, where the words before it are not right. */
export function nextWords({ section, version, words, prefix = '' }: Position): PositionAnswer {
  const known = nearestKnown(version)
  const [first] = words
  if (first === undefined) return { next: lineStarts(section, known), canEnd: true }
  const isHeader = sectionKeywords.has(first)
  const walk = new PositionWalk(isHeader ? kindOfHeader(words) : section, known, words)
  return walk.answer(prefix, matchLine(walk, isHeader))
}

function matchLine(walk: PositionWalk, isHeader: boolean): number {
  const [first, second] = walk.texts
  if (first === 'no' || first === 'default') {
    if (second === undefined) addNegatable(walk)
    return second === undefined ? gaveUp : matchRow(walk, 'no', second, 1)
  }
  return matchRow(walk, isHeader ? 'section' : 'keyword', first ?? '', 0)
}

function matchRow(walk: PositionWalk, table: string, text: string, at: number): number {
  const found = findIn(walk, table, text)
  if (found?.kind !== 'found') return gaveUp
  return matchEntry(walk, found, at)
}

function kindOfHeader([keyword = '', name]: readonly string[]): string {
  const isNamed = keyword === 'defaults' && name !== undefined && name !== 'from'
  return isNamed ? 'named-defaults' : keyword
}

function lineStarts(section: string, version: KnownVersion): readonly NextWord[] {
  const words = new NextWords()
  if (section !== '') {
    addRows(words, 'keyword', tableView('keyword', section, version))
    words.addAll('word', ['no', 'default'])
  }
  addRows(words, 'section', tableView('section', '', version))
  return words.list()
}

/** What `no` can stand before, as far as the section has it. */
function addNegatable(walk: PositionWalk): void {
  const known = tableView('keyword', walk.sectionKind, walk.version)
  const rows = tableView('no', walk.sectionKind, walk.version)
  addRows(walk.next, 'no', rows, (text) => known.find(text)?.kind === 'found')
}

/** A walk along the grammar that reports nothing, and takes down what is asked for where the words end. */
class PositionWalk implements Walk {
  readonly file = noFile
  readonly section = noSection
  readonly sectionKind: string
  readonly directive
  readonly words: readonly Word[]
  readonly texts: readonly string[]
  readonly version: KnownVersion
  readonly next = new NextWords()
  readonly allowsExperimental = true
  readonly effects = 0
  context: string
  isLenient = false
  /** A word before the position is not right. */
  isWrong = false
  /** The operand that reaches up to the position. */
  #operand: { readonly kind: OperandKind; readonly first: number } | undefined

  constructor(sectionKind: string, version: KnownVersion, texts: readonly string[]) {
    this.sectionKind = sectionKind
    this.version = version
    this.texts = texts
    this.words = texts.map((value) => ({ value, start: 0, end: 0, hasVariable: false }))
    this.context = texts[0] ?? ''
    const condition = 'active' as const
    this.directive = { keyword: this.context, words: this.words, comment: undefined, condition }
  }

  report(finding: Parameters<Walk['report']>[0]): void {
    this.isWrong ||= finding.at < this.words.length && finding.severity !== 'warning'
  }

  endsBefore(node: Parameters<NonNullable<Walk['endsBefore']>>[0]): void {
    addFirstOf(this.next, node, this)
  }

  operand(kind: OperandKind, _of: string, first: number, end: number): void {
    if (end === this.words.length) this.#operand = { kind, first }
  }

  answer(prefix: string, end: number): PositionAnswer {
    if (this.isWrong) return { next: [], canEnd: false }
    let canEnd = end === this.words.length
    if (this.#operand !== undefined) {
      const table = sampleTable(this.version)
      canEnd &&= addInOperand(this.next, { ...this.#operand, words: this.words, table })
    }
    const words = this.next.list()
    return { next: /[(,]/.test(prefix) ? nextParts(words, prefix, this) : words, canEnd }
  }
}

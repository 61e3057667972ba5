import {
  compareVersions,
  type ConfigFile,
  type ConfigLine,
  type Diagnostic,
  type Directive,
  type Section,
  type TextRange,
} from '../model/index.ts'
import { BYTE_ORDER_MARK, CR, DOT, isBlank, OPEN_BRACKET } from './words/characters.ts'
import type { ConditionFacts } from './conditions/condition-predicates.ts'
import { ConditionReader } from './conditions/condition-reader.ts'
import { decodeText } from './words/decode.ts'
import { FileEnvironment } from './words/environment.ts'
import { findInvisible } from './words/invisible.ts'
import { findLineStarts, lexLine, newLineScan } from './words/lexer.ts'
import { lineIndexAt } from './locate.ts'
import { readHeader } from './section-header.ts'
import { sectionKeywords } from './section-keywords.ts'
import {
  badScope,
  blankBehindLastWord,
  byteOrderMark,
  diagnose,
  emptyWord,
  findWordProblem,
  invisibleCharacter,
  missingLineFeed,
  mostWords,
  strayNul,
  strayReturn,
  tooManyWords,
  unsetVariable,
  type SyntaxFinding,
} from './syntax-findings.ts'
import { StoredDirective, WordStore } from './words/word-store.ts'

export interface ParseOptions {
  readonly encoding?: ConfigFile['encoding']
  /** What `.if` and `$VAR` depend on. */
  readonly facts?: ConditionFacts
  /** Words that open a section; the default is those of all versions. */
  readonly sectionKeywords?: ReadonlySet<string>
  /** What files before this one of the same configuration left; `facts.env` when absent. */
  readonly environment?: FileEnvironment
}

/** Parses the files of one configuration: a variable that one sets holds in those behind it. */
export function parseConfigs(
  texts: Iterable<readonly [path: string, text: string]>,
  facts: ConditionFacts,
): ConfigFile[] {
  const environment = new FileEnvironment(facts.env, facts.version)
  return [...texts].map(([path, text]) => parseConfig(path, text, { facts, environment }))
}

/** Parses a whole file. Never throws: what HAProxy would refuse is in `diagnostics`, and the rest is read on. */
export function parseConfig(path: string, text: string, options: ParseOptions = {}): ConfigFile {
  const parser = new Parser(path, text, options)
  parser.parse()
  const { encoding, lineStarts, lines, sections, diagnostics } = parser
  return { path, text, encoding, lineStarts, lines, sections, diagnostics }
}

/** Decodes and parses the bytes of a file. */
export function parseConfigBytes(
  path: string,
  bytes: Uint8Array,
  options: ParseOptions = {},
): ConfigFile {
  const { text, encoding } = decodeText(bytes)
  return parseConfig(path, text, { ...options, encoding })
}

/** The same file as HAProxy would read it with other facts. */
export function evaluateConditions(file: ConfigFile, facts: ConditionFacts): ConfigFile {
  return parseConfig(file.path, file.text, { encoding: file.encoding, facts })
}

interface OpenSection extends Section {
  readonly directives: Directive[]
}

class Parser {
  readonly path: string
  readonly text: string
  readonly encoding: ConfigFile['encoding']
  readonly lineStarts: Uint32Array
  readonly lines: ConfigLine[] = []
  readonly sections: Section[] = []
  readonly diagnostics: Diagnostic[] = []
  readonly #facts: ConditionFacts
  readonly #sectionKeywords: ReadonlySet<string>
  readonly #environment: FileEnvironment
  readonly #conditions: ConditionReader
  readonly #scan = newLineScan()
  readonly #store: WordStore
  /** Looked for once: hardly any file has one. */
  readonly #hasInvisible: boolean
  #section: OpenSection | undefined
  /** A section that a condition leaves out. */
  #inactiveSection: OpenSection | undefined

  constructor(path: string, text: string, options: ParseOptions) {
    this.path = path
    this.text = text
    this.#hasInvisible = findInvisible(text) !== undefined
    this.#store = new WordStore(text)
    this.encoding = options.encoding ?? 'utf8'
    this.lineStarts = findLineStarts(text)
    this.#facts = options.facts ?? {}
    this.#sectionKeywords = options.sectionKeywords ?? sectionKeywords
    this.#environment =
      options.environment ?? new FileEnvironment(this.#facts.env, this.#facts.version)
    this.#conditions = new ConditionReader(this.#facts, this.#environment, this.#report)
  }

  parse(): void {
    const { text, lineStarts } = this
    for (let index = 0; index < lineStarts.length; index += 1) {
      const start = lineStarts[index] ?? 0
      const next = lineStarts[index + 1]
      const end = next === undefined ? text.length - (text.endsWith('\n') ? 1 : 0) : next - 1
      this.lines.push(this.#line(start, end))
    }
    this.#store.seal()
    const lastLine = lineStarts.at(-1) ?? 0
    this.#conditions.finish(
      { start: lastLine, end: Math.max(lastLine, text.trimEnd().length) },
      (offset) => lineIndexAt(this, offset) + 1,
    )
    if (text !== '' && !text.endsWith('\n')) {
      this.#report(missingLineFeed, { start: text.length, end: text.length })
    }
  }

  #line(start: number, end: number): ConfigLine {
    const scan = this.#scan
    const store = this.#store
    const index = store.count
    lexLine(store, start, end, scan, this.#environment)
    if (scan.comment >= 0 && scan.problem === undefined) this.#checkEnd(scan.comment, end)
    if (store.count === index) return { kind: scan.comment < 0 ? 'blank' : 'comment', start, end }
    const first = store.word(index)
    if (this.text.charCodeAt(first.start) === OPEN_BRACKET)
      return this.#scope(first.start, start, end)
    this.#checkWords(index, end)
    if (first.value.charCodeAt(0) === BYTE_ORDER_MARK)
      this.#report(byteOrderMark, { start: first.start, end: first.start + 1 })
    if (this.#hasInvisible) this.#checkInvisible(index)
    if (first.value === '' && !first.hasVariable) return { kind: 'ignored', start, end }
    const comment = scan.comment < 0 ? undefined : { start: scan.comment, end }
    const directive = new StoredDirective(store, index, comment, this.#conditions.current)
    if (first.value.charCodeAt(0) !== DOT) {
      if (directive.condition !== 'inactive')
        for (const each of scan.unset) this.#report(unsetVariable(each.name), each)
      return this.#directive(first.value, directive, start, end)
    }
    this.#conditions.read(directive)
    this.#inactiveSection = undefined
    return { kind: 'conditional', start, end, directive }
  }

  #directive(keyword: string, directive: Directive, start: number, end: number): ConfigLine {
    const isActive = directive.condition !== 'inactive'
    if (this.#sectionKeywords.has(keyword)) {
      const section = {
        keyword,
        name: readHeader(directive).name?.value,
        header: directive,
        directives: [],
      }
      if (isActive) this.sections.push((this.#section = section))
      else this.#inactiveSection = section
      return { kind: 'section', start, end, section }
    }
    if (isActive) this.#openSection().directives.push(directive)
    else this.#inactiveSection?.directives.push(directive)
    if (isActive && this.#section?.keyword === 'global' && keyword.endsWith('env')) {
      this.#setEnvironment(directive)
    }
    return { kind: 'directive', start, end, directive }
  }

  #openSection(): OpenSection {
    if (this.#section === undefined) {
      this.#section = { keyword: '', name: undefined, header: undefined, directives: [] }
      this.sections.push(this.#section)
    }
    return this.#section
  }

  #setEnvironment(directive: Directive): void {
    const isKnown = directive.words.every((word) => !word.hasVariable)
    const words = directive.words.map((word) => word.value)
    this.#environment.apply(words, isKnown && directive.condition === 'active')
  }

  /** `[name]`, then nothing or a comment. */
  #scope(at: number, start: number, end: number): ConfigLine {
    let from = at + 1
    while (from < end && isScopeName(this.text.charCodeAt(from))) from += 1
    const rest = this.text.slice(from, end)
    if (from === at + 1 || !/^\][\t\v\f\r ]*(?:#.*)?$/s.test(rest))
      this.#report(badScope, { start: at, end })
    return { kind: 'ignored', start, end }
  }

  #checkEnd(at: number, end: number): void {
    const code = this.text.charCodeAt(at)
    if (code === CR) this.#report(strayReturn, { start: at, end })
    else if (code === 0) this.#report(strayNul, { start: at, end: at + 1 })
  }

  #checkWords(index: number, end: number): void {
    const scan = this.#scan
    const count = this.#store.count - index
    const problem = findWordProblem(scan)
    if (problem !== undefined)
      this.#report(problem.finding, { start: problem.at, end: problem.at + 1 })
    if (count > mostWords) {
      this.#report(tooManyWords(count), { start: this.#store.word(index + mostWords).start, end })
    }
    if (count === mostWords) this.#checkBlankBehind(this.#store.word(index + count - 1).end, end)
    if (scan.empty < 0 || problem !== undefined) return
    const empty = this.#store.word(scan.empty)
    const finding = emptyWord(this.#facts.version)
    if (finding !== undefined && !empty.hasVariable) this.#report(finding, empty)
  }

  /** Quotes say that what is between them is meant; a byte order mark is told by itself. */
  #checkInvisible(first: number): void {
    for (let index = first; index < this.#store.count; index += 1) {
      const word = this.#store.word(index)
      const raw = this.text.slice(word.start, word.end)
      const found = /["']/.test(raw) ? undefined : findInvisible(raw)
      if (found === undefined || raw.charCodeAt(0) === BYTE_ORDER_MARK) continue
      const start = word.start + found.at
      this.#report(invisibleCharacter(found, index === first), { start, end: start + 1 })
    }
  }

  #checkBlankBehind(at: number, end: number): void {
    const { version } = this.#facts
    if (version === undefined || compareVersions(version, '3.2') >= 0) return
    let to = at
    while (to < end && isBlank(this.text.charCodeAt(to))) to += 1
    if (to > at && this.text.charCodeAt(at) !== CR)
      this.#report(blankBehindLastWord, { start: at, end: to })
  }

  readonly #report = (finding: SyntaxFinding, range: TextRange): void => {
    this.diagnostics.push(diagnose(this, finding, range))
  }
}

function isScopeName(code: number): boolean {
  const character = String.fromCharCode(code)
  return /^[A-Za-z0-9_.:-]$/.test(character) && !isBlank(code)
}

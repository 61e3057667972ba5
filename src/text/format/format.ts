import type { ConfigFile, ConfigLine, Directive } from '../../model/index.ts'
import { BACKSLASH, CR, isBlank } from '../words/characters.ts'
import { alignRun, columnBehind, type Cell } from './format-columns.ts'
import { FormatLevels } from './format-levels.ts'
import { lineIndexAt, offsetAt } from '../locate.ts'
import { directiveOf } from '../printer.ts'

export interface FormatOptions {
  /** What a directive of a section is indented by; four blanks when absent. */
  readonly indent?: string
}

/**
 * The text with its white space put in order, and nothing else: directives indented, one blank between
 * words unless neighbouring lines share columns, single blank lines, a line feed at the end.
 * Formatting what was formatted changes nothing. Lines that HAProxy could not split are left as they are.
 */
export function formatConfig(file: ConfigFile, options: FormatOptions = {}): string {
  return new Formatter(file, options.indent ?? '    ').format()
}

class Formatter {
  readonly #file: ConfigFile
  readonly #indent: string
  readonly #levels: FormatLevels
  readonly #broken: ReadonlySet<number>
  readonly #output: string[] = []
  /** Directives that stand directly below each other. */
  #run: { readonly cells: readonly Cell[]; readonly level: number }[] = []

  constructor(file: ConfigFile, indent: string) {
    this.#file = file
    this.#indent = indent
    this.#levels = new FormatLevels(file)
    this.#broken = brokenLines(file)
  }

  format(): string {
    for (const [index, line] of this.#file.lines.entries()) this.#add(line, index)
    this.#endRun()
    while (this.#output.at(-1) === '') this.#output.pop()
    return this.#output.map((line) => `${line}\n`).join('')
  }

  #add(line: ConfigLine, index: number): void {
    const level = this.#levels.next(index)
    const isBroken = this.#broken.has(index) || this.#endsInBackslash(line)
    const directive = isBroken ? undefined : directiveOf(line)
    if (line.kind !== 'directive' || isBroken) this.#endRun()
    if (line.kind === 'blank') this.#blank()
    else if (isBroken || line.kind === 'ignored') this.#output.push(this.#raw(line))
    else if (directive === undefined) this.#push(level, this.#trimmed(line.start, line.end))
    else this.#run.push({ cells: this.#cells(line, directive), level })
    if (line.kind !== 'directive') this.#endRun()
  }

  #blank(): void {
    if (this.#output.length > 0 && this.#output.at(-1) !== '') this.#output.push('')
  }

  #push(level: number, text: string): void {
    this.#output.push(this.#indent.repeat(level) + text)
  }

  #endRun(): void {
    if (this.#run.length === 0) return
    const texts = alignRun(this.#run.map((each) => each.cells))
    for (const [index, { level }] of this.#run.entries()) this.#push(level, texts[index] ?? '')
    this.#run = []
  }

  #cells(line: ConfigLine, directive: Directive): readonly Cell[] {
    const { text } = this.#file
    const cells: Cell[] = []
    let column = 0
    let at = line.start
    for (const { start, end } of directive.words) {
      const from = columnBehind(text, at, start, column)
      cells.push({ text: text.slice(start, end), column: from, gap: from - column })
      column = from + end - start
      at = end
    }
    const { comment } = directive
    if (comment === undefined) return cells
    const from = columnBehind(text, at, comment.start, column)
    return [
      ...cells,
      { text: this.#trimmed(comment.start, comment.end), column: from, gap: from - column },
    ]
  }

  /** A backslash before a tab stands for itself; before the blank that we would put there it would not. */
  #endsInBackslash(line: ConfigLine): boolean {
    const words = directiveOf(line)?.words ?? []
    return words.some(({ end }) => this.#file.text.charCodeAt(end - 1) === BACKSLASH)
  }

  #trimmed(start: number, end: number): string {
    const { text } = this.#file
    let [from, to] = [start, end]
    while (from < to && isBlank(text.charCodeAt(from))) from += 1
    while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1
    return text.slice(from, to)
  }

  /** As it stands, but for the carriage return of a line's end. */
  #raw(line: ConfigLine): string {
    const { text } = this.#file
    let { end } = line
    while (end > line.start && text.charCodeAt(end - 1) === CR) end -= 1
    return text.slice(line.start, end)
  }
}

/** Lines that HAProxy refuses to split, or stops reading in the middle of: their blanks may mean something. */
function brokenLines(file: ConfigFile): ReadonlySet<number> {
  const broken = new Set<number>()
  for (const { code, location } of file.diagnostics) {
    if (location !== undefined && brokenCodes.has(code)) {
      broken.add(lineIndexAt(file, offsetAt(file, location.start)))
    }
  }
  return broken
}

const brokenCodes: ReadonlySet<string> = new Set([
  'syntax/unterminated-quote',
  'syntax/bad-hex-escape',
  'syntax/bad-variable-name',
  'syntax/unterminated-brace',
  'syntax/bad-word-expansion',
  'syntax/stray-carriage-return',
  'syntax/nul-byte',
  'syntax/bad-scope',
])

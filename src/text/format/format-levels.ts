import type { ConfigFile, ConfigLine } from '../../model/index.ts'
import { isBlank } from '../words/characters.ts'

/** Nobody reads deeper than this, and a text whose every line is deeper than the last would grow without bounds. */
const deepest = 16

/** How far each line of a file is indented; asked for line by line, from the first to the last. */
export class FormatLevels {
  readonly #file: ConfigFile
  /** For each line the next one that is neither blank nor a comment nor conditional. */
  readonly #nextContent: Int32Array
  /** For each line the next one that is not a comment. */
  readonly #nextOther: Int32Array
  readonly #blocks: { readonly level: number; readonly headers: number }[] = []
  /** Headers so far; a block that was opened after the last of them indents what is in it. */
  #headers = 0
  #innerBlocks = 0

  constructor(file: ConfigFile) {
    this.#file = file
    const { lines } = file
    this.#nextContent = nextLines(lines, ({ kind }) => kind === 'directive' || kind === 'section')
    this.#nextOther = nextLines(lines, ({ kind }) => kind !== 'comment')
  }

  next(index: number): number {
    return Math.min(this.#levelOf(index), deepest)
  }

  #levelOf(index: number): number {
    const line = this.#file.lines[index]
    switch (line?.kind) {
      case 'comment':
        return this.#commentLevel(line, index)
      case 'section':
        this.#headers += 1
        this.#innerBlocks = 0
        return 0
      case 'conditional':
        return this.#conditionalLevel(line.directive.words[0]?.value ?? '', index)
      case 'blank':
      case 'ignored':
      case 'directive':
      case undefined:
        return this.#level
      default:
        return line satisfies never
    }
  }

  get #level(): number {
    return (this.#headers > 0 ? 1 : 0) + this.#innerBlocks
  }

  /** A comment belongs to the line right below it; where there is none, it stays at the edge or in the section. */
  #commentLevel(line: ConfigLine, index: number): number {
    const other = this.#nextOther[index] ?? -1
    const below = this.#file.lines[other]
    if (below === undefined || below.kind === 'blank') {
      return isBlank(this.#file.text.charCodeAt(line.start)) ? this.#level : 0
    }
    return below.kind === 'section' || this.#opensSection(below, other) ? 0 : this.#level
  }

  #conditionalLevel(keyword: string, index: number): number {
    const line = this.#file.lines[index]
    if (keyword === '.if') {
      const isOuter = line !== undefined && this.#opensSection(line, index)
      const level = isOuter ? 0 : this.#level
      this.#blocks.push({ level, headers: isOuter ? -1 : this.#headers })
      if (!isOuter) this.#innerBlocks += 1
      return level
    }
    const block = this.#blocks.at(-1)
    if (block === undefined || !['.elif', '.else', '.endif'].includes(keyword)) return this.#level
    if (keyword === '.endif') {
      this.#blocks.pop()
      if (block.headers === this.#headers) this.#innerBlocks -= 1
    }
    return block.level
  }

  /** Whether an `.if` stands around a whole section. */
  #opensSection(line: ConfigLine, index: number): boolean {
    if (line.kind !== 'conditional' || line.directive.words[0]?.value !== '.if') return false
    return this.#file.lines[this.#nextContent[index] ?? -1]?.kind === 'section'
  }
}

/** For each line the index of the next one behind it that is wanted, -1 where there is none. */
function nextLines(
  lines: readonly ConfigLine[],
  isWanted: (line: ConfigLine) => boolean,
): Int32Array {
  const next = new Int32Array(lines.length)
  let found = -1
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    next[index] = found
    const line = lines[index]
    if (line !== undefined && isWanted(line)) found = index
  }
  return next
}

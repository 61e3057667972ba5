import type { Location } from '../../model/index.ts'
import { printable } from '../../model/printable.ts'

/** Longer lines are shown in part, around the place. */
const widest = 120

export interface CodeFrame {
  readonly number: string
  readonly line: string
  /** Blanks (and tabs, where the line has them), then carets. */
  readonly marks: string
}

/** Cuts texts into lines once, however many frames are asked for. */
export class CodeFrames {
  readonly #sources: ReadonlyMap<string, string>
  readonly #lines = new Map<string, readonly string[]>()

  constructor(sources: ReadonlyMap<string, string>) {
    this.#sources = sources
  }

  /** The line with carets below it; `undefined` where the text is not known. */
  at(location: Location): CodeFrame | undefined {
    const text = this.#linesOf(location.file)?.[location.start.line - 1]
    return text === undefined ? undefined : frameLine(text.replace(/\r$/, ''), location)
  }

  #linesOf(path: string): readonly string[] | undefined {
    const known = this.#lines.get(path)
    const source = this.#sources.get(path)
    if (known !== undefined || source === undefined) return known
    const lines = source.split('\n')
    this.#lines.set(path, lines)
    return lines
  }
}

function frameLine(text: string, location: Location): CodeFrame {
  const start = Math.min(location.start.column - 1, text.length)
  const { end } = location
  const stop = end === undefined || end.line !== location.start.line ? text.length : end.column - 1
  const length = end === undefined ? 1 : Math.max(1, stop - start)
  const from = text.length <= widest ? 0 : Math.max(0, start - widest / 3)
  const to = Math.min(text.length, from + widest)
  const lead = from > 0 ? '…' : ''
  const tail = to < text.length ? '…' : ''
  const before = visible(text.slice(from, start))
  return {
    number: String(location.start.line),
    line: lead + visible(text.slice(from, to)) + tail,
    marks:
      lead.replace('…', ' ') +
      before.replaceAll(/[^\t]/g, ' ') +
      '^'.repeat(Math.min(length, to - start || 1)),
  }
}

/** Control characters as one character each, so that the carets stay below their letters; tabs stay tabs. */
function visible(text: string): string {
  return text.replaceAll(/[^\t]/g, (character) =>
    printable(character) === character ? character : '·',
  )
}

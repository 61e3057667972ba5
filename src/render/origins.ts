import type { LineOrigin, Origin } from '../model/index.ts'

/**
 * Origins travel through Handlebars inside the text, as marks between two NULs. No text of a project
 * or a registry can hold a NUL (both borders refuse it), so a mark can be neither forged nor hit by chance.
 */
const markOf = '\0'

/** A line that says nothing but this is left out: an empty list prints no line at all. */
export const dropLine = `${markOf}-${markOf}`

/** Gives the mark of an origin, to be put into the text. */
export type MarkOrigin = (origin: Origin) => string

/** Gathers origins while a template runs and hands out their marks. */
export class OriginMarks {
  readonly #origins: Origin[]
  readonly #marks: Map<Origin, string>

  constructor(origins: readonly Origin[] = [], marks: ReadonlyMap<Origin, string> = new Map()) {
    this.#origins = [...origins]
    this.#marks = new Map(marks)
  }

  /** Knows the same origins, and goes on by itself. */
  fork(): OriginMarks {
    return new OriginMarks(this.#origins, this.#marks)
  }

  mark(origin: Origin): string {
    const known = this.#marks.get(origin)
    if (known !== undefined) return known
    this.#origins.push(origin)
    const mark = `${markOf}${this.#origins.length - 1}${markOf}`
    this.#marks.set(origin, mark)
    return mark
  }

  /** Takes the marks out of the text and says for each line where it comes from. */
  resolve(marked: string): { lines: string[]; origins: (LineOrigin | undefined)[] } {
    const lines: string[] = []
    const origins: (LineOrigin | undefined)[] = []
    for (const line of marked.split('\n')) {
      if (!line.includes(markOf)) {
        lines.push(line)
        origins.push(undefined)
        continue
      }
      const { text, origin, isDropped } = this.#readLine(line)
      if (isDropped && text.trim() === '') continue
      lines.push(text)
      origins.push(origin)
    }
    return { lines, origins }
  }

  #readLine(line: string): { text: string; origin: LineOrigin | undefined; isDropped: boolean } {
    let text = ''
    const found: LineOrigin[] = []
    let isDropped = false
    for (const [index, part] of line.split(markOf).entries()) {
      if (index % 2 === 0) {
        text += part
        continue
      }
      if (part === '-') isDropped = true
      const origin = this.#origins[Number(part)]
      if (origin !== undefined) found.push({ origin, column: text.length + 1 })
    }
    return { text, origin: oneOrigin(found), isDropped }
  }
}

/** The template's own mark is the fallback; what it printed knows its place better. */
function oneOrigin(found: readonly LineOrigin[]): LineOrigin | undefined {
  const [first, ...later] = found.filter(({ origin }) => origin.kind !== 'template')
  if (first === undefined) return found[0]
  return later.length === 0 ? first : { ...first, later }
}

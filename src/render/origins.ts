import type { LineOrigin, Origin } from '../model/index.ts'

/**
 * Origins travel through Handlebars inside the text, as marks between two NULs. No text of a project
 * or a registry can hold a NUL (both borders refuse it), so a mark can be neither forged nor hit by chance.
 */
const markOf = '\0'

/** A line that says nothing but this is left out: an empty list prints no line at all. */
export const dropLine = `${markOf}-${markOf}`

/** Gathers origins while a template runs and hands out their marks. */
export class OriginMarks {
  readonly #origins: Origin[] = []

  mark(origin: Origin): string {
    this.#origins.push(origin)
    return `${markOf}${this.#origins.length - 1}${markOf}`
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
    let origin: LineOrigin | undefined
    let isDropped = false
    for (const [index, part] of line.split(markOf).entries()) {
      if (index % 2 === 0) {
        text += part
        continue
      }
      if (part === '-') isDropped = true
      // The template's own mark is the fallback; what it printed knows its place better.
      const found = this.#origins[Number(part)]
      if (found !== undefined && (origin === undefined || origin.origin.kind === 'template')) {
        origin = { origin: found, column: text.length + 1 }
      }
    }
    return { text, origin, isDropped }
  }
}

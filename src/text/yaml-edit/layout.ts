import type { SourceNode } from './source-node.ts'

/** How a file is laid out, so that what is added looks like what is there. */
export interface Layout {
  readonly text: string
  readonly lineFeed: '\n' | '\r\n'
  /** Blanks of one level of indentation. */
  readonly step: number
}

export function layoutOf(text: string, root: SourceNode | undefined): Layout {
  const first = text.indexOf('\n')
  const lineFeed = first > 0 && text[first - 1] === '\r' ? '\r\n' : '\n'
  return { text, lineFeed, step: (root && stepOf(text, root)) ?? 2 }
}

/** The first indentation that the file shows. */
function stepOf(text: string, node: SourceNode): number | undefined {
  if (node.kind !== 'mapping' && node.kind !== 'sequence') return undefined
  if (node.isFlow) return undefined
  for (const entry of node.entries) {
    const { value } = entry
    if (value?.kind !== 'mapping' && value?.kind !== 'sequence') continue
    const step = columnOf(text, value.start) - columnOf(text, entry.start)
    if (!value.isFlow && node.kind === 'mapping' && step > 0) return step
    const below = stepOf(text, value)
    if (below !== undefined) return below
  }
  return undefined
}

/** Characters before an offset on its line, a byte order mark not counted. */
export function columnOf(text: string, offset: number): number {
  return offset - lineStart(text, offset)
}

export function lineStart(text: string, offset: number): number {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return start === 0 && text.startsWith('\ufeff') ? 1 : start
}

/** Where the line ends that an offset is on: at its line feed, or at the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  if (feed === -1) return text.length
  return feed > offset && text[feed - 1] === '\r' ? feed - 1 : feed
}

/** Behind the line feed of the line that an offset is on. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset)
  return feed === -1 ? text.length : feed + 1
}

export function isFirstOnLine(text: string, offset: number): boolean {
  return text.slice(lineStart(text, offset), offset).trim() === ''
}

/** Whether nothing but blanks and a comment follows on the line. */
export function isLastOnLine(text: string, offset: number): boolean {
  return /^[ \t]*($|#)/.test(text.slice(offset, lineEnd(text, offset)))
}

export function isSameLine(text: string, from: number, to: number): boolean {
  return !text.slice(from, to).includes('\n')
}

/** Lines of text below a line, each at a column. */
export function placeLines(lines: readonly string[], column: number, { lineFeed }: Layout): string {
  const blanks = ' '.repeat(column)
  return lines.map((line) => lineFeed + (line === '' ? '' : blanks + line)).join('')
}

/** Where the comma behind an entry of `[…]` or `{…}` stands, if there is one. */
export function commaAfter(text: string, offset: number): number | undefined {
  const between = /(?:\s|(?<=\s)#[^\n]*)*/y
  between.lastIndex = offset
  const [skipped = ''] = between.exec(text) ?? []
  const at = offset + skipped.length
  return text[at] === ',' ? at : undefined
}

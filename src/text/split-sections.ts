import type { ConfigFile } from '../model/index.ts'

/** The physical lines of one section, from its header to the line before the next. */
export interface SectionText {
  /** `backend web`, `global`; `undefined` for what stands before the first section. */
  readonly key: string | undefined
  readonly lines: readonly string[]
  /** The index of its first line in the file. */
  readonly first: number
}

/** A file as its sections, none of its lines left out. */
export function splitSections({ text, lines, lineStarts }: ConfigFile): readonly SectionText[] {
  const all = text.split('\n')
  const starts = sectionStarts(lines, lineStarts)
  const parts: SectionText[] = []
  for (const [index, { key, line }] of starts.entries()) {
    const end = starts[index + 1]?.line ?? all.length
    if (end > line) parts.push({ key, first: line, lines: all.slice(line, end) })
  }
  return parts
}

interface Start {
  readonly key: string | undefined
  readonly line: number
}

function sectionStarts(
  lines: ConfigFile['lines'],
  lineStarts: ConfigFile['lineStarts'],
): readonly Start[] {
  const starts: Start[] = [{ key: undefined, line: 0 }]
  let at = 0
  for (const line of lines) {
    if (line.kind !== 'section') continue
    while ((lineStarts[at + 1] ?? Infinity) <= line.start) at++
    const { keyword, name } = line.section
    starts.push({ key: name === undefined ? keyword : `${keyword} ${name}`, line: at })
  }
  return starts
}

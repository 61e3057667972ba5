import type { ConfigFile } from '../model/config/config-file.ts'
import type { Location } from '../model/place.ts'
import { locateRange } from '../text/locate.ts'

/**
 * A comment that says why a finding is meant to be there:
 * `# haproxyctl-disable-next-line lint/unused-acl -- kept for the migration`.
 */
export interface Suppression {
  readonly codes: readonly SuppressedCode[]
  /** Empty where none was given, which is a finding of its own. */
  readonly reason: string
  readonly location: Required<Location>
  readonly scope: 'line' | 'section' | 'file'
  /** First and last line, both included, that it holds for. */
  readonly from: number
  readonly to: number
}

export interface SuppressedCode {
  readonly code: string
  readonly location: Required<Location>
}

const marker = 'haproxyctl-disable'

/** Every suppression of a file, in order. */
export function findSuppressions(file: ConfigFile): readonly Suppression[] {
  if (!file.text.includes(marker)) return []
  const sections = sectionLines(file)
  const suppressions: Suppression[] = []
  for (const [index, line] of file.lines.entries()) {
    const start = commentStart(line)
    if (start === undefined) continue
    const found = readComment(file, start, line.end)
    if (found !== undefined) suppressions.push(place(found, index, file, sections))
  }
  return suppressions
}

function commentStart(line: ConfigFile['lines'][number]): number | undefined {
  switch (line.kind) {
    case 'comment':
      return line.start
    case 'blank':
    case 'ignored':
      return undefined
    case 'section':
      return line.section.header?.comment?.start
    case 'directive':
    case 'conditional':
      return line.directive.comment?.start
    default:
      return line satisfies never
  }
}

interface Comment {
  readonly suffix: string
  readonly codes: readonly SuppressedCode[]
  readonly reason: string
  readonly location: Required<Location>
}

function readComment(file: ConfigFile, start: number, end: number): Comment | undefined {
  const text = file.text.slice(start, end)
  const match = /^\s*#\s*haproxyctl-disable(-next-line|-line)?(?=\s|$)(.*)$/.exec(text)
  if (match === null) return undefined
  const rest = match[2] ?? ''
  const [list = '', ...reason] = rest.split(/(?:^|\s)--(?:\s|$)/)
  const listStart = start + text.length - rest.length
  const codes = [...list.matchAll(/[^\s,]+/g)].map((each) => ({
    code: each[0],
    location: locateRange(file, {
      start: listStart + each.index,
      end: listStart + each.index + each[0].length,
    }),
  }))
  return {
    suffix: match[1] ?? '',
    codes,
    reason: reason.join(' ').trim(),
    location: locateRange(file, { start: start + text.indexOf('#'), end }),
  }
}

function place(
  comment: Comment,
  index: number,
  file: ConfigFile,
  sections: readonly number[],
): Suppression {
  const { suffix, ...rest } = comment
  const line = index + 1
  if (suffix === '-line') return { ...rest, scope: 'line', from: line, to: line }
  if (suffix === '-next-line') {
    const next = nextDirective(file, index) + 1
    return { ...rest, scope: 'line', from: next, to: next }
  }
  const around = sectionAround(file, index, sections)
  const isWhole = sections.length === 0 || line < (sections[0] ?? 0)
  return { ...rest, scope: isWhole ? 'file' : 'section', ...around }
}

/** The first line behind the comment that says something: comments may be stacked. */
function nextDirective(file: ConfigFile, index: number): number {
  for (let next = index + 1; next < file.lines.length; next++) {
    const kind = file.lines[next]?.kind
    if (kind !== 'blank' && kind !== 'comment') return next
  }
  return index + 1
}

/**
 * Before the first section a comment holds for the whole file. In a section it holds for that section,
 * except in the comments right above the next header: people write those about what follows.
 */
function sectionAround(
  file: ConfigFile,
  index: number,
  sections: readonly number[],
): { readonly from: number; readonly to: number } {
  const last = file.lines.length
  const [first] = sections
  if (first === undefined || index + 1 < first) return { from: 1, to: last }
  const next = nextDirective(file, index)
  const line = file.lines[next]?.kind === 'section' ? next + 1 : index + 1
  const at = countUpTo(sections, line)
  return { from: sections[at - 1] ?? 1, to: (sections[at] ?? last + 1) - 1 }
}

/** How many of the ordered numbers are not above the limit. */
export function countUpTo(ordered: readonly number[], limit: number): number {
  let low = 0
  let high = ordered.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ordered[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}

function sectionLines(file: ConfigFile): readonly number[] {
  const lines: number[] = []
  for (const [index, line] of file.lines.entries())
    if (line.kind === 'section') lines.push(index + 1)
  return lines
}

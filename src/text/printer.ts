import type { ConfigFile, ConfigLine, Directive } from '../model/index.ts'

/**
 * The text of a parsed file, put together from its lines, words, comments and the gaps between them.
 * For a file as it was parsed this is its text, byte by byte.
 */
export function printConfig(file: ConfigFile): string {
  const pieces: string[] = []
  let at = 0
  for (const line of file.lines) {
    // What is between two lines is the line feed.
    pieces.push(file.text.slice(at, line.start), printLine(file.text, line))
    at = line.end
  }
  pieces.push(file.text.slice(at))
  return pieces.join('')
}

/** One line as it was written, without its line feed. */
export function printLine(text: string, line: ConfigLine): string {
  const directive = directiveOf(line)
  if (directive === undefined) return text.slice(line.start, line.end)
  let printed = ''
  let at = line.start
  for (const word of directive.words) {
    printed += text.slice(at, word.start) + text.slice(word.start, word.end)
    at = word.end
  }
  if (directive.comment !== undefined) {
    printed += text.slice(at, directive.comment.start)
    printed += text.slice(directive.comment.start, directive.comment.end)
    at = directive.comment.end
  }
  return printed + text.slice(at, line.end)
}

/** The words and comment of a line; `undefined` for lines that HAProxy does not read. */
export function directiveOf(line: ConfigLine): Directive | undefined {
  switch (line.kind) {
    case 'blank':
    case 'comment':
    case 'ignored':
      return undefined
    case 'section':
      return line.section.header
    case 'directive':
    case 'conditional':
      return line.directive
    default:
      return line satisfies never
  }
}

import { shownLength, withoutColour, wrap } from './table.ts'

/**
 * Breaks lines at blanks so that they fit into `width` columns. What goes on stands below the text of its line,
 * behind its sign: `+`, `!`, `✓`. Lines of a code frame stay whole.
 */
export function fold(text: string, width: number): string {
  return text
    .split('\n')
    .flatMap((line) => foldLine(line, width))
    .join('\n')
}

const codeFrame = /^ *\d* \|/
const narrowest = 20

function foldLine(line: string, width: number): readonly string[] {
  const plain = withoutColour(line)
  if (shownLength(line) <= width || codeFrame.test(plain)) return [line]
  const margin = /^ */.exec(plain)?.[0] ?? ''
  const sign = /^[^\w\s`"'(] /.exec(plain.slice(margin.length))?.[0] ?? ''
  const behind = margin + ' '.repeat(sign.length)
  const room = Math.max(width - behind.length, narrowest)
  const [first = '', ...more] = wrap(line.slice(margin.length), room)
  return [margin + first, ...more.map((each) => behind + each)].map((each) => each.trimEnd())
}

import { generationOf, stampLines } from '../targets/generation.ts'

/** A text with the stamp that haproxyctl puts into what it renders. */
export function stamped(text: string): string {
  const lines = text.split('\n')
  const added = stampLines(lines, generationOf(text))
  const out: string[] = []
  for (const [index, line] of lines.entries()) {
    out.push(...added.filter(({ before }) => before === index).map((each) => each.text), line)
  }
  return out.join('\n')
}

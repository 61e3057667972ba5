import { generationOf, isStampLine, stampLines } from '../kit/targets/generation.ts'
import type { RenderedFile } from '../model/index.ts'

export interface StampedFile {
  readonly text: string
  readonly origins: RenderedFile['origins']
  readonly generation: string
}

/** The lines with the stamp of their content; one that they bear already is taken away. */
export function stamp(lines: readonly string[], origins: RenderedFile['origins']): StampedFile {
  const plain: string[] = []
  const own: (RenderedFile['origins'][number] | undefined)[] = []
  for (const [index, line] of lines.entries()) {
    if (isStampLine(line, index)) continue
    plain.push(line)
    own.push(origins[index])
  }
  const generation = generationOf(plain.join('\n'))
  for (const { text, before } of stampLines(plain, generation).toReversed()) {
    plain.splice(before, 0, text)
    own.splice(before, 0, undefined)
  }
  return { text: plain.join('\n'), origins: own, generation }
}

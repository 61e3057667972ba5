import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { ConfigFile, Directive, Word } from '../../model/config/config-file.ts'

/** A word in a file: where something is declared or named. */
export interface PlacedWord {
  readonly file: ConfigFile
  readonly word: Word
  readonly directive: Directive
}

/** The name of a section where it stands, or its keyword. */
export function headerOf({ section, file }: SectionView): PlacedWord | undefined {
  const { header } = section
  const words = header?.words
  const word = words?.[1] ?? words?.[0]
  return word && header && { file, word, directive: header }
}

/** A word of a line; `undefined` behind its end. */
export function wordOf({ file, directive }: LineView, at: number): PlacedWord | undefined {
  const word = directive.words[at]
  return word && { file, word, directive }
}

import type { Directive, Word } from '../model/config/config-file.ts'

/** What the words of a section's header say beside its kind. */
export interface SectionHeader {
  readonly name: Word | undefined
  /** The `defaults` behind `from`. */
  readonly from: Word | undefined
}

const heirs = new Set(['defaults', 'frontend', 'backend', 'listen'])

/** `backend web from base`; `defaults from base` has no name, and `defaults from` has that one. */
export function readHeader({ keyword, words }: Directive): SectionHeader {
  const [, first, second, third] = words
  if (!heirs.has(keyword)) return { name: first, from: undefined }
  const isNameless = keyword === 'defaults' && words.length === 3 && first?.value === 'from'
  if (isNameless) return { name: undefined, from: second }
  return { name: first, from: second?.value === 'from' ? third : undefined }
}

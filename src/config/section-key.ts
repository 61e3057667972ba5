/** What tells one section from another, in one configuration and between two of them. */
export interface SectionKey {
  /** `backend`, `global` …; empty for lines before the first section. */
  readonly keyword: string
  readonly name: string | undefined
  /** Only of `defaults`, which may have no name, or one that others have: which one of those it is, from 1. */
  readonly place: number | undefined
}

/** `backend web`, `global`; unnamed `defaults` are told by their place, as in `defaults 2`. */
export function printSectionKey({ keyword, name, place }: SectionKey): string {
  if (name === undefined) return place === undefined ? keyword : `${keyword} ${place}`
  // A name that looks like a place has its place behind it.
  const isPlain = place === undefined || (place === 1 && !isPlace(name))
  return isPlain ? `${keyword} ${name}` : `${keyword} ${name} ${place}`
}

export function parseSectionKey(text: string): SectionKey {
  const [keyword = '', first, second] = text.split(' ')
  if (keyword !== 'defaults') {
    return { keyword, name: first && text.slice(keyword.length + 1), place: undefined }
  }
  if (first === undefined) return { keyword, name: undefined, place: undefined }
  if (second !== undefined) return { keyword, name: first, place: Number(second) }
  if (isPlace(first)) return { keyword, name: undefined, place: Number(first) }
  return { keyword, name: first, place: 1 }
}

function isPlace(text: string): boolean {
  return /^\d+$/.test(text)
}

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

function isPlace(text: string): boolean {
  return /^\d+$/.test(text)
}

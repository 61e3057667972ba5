/** Blanks that HAProxy takes for letters, and characters that show nothing; by their code point. */
const names: ReadonlyMap<number, string> = new Map([
  [0x00a0, 'no-break space'],
  [0x00ad, 'soft hyphen'],
  [0x2007, 'figure space'],
  [0x2009, 'thin space'],
  [0x200b, 'zero-width space'],
  [0x200c, 'zero-width non-joiner'],
  [0x200d, 'zero-width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x202f, 'narrow no-break space'],
  [0x2060, 'word joiner'],
  [0x3000, 'ideographic space'],
  [0xfeff, 'byte order mark'],
])

const pattern = /[\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]/

export interface InvisibleCharacter {
  /** Offset in the text that was looked at. */
  readonly at: number
  /** `U+00A0 (no-break space)`. */
  readonly name: string
  /** A blank stands for it where it takes room, and nothing where it does not. */
  readonly replacement: '' | ' '
}

/** The first one in a text. */
export function findInvisible(text: string): InvisibleCharacter | undefined {
  const at = text.search(pattern)
  if (at < 0) return undefined
  const code = text.charCodeAt(at)
  const known = names.get(code)
  const point = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  const isWide =
    code === 0xa0 || code === 0x3000 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f
  return {
    at,
    name: known === undefined ? point : `${point} (${known})`,
    replacement: isWide ? ' ' : '',
  }
}

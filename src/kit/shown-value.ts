const longest = 60

// Control, format (bidi overrides too), surrogate, private and unassigned characters, and separators other than the blank.
const unprintable = /[\p{C}\p{Zl}\p{Zp}`]|(?! )\p{Zs}/gu

/**
 * An untrusted value as it may stand in a message: in backticks, cut to a bearable length,
 * with everything escaped that could move a terminal's cursor or forge a second line.
 */
export function showValue(value: unknown): string {
  if (typeof value === 'string') return `\`${showText(value)}\``
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'number' || typeof value === 'boolean') return `\`${value}\``
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`
}

/** The same without backticks, for a value inside a path or a longer phrase. */
export function showText(text: string, length = longest): string {
  const head = text.length > length ? text.slice(0, length) : text
  const shown = head.replace(unprintable, escapeCharacter)
  return text.length > length ? `${shown}… (${text.length} characters)` : shown
}

function escapeCharacter(character: string): string {
  if (character === '\n') return '\\n'
  if (character === '\r') return '\\r'
  if (character === '\t') return '\\t'
  if (character === '`') return "'"
  const code = (character.codePointAt(0) ?? 0).toString(16)
  return code.length <= 2 ? `\\x${code.padStart(2, '0')}` : `\\u{${code}}`
}

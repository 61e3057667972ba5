/** Nothing in it that HAProxy's reader or a person could take for anything else; `$` is plain outside of quotes. */
const plainWord = /^[^\0-\x20"#'\\\x7f]+$/
const controls = /[\0-\x1f\x7f]/
const loneSurrogate = /\p{Surrogate}/u

const namedEscapes: Readonly<Record<string, string>> = {
  '\t': '\\t',
  '\n': '\\n',
  '\r': '\\r',
  '"': '\\"',
  $: '\\$',
  '\\': '\\\\',
}

/**
 * Writes a value such that every HAProxy reads it back as exactly one word, never as a comment, a variable
 * or a second line: as it stands where that is safe, else in single quotes, else in double quotes with escapes.
 * Throws a RangeError for what no configuration file can hold: a NUL, or half of a surrogate pair.
 */
export function quoteWord(value: string): string {
  if (plainWord.test(value) && !loneSurrogate.test(value)) return value
  if (value.includes('\0')) throw new RangeError('a NUL cannot be written in a configuration file')
  if (loneSurrogate.test(value))
    throw new RangeError('half of a surrogate pair cannot be written as UTF-8')
  if (value === '') return '""'
  if (!value.includes("'") && !controls.test(value)) return `'${value}'`
  return `"${value.replace(/[\x01-\x1f\x7f"$\\]/g, escapeCharacter)}"`
}

function escapeCharacter(character: string): string {
  const code = character.charCodeAt(0).toString(16).padStart(2, '0')
  return namedEscapes[character] ?? `\\x${code}`
}

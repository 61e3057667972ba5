/** What PCRE reads in another way than JavaScript, or not at all. */
const foreign = /\\[AzZGQEhHRXKNopP]|\[\[|\[:|[*+?}]\+|\(\?[^:=!<]|\(\?<[^=!A-Za-z]|\(\*/

/** A repetition of something that repeats itself can take for ever on a text of forty letters. */
const nested = /\([^()]*(?:[*+]|\{\d+,\})[^()]*\)(?:[*+]|\{\d+,)/

/**
 * HAProxy's regular expressions are PCRE or POSIX, by how it was built; `undefined` for those that cannot be
 * asked here with the same answer.
 */
export function toRegExp(text: string, ignoresCase: boolean): RegExp | undefined {
  const isInsensitive = text.startsWith('(?i)')
  const pattern = isInsensitive ? text.slice(4) : text
  if (foreign.test(pattern) || nested.test(pattern)) return undefined
  try {
    return new RegExp(pattern, ignoresCase || isInsensitive ? 'i' : '')
  } catch {
    return undefined
  }
}

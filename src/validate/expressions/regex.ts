/**
 * Why HAProxy's regular expression engine (PCRE or POSIX, whichever it was built with) would refuse a text,
 * as the end of a sentence. Only what no engine takes is looked for: JavaScript's own grammar is another one.
 */
export function checkRegex(text: string): string | undefined {
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const char = text[at]
    if (char === '\\') {
      if (at + 1 === text.length) return 'ends in a backslash'
      // \Q…\E quotes everything between.
      if (text[at + 1] === 'Q') at = endOfQuote(text, at + 2)
      else at++
    } else if (char === '[') {
      const end = endOfClass(text, at)
      if (end === undefined) return 'has a `[` that is never closed'
      at = end
    } else if (char === '(') {
      if (text.startsWith('(?#', at) || text.startsWith('(*', at)) return undefined
      depth++
    } else if (char === ')') {
      if (--depth < 0) return 'has a `)` without its `(`'
    } else if (isQuantifierWithoutItem(text, at)) return `has a \`${char}\` with nothing to repeat`
  }
  return depth > 0 ? 'has a `(` that is never closed' : undefined
}

function endOfQuote(text: string, from: number): number {
  const end = text.indexOf('\\E', from)
  return end === -1 ? text.length : end + 1
}

/** A `]` right behind the opening is a literal; `[:name:]` and escapes do not close it either. */
function endOfClass(text: string, from: number): number | undefined {
  let at = from + 1
  if (text[at] === '^') at++
  if (text[at] === ']') at++
  for (; at < text.length; at++) {
    if (text[at] === ']') return at
    if (text[at] === '\\') at++
    else if (text[at] === '[') at += named.exec(text.slice(at, at + 20))?.[0].length ?? 0
  }
  return undefined
}

/** `[:alpha:]`, `[.x.]`, `[=a=]`, and the last of it is passed over by the loop. */
const named = /^\[([:.=])[^\]]*?\1(?=\])/

/** Only at the very start or right behind `(` or `|`: elsewhere `+` and `?` also qualify a quantifier. */
function isQuantifierWithoutItem(text: string, at: number): boolean {
  const char = text[at]
  if (char !== '*' && char !== '+' && char !== '?') return false
  if (at === 0) return true
  const before = text[at - 1]
  const isEscaped = text[at - 2] === '\\'
  if (isEscaped) return false
  return before === '|' || (before === '(' && char !== '?' && char !== '*')
}

import { checkValue } from '../arguments/values.ts'
import type { Parentheses } from './grammar.ts'
import { shorten } from './shorten.ts'
import { gaveUp, type Walk } from './walk.ts'

/** Checks what stands in the parentheses of a word: `set-map(FILE)`. */
export function matchParentheses(walk: Walk, parentheses: Parentheses, at: number): boolean {
  const word = walk.words[at]
  if (word === undefined || word.hasVariable) return true
  const open = word.value.indexOf('(')
  if (open < 0) {
    if (parentheses.required === 0) return true
    walk.report({
      code: 'validate/missing-argument',
      message: `\`${word.value}\` expects ${String(parentheses.required)} argument${parentheses.required === 1 ? '' : 's'} in parentheses.`,
      help: `Write \`${word.value}(…)\`.`,
      at,
    })
    return false
  }
  if (!word.value.endsWith(')')) {
    walk.report({
      code: 'validate/bad-argument',
      message: `\`${shorten(word.value)}\` lacks its closing parenthesis.`,
      help: 'Quote the word if there is a blank in it.',
      at,
    })
    return false
  }
  return matchParenthesized(walk, parentheses, at, open + 1)
}

function matchParenthesized(
  walk: Walk,
  parentheses: Parentheses,
  at: number,
  start: number,
): boolean {
  const text = walk.words[at]?.value ?? ''
  let from = start
  let isFine = true
  const parts = text.slice(start, -1).split(',')
  parts.forEach((part, index) => {
    // The last place takes what is left: conditions of set-var may be several.
    const types = parentheses.values[Math.min(index, parentheses.values.length - 1)]
    const to = from + part.length
    if (types !== undefined && (part !== '' || index < parentheses.required)) {
      if (
        checkValue(walk, { kind: 'value', types, stops: new Set(), passed: new Set() }, at, [
          from,
          to,
        ]) === gaveUp
      )
        isFine = false
    }
    from = to + 1
  })
  const most = parentheses.values.length
  if (parts.length > most && !takesMore(parentheses)) {
    walk.report({
      code: 'validate/extra-argument',
      message: `\`${shorten(text)}\` takes no more than ${String(most)} argument${most === 1 ? '' : 's'} in its parentheses.`,
      at,
    })
    return false
  }
  if (parts.length >= parentheses.required) return isFine
  walk.report({
    code: 'validate/missing-argument',
    message: `\`${shorten(text)}\` expects ${String(parentheses.required)} arguments in its parentheses.`,
    at,
  })
  return false
}

/** Paths may have commas in them, and conditions of variables may be several. */
function takesMore({ values }: Parentheses): boolean {
  const last = values.at(-1)?.at(-1)?.name
  return last === 'file' || last === 'var-conditions' || last === undefined
}

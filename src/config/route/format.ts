import { parseExpression } from '../../text/expressions/expression.ts'
import type { Word } from '../../model/config/config-file.ts'
import { evaluateSamples, type RuleContext } from '../evaluate/evaluate.ts'
import type { Request } from '../evaluate/request.ts'
import { toText } from '../evaluate/sample.ts'

/**
 * What a format with `%[expression]` in it gives for a request; `undefined` where that cannot be known. Fields of logs
 * such as `%ci` are about more than a request.
 */
export function evaluateFormat(
  word: Word,
  request: Request,
  context: RuleContext,
): string | undefined {
  if (word.hasVariable) return undefined
  const { value } = word
  let text = ''
  let at = 0
  for (let next = value.indexOf('%'); next !== -1; next = value.indexOf('%', at)) {
    text += value.slice(at, next)
    if (value[next + 1] === '%') {
      text += '%'
      at = next + 2
      continue
    }
    if (value[next + 1] !== '[') return undefined
    const { end } = parseExpression(value, { start: next + 2, isEmbedded: true })
    if (value[end] !== ']') return undefined
    const expression = { ...word, value: value.slice(next + 2, end) }
    const samples = evaluateSamples([expression], request, context)
    if (samples === undefined || samples.length > 1) return undefined
    // Nothing is printed for a sample that is not there.
    text += samples.map(toText).join('')
    at = end + 1
  }
  return text + value.slice(at)
}

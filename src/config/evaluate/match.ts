import { matchWithin } from '../../text/bounded-match.ts'
import { not, or, type Truth } from '../../text/conditions/condition-predicates.ts'
import { isWithin, parseAddress, parseNetwork } from './address.ts'
import { toRegExp } from './regular-expression.ts'
import { toInteger, toText, type Sample } from './sample.ts'

export interface Matching {
  /** `str`, `beg` …, as behind `-m`. */
  readonly method: string
  readonly ignoresCase: boolean
}

/** Whether a sample fits one of the patterns; `undefined` where that cannot be known. */
export function matchesAny(sample: Sample, patterns: readonly string[], matching: Matching): Truth {
  if (matching.method === 'int' || matching.method === 'len')
    return matchesNumbers(sample, patterns, matching.method)
  let result: Truth = false
  for (const pattern of patterns) result = or(result, matchesPattern(sample, pattern, matching))
  return result
}

/** HAProxy knows these by number, so that it cannot pass over their case. */
const knownMethods = new Set([
  'OPTIONS',
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'DELETE',
  'TRACE',
  'CONNECT',
])

function matchesPattern(sample: Sample, pattern: string, { method, ignoresCase }: Matching): Truth {
  if (method === 'ip') return matchesNetwork(sample, pattern)
  const whole = toText(sample)
  if (method === 'meth' && knownMethods.has(whole)) return whole === pattern
  if (method === 'reg' || method === 'regm') return matchesExpression(whole, pattern, ignoresCase)
  const [text, part] = ignoresCase ? [whole.toLowerCase(), pattern.toLowerCase()] : [whole, pattern]
  switch (method) {
    case 'str':
    case 'meth':
      return text === part
    case 'beg':
      return text.startsWith(part)
    case 'end':
      return text.endsWith(part)
    case 'sub':
      return text.includes(part)
    case 'dir':
      return hasPart(text, part, '/?')
    case 'dom':
      return hasPart(text, part, '/?.:')
    default:
      return undefined
  }
}

function matchesExpression(text: string, pattern: string, ignoresCase: boolean): Truth {
  const expression = toRegExp(pattern, ignoresCase)
  return expression === undefined ? undefined : matchWithin(expression, [text])?.[0]
}

/** Whether the pattern is one or several whole parts of the text, which the delimiters take apart. */
function hasPart(text: string, pattern: string, delimiters: string): boolean {
  function isDelimiter(character: string): boolean {
    return character === '' || delimiters.includes(character)
  }
  let [from, to] = [0, pattern.length]
  while (from < to && isDelimiter(pattern.charAt(from))) from += 1
  while (to > from && isDelimiter(pattern.charAt(to - 1))) to -= 1
  const part = pattern.slice(from, to)
  if (part === '') return false
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const before = at === 0 ? '' : text.charAt(at - 1)
    if (isDelimiter(before) && isDelimiter(text.charAt(at + part.length))) return true
  }
  return false
}

function matchesNetwork(sample: Sample, pattern: string): Truth {
  const address = parseAddress(toText(sample))
  if (address === undefined) return false
  const network = parseNetwork(pattern)
  return network && isWithin(address, network)
}

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  eq: (value, bound) => value === bound,
  gt: (value, bound) => value > bound,
  ge: (value, bound) => value >= bound,
  lt: (value, bound) => value < bound,
  le: (value, bound) => value <= bound,
}

/** An operator holds for all numbers behind it, up to the next one; without one, `1:5` is a range. */
function matchesNumbers(sample: Sample, patterns: readonly string[], method: 'int' | 'len'): Truth {
  const value = method === 'len' ? byteLength(toText(sample)) : toInteger(sample)
  if (value === undefined) return false
  let compare = comparisons['eq']
  let result: Truth = false
  for (const pattern of patterns) {
    const operator = Object.hasOwn(comparisons, pattern) ? comparisons[pattern] : undefined
    if (operator !== undefined) compare = operator
    else result = or(result, isInRange(value, pattern, compare))
  }
  return result
}

function isInRange(
  value: number,
  pattern: string,
  compare: ((value: number, bound: number) => boolean) | undefined,
): Truth {
  const range = /^(-?\d*)(?:(:)(-?\d*))?$/.exec(pattern)
  if (range === null || pattern === '') return undefined
  const [, low = '', colon, high = ''] = range
  if (colon === undefined) return compare?.(value, Number(low))
  return (low === '' || value >= Number(low)) && (high === '' || value <= Number(high))
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length
}

/** A boolean is true, a number not 0; of anything else it cannot be known. */
export function isTrue(sample: Sample): Truth {
  const number = toInteger(sample)
  return number === undefined ? undefined : not(number === 0)
}

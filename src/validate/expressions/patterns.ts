import { isIPv4, isIPv6 } from 'node:net'
import type { Word } from '../../model/config/config-file.ts'
import { shorten } from '../grammar/shorten.ts'
import { checkRegex } from './regex.ts'

/** What is wrong with one of the patterns: the index of its word and the end of a sentence. */
export interface PatternProblem {
  readonly index: number
  readonly text: string
  readonly problem: string
}

/**
 * Checks the patterns `words[from…to)` of an ACL by its matching method; stops at the first mistake, like HAProxy.
 * `isVersion` is for what compares versions, such as `3.1`.
 */
export function checkPatterns(
  method: string,
  words: readonly Word[],
  [from, to]: readonly [number, number],
  isVersion: boolean,
): PatternProblem | undefined {
  const isNumeric = method === 'int' || method === 'len'
  let hasOperator = false
  for (let index = from; index < to; index++) {
    const word = words[index]
    if (word === undefined || word.hasVariable) continue
    const { value } = word
    // HAProxy reads `--` in the midst of numbers as none.
    if (isNumeric && (value === '--' || operators.includes(value))) {
      hasOperator ||= value !== '--'
      continue
    }
    // Behind an operator another reader takes over, which also takes dots.
    if (isNumeric && (hasOperator || isVersion) && /^-?\d+\./.test(value)) continue
    const problem = checkPattern(method, value)
    if (problem !== undefined) return { index, text: shorten(value), problem }
  }
  return undefined
}

const operators = ['eq', 'gt', 'ge', 'lt', 'le']

function checkPattern(method: string, value: string): string | undefined {
  switch (method) {
    case 'int':
    case 'len':
      return numberProblem(value)
    case 'ip':
      return addressProblem(value)
    case 'bin':
      return /^[\da-f]*$/i.test(value) && value.length % 2 === 0
        ? undefined
        : 'needs pairs of hexadecimal digits'
    case 'reg':
    case 'regm':
      return checkRegex(value)
    default:
      return undefined
  }
}

/** `5`, `1:10`, `:10` and `10:`. */
function numberProblem(value: string): string | undefined {
  const range = /^([\d-]*)(?::([\d-]*))?$/.exec(value)
  if (range === null) return 'is neither a number nor a range such as 1:10'
  const [, low = '', high = ''] = range
  const isEmpty = low !== '' && high !== '' && Number(low) > Number(high)
  return isEmpty ? 'is a range whose end is below its beginning' : undefined
}

/** Host names are resolved when HAProxy starts, so that nothing can be said of them here. */
function addressProblem(value: string): string | undefined {
  const slash = value.indexOf('/')
  const address = slash === -1 ? value : value.slice(0, slash)
  const mask = slash === -1 ? undefined : value.slice(slash + 1)
  if (isIPv6(address))
    return mask === undefined || isLength(mask, 128) || isIPv6(mask)
      ? undefined
      : 'has a mask that is not from 0 to 128'
  if (isIPv4(address))
    return mask === undefined || isLength(mask, 32) || isIPv4(mask)
      ? undefined
      : 'has a mask that is not from 0 to 32'
  // `10` and `10.1` are addresses with zeros left out; `1.2.3.4-5` and `300.1.1.1` are nothing.
  if (/^\d+(?:\.\d+){0,2}$/.test(address))
    return mask === undefined || isLength(mask, 32) || isIPv4(mask)
      ? undefined
      : 'has a mask that is not from 0 to 32'
  if (value === 'if' || value === 'unless') return 'is not an IP address'
  if (/^[\w.-]+$/.test(address) && /[a-z_]/i.test(address)) return undefined
  return 'is not an IP address'
}

function isLength(mask: string, most: number): boolean {
  return /^\d+$/.test(mask) && Number(mask) <= most
}

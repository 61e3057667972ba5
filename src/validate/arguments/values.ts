import type { ValueNode, ValueType } from '../grammar/grammar.ts'
import { unsetVariable } from '../../text/syntax-findings.ts'
import { gaveUp, type Walk } from '../grammar/walk.ts'
import { findAddressProblem } from './addresses.ts'
import { checkers } from './checkers.ts'
import { checkStore } from './store.ts'
import { isConverterWord } from '../expressions/load-samples.ts'

/** Enough for what repeats; a file of made-up values is not to fill the memory. */
const mostPassed = 500

type Part = readonly [from: number, to: number]

/**
 * Checks the value at `at` (or the part of that word) and says where the next one is.
 * Kinds that other passes check become operands.
 */
export function checkValue(walk: Walk, node: ValueNode, at: number, part?: Part): number {
  const word = walk.words[at]
  if (word === undefined) return reportMissing(walk, node, at)
  const text = part === undefined ? word.value : word.value.slice(part[0], part[1])
  if (node.passed.has(text) && !word.hasVariable) return at + 1
  const last = node.types.at(-1)
  for (const type of node.types) {
    if (word.hasVariable && !takesVariables(type)) return at + 1
    if (type === last) break
    if (checkers[type.name]?.(text, type.parameter) === undefined) return at + 1
  }
  return last === undefined ? at + 1 : checkLast(walk, node, last, at, text, part)
}

/** Operands are still made of words with variables: half of a log-format can be read. */
function takesVariables(type: ValueType): boolean {
  return operandTypes.has(type.name)
}

const operandTypes = new Set([
  'expr',
  'fmt',
  'acl-test',
  'ref',
  'def',
  'file',
  'var',
  'regex',
  'converters',
])

function checkLast(
  walk: Walk,
  node: ValueNode,
  type: ValueType,
  at: number,
  text: string,
  part: Part | undefined,
): number {
  switch (type.name) {
    case 'expr':
      return takeExpression(walk, node, type, at)
    case 'fmt':
      walk.operand('log-format', type.parameter, at, at + 1, part)
      return at + 1
    case 'acl-test':
      walk.operand('acl-test', '', at, walk.words.length)
      return walk.words.length
    case 'ref':
      walk.operand('reference', type.parameter, at, at + 1, part)
      return at + 1
    case 'def':
      return takeDefinition(walk, type, at, text)
    case 'file':
      walk.operand('file', type.parameter, at, at + 1, part)
      return at + 1
    case 'var':
      walk.operand('variable', type.parameter, at, at + 1, part)
      return at + 1
    case 'regex':
      walk.operand('regex', '', at, at + 1, part)
      return at + 1
    case 'store':
      return checkStore(walk, at)
    case 'addr':
    case 'bind-addr':
    case 'log-addr':
      return takeAddress(walk, type, at, text)
    default:
      return takePlain(walk, node, at, text, part)
  }
}

/** What may follow a fetch as words of their own. */
const converters: ValueNode = {
  kind: 'value',
  types: [{ name: 'converters', parameter: '' }],
  stops: new Set(),
  passed: new Set(),
}

/** The fetch, and the words behind it that may be converters of it. */
function takeExpression(walk: Walk, node: ValueNode, type: ValueType, at: number): number {
  let end = at + 1
  if (type.parameter !== '1') {
    while (
      end < walk.words.length &&
      !node.stops.has(walk.words[end]?.value ?? '') &&
      isConverterWord(walk.words[end]?.value ?? '', walk.version)
    )
      end += 1
  }
  if (end >= walk.words.length && type.parameter !== '1') walk.endsBefore?.(converters)
  walk.operand('expression', type.parameter, at, end)
  return end
}

const strangeInName = /[^A-Za-z0-9_.:-]/

function takeDefinition(walk: Walk, type: ValueType, at: number, text: string): number {
  const { parameter } = type
  // Names of some spaces may have any characters.
  if (!parameter.includes(':') || walk.words[at]?.hasVariable === true) return at + 1
  const bad = strangeInName.exec(text)
  if (bad === null) return at + 1
  // 3.4 says so and goes on.
  const isTaken = parameter.endsWith(':proxy') && walk.version === '3.4'
  const [character = ''] = text.slice(bad.index)
  walk.report({
    code: 'validate/bad-name',
    ...(isTaken ? { severity: 'warning' as const } : {}),
    message: `\`${character}\` is not permitted in the name \`${text.slice(0, 60)}\`.`,
    help: 'Names consist of letters, digits, `-`, `_`, `.` and `:`.',
    at,
    part: [bad.index, bad.index + character.length],
  })
  return isTaken ? at + 1 : gaveUp
}

function takeAddress(walk: Walk, type: ValueType, at: number, text: string): number {
  const expanded = walk.words[at]?.asAddress
  if (expanded?.isKnown === false) return at + 1
  for (const name of expanded?.unset ?? []) reportUnset(walk, name, at)
  const problem = findAddressProblem(expanded?.text ?? text, type, walk.version)
  if (problem === undefined) return at + 1
  // Where a variable was put in place, its parts are not those of the file.
  const { part, ...rest } = problem
  walk.report({
    code: 'validate/bad-address',
    at,
    ...rest,
    ...(expanded === undefined && part !== undefined && { part }),
  })
  return gaveUp
}

function reportUnset(walk: Walk, name: string, at: number): void {
  const { severity, ...finding } = unsetVariable(name)
  const from = walk.words[at]?.value.search(new RegExp(`\\$\\{?${name}\\b`)) ?? -1
  const to = from + name.length + 1
  walk.report({
    ...finding,
    code: 'syntax/unset-variable',
    severity: severity ?? 'warning',
    at,
    ...(from >= 0 && { part: [from, to] as const }),
  })
}

function takePlain(
  walk: Walk,
  node: ValueNode,
  at: number,
  text: string,
  part: Part | undefined,
): number {
  const expected: string[] = []
  for (const type of node.types) {
    const problem = checkers[type.name]?.(text, type.parameter)
    if (problem === undefined) {
      if (isClean(type, text)) {
        if (node.passed.size < mostPassed) node.passed.add(text)
      } else warnOfRest(walk, type, at, text, part)
      return at + 1
    }
    expected.push(problem)
  }
  const shown = text.length > 60 ? `${text.slice(0, 57)}…` : text
  walk.report({
    code: 'validate/bad-argument',
    ...(walk.isLenient ? { severity: 'warning' as const } : {}),
    message: `\`${walk.context}\` expects ${expected.join(' or ')}, not \`${shown}\`.`,
    help: unquotedVariable(text),
    at,
    ...(part === undefined ? {} : { part }),
  })
  return gaveUp
}

/** A variable without its quotes is the most frequent reason for a `$` that is wrong. */
function unquotedVariable(text: string): string | undefined {
  if (!/\$(?:\w|\{\w+\})/.test(text)) return undefined
  return `Except in addresses HAProxy expands variables in double quotes only: write \`"${text.slice(0, 60)}"\`.`
}

function isClean(type: ValueType, text: string): boolean {
  if (type.name === 'num') return /^[+-]?\d+$/.test(text)
  return type.name !== 'time' || /^\d+(?:us|ms|[smhd])?$/.test(text)
}

/** Some numbers and all times are read up to the first character that does not belong to them. */
function warnOfRest(
  walk: Walk,
  type: ValueType,
  at: number,
  text: string,
  part: Part | undefined,
): void {
  walk.report({
    code: 'validate/bad-argument',
    severity: 'warning',
    message: `\`${walk.context}\` expects ${type.name === 'num' ? 'an integer' : 'a time'}; HAProxy reads \`${text.slice(0, 60)}\` up to its first other character.`,
    help: unquotedVariable(text),
    at,
    ...(part === undefined ? {} : { part }),
  })
}

function reportMissing(walk: Walk, node: ValueNode, at: number): number {
  const expected = node.types.map((type) => describe(type)).join(' or ')
  walk.report({
    code: 'validate/missing-argument',
    ...(walk.isLenient ? { severity: 'warning' as const } : {}),
    message: `\`${walk.context}\` ends too early: it expects ${expected}.`,
    at,
  })
  return gaveUp
}

const nouns: Readonly<Record<string, string>> = {
  addr: 'an address',
  'acl-test': 'a test',
  'bind-addr': 'an address and a port',
  def: 'a name',
  dir: 'a folder',
  expr: 'a sample expression',
  file: 'a file',
  fmt: 'a log-format string',
  'log-addr': 'the address of a log server',
  name: 'a name',
  ref: 'a name',
  regex: 'a regular expression',
  store: 'what to store',
  str: 'a value',
  var: 'a variable',
}

function describe(type: ValueType): string {
  const noun = nouns[type.name]
  if (noun !== undefined)
    return type.name === 'ref' ? `the name of a ${type.parameter.split(':')[0] ?? ''}` : noun
  return checkers[type.name]?.('', type.parameter) ?? 'a value'
}

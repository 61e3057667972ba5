import type { Slot, OperandPass } from '../operands.ts'
import { AclScope } from './acl-scope.ts'
import { checkConverters, checkExpression } from './check-expression.ts'
import { checkAclLine, checkCondition } from './conditions.ts'
import { shorten } from './finding.ts'
import { logFormats } from './idle.ts'
import { checkLogFormat } from './log-format.ts'
import { parseConverterWord, parseExpression } from './parse-expression.ts'
import { checkRegex } from './regex.ts'
import { variableProblem } from './variable.ts'
import { Visit, type ExpressionPassOptions } from './visit.ts'

/**
 * The pass for all that is written in HAProxy's expression language: sample expressions, log-formats, conditions
 * and ACLs. It has to see the slots in the order of the files, because an ACL is known only below its declaration.
 */
export function expressionPass(options: ExpressionPassOptions): OperandPass {
  const acls = new AclScope()
  return {
    section: () => acls.reset(),
    slot(slot) {
      const check = checkOf(slot)
      check?.(new Visit(slot, options, acls))
    },
  }
}

function checkOf(slot: Slot): ((visit: Visit) => void) | undefined {
  switch (slot.kind) {
    case 'expression':
      return checkExpressionSlot
    case 'log-format':
      return checkLogFormatSlot
    case 'condition':
      return checkCondition
    case 'acl-test':
      return checkAclLine
    case 'variable':
      return checkVariableSlot
    case 'regex':
      return checkRegexSlot
    case 'reference':
      // `use_backend` and `use-server` take names with log items in them.
      return isDynamic(slot) ? checkLogFormatSlot : undefined
    case 'definition':
    case 'file':
      return undefined
    default:
      return slot.kind satisfies never
  }
}

function checkExpressionSlot(visit: Visit): void {
  const { first, end, part } = visit.slot
  const word = visit.words[first]
  if (word === undefined || visit.words.slice(first, end).some((each) => each.hasVariable)) return
  const text = word.value.slice(part?.[0] ?? 0, part?.[1])
  const check = visit.checkFor(first, part?.[0] ?? 0)
  const checked = checkExpression(text, parseExpression(text), check)
  visit.checkPlace(checked, first, part?.[0] ?? 0, text.length)
  let { type } = checked
  for (let index = first + 1; index < end && type !== undefined; index++) {
    const next = visit.words[index]?.value ?? ''
    type = checkConverters(next, parseConverterWord(next), type, visit.checkFor(index, 0))
  }
}

function checkLogFormatSlot(visit: Visit): void {
  const { first, part, section, context } = visit.slot
  const word = visit.words[first]
  // The `redirect` line of old takes its address as it is; an application's formats are read where it is used.
  if (
    word === undefined ||
    word.hasVariable ||
    context === 'redirect' ||
    section.keyword === 'fcgi-app'
  )
    return
  // A backend writes no logs.
  if (section.keyword === 'backend' && logFormats.includes(context)) return
  const offset = part?.[0] ?? 0
  checkLogFormat(word.value.slice(offset, part?.[1]), {
    ...visit.checkFor(first, offset),
    mode: () => (section.keyword === 'defaults' ? undefined : visit.options.modeOf(section)),
    sample: (checked, from, to) => visit.checkPlace(checked, first, offset + from, to - from),
  })
}

function checkVariableSlot(visit: Visit): void {
  const { first, part = [0, undefined], section } = visit.slot
  const word = visit.words[first]
  // What `do-resolve` writes to is only looked at when it runs.
  if (word === undefined || word.hasVariable || word.value.startsWith('do-resolve')) return
  const text = word.value.slice(part[0], part[1])
  const isGlobal = section.keyword === 'global' && !text.startsWith('proc.')
  const problem = isGlobal
    ? 'has to have the scope `proc` in the global section'
    : variableProblem(text, visit.options.table.version)
  if (problem === undefined) return
  visit.complain(first, {
    code: 'validate/bad-variable',
    message: `\`${shorten(text)}\` ${problem}.`,
    from: part[0],
    to: part[0] + text.length,
  })
}

function checkRegexSlot(visit: Visit): void {
  const { first, part = [0, undefined] } = visit.slot
  const word = visit.words[first]
  if (word === undefined || word.hasVariable) return
  const text = word.value.slice(part[0], part[1])
  const problem = checkRegex(text)
  if (problem === undefined) return
  visit.complain(first, {
    code: 'validate/bad-regex',
    message: `The regular expression \`${shorten(text)}\` ${problem}.`,
    from: part[0],
    to: part[0] + text.length,
  })
}

function isDynamic({ of, first, words }: Slot): boolean {
  return (of === 'backend:fmt' || of === 'server') && words[first]?.value.includes('%') === true
}

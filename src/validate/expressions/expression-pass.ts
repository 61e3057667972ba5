import type { SectionView } from '../../config/sections/section-view.ts'
import type { Operand, OperandPass } from '../grammar/operands.ts'
import { AclScope } from './acl-scope.ts'
import { checkConverters, checkExpression } from './check-expression.ts'
import { checkAclLine, checkCondition } from './conditions.ts'
import { shorten } from '../grammar/shorten.ts'
import { logFormats } from './passed-over.ts'
import { checkLogFormat } from './log-format.ts'
import { parseConverterWord, parseExpression } from '../../text/expressions/expression.ts'
import { checkRegex } from './regex.ts'
import { variableProblem } from './variable.ts'
import { OperandCheck, type ExpressionPassOptions } from './operand-check.ts'

/**
 * The pass for all that is written in HAProxy's expression language: sample expressions, log-formats, conditions
 * and ACLs. It has to see the operands in the order of the files, because an ACL is known only below its declaration.
 */
export function expressionPass(options: ExpressionPassOptions): OperandPass {
  const acls = new AclScope()
  return {
    section: () => acls.reset(),
    operand(operand) {
      const check = checkOf(operand)
      check?.(new OperandCheck(operand, options, acls))
    },
  }
}

function checkOf(operand: Operand): ((check: OperandCheck) => void) | undefined {
  switch (operand.kind) {
    case 'expression':
      return checkExpressionOperand
    case 'log-format':
      return checkLogFormatOperand
    case 'condition':
      return checkCondition
    case 'acl-test':
      return checkAclLine
    case 'variable':
      return checkVariableOperand
    case 'regex':
      return checkRegexOperand
    case 'reference':
      // `use_backend` and `use-server` take names with log items in them.
      return isDynamic(operand) ? checkLogFormatOperand : undefined
    case 'file':
      return undefined
    default:
      return operand.kind satisfies never
  }
}

function checkExpressionOperand(operandCheck: OperandCheck): void {
  const { first, end, part } = operandCheck.operand
  const word = operandCheck.words[first]
  if (word === undefined || operandCheck.words.slice(first, end).some((each) => each.hasVariable))
    return
  const text = word.value.slice(part?.[0] ?? 0, part?.[1])
  const check = operandCheck.checkFor(first, part?.[0] ?? 0)
  const checked = checkExpression(text, parseExpression(text), check)
  operandCheck.checkPoint(checked, first, part?.[0] ?? 0, text.length)
  let { type } = checked
  for (let index = first + 1; index < end && type !== undefined; index++) {
    const next = operandCheck.words[index]?.value ?? ''
    type = checkConverters(next, parseConverterWord(next), type, operandCheck.checkFor(index, 0))
  }
}

function checkLogFormatOperand(operandCheck: OperandCheck): void {
  const { first, part, section, context } = operandCheck.operand
  const word = operandCheck.words[first]
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
    ...operandCheck.checkFor(first, offset),
    mode: () => modeOf(operandCheck.view),
    sample: (checked, from, to) =>
      operandCheck.checkPoint(checked, first, offset + from, to - from),
  })
}

/** `undefined` where it cannot be told. */
function modeOf(view: SectionView | undefined): string | undefined {
  if (view === undefined || view.keyword === 'defaults') return undefined
  return view.isModeKnown ? view.mode : undefined
}

function checkVariableOperand(operandCheck: OperandCheck): void {
  const { first, part = [0, undefined], section } = operandCheck.operand
  const word = operandCheck.words[first]
  // What `do-resolve` writes to is only looked at when it runs.
  if (word === undefined || word.hasVariable || word.value.startsWith('do-resolve')) return
  const text = word.value.slice(part[0], part[1])
  const isGlobal = section.keyword === 'global' && !text.startsWith('proc.')
  const problem = isGlobal
    ? 'has to have the scope `proc` in the global section'
    : variableProblem(text, operandCheck.options.table.version)
  if (problem === undefined) return
  operandCheck.report(first, {
    code: 'validate/bad-variable',
    message: `\`${shorten(text)}\` ${problem}.`,
    from: part[0],
    to: part[0] + text.length,
  })
}

function checkRegexOperand(operandCheck: OperandCheck): void {
  const { first, part = [0, undefined] } = operandCheck.operand
  const word = operandCheck.words[first]
  if (word === undefined || word.hasVariable) return
  const text = word.value.slice(part[0], part[1])
  const problem = checkRegex(text)
  if (problem === undefined) return
  operandCheck.report(first, {
    code: 'validate/bad-regex',
    message: `The regular expression \`${shorten(text)}\` ${problem}.`,
    from: part[0],
    to: part[0] + text.length,
  })
}

function isDynamic({ of, first, words }: Operand): boolean {
  return (of === 'backend:fmt' || of === 'server') && words[first]?.value.includes('%') === true
}

import type { Word } from '../../model/config/config-file.ts'
import type { ConditionTerm } from '../../model/config/rule-condition.ts'
import { checkAclTest } from './acl-test.ts'
import type { CheckedExpression } from './check-expression.ts'
import { isOr, parseRuleCondition, termsOf } from '../../text/expressions/rule-condition.ts'
import { shorten } from '../grammar/shorten.ts'
import type { OperandCheck } from './operand-check.ts'

export function checkCondition(operandCheck: OperandCheck): void {
  const { of, first, end } = operandCheck.operand
  for (const term of termsOf(parseRuleCondition(of, operandCheck.words, first, end))) {
    if (term.kind === 'name') checkName(operandCheck, term)
    else checkTest(operandCheck, term)
  }
}

/** `acl NAME criterion …`: the test counts even when it has mistakes, so that they are reported once. */
export function checkAclLine(operandCheck: OperandCheck): void {
  const { first, end } = operandCheck.operand
  const name = operandCheck.words[first - 1]
  const checked = testBetween(operandCheck, first, end)
  if (name === undefined) return
  checkAclName(operandCheck, name, first - 1)
  if (name.hasVariable) operandCheck.acls.declareAny()
  else operandCheck.acls.declare(name.value, checked.fetch?.points)
}

function checkName(
  operandCheck: OperandCheck,
  term: Extract<ConditionTerm, { kind: 'name' }>,
): void {
  const word = operandCheck.words[term.index]
  if (word === undefined || word.hasVariable || operandCheck.options.table.isPredefined(term.name))
    return
  const places = operandCheck.acls.points(term.name)
  if (places === undefined) return operandCheck.reportAcl(term)
  if (operandCheck.point === undefined || (places & operandCheck.point.bits) !== 0) return
  operandCheck.report(term.index, {
    code: 'validate/never-matches',
    severity: 'warning',
    message: `The ACL \`${shorten(term.name)}\` never matches in ${operandCheck.point.name}, because what it looks at is not there.`,
    from: term.from,
    to: word.value.length,
  })
}

function checkTest(
  operandCheck: OperandCheck,
  term: Extract<ConditionTerm, { kind: 'test' }>,
): void {
  if (!term.isClosed) {
    const value = operandCheck.words[term.index]?.value ?? ''
    return operandCheck.report(term.index, {
      code: 'validate/unclosed-brace',
      message: 'The `{` is never closed.',
      help: 'Add a `}` with a blank before it.',
      from: value.length - 1,
      to: value.length,
    })
  }
  const checked = testBetween(operandCheck, term.first, term.end)
  const places = checked.fetch?.points
  if (
    places === undefined ||
    operandCheck.point === undefined ||
    (places & operandCheck.point.bits) !== 0
  )
    return
  const word = operandCheck.words[term.first]
  operandCheck.report(term.first, {
    code: 'validate/never-matches',
    severity: 'warning',
    message: `This test never matches in ${operandCheck.point.name}, because what it looks at is not there.`,
    from: 0,
    to: word?.value.length ?? 0,
  })
}

function testBetween(operandCheck: OperandCheck, first: number, end: number): CheckedExpression {
  return checkAclTest({
    table: operandCheck.options.table,
    suggester: operandCheck.options.suggester,
    words: operandCheck.words,
    first,
    end,
    report: (index, finding) => operandCheck.report(index, finding),
    use: (index, use) => operandCheck.use(index, use),
  })
}

function checkAclName(operandCheck: OperandCheck, word: Word, index: number): void {
  if (word.hasVariable) return
  const wrong = /[^\w:.-]/.exec(word.value)
  if (wrong !== null) {
    operandCheck.report(index, {
      code: 'validate/bad-acl-name',
      message: `The character \`${wrong[0]}\` is not allowed in the name of an ACL.`,
      help: 'Use letters, digits, `-`, `_`, `.` and `:`.',
      from: wrong.index,
      to: wrong.index + 1,
    })
  } else if (isOr(word.value)) {
    operandCheck.report(index, {
      code: 'validate/bad-acl-name',
      message: `An ACL named \`${word.value}\` could never be used: in a condition, \`or\` joins its parts.`,
      from: 0,
      to: word.value.length,
    })
  }
}

import type { Word } from '../../model/index.ts'
import { parseAclTest, type AclTest } from '../../text/expressions/acl-test.ts'
import { isOr, parseRuleCondition, termsOf } from '../../text/expressions/rule-condition.ts'
import type { SampleTable } from '../expressions/sample-table.ts'
import type { OperandKind } from '../grammar/operands.ts'
import type { NextWords } from './next-word.ts'

interface OpenOperand {
  readonly kind: OperandKind
  readonly first: number
  readonly words: readonly Word[]
  readonly table: SampleTable
}

/** Adds what could go on an operand that reaches up to the position, and says whether it could end there. */
export function addInOperand(next: NextWords, operand: OpenOperand): boolean {
  const { kind, first, words, table } = operand
  if (kind === 'condition') return addInCondition(next, operand)
  if (kind === 'acl-test') return addInTest(next, parseAclTest(table, words, first), table)
  return true
}

function addInCondition(next: NextWords, { first, words, table }: OpenOperand): boolean {
  const last = termsOf(parseRuleCondition('if', words, first)).at(-1)
  if (last?.kind === 'test' && !last.isClosed) {
    if (last.words.length === 0) next.addAll('criterion', table.names('criteria', 'fetches'))
    else {
      const isWhole = addInTest(next, parseAclTest(table, last.words), table)
      if (isWhole) next.addAll('word', ['}'])
    }
    return false
  }
  next.add({ kind: 'reference', space: 'acl' })
  next.addAll('word', ['{', '!{', '!', ...table.names('predefined')])
  const before = words.at(-1)?.value ?? ''
  const isBehindTerm = last !== undefined && !isOr(before) && !/^!+$/.test(before)
  if (isBehindTerm) next.addAll('word', ['or', '||'])
  return isBehindTerm
}

/** Behind the criterion of a test: converters of a fetch, flags, patterns. A flag may still lack its word. */
function addInTest(next: NextWords, test: AclTest, table: SampleTable): boolean {
  const flag = test.flags.at(-1)
  if (flag !== undefined && isWaiting(flag.name, flag.value)) {
    if (flag.name === '-m') next.addAll('match', table.methods())
    else next.add({ kind: 'value', type: flag.name === '-f' ? 'file' : 'int', parameter: '' })
    return false
  }
  const name = test.criterion.fetch?.name ?? ''
  const criterion = table.criterion(name)
  if (test.patterns.length === 0) {
    next.addAll('flag', ['-i', '-n', '-M', '-f', '-m', '-u', '--'])
    if (criterion === undefined && test.flags.length === 0)
      next.addAll('converter', table.names('converters'))
  }
  const method = test.flags.findLast((each) => each.name === '-m')?.value?.value
  const usual = criterion?.method ?? table.defaultMethod(table.fetch(name)?.type ?? '')
  next.add({ kind: 'value', type: 'pattern', parameter: method ?? usual ?? '' })
  return true
}

function isWaiting(name: string, value: Word | undefined): boolean {
  return value === undefined && ['-m', '-f', '-u'].includes(name)
}

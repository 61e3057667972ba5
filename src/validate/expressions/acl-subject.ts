import type { Word } from '../../model/config-file.ts'
import {
  checkConverters,
  checkExpression,
  type CheckedExpression,
  type ExpressionCheck,
} from './check-expression.ts'
import { describeUnknown, type ExpressionFinding } from './finding.ts'
import { parseExpression, type Expression } from '../../text/expressions/expression.ts'
import type { CriterionFact } from './sample-data.ts'

export interface AclCheck {
  readonly table: ExpressionCheck['table']
  readonly suggester: ExpressionCheck['suggester']
  readonly words: readonly Word[]
  /** The criterion, and the word behind the last pattern. */
  readonly first: number
  readonly end: number
  /** Reports a part of one word. */
  readonly report: (index: number, finding: ExpressionFinding) => void
  readonly use: (index: number, use: Parameters<ExpressionCheck['use']>[0]) => void
}

/** What the patterns are compared with, and how. */
export interface AclSubject {
  readonly name: string
  readonly type: string | undefined
  readonly method: string | undefined
  readonly checked: CheckedExpression
  /** The word behind the criterion and its converters. */
  readonly next: number
}

/** Reads and checks the criterion; `undefined` when it has a mistake. */
export function readSubject(word: Word, check: AclCheck): AclSubject | undefined {
  const { table } = check
  const expression = parseExpression(word.value)
  const name = expression.fetch?.name ?? ''
  const criterion = table.criterion(name)
  let hasMistake = false
  const inner: ExpressionCheck = {
    table,
    suggester: check.suggester,
    report: (finding) => {
      hasMistake = true
      check.report(check.first, finding)
    },
    use: (use) => check.use(check.first, use),
  }
  if (criterion === undefined && name !== '' && table.fetch(name) === undefined) {
    reportCriterion(name, check)
    return undefined
  }
  let checked =
    criterion === undefined
      ? checkExpression(word.value, expression, inner)
      : checkCriterion(word.value, expression, criterion, inner)
  if (hasMistake || checked.fetch === undefined) return undefined
  const isPlain = expression.converters.length === 0
  let next = check.first + 1
  // Behind a fetch that is no criterion of its own, words that are converters still belong to it.
  for (; criterion === undefined && checked.type !== undefined && next < check.end; next += 1) {
    const type = typeBehind(check, next, checked.type)
    if (type === 'mistake') return undefined
    if (type === 'pattern') break
    checked = { ...checked, type: type.is }
  }
  const method =
    criterion !== undefined && isPlain ? criterion.method : table.defaultMethod(checked.type ?? '')
  return { name: expression.fetch?.name ?? '', type: checked.type, method, checked, next }
}

/** Reads a word of its own that may be a converter, and says what comes out of it. */
function typeBehind(
  check: AclCheck,
  index: number,
  from: string,
): 'pattern' | 'mistake' | { readonly is: string | undefined } {
  const word = check.words[index]
  if (word === undefined || word.hasVariable) return 'pattern'
  const { fetch: call, ...rest } = parseExpression(word.value)
  if (call === undefined || check.table.converter(call.name) === undefined) return 'pattern'
  let hasMistake = false
  const is = checkConverters(
    word.value,
    { ...rest, fetch: call, converters: [call, ...rest.converters] },
    from,
    {
      table: check.table,
      suggester: check.suggester,
      report: (finding) => {
        hasMistake = true
        check.report(index, finding)
      },
      use: (use) => check.use(index, use),
    },
  )
  return hasMistake ? 'mistake' : { is }
}

/** A criterion is a fetch under another name. */
function checkCriterion(
  text: string,
  expression: Expression,
  criterion: CriterionFact,
  check: ExpressionCheck,
): CheckedExpression {
  const call = expression.fetch
  if (call === undefined || check.table.fetch(criterion.fetch) === undefined)
    return checkExpression(text, expression, check)
  const isOfFetch = expression.problem !== undefined && expression.converters.length === 0
  const alone = checkExpression(
    text,
    {
      fetch: { ...call, name: criterion.fetch },
      converters: [],
      end: expression.end,
      ...(isOfFetch && expression.problem ? { problem: expression.problem } : {}),
    },
    check,
  )
  if (alone.type === undefined) return alone
  return { fetch: alone.fetch, type: checkConverters(text, expression, alone.type, check) }
}

function reportCriterion(name: string, check: AclCheck): void {
  const { table } = check
  const kind = table.absence('criteria', name) === undefined ? 'fetches' : 'criteria'
  const unknown = describeUnknown({
    suggester: check.suggester,
    table,
    noun: 'fetch',
    name,
    absence: table.absence(kind, name),
    candidates: () => table.names('criteria', 'fetches'),
  })
  const suffix = /^(.+)_(beg|end|sub|dir|dom|len|reg|str)$/.exec(name)
  const base = suffix?.[1]
  const help =
    base !== undefined && table.fetch(base) !== undefined
      ? `Write \`${base} -m ${suffix?.[2]}\`.`
      : undefined
  check.report(check.first, {
    ...unknown,
    ...(help === undefined ? {} : { help }),
    from: 0,
    to: name.length,
  })
}

import type { Word } from '../../model/config/config-file.ts'
import {
  checkConverters,
  checkExpression,
  type CheckedExpression,
  type ExpressionCheck,
} from './check-expression.ts'
import { describeUnknown, type ExpressionFinding } from './finding.ts'
import type { AclTest } from '../../text/expressions/acl-test.ts'
import type { Expression } from '../../text/expressions/expression.ts'
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
}

/** Checks the criterion and its converters; `undefined` when there is a mistake in them. */
export function checkSubject(test: AclTest, check: AclCheck): AclSubject | undefined {
  const { table } = check
  const expression = test.criterion
  const text = check.words[check.first]?.value ?? ''
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
      ? checkExpression(text, expression, inner)
      : checkCriterion(text, expression, criterion, inner)
  if (hasMistake || checked.fetch === undefined) return undefined
  const isPlain = expression.converters.length === 0
  for (const [index, converters] of test.converters.entries()) {
    if (checked.type === undefined) break
    const at = check.first + 1 + index
    const type = checkConverters(check.words[at]?.value ?? '', converters, checked.type, {
      ...inner,
      report(finding) {
        hasMistake = true
        check.report(at, finding)
      },
      use: (use) => check.use(at, use),
    })
    if (hasMistake) return undefined
    checked = { ...checked, type }
  }
  const method =
    criterion !== undefined && isPlain ? criterion.method : table.defaultMethod(checked.type ?? '')
  return { name, type: checked.type, method, checked }
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

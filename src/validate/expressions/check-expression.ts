import { countRequired, type ArgumentSpec } from './argument-spec.ts'
import { argumentProblem, isNumeric } from './argument-types.ts'
import { describeUnknown, type ReportFinding } from './finding.ts'
import { shorten } from '../grammar/shorten.ts'
import type {
  Argument,
  Call,
  Expression,
  ExpressionProblem,
} from '../../text/expressions/expression.ts'
import type { Suggester } from '../name-suggester.ts'
import type { Fetch, SampleTable } from './sample-table.ts'

/** A name inside of an expression that stands for something declared elsewhere. */
export interface NameUse {
  readonly space: 'backend' | 'frontend' | 'table' | 'server' | 'userlist' | 'acl' | 'file'
  /** Empty where the own proxy is meant. */
  readonly name: string
  /** The fetch or converter that uses it. */
  readonly user: string
  readonly from: number
  readonly to: number
}

export interface ExpressionCheck {
  readonly table: SampleTable
  readonly suggester: Suggester
  readonly report: ReportFinding
  readonly use: (use: NameUse) => void
}

/** What an expression is when it is done: `type` is that of its last converter. */
export interface CheckedExpression {
  readonly fetch: Fetch | undefined
  readonly type: string | undefined
}

/** Checks names, arguments and types of a parsed expression; what does not parse is reported first. */
export function checkExpression(
  text: string,
  expression: Expression,
  check: ExpressionCheck,
): CheckedExpression {
  const { fetch: call, problem } = expression
  if (call === undefined) {
    if (problem) reportProblem(text, problem, check.report)
    return { fetch: undefined, type: undefined }
  }
  const fetch = check.table.fetch(call.name)
  if (fetch === undefined) {
    reportName('fetch', call, check)
    return { fetch: undefined, type: undefined }
  }
  if (problem && expression.converters.length === 0) {
    reportProblem(text, problem, check.report)
    return { fetch, type: undefined }
  }
  const areFine = checkArguments(call, fetch.arguments, check)
  return { fetch, type: areFine ? checkConverters(text, expression, fetch.type, check) : undefined }
}

/** Follows the type through the converters; `undefined` once it is not known any more. */
export function checkConverters(
  text: string,
  expression: Expression,
  from: string,
  check: ExpressionCheck,
): string | undefined {
  let type = from
  for (const call of expression.converters) {
    const converter = check.table.converter(call.name)
    if (converter === undefined) {
      reportName('converter', call, check)
      return undefined
    }
    if (!check.table.canCast(type, converter.input)) {
      reportType(call, type, converter.input, check.report)
      return undefined
    }
    if (expression.problem && call === expression.converters.at(-1)) break
    if (!checkArguments(call, converter.arguments, check)) return undefined
    if (converter.output !== 'same') type = converter.output
  }
  if (expression.problem) {
    reportProblem(text, expression.problem, check.report)
    return undefined
  }
  return type
}

function reportName(noun: 'fetch' | 'converter', call: Call, check: ExpressionCheck): void {
  const kind = noun === 'fetch' ? 'fetches' : 'converters'
  const unknown = describeUnknown({
    suggester: check.suggester,
    table: check.table,
    noun,
    name: call.name,
    absence: check.table.absence(kind, call.name),
    candidates: () => check.table.names(kind),
  })
  check.report({ ...unknown, from: call.from, to: call.nameEnd })
}

function reportType(call: Call, type: string, input: string, report: ReportFinding): void {
  report({
    code: 'validate/converter-type',
    message: `The converter \`${call.name}\` takes ${typeName(input)} and cannot be applied to ${typeName(type)}.`,
    help: 'Put a converter in between that gives a type it can read.',
    from: call.from,
    to: call.nameEnd,
  })
}

const problemTexts: Record<ExpressionProblem, readonly [message: string, help: string]> = {
  'missing-fetch': [
    'A sample expression has to begin with the name of a fetch.',
    'Write the fetch without a blank or comma before it.',
  ],
  'missing-parenthesis': [
    'The `(` of these arguments is never closed.',
    'Add the missing `)`; quote an argument that holds a `)` or a comma.',
  ],
  'missing-comma': [
    'There has to be a comma before the next converter.',
    'Separate the parts of an expression by commas, without blanks.',
  ],
  'empty-converter': [
    'The name of a converter is missing here.',
    'Remove the comma, or the blank behind it.',
  ],
}

function reportProblem(
  text: string,
  problem: NonNullable<Expression['problem']>,
  report: ReportFinding,
): void {
  const [message, help] = problemTexts[problem.kind]
  report({
    code: `validate/expression-${problem.kind}`,
    message,
    help,
    from: problem.from,
    to: Math.min(Math.max(problem.to, problem.from), text.length),
  })
}

/** HAProxy fills in for missing names and takes a missing first argument as an empty one. */
function checkArguments(
  call: Call,
  specs: readonly ArgumentSpec[],
  check: ExpressionCheck,
): boolean {
  const given = givenArguments(call, specs)
  const extra = given[specs.length]
  if (extra !== undefined) {
    const allowed =
      specs.length === 0
        ? 'no argument'
        : `at most ${specs.length} argument${specs.length === 1 ? '' : 's'}`
    check.report({
      code: 'validate/expression-extra-argument',
      message: `\`${call.name}\` takes ${allowed}.`,
      from: extra.from,
      to: lastEnd(given),
    })
    return false
  }
  let isFine = true
  given.forEach((argument, index) => {
    const spec = specs[index]
    if (
      spec !== undefined &&
      !checkArgument(call, spec, argument, index === given.length - 1, check)
    )
      isFine = false
  })
  return checkMissing(call, specs, given.length, check) && isFine
}

function givenArguments(call: Call, specs: readonly ArgumentSpec[]): readonly Argument[] {
  const required = countRequired(specs)
  const isEmpty =
    call.arguments.length === 0 ||
    (call.arguments.length === 1 && call.arguments[0]?.from === call.arguments[0]?.to)
  if (!isEmpty) return call.arguments
  // `()` names the own proxy where a table could stand.
  const isOwn = specs[0] !== undefined && isName(specs[0].type) && call.arguments.length > 0
  if (required === 0 && !isOwn) return []
  return [call.arguments[0] ?? { value: '', from: call.from, to: call.nameEnd }]
}

function lastEnd(given: readonly Argument[]): number {
  return given.at(-1)?.to ?? 0
}

const names = {
  backend: 'backend',
  frontend: 'frontend',
  table: 'table',
  server: 'server',
  userlist: 'userlist',
  acl: 'acl',
  file: 'file',
} as const

function checkArgument(
  call: Call,
  spec: ArgumentSpec,
  argument: Argument,
  isLast: boolean,
  check: ExpressionCheck,
): boolean {
  const { value, from, to } = argument
  if (isName(spec.type) && (spec.type !== 'file' || value !== '')) {
    check.use({ space: names[spec.type], name: value, user: call.name, from, to })
    return true
  }
  if (value === '' && spec.isOptional && (isLast || !isNumeric(spec.type))) return true
  const problem = argumentProblem(spec, value, check.table.version)
  if (problem === undefined && (value !== '' || !isNumeric(spec.type))) return true
  const shown = value === '' ? 'The empty argument' : `The argument \`${shorten(value)}\``
  check.report({
    code: 'validate/expression-bad-argument',
    message: `${shown} of \`${call.name}\` ${problem ?? 'has to have a value'}.`,
    from,
    to: Math.max(to, from + 1),
  })
  return false
}

function isName(type: string): type is keyof typeof names {
  return Object.hasOwn(names, type)
}

function checkMissing(
  call: Call,
  specs: readonly ArgumentSpec[],
  count: number,
  check: ExpressionCheck,
): boolean {
  let isFine = true
  for (const spec of specs.slice(count)) {
    if (spec.isOptional) break
    // The own proxy stands in for a name that is not given.
    if (spec.type === 'backend' || spec.type === 'frontend' || spec.type === 'table') {
      check.use({ space: spec.type, name: '', user: call.name, from: call.from, to: call.end })
      continue
    }
    const required = countRequired(specs)
    check.report({
      code: 'validate/expression-missing-argument',
      message: `\`${call.name}\` needs ${required} argument${required === 1 ? '' : 's'}, and only ${count} ${count === 1 ? 'is' : 'are'} here.`,
      from: call.from,
      to: call.end,
    })
    isFine = false
    break
  }
  return isFine
}

const typeNames: Readonly<Record<string, string>> = {
  bool: 'a boolean',
  sint: 'an integer',
  addr: 'an address',
  ipv4: 'an IPv4 address',
  ipv6: 'an IPv6 address',
  str: 'a string',
  bin: 'binary data',
  meth: 'an HTTP method',
}

export function typeName(type: string): string {
  return typeNames[type] ?? `\`${type}\``
}

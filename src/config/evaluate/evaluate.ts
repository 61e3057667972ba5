import type { RuleCondition, ConditionTerm } from '../../model/config/rule-condition.ts'
import type { Word } from '../../model/config/config-file.ts'
import { and, not, or, type Truth } from '../../text/conditions/condition-predicates.ts'
import { parseAclTest, type AclTest, type SampleNames } from '../../text/expressions/acl-test.ts'
import type { Call } from '../../text/expressions/expression.ts'
import { splitWords } from '../../text/words/lexer.ts'
import { convert, type Lookup } from './converters.ts'
import { aliases, fetchSamples, type Samples } from './fetches.ts'
import { isTrue, matchesAny } from './match.ts'
import type { Request } from './request.ts'
import type { Sample } from './sample.ts'

/** What a version of HAProxy calls its criteria; a table of its samples is one. */
export interface CriterionNames extends SampleNames {
  criterion(name: string): { readonly fetch: string; readonly method: string } | undefined
}

/** Where a condition is asked. */
export interface RuleContext extends Lookup {
  readonly names: CriterionNames
  /** The tests of an ACL of the section, each as the words behind its name; `undefined` for a name that it does not have. */
  acl(name: string): readonly (readonly Word[])[] | undefined
  /** The patterns of a file; `undefined` where it cannot be read. */
  patterns?(path: string): readonly string[] | undefined
}

/** Whether a rule applies to a request; `undefined` where that cannot be known from it. */
export function evaluateCondition(
  condition: RuleCondition,
  request: Request,
  context: RuleContext,
): Truth {
  let holds: Truth = false
  for (const terms of condition.alternatives) {
    let all: Truth = true
    for (const term of terms) all = and(all, evaluateTerm(term, request, context))
    holds = or(holds, all)
  }
  return condition.isNegated ? not(holds) : holds
}

function evaluateTerm(term: ConditionTerm, request: Request, context: RuleContext): Truth {
  const holds =
    term.kind === 'test'
      ? evaluateTest(term.words, request, context)
      : evaluateName(term, request, context)
  return term.isNegated ? not(holds) : holds
}

/** Several tests of one name are alternatives. */
function evaluateName(
  { name, hasVariable }: Extract<ConditionTerm, { kind: 'name' }>,
  request: Request,
  context: RuleContext,
): Truth {
  if (hasVariable) return undefined
  const tests = context.acl(name) ?? predefinedTest(name)
  let holds: Truth = false
  for (const words of tests ?? []) holds = or(holds, evaluateTest(words, request, context))
  return tests === undefined ? undefined : holds
}

/** ACLs that HAProxy brings along (configuration manual 7.4), as far as a request can tell. */
const predefined: ReadonlyMap<string, string> = new Map([
  ['TRUE', 'always_true'],
  ['FALSE', 'always_false'],
  ['LOCALHOST', 'src 127.0.0.1/8 ::1'],
  ['HTTP', 'req.proto_http'],
  ['HTTP_1.0', 'req.ver 1.0'],
  ['HTTP_1.1', 'req.ver 1.1'],
  ['HTTP_2.0', 'req.ver 2.0'],
  ['HTTP_3.0', 'req.ver 3.0'],
  ['METH_CONNECT', 'method CONNECT'],
  ['METH_DELETE', 'method DELETE'],
  ['METH_GET', 'method GET HEAD'],
  ['METH_HEAD', 'method HEAD'],
  ['METH_OPTIONS', 'method OPTIONS'],
  ['METH_POST', 'method POST'],
  ['METH_PUT', 'method PUT'],
  ['METH_TRACE', 'method TRACE'],
  ['HTTP_URL_ABS', 'url_reg ^[^/:]*://'],
  ['HTTP_URL_SLASH', 'url_beg /'],
  ['HTTP_URL_STAR', 'url *'],
  ['HTTP_CONTENT', 'req.hdr_val(content-length) gt 0'],
])

function predefinedTest(name: string): readonly (readonly Word[])[] | undefined {
  const test = predefined.get(name)
  return test === undefined ? undefined : [splitWords(test)]
}

/** `path_beg /api` and the like. */
export function evaluateTest(
  words: readonly Word[],
  request: Request,
  context: RuleContext,
): Truth {
  const test = parseAclTest(context.names, words)
  const { fetch: call } = test.criterion
  if (call === undefined || isUncertain(words[0], test)) return undefined
  const samples = samplesOf(test, request, context)
  const criterion = context.names.criterion(call.name)
  const isConverted = [test.criterion, ...test.converters].some(
    ({ converters }) => converters.length > 0,
  )
  return samples && matches(samples, test, isConverted ? undefined : criterion?.method, context)
}

/** What `path,lower` and the like give; several where each of them is compared. */
export function evaluateSamples(
  words: readonly Word[],
  request: Request,
  context: RuleContext,
): Samples {
  const test = parseAclTest(context.names, words)
  return isUncertain(words[0], test) ? undefined : samplesOf(test, request, context)
}

function samplesOf(
  { criterion: { fetch: call, converters }, converters: more }: AclTest,
  request: Request,
  context: RuleContext,
): Samples {
  if (call === undefined) return undefined
  const name = context.names.criterion(call.name)?.fetch ?? call.name
  const all = [...converters, ...more.flatMap((each) => each.converters)]
  const fetched = fetchSamples({ ...call, name: aliases[name] ?? name }, request, context)
  return convertAll(fetched, all, context)
}

function isUncertain(
  criterion: Word | undefined,
  { criterion: parsed, converters }: AclTest,
): boolean {
  const hasProblem = [parsed, ...converters].some((each) => each.problem !== undefined)
  return criterion?.hasVariable !== false || hasProblem
}

function convertAll(samples: Samples, calls: readonly Call[], lookup: Lookup): Samples {
  let all = samples
  for (const call of calls) {
    const next: Sample[] = []
    for (const sample of all ?? []) {
      const converted = convert(sample, call, lookup)
      if (converted === undefined) return undefined
      if (converted !== 'none') next.push(converted)
    }
    all = all && next
  }
  return all
}

/** Of several samples one has to fit. */
function matches(
  samples: readonly Sample[],
  test: AclTest,
  usual: string | undefined,
  context: RuleContext,
): Truth {
  const named = test.flags.findLast(({ name }) => name === '-m')?.value?.value
  if (named === 'found') return samples.length > 0
  const { patterns, isWhole } = patternsOf(test, context)
  const ignoresCase = test.flags.some(({ name }) => name === '-i')
  let holds: Truth = false
  for (const sample of samples) {
    const method = named ?? usualMethod(sample, usual)
    const isBare = patterns.length === 0 && isWhole && (method === 'bool' || sample.type === 'bool')
    const fits = isBare ? isTrue(sample) : matchesAny(sample, patterns, { method, ignoresCase })
    holds = or(holds, isWhole ? fits : or(fits, undefined))
  }
  return holds
}

const usualMethods: Readonly<Record<Sample['type'], string>> = {
  str: 'str',
  meth: 'meth',
  sint: 'int',
  bool: 'bool',
  addr: 'ip',
}

/** That of the criterion, or of the type. Methods of requests are compared in a way of their own. */
function usualMethod({ type }: Sample, ofCriterion: string | undefined): string {
  return type === 'meth' ? usualMethods.meth : (ofCriterion ?? usualMethods[type])
}

/** Those of the line and of its files. */
function patternsOf(
  { flags, patterns }: AclTest,
  context: RuleContext,
): { readonly patterns: readonly string[]; readonly isWhole: boolean } {
  const known = patterns.filter((word) => !word.hasVariable).map((word) => word.value)
  let isWhole = known.length === patterns.length && !flags.some(({ name }) => name === '-M')
  for (const { name, value } of flags) {
    if (name !== '-f') continue
    const loaded = value?.hasVariable === false ? context.patterns?.(value.value) : undefined
    if (loaded === undefined) isWhole = false
    else known.push(...loaded)
  }
  return { patterns: known, isWhole }
}

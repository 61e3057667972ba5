import type { Word } from '../../model/config/config-file.ts'
import { evaluateSamples } from '../evaluate/evaluate.ts'
import type { Samples } from '../evaluate/fetches.ts'
import { pathAndQuery, pathOf, queryOf, type Request } from '../evaluate/request.ts'
import { text } from '../evaluate/sample.ts'
import type { EffectiveLine } from '../sections/section-view.ts'
import type { Truth } from '../../text/conditions/condition-predicates.ts'
import { evaluateFormat } from './format.ts'
import { actionOf, type Passage } from './rules.ts'

/** Lets a rule that does not end the way change the request and its variables, as far as that can be followed. */
export function rewrite(rule: EffectiveLine, at: number, applies: Truth, passage: Passage): void {
  if (applies === false) return
  const { name, argument } = actionOf(rule.line, at)
  const isSure = applies === true
  if (/^set-var(-fmt)?$/.test(name)) {
    const [variable = ''] = argument.split(',')
    return passage.setVariable(variable, isSure ? valueOf(rule, at, passage) : undefined)
  }
  if (name === 'unset-var') return passage.setVariable(argument, isSure ? [] : undefined)
  if (/^(do-resolve|send-spoe-group|sc-)/.test(name)) return passage.forgetVariables()
  // It may do with a request what it likes.
  if (name.startsWith('lua.')) return passage.forgetAll()
  if (/^(set-src|set-dst|expect-proxy)/.test(name)) return passage.forgetEnds()
  if (targetActions.has(name)) {
    const target = isSure ? newTarget(name, rule, at, passage) : undefined
    passage.request = withTarget(passage.request, target)
  }
  if (name === 'set-method') passage.request = without(passage.request, 'method')
  if (headerActions.has(name)) passage.request = withHeader(name, rule, at, isSure, passage)
}

const targetActions: ReadonlySet<string> = new Set([
  'set-path',
  'set-pathq',
  'set-query',
  'set-uri',
  'replace-path',
  'replace-pathq',
  'replace-uri',
  'normalize-uri',
])

const headerActions: ReadonlySet<string> = new Set([
  'set-header',
  'add-header',
  'del-header',
  'replace-header',
  'replace-value',
])

/** The words of an action behind its name, without those of the condition. */
function operands({ line }: EffectiveLine, at: number): readonly Word[] {
  const { words } = line.directive
  const last = words.findIndex(({ value }, index) => index > at && /^(if|unless)$/.test(value))
  return words.slice(at + 1, last === -1 ? undefined : last)
}

function valueOf(rule: EffectiveLine, at: number, passage: Passage): Samples {
  const words = operands(rule, at)
  const context = passage.contextOf(rule.view)
  const [first] = words
  if (actionOf(rule.line, at).name === 'set-var-fmt') {
    const value = first && evaluateFormat(first, passage.request, context)
    return value === undefined ? undefined : [text(value)]
  }
  const samples = evaluateSamples(words, passage.request, context)
  // A header that is there several times counts by its last value; of others it depends.
  if (samples === undefined || samples.length < 2) return samples
  return /^(req[.])?f?hdr\(/.test(first?.value ?? '') ? samples.slice(-1) : undefined
}

function newTarget(
  name: string,
  rule: EffectiveLine,
  at: number,
  passage: Passage,
): string | undefined {
  const { request } = passage
  const [format] = operands(rule, at)
  const value = format && evaluateFormat(format, request, passage.contextOf(rule.view))
  if (value === undefined || request.target === undefined) return undefined
  const query = queryOf(request)
  switch (name) {
    case 'set-path':
      return query === undefined ? value : `${value}?${query}`
    case 'set-query':
      return `${pathOf(request) ?? ''}?${value}`
    case 'set-pathq':
    case 'set-uri':
      return pathAndQuery({ ...request, target: value }) === undefined ? undefined : value
    default:
      return undefined
  }
}

function withTarget(request: Request, target: string | undefined): Request {
  return target === undefined ? without(request, 'target') : { ...request, target }
}

function without(request: Request, part: 'target' | 'method'): Request {
  const { [part]: _, ...rest } = request
  return rest
}

function withHeader(
  action: string,
  rule: EffectiveLine,
  at: number,
  isSure: boolean,
  passage: Passage,
): Request {
  const { request } = passage
  const [named, format, method] = operands(rule, at)
  // `del-header x- -m beg` is about more than one.
  if (format?.value === '-m' && method !== undefined)
    return { ...request, headers: [], mayHaveMore: true }
  const name = named?.value.toLowerCase() ?? ''
  const others = request.headers.filter(([each]) => each.toLowerCase() !== name)
  const isFollowed = isSure && named?.hasVariable === false
  const value =
    action === 'set-header' && isFollowed && format
      ? evaluateFormat(format, request, passage.contextOf(rule.view))
      : undefined
  if (value !== undefined) {
    const lostHeaders = new Set(request.lostHeaders)
    lostHeaders.delete(name)
    return { ...request, headers: [...others, [name, value]], lostHeaders }
  }
  return {
    ...request,
    headers: others,
    lostHeaders: new Set([...(request.lostHeaders ?? []), name]),
  }
}

import type { Directive } from '../../model/config/config-file.ts'
import type { LintContext, SectionView } from '../lint-rule.ts'

/** Actions after which HAProxy leaves a rule set. */
const actionsBySet: Readonly<Record<string, readonly string[]>> = {
  'http-request': [
    'allow',
    'auth',
    'deny',
    'redirect',
    'reject',
    'return',
    'silent-drop',
    'tarpit',
    'use-service',
  ],
  'http-response': ['allow', 'deny', 'redirect', 'return', 'silent-drop'],
  'http-after-response': ['allow'],
  'tcp-request connection': ['accept', 'reject', 'silent-drop'],
  'tcp-request session': ['accept', 'reject', 'silent-drop'],
  'tcp-request content': ['accept', 'reject', 'silent-drop', 'use-service'],
  'tcp-response content': ['accept', 'close', 'reject', 'silent-drop'],
  'stats http-request': ['allow', 'auth', 'deny'],
}

/** Actions that end a rule set; `undefined` for what is no rule set. */
export function finalActions(set: string): readonly string[] | undefined {
  return Object.hasOwn(actionsBySet, set) ? actionsBySet[set] : undefined
}

/** Which rule set a rule belongs to, and what it does. */
export function readRule(line: Directive): { readonly set: string; readonly action: string } {
  const [first = '', second = '', third = ''] = line.words.slice(0, 3).map((word) => word.value)
  if (first.startsWith('http-')) return { set: first, action: second }
  return { set: `${first} ${second}`, action: third }
}

/** The actions of a rule set that HAProxy comes to: those of the defaults first, up to one that always ends the set. */
export function reachedActions(
  view: SectionView,
  set: string,
  context: Pick<LintContext, 'condition'>,
): readonly string[] {
  const [keyword = ''] = set.split(' ')
  const reached: string[] = []
  for (const link of view.chain.toReversed()) {
    for (const line of link.own(keyword)) {
      const rule = readRule(line)
      if (rule.set !== set) continue
      reached.push(rule.action)
      const isFinal = finalActions(set)?.includes(rule.action) === true
      if (isFinal && line.condition === 'active' && context.condition(line) === undefined)
        return reached
    }
  }
  return reached
}

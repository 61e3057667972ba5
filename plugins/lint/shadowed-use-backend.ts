import {
  printTerm,
  type ConditionTerm,
  type Directive,
  type LintRule,
  type RuleCondition,
  type SectionView,
} from 'haproxyctl/plugin'

/** Conditions that give another answer each time that they are asked. */
const unsteady = /rand|_inc_|_clr_|inc_gpc|clr_gpc|add_gpc/

export const shadowedUseBackend: LintRule = {
  kind: 'lint',
  meta: {
    code: 'lint/shadowed-use-backend',
    severity: 'warning',
    sets: ['recommended', 'strict'],
    summary: 'No `use_backend` rule comes after one that already takes all of its traffic.',
    messages: {
      shadowed: 'This rule never gets anything: the one above takes all that it would.',
      unconditional: 'This rule never gets anything: the one above takes everything.',
    },
    help: 'Put the narrower rule first, or remove this one.',
    docs: {
      why: 'The first `use_backend` rule whose condition holds decides. A later rule with the same condition, or with a narrower one, can never be the first.',
      bad: `defaults
  mode http

frontend web
  bind :80
  use_backend static if { path_beg /static }
  use_backend images if { path_beg /static } { path_end .png }
  default_backend app

backend static
  server a 192.0.2.1:80 check

backend images
  server a 192.0.2.2:80 check

backend app
  server a 192.0.2.3:80 check
`,
      good: `defaults
  mode http

frontend web
  bind :80
  use_backend images if { path_beg /static } { path_end .png }
  use_backend static if { path_beg /static }
  default_backend app

backend static
  server a 192.0.2.1:80 check

backend images
  server a 192.0.2.2:80 check

backend app
  server a 192.0.2.3:80 check
`,
      source: 'configuration manual, use_backend',
    },
  },
  create: (context) => ({
    section(section, file) {
      const view = context.view(section)
      if (view.own('use_backend').length < 2) return
      const earlier = new Map<string, Directive>()
      const unsteadyAcls = findUnsteadyAcls(view)
      let all: Directive | undefined
      for (const line of view.own('use_backend')) {
        const condition = context.condition(line)
        const hides = all ?? coveredBy(condition, earlier)
        if (hides !== undefined) {
          const related = [{ message: 'This one comes first.', file, at: hides }]
          const messageId = all === undefined ? 'shadowed' : 'unconditional'
          context.report({ messageId, file, at: line, related })
        } else if (line.condition === 'active') {
          const keys = steadyKeys(condition, unsteadyAcls)
          if (keys === undefined) all = line
          for (const key of keys ?? []) if (!earlier.has(key)) earlier.set(key, line)
        }
      }
    },
  }),
}

/** One key for each alternative of the condition; `undefined` when the rule always applies. */
function steadyKeys(
  condition: RuleCondition | undefined,
  unsteadyAcls: ReadonlySet<string>,
): readonly string[] | undefined {
  if (condition === undefined) return undefined
  const { alternatives, isNegated } = condition
  if (!isNegated) return alternatives.filter((terms) => isSteady(terms, unsteadyAcls)).map(termsKey)
  return alternatives.every((terms) => isSteady(terms, unsteadyAcls)) ? [wholeKey(condition)] : []
}

/** The alternatives of `unless` exclude together. */
function wholeKey({ alternatives }: RuleCondition): string {
  return `unless ${alternatives.map(termsKey).toSorted().join(' or ')}`
}

function termsKey(terms: readonly ConditionTerm[]): string {
  return keyOf(terms.map(printTerm))
}

function keyOf(terms: readonly string[]): string {
  return [...new Set(terms)].toSorted().join('\0')
}

function isSteady(terms: readonly ConditionTerm[], unsteadyAcls: ReadonlySet<string>): boolean {
  return terms.every(
    (term) =>
      !unsteady.test(printTerm(term)) && !(term.kind === 'name' && unsteadyAcls.has(term.name)),
  )
}

function findUnsteadyAcls(view: SectionView): ReadonlySet<string> {
  const names = new Set<string>()
  for (const { words } of view.own('acl')) {
    if (words.some((word) => unsteady.test(word.value))) names.add(words[1]?.value ?? '')
  }
  return names
}

/** The earlier rule that takes every alternative of this one, if there is one such rule. */
function coveredBy(
  condition: RuleCondition | undefined,
  earlier: ReadonlyMap<string, Directive>,
): Directive | undefined {
  if (condition === undefined || earlier.size === 0) return undefined
  if (condition.isNegated) return earlier.get(wholeKey(condition))
  const found = condition.alternatives.map((terms) => coveringRule(terms.map(printTerm), earlier))
  return found.every((each) => each !== undefined) ? found[0] : undefined
}

/** A rule with some of these terms is broader. Only small conditions are taken apart: 2 to the power of terms. */
function coveringRule(
  terms: readonly string[],
  earlier: ReadonlyMap<string, Directive>,
): Directive | undefined {
  const whole = earlier.get(keyOf(terms))
  if (whole !== undefined || terms.length > 6) return whole
  for (let mask = 1; mask < 2 ** terms.length; mask++) {
    const rule = earlier.get(keyOf(terms.filter((_, index) => (mask & (2 ** index)) !== 0)))
    if (rule !== undefined) return rule
  }
  return undefined
}

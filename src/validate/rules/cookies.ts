import { placeOf, type RuleContext } from './rule.ts'

/** Words of `cookie` that go only with others: `preserve` with `insert` or `indirect` (section 4.2). */
export function checkCookies(context: RuleContext): void {
  for (const view of context.configuration.written) {
    if (!view.isProxy && view.keyword !== 'defaults') continue
    for (const line of view.own('cookie')) {
      const at = line.words.indexOf('preserve', 2)
      if (at === -1 || line.words.some((word) => word === 'insert' || word === 'indirect')) continue
      context.report({
        ...placeOf(line, at),
        code: 'validate/missing-argument',
        message: '`preserve` needs `insert` or `indirect` beside it.',
        help: 'Add `insert`, as in: cookie SRV insert preserve',
      })
    }
  }
}

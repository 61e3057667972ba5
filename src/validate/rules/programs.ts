import { compareVersions } from '../../model/version.ts'
import { headerOf, type RuleContext } from './rule.ts'

/** 3.2 takes a `program` only below `expose-deprecated-directives`, and 3.3 none. */
export function checkPrograms(context: RuleContext): void {
  if (compareVersions(context.version, '3.2') < 0) return
  if (compareVersions(context.version, '3.3') >= 0) return
  let isAllowed = false
  for (const view of context.configuration.written) {
    if (view.keyword === 'global') isAllowed ||= view.own('expose-deprecated-directives').length > 0
    const place = view.keyword === 'program' && !isAllowed ? headerOf(view) : undefined
    if (place === undefined) continue
    context.report({
      ...place,
      at: 0,
      code: 'validate/deprecated-directive',
      message: 'HAProxy 3.2 takes a `program` section only where the file says that this is known.',
      help: 'Run the program by the system, or put `expose-deprecated-directives` into `global`, above.',
    })
  }
}

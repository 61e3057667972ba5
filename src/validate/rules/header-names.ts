import { compareVersions } from '../../model/version.ts'
import { mentions, placeOf, type RuleContext } from './rule.ts'

const sets = new Set(['http-request', 'http-response', 'http-after-response'])
const setters = new Set(['set-header', 'add-header', 'early-hint'])

/** A character that no token has (RFC 9110, section 5.6.2). */
const forbidden = /[^\w!#$%&'*+\-.^`|~]/

/** From 3.0 on HAProxy warns of a header whose name a peer may refuse; it sends it all the same. */
export function checkHeaderNames(context: RuleContext): void {
  if (compareVersions(context.version, '3.0') < 0) return
  for (const view of context.configuration.written) {
    if (!view.isProxy || !mentions(view, /\b(?:set-header|add-header|early-hint)\b/)) continue
    for (const line of view.lines) {
      const [first = '', action = '', name = ''] = line.words
      if (!sets.has(first) || !setters.has(action)) continue
      const character = forbidden.exec(name)?.[0]
      if (character === undefined || line.directive.words[2]?.hasVariable === true) continue
      context.report({
        ...placeOf(line, 2),
        code: 'validate/bad-name',
        severity: 'warning',
        message: `The name of a header cannot hold \`${character}\`; whoever reads it may refuse the message.`,
        help: 'The name comes first, then the value: `set-header X-Name "%[src]"`.',
      })
    }
  }
}

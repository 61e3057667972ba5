import type { Change } from '../../../model/plan/plan.ts'
import { tuneCookie, tuneCookieKey } from './cookie-changes.ts'
import { tuneFrontend } from './frontend-state.ts'
import { tuneGlobal } from './global-limits.ts'
import type { LineDifference } from '../../compare/differences.ts'
import { lineChange } from '../line-changes.ts'
import { refuseUncertain, type TunableContext, type Tuned } from './tunable.ts'

/** The change of lines outside the servers: over the socket where HAProxy takes it, else by a reload. */
export function tunableChange(difference: LineDifference, context: TunableContext): Change {
  const { section, after } = difference
  const { process, originOf, rules } = context
  const { version } = process
  const tuned = tune(difference, context)
  if (tuned === undefined) return lineChange(difference, { version, originOf })
  const refusal =
    'refusal' in tuned ? tuned.refusal : (refuseUncertain(difference) ?? rules.refuse(tuned.kind))
  if (refusal !== undefined || 'refusal' in tuned)
    return lineChange(difference, { version, originOf, refusal })
  const origin = originOf(after[0])
  return {
    class: 'runtime',
    action: 'change',
    kind: tuned.kind,
    subject: { section: section.key },
    summary: `${section.key}: ${tuned.text}`,
    reason: { code: 'over-the-socket' },
    ...tuned.values,
    steps: tuned.steps,
    ...(origin !== undefined && { origin }),
  }
}

function tune(difference: LineDifference, context: TunableContext): Tuned {
  switch (difference.section.keyword) {
    case 'global':
      return tuneGlobal(difference, context)
    case 'frontend':
      return tuneFrontend(difference, context)
    case 'backend':
    case 'listen':
      return tuneBackend(difference, context)
    default:
      return undefined
  }
}

function tuneBackend(difference: LineDifference, context: TunableContext): Tuned {
  if (difference.group === 'cookie') return tuneCookie(difference, context)
  return difference.group === 'dynamic-cookie-key' ? tuneCookieKey(difference) : undefined
}

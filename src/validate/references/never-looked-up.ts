import type { Directive } from '../../model/config/config-file.ts'
import type { Reference } from './reference.ts'
import type { SectionView } from '../../config/sections/section-view.ts'

/** Whether HAProxy never looks a name up, so that it may be one that nothing has. */
export function isNeverLookedUp({ space, from, place }: Reference): boolean {
  const keyword = place.directive.words[0]?.value
  switch (space) {
    case 'backend':
      return keyword === 'default_backend' && isReplaced(place.directive, from)
    case 'resolvers':
      // Only the servers of backends are asked.
      if (from.keyword === 'peers' || from.keyword === 'ring') return true
      return keyword === 'default-server' && from.keyword === 'defaults'
    case 'mailers':
      return !sends(from)
    default:
      return false
  }
}

/** The last line of the kind counts. */
function isReplaced(directive: Directive, section: SectionView): boolean {
  const last = section
    .own(directive.keyword)
    .findLast((line) => line.directive.condition === 'active')
  return last !== undefined && last.directive !== directive
}

/** Mails are sent with a sender and a recipient only; without them HAProxy warns and forgets the rest. */
function sends({ chain }: SectionView): boolean {
  const words = chain.flatMap((each) => each.own('email-alert')).map((line) => line.words[1])
  return words.includes('from') && words.includes('to')
}

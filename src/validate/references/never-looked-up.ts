import type { Directive } from '../../model/config-file.ts'
import type { Reference } from './reference.ts'
import type { SectionNames } from './section-names.ts'

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
function isReplaced(directive: Directive, { section }: SectionNames): boolean {
  const last = section.directives.findLast(
    (each) => each.keyword === directive.keyword && each.condition === 'active',
  )
  return last !== undefined && last !== directive
}

/** Mails are sent with a sender and a recipient only; without them HAProxy warns and forgets the rest. */
function sends(names: SectionNames): boolean {
  return hasLine(names, 'from') && hasLine(names, 'to')
}

function hasLine(names: SectionNames, word: string): boolean {
  for (let at: SectionNames | undefined = names; at !== undefined; at = at.base) {
    const found = at.section.directives.some(
      ({ keyword, words }) => keyword === 'email-alert' && words[1]?.value === word,
    )
    if (found) return true
  }
  return false
}

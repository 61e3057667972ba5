import type { SectionView } from '../../config/sections/section-view.ts'
import type { Report } from '../../model/diagnostic.ts'
import { shorten } from '../grammar/shorten.ts'
import { wordOf, type PlacedWord } from './placed-word.ts'
import { reportAt } from './reference.ts'

/** Users of a userlist name their groups, groups name their users. */
export function checkMembers(section: SectionView, report: Report): void {
  if (section.keyword !== 'userlist') return
  checkLists(section, 'user', 'groups', 'group', report)
  checkLists(section, 'group', 'users', 'user', report)
}

function checkLists(
  section: SectionView,
  kind: 'user' | 'group',
  keyword: string,
  named: 'user' | 'group',
  report: Report,
): void {
  const known = section.declared(named)
  for (const [line] of section.declared(kind).values()) {
    const at = line?.words.indexOf(keyword, 2) ?? -1
    const list = line === undefined || at === -1 ? undefined : wordOf(line, at + 1)
    if (list !== undefined && !list.word.hasVariable) checkList(list, named, known, report)
  }
}

/** HAProxy too stops at the first member that is not there. */
function checkList(
  place: PlacedWord,
  kind: string,
  known: ReadonlyMap<string, unknown>,
  report: Report,
): void {
  let from = 0
  for (const member of place.word.value.split(',')) {
    if (member !== '' && !known.has(member)) {
      const message = `There is no ${kind} \`${shorten(member)}\` in this userlist.`
      const part = [from, from + member.length] as const
      reportAt(report, place, { code: 'validate/unknown-reference', message }, part)
      return
    }
    from += member.length + 1
  }
}

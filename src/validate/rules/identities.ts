import type { SectionView } from '../../config/sections/section-view.ts'
import { compareVersions } from '../../model/version.ts'
import { mentions, placeOf, type Place, type RuleContext } from './rule.ts'

/** Numbers and names that HAProxy tells things apart by may be given once. */
export function checkIdentities(context: RuleContext): void {
  const proxies = new Identities(context, 'id')
  const guids = new Identities(context, 'guid')
  const hasGuids = compareVersions(context.version, '3.0') >= 0
  for (const view of context.configuration.written) {
    if (view.hasFrontend || view.hasBackend) takeIds(view, proxies)
    checkSection(view, context)
    if (hasGuids) takeGuids(view, guids)
  }
}

/** A second line in one section is refused whatever it says: it finds the section itself. */
function takeIds(view: SectionView, ids: Identities): void {
  const [first, ...more] = view.own('id')
  if (first === undefined) return
  ids.take(first.words[1], placeOf(first, 1))
  for (const line of more) ids.take(first.words[1], placeOf(line, 1))
}

function checkSection(view: SectionView, context: RuleContext): void {
  if (!mentions(view, /\sid\s/)) return
  const servers = new Identities(context, 'id')
  const binds = new Identities(context, 'id')
  for (const line of view.lines) {
    const { keyword } = line.directive
    if (keyword !== 'bind' && keyword !== 'server' && keyword !== 'server-template') continue
    const at = line.words.lastIndexOf('id')
    if (at > 1)
      (keyword === 'bind' ? binds : servers).take(line.words[at + 1], placeOf(line, at + 1))
  }
}

function takeGuids(view: SectionView, guids: Identities): void {
  for (const line of view.own('guid')) guids.take(line.words[1], placeOf(line, 1))
  const servers = mentions(view, /\sguid\s/) ? view.own('server') : []
  for (const line of servers) {
    const at = line.words.indexOf('guid', 3)
    if (at > 0) guids.take(line.words[at + 1], placeOf(line, at + 1))
  }
}

class Identities {
  readonly #context: RuleContext
  readonly #noun: string
  readonly #taken = new Map<string, Place>()

  constructor(context: RuleContext, noun: string) {
    this.#context = context
    this.#noun = noun
  }

  take(text: string | undefined, place: Place): void {
    const word = place.directive.words[place.at]
    if (text === undefined || word?.hasVariable !== false) return
    const value = /^\d+$/.test(text) ? String(Number(text)) : text
    const first = this.#taken.get(value)
    if (first === undefined) {
      this.#taken.set(value, place)
      return
    }
    this.#context.report({
      ...place,
      code: 'validate/duplicate-name',
      message: `The ${this.#noun} \`${text.slice(0, 60)}\` is taken already.`,
      help: 'Give each its own.',
      related: { message: 'It is given here first.', place: first },
    })
  }
}

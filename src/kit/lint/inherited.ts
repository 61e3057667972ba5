import type { SectionView } from '../lint-rule.ts'

/** Where a setting that several sections lack would best be written. */
export interface SharedPlace {
  /** The `defaults` that all of them inherit from, or the section itself where there are none. */
  readonly view: SectionView
  readonly lacking: readonly SectionView[]
}

/** Groups sections by the `defaults` behind them: one finding there is better than fifty below it. */
export function groupByDefaults(lacking: readonly SectionView[]): readonly SharedPlace[] {
  const places = new Map<SectionView, SectionView[]>()
  for (const view of lacking) {
    const place = view.chain[1] ?? view
    const known = places.get(place)
    if (known === undefined) places.set(place, [view])
    else known.push(view)
  }
  return [...places].map(([view, each]) => ({ view, lacking: each }))
}

/** `frontend web`, or `frontend web and 3 more`. */
export function describeSections(views: readonly SectionView[]): string {
  const [first] = views
  if (first === undefined) return 'nothing'
  const title = [first.section.keyword, first.section.name].join(' ')
  return views.length === 1 ? `\`${title}\`` : `\`${title}\` and ${views.length - 1} more`
}

import type { Change } from '../../model/index.ts'

/** Changes that differ by their subjects and values alone. */
export interface ChangeGroup extends Pick<Change, 'class' | 'action' | 'kind'> {
  readonly section: string
  readonly count: number
  /** The change, where there is one of this kind. */
  readonly only: Change | undefined
}

/** By section and kind, in the order in which the first of each comes. */
export function groupChanges(changes: readonly Change[]): readonly ChangeGroup[] {
  const groups = new Map<string, ChangeGroup>()
  for (const change of changes) {
    const { class: cost, action, kind, subject } = change
    const { section } = subject
    const key = JSON.stringify([cost, action, kind, section])
    const count = (groups.get(key)?.count ?? 0) + 1
    const only = count === 1 ? change : undefined
    groups.set(key, { class: cost, action, kind, section, count, only })
  }
  return [...groups.values()]
}

import { needsReload, type Change } from '../../model/plan/plan.ts'
import type { ServerFindings } from '../classify/servers/servers.ts'

/** All changes of a plan, by what they are about. */
export interface FoundChanges {
  /** Sections and lines. */
  readonly structure: readonly Change[]
  /** Maps, lists and certificates beside the configuration. */
  readonly files: readonly Change[]
  readonly servers: ServerFindings
  /** What somebody did by hand, put back. */
  readonly byHand: readonly Change[]
}

/** The one order in which nothing is named before it is there, nor taken away before it is named no more. */
export function orderChanges({
  structure,
  files,
  servers,
  byHand,
}: FoundChanges): readonly Change[] {
  const live = structure.filter((change) => !needsReload(change))
  return [
    ...files.filter((change) => change.class === 'certificate'),
    // Before maps and servers that may name them.
    ...live.filter(isNewBackend),
    ...servers.adds,
    ...files.filter((change) => change.class !== 'certificate'),
    ...servers.edits,
    ...live.filter(({ kind }) => kind !== 'backend'),
    ...servers.replaces,
    ...servers.removes,
    ...live.filter((change) => change.kind === 'backend' && change.action === 'remove'),
    ...byHand,
    ...structure.filter(needsReload),
  ]
}

export function isNewBackend({ kind, action }: Change): boolean {
  return kind === 'backend' && action === 'add'
}

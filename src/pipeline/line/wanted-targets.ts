import { versionFor, type Session } from '../session/session.ts'
import type { OpenTargets } from '../targets/targets.ts'

/** Which targets a command opens: those with these names (all where there is none), or only what slots are read from. */
export type WantedTargets =
  | { readonly kind: 'none' }
  | { readonly kind: 'for-slots' }
  | {
      readonly kind: 'named'
      readonly names: readonly string[]
      /** Whether files that haproxyctl did not write may be overwritten. */
      readonly mayAdopt?: boolean
    }

export async function openWanted(session: Session, wanted: WantedTargets): Promise<OpenTargets> {
  const { openTargets, noTargets } = await import('../targets/targets.ts')
  const { keepsSlots } = await import('../candidate/slots.ts')
  switch (wanted.kind) {
    case 'none':
      return noTargets
    case 'for-slots':
      return keepsSlots(session.project)
        ? openTargets(session, await versionFor(session))
        : noTargets
    case 'named':
      return openTargets(session, await versionFor(session), wanted.names, wanted.mayAdopt)
    default:
      return wanted satisfies never
  }
}

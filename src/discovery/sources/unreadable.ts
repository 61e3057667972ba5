import { showText } from '../../kit/shown-value.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Instance, Snapshot } from '../../model/instance.ts'
import type { Known } from './memory.ts'

/**
 * A record that could be read and cannot any more does not say that its instance is gone: what was known of it stays,
 * until it has not been confirmed for too long.
 */
export function keepUnreadable(
  { instances, rejected, unreadable = [] }: Snapshot,
  known: Known | undefined,
  { nowMs, longestMs }: { readonly nowMs: number; readonly longestMs: number },
): { readonly snapshot: Snapshot; readonly known: Known } {
  const kept: Instance[] = []
  const told: Diagnostic[] = []
  const unreadSinceMs: Record<string, number> = {}
  const present = new Set(unreadable.length > 0 ? instances.map(({ id }) => id) : [])
  for (const id of new Set(unreadable)) {
    const last = known?.instances.find((each) => each.id === id)
    const sinceMs = known?.unreadSinceMs?.[id] ?? known?.seenAtMs ?? nowMs
    if (last === undefined || present.has(id) || nowMs - sinceMs > longestMs) continue
    kept.push(last)
    unreadSinceMs[id] = sinceMs
    told.push(keptDiagnostic(last))
  }
  const all = kept.length === 0 ? instances : [...instances, ...kept]
  return {
    snapshot: { instances: all, rejected: [...rejected, ...told] },
    known: { instances: all, seenAtMs: nowMs, ...(kept.length > 0 && { unreadSinceMs }) },
  }
}

function keptDiagnostic({ id, origin }: Instance): Diagnostic {
  return {
    code: 'discover/kept-instance',
    severity: 'warning',
    message: `The instance ${showText(id)} stays as it was: ${showText(origin, 200)} cannot be read any more.`,
    help: 'Fix the record, or remove it if the instance is gone; after `max-age` it counts as gone.',
  }
}

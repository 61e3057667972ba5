import type { CheckResult } from '../kit/check.ts'

/** What a row of probes of one instance has come to. */
export interface Verdict {
  /** `undefined` until the first decision. */
  readonly health: 'up' | 'down' | undefined
  /** Why it is down. */
  readonly reason?: string
  /** Passes (above zero) or failures (below) in a row. */
  readonly streak: number
  readonly probes: number
}

export interface Threshold {
  readonly rise: number
  readonly fall: number
}

export const undecided: Verdict = { health: undefined, streak: 0, probes: 0 }

/**
 * Counts one more result. An instance that nothing is known of is up after `rise` passes in a row and
 * down after `fall` failures in a row; one that does neither in `rise + fall` probes is down for being unsteady.
 */
export function nextVerdict(
  verdict: Verdict,
  result: CheckResult,
  { rise, fall }: Threshold,
): Verdict {
  const probes = verdict.probes + 1
  const streak = result.isHealthy
    ? Math.max(verdict.streak, 0) + 1
    : Math.min(verdict.streak, 0) - 1
  if (streak >= rise) return { health: 'up', streak, probes }
  if (streak <= -fall)
    return { health: 'down', reason: result.output ?? 'the check fails', streak, probes }
  if (verdict.health === undefined && probes >= rise + fall) {
    const reason = `unsteady: ${probes} checks, neither ${rise} passes nor ${fall} failures in a row`
    return { health: 'down', reason, streak, probes }
  }
  return { ...verdict, streak, probes }
}

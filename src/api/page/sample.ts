import type { TargetLoad } from '../../pipeline/targets/load.ts'
import type { Sample } from './page-state.ts'

/** What all processes count together; response times of the backends by how much each has to do. */
export function sampleOf(loads: readonly TargetLoad[], atMs: number): Sample {
  const known = loads.flatMap(({ load }) => load ?? [])
  const frontends = known.flatMap((each) => each.frontends)
  const backends = known.flatMap((each) => each.backends)
  const timed = backends.flatMap(({ rate, responseMs }) =>
    responseMs === undefined ? [] : [{ share: rate, responseMs }],
  )
  const busy = timed.filter(({ share }) => share > 0)
  const responseMs = meanOf(busy.length > 0 ? busy : timed.map((each) => ({ ...each, share: 1 })))
  return {
    atMs,
    sessions: sum(frontends.map((each) => each.sessions)),
    errors: sum([...frontends, ...backends].map((each) => each.errors)),
    ...(responseMs !== undefined && { responseMs }),
  }
}

function meanOf(
  timed: readonly { readonly share: number; readonly responseMs: number }[],
): number | undefined {
  if (timed.length === 0) return undefined
  const shares = sum(timed.map(({ share }) => share))
  return sum(timed.map(({ share, responseMs }) => share * responseMs)) / shares
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0)
}

import type { ProxyLoad } from '../../model/index.ts'
import type { TargetLoad } from '../../pipeline/targets/load.ts'
import type { Counted, Sample } from './page-state.ts'

/**
 * What all processes count together. Sessions are those of the backends, so that the services add up to them: a
 * client that keeps its connection open has one at its frontend alone. What is as it was before is kept once.
 */
export function sampleOf(
  loads: readonly TargetLoad[],
  atMs: number,
  before?: Pick<Sample, 'backends'>,
): Sample {
  const known = loads.flatMap(({ load }) => load ?? [])
  const frontends = known.flatMap((each) => each.frontends)
  const backends = countedByName(known.flatMap((each) => each.backends))
  const all = countedTogether([...backends.values()])
  for (const [name, counted] of backends) {
    const last = before?.backends.get(name)
    if (last !== undefined && isSame(last, counted)) backends.set(name, last)
  }
  return {
    atMs,
    ...all,
    errors: all.errors + sum(frontends.map((each) => each.errors)),
    clients: sum(frontends.map((each) => each.sessions)),
    backends,
  }
}

/** The same backend of several processes is one. */
function countedByName(loads: readonly ProxyLoad[]): Map<string, Counted> {
  const groups = new Map<string, Counted[]>()
  for (const { name, sessions, rate, errors, responseMs } of loads) {
    const counted = { sessions, rate, errors, ...(responseMs !== undefined && { responseMs }) }
    const group = groups.get(name)
    if (group === undefined) groups.set(name, [counted])
    else group.push(counted)
  }
  return new Map([...groups].map(([name, group]) => [name, countedTogether(group)]))
}

/** Response times by how much each has to do. */
function countedTogether(all: readonly Counted[]): Counted {
  const timed = all.flatMap(({ rate, responseMs }) =>
    responseMs === undefined ? [] : [{ share: rate, responseMs }],
  )
  const busy = timed.filter(({ share }) => share > 0)
  const responseMs = meanOf(busy.length > 0 ? busy : timed.map((each) => ({ ...each, share: 1 })))
  return {
    sessions: sum(all.map((each) => each.sessions)),
    rate: sum(all.map((each) => each.rate)),
    errors: sum(all.map((each) => each.errors)),
    ...(responseMs !== undefined && { responseMs }),
  }
}

function isSame(a: Counted, b: Counted): boolean {
  return (
    a.sessions === b.sessions &&
    a.rate === b.rate &&
    a.errors === b.errors &&
    a.responseMs === b.responseMs
  )
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

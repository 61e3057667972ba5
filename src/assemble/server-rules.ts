import type { CheckedInstance, ServerRule, ServiceSpec } from '../model/index.ts'
import { passesFilter } from '../kit/instances/passes-filter.ts'
import { matchWithin } from '../text/bounded-match.ts'

/** What a server has beside the rest. */
export type ServerExtras = Omit<ServerRule, 'filter'>

/** For each instance what all rules that fit say, the later over the earlier. */
export function rulesFor(
  instances: readonly CheckedInstance[],
  { serverRules = [] }: ServiceSpec,
): readonly ServerExtras[] {
  const merged: ServerExtras[] = instances.map(() => ({}))
  for (const { filter, ...extras } of serverRules) {
    const isOnNode = onNode(instances, filter.node)
    for (const [index, instance] of instances.entries())
      if (isOnNode(index) && passesFilter(instance, filter))
        merged[index] = { ...merged[index], ...extras }
  }
  return merged
}

/** A pattern that takes too long fits nobody. */
function onNode(
  instances: readonly CheckedInstance[],
  pattern: RegExp | undefined,
): (index: number) => boolean {
  if (pattern === undefined) return () => true
  const found = matchWithin(
    pattern,
    instances.map(({ node = '' }) => node),
  )
  return (index) => found?.[index] === true
}

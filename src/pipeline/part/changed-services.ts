import type { CheckedInstance, Fleet, FleetService } from '../../model/index.ts'

/**
 * The services whose instances differ between two fleets; `undefined` where more than that may differ: other services,
 * other names that a source gives, a source that does not answer.
 */
export function changedServices(before: Fleet, after: Fleet): readonly FleetService[] | undefined {
  if (!isFresh(after) || before.services.length !== after.services.length) return undefined
  const changed: FleetService[] = []
  for (const [index, service] of after.services.entries()) {
    const known = before.services[index]
    if (known === service) continue
    if (known === undefined || !isSameService(known, service)) return undefined
    if (!sameInstances(known.instances, service.instances)) changed.push(service)
  }
  return changed
}

/** Whether every source has answered, so that what is missing is gone. */
export function isFresh({ services, patterns = [] }: Fleet): boolean {
  return [...services, ...patterns].every(({ freshness }) => freshness === 'fresh')
}

function isSameService(a: FleetService, b: FleetService): boolean {
  return (
    a.name === b.name &&
    a.source === b.source &&
    JSON.stringify(a.named) === JSON.stringify(b.named)
  )
}

function sameInstances(a: readonly CheckedInstance[], b: readonly CheckedInstance[]): boolean {
  return a.length === b.length && a.every((each, index) => isSameInstance(each, b[index]))
}

function isSameInstance(a: CheckedInstance, b: CheckedInstance | undefined): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

import { collectInstances } from '../../kit/instances/collect-instances.ts'
import type { AllowedPlaces } from './allowed-places.ts'
import { isParsedInstance, type ParsedInstance } from '../../kit/instances/instance-border.ts'
import { parseInstanceShape } from '../../kit/instances/instance-shape.ts'
import type { Snapshot } from '../../model/instance.ts'

/** Instances of plugins that do not use the kit: they hand over the same object as long as nothing changed. */
const known = new WeakMap<object, ParsedInstance>()

/**
 * What the kit's border has made is taken as it is; whatever else a plugin hands over has to come over it here:
 * what slips through ends up as a line of a configuration.
 */
export function guardSnapshot(
  snapshot: Snapshot,
  service: string,
  allowed: AllowedPlaces,
): Snapshot {
  const {
    instances,
    rejected,
    unreadable = [],
  } = collectInstances(snapshot.instances, (each) => {
    if (isParsedInstance(each)) return allowed(each)
    const read = known.get(each) ?? parseInstanceShape(each, contextOf(service))
    known.set(each, read)
    return read.instance === undefined ? read : allowed(read.instance)
  })
  const unread = [...(snapshot.unreadable ?? []), ...unreadable]
  return {
    instances,
    rejected: [...snapshot.rejected, ...rejected],
    ...(unread.length > 0 && { unreadable: unread }),
  }
}

function contextOf(service: string): { readonly origin: string; readonly allowUnix: true } {
  return { origin: `an instance of ${service}`, allowUnix: true }
}

import type { ServiceSpec } from '../../model/index.ts'
import { sectionKeysOf } from '../../plan/guards/service-changes.ts'

/** The service that a section is a part of; `undefined` for one that belongs to all. */
export function ownerOfSection(
  services: readonly ServiceSpec[],
  section: string,
): string | undefined {
  return services.find((each) => sectionKeysOf(each).has(section))?.name.value
}

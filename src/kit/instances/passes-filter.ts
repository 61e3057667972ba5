import type { Instance } from '../../model/instance.ts'
import type { FilterSpec } from '../../model/project.ts'

/** Whether an instance has the tags and the metadata that a filter asks for. Patterns of nodes are matched within bounds, all at once. */
export function passesFilter(instance: Instance, filter: FilterSpec): boolean {
  const tags = instance.tags ?? []
  if (filter.tags?.some((tag) => !tags.includes(tag)) === true) return false
  for (const [key, value] of Object.entries(filter.metadata ?? {})) {
    if (instance.metadata?.[key] !== value) return false
  }
  return true
}

import type { InstanceUse } from '../../model/fleet.ts'
import type { Instance } from '../../model/instance.ts'
import type { HealthChoice, HealthSettings, ServiceSpec } from '../../model/project.ts'

/**
 * An instance that its registry calls critical stays as a server in maintenance: it comes back without having been
 * away, and a registry whose checks have all failed at once has not emptied the service.
 */
const usual: HealthSettings = {
  warning: 'serve',
  critical: 'disable',
  draining: 'drain',
  maintenance: 'disable',
}

export function choiceFor(
  { health = 'passing' }: Pick<Instance, 'health'>,
  { health: wished }: Pick<ServiceSpec, 'health'>,
): HealthChoice {
  return health === 'passing' ? 'serve' : (wished?.[health] ?? usual[health])
}

/** What becomes of an instance that the service has not left out. */
export function useOf(instance: Pick<Instance, 'health'>, service: ServiceSpec): InstanceUse {
  const choice = choiceFor(instance, service)
  return choice === 'omit' ? 'disable' : choice
}

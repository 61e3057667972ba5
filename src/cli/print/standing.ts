import { counted } from '../../kit/counted.ts'
import type { Sight } from '../../pipeline/follow/follow.ts'
import type { Round } from '../../pipeline/follow/rounds.ts'
import type { CopyState } from '../../report/report.ts'

/** How it stands with `watch`, for the status line of its service. */
export function standingOf(sight: Sight): string {
  switch (sight.kind) {
    case 'round':
      return roundStanding(sight.round)
    case 'project-read':
      return 'the project was read again'
    case 'project-refused':
      return 'the project is wrong, and stays in use as it was before'
    default:
      return sight satisfies never
  }
}

function roundStanding({ failure, heldUntilMs, fleet, planned }: Round): string {
  if (failure !== undefined) return `not as it should be: ${failure.message}`
  if (heldUntilMs !== undefined) return 'a reload is needed, and waits for its time'
  const instances = fleet.services.reduce((sum, service) => sum + service.instances.length, 0)
  const generations = [...new Set(planned?.plans.map(({ plan }) => plan.generation))]
  return `${counted(instances, 'instance')} of ${counted(fleet.services.length, 'service')}, generation ${generations.join(', ')}`
}

/** The same for `report`. */
export function reportStanding(states: readonly CopyState[]): string {
  const registered = states.filter(({ standings }) =>
    [...standings.values()].every(({ health, error }) => health === 'passing' && !error),
  )
  return `${registered.length} of ${counted(states.length, 'copy', 'copies')} registered as well`
}

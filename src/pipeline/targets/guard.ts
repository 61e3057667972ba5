import { Failure, InvalidError, UnavailableError } from '../../model/index.ts'
import { together } from '../../apply/apply.ts'
import { guardPlan } from '../../plan/guards/guards.ts'
import { servedText } from '../../plan/guards/served-text.ts'
import { versionFor, type Session } from '../session/session.ts'
import { silentHost } from '../candidate/silent-hosts.ts'
import type { PlannedProject, PlanRefusal } from './planned-project.ts'

/** Throws a Failure of kind `refused` where nothing of a target can be changed for what is refused. */
export function refuseBlocked({ blocked, refusals }: PlannedProject): void {
  const [target] = blocked
  if (target === undefined) return
  throw new Failure('refused', `a guard refuses to change ${target}`, {
    diagnostics: diagnosticsOf(refusals.filter((each) => each.target === target)),
    help: 'Nothing was changed.',
  })
}

/**
 * What was held back or could not be read while everything else was done; a source that has never answered is told as such
 * elsewhere.
 */
export function heldFailure({ refusals, unread = [] }: PlannedProject): Failure | undefined {
  const held = refusalFailure(refusals)
  return together([...unread.map(({ failure }) => failure), ...(held === undefined ? [] : [held])])
}

function refusalFailure(refusals: readonly PlanRefusal[]): Failure | undefined {
  const told = refusals.filter(({ guard }) => guard !== 'no-answer')
  const wrong = told.filter(({ guard }) => guard === 'invalid')
  const options = { diagnostics: diagnosticsOf(told), help: 'Nothing else is held back.' }
  if (wrong.length > 0 && wrong.every(({ diagnostic }) => diagnostic.code === silentHost)) {
    return new UnavailableError(`no name server answers for hosts of ${placesOf(wrong)}`, options)
  }
  if (wrong.length > 0) {
    const message = `HAProxy does not accept what is wanted of ${placesOf(wrong)}`
    return new InvalidError(message, options.diagnostics, options)
  }
  if (told.length === 0) return undefined
  return new Failure('refused', `a guard refuses to change ${placesOf(told)}`, options)
}

function placesOf(refusals: readonly PlanRefusal[]): string {
  return [...new Set(refusals.map(({ service, target }) => `${service} on ${target}`))].join(', ')
}

function diagnosticsOf(refusals: readonly PlanRefusal[]): readonly PlanRefusal['diagnostic'][] {
  return refusals.map(({ diagnostic }) => diagnostic)
}

/** What the guards have against plans; what HAProxy does not run from tells of what was done, and has none. */
export async function refusalsOf(
  session: Session,
  { fleet, plans }: Pick<PlannedProject, 'fleet' | 'plans'>,
  nowMs: number,
): Promise<readonly PlanRefusal[]> {
  const { project, readings } = session
  const found: PlanRefusal[] = []
  for (const { plan, target, current } of plans) {
    if (!target.definition.hasProcess) continue
    const running = current.process?.servers
    const known = servedText(current)
    const version = current.process?.version ?? (await versionFor(session))
    const refusals = guardPlan({
      project,
      fleet,
      plan,
      nowMs,
      read: (texts) => readings.read(texts, { version }),
      ...(running !== undefined && { running }),
      ...(known !== undefined && { known }),
    })
    found.push(...refusals.map((refusal) => ({ target: target.name, ...refusal })))
  }
  return found
}

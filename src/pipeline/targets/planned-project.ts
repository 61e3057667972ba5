import { hasErrors, InvalidError, type Diagnostic, type Fleet } from '../../model/index.ts'
import { makeCandidate } from '../candidate/candidate.ts'
import { checkRendered } from '../candidate/check-rendered.ts'
import { namesOf, readCompanions } from '../candidate/companions.ts'
import { discover, requireAnswers } from '../fleet/discover.ts'
import { planTargets, readTargets, type TargetPlan } from './plan.ts'
import { versionFor, type Session } from '../session/session.ts'
import { readSlots } from '../candidate/slots.ts'
import type { OpenTargets } from './targets.ts'

/** What would be done, and on what grounds; nothing has been changed yet. */
export interface PlannedProject {
  /** What was found; of a plan that was saved only the services whose source was silent then. */
  readonly fleet: Fleet
  /** When a plan was made that was saved: ages are judged by that time. */
  readonly madeAtMs?: number
  readonly plans: readonly TargetPlan[]
  /** Warnings of the candidate: ours, and those of `haproxy -c`. */
  readonly warnings: readonly Diagnostic[]
}

export interface PlanProjectOptions {
  /** What was found already; without it the sources are asked. */
  readonly fleet?: Fleet | undefined
  /** Whether what was changed by hand over the socket is put back, whatever the target prefers. */
  readonly heals: boolean
}

/**
 * Discovers, renders, validates, reads the targets and plans. Throws InvalidError where the candidate is
 * wrong, UnavailableError where a source has never answered.
 */
export async function planProject(
  run: Session,
  targets: OpenTargets,
  { fleet: given, heals }: PlanProjectOptions,
  signal: AbortSignal,
): Promise<PlannedProject> {
  const firstVersion = await versionFor(run)
  const companions = await readCompanions(run)
  const [fleet, read] = await Promise.all([
    given ?? discover(run, firstVersion, signal),
    readTargets(targets.all, signal, { companions: namesOf(companions), isThorough: heals }),
  ])
  requireAnswers(fleet)
  const running = read.find(({ current }) => current.process !== undefined)?.current.process
  const version = await versionFor(run, running?.version)
  const slots = readSlots(run.project, read)
  const candidate = await makeCandidate(run, { fleet, version, slots, companions })
  run.world.log.debug(
    `rendered for HAProxy ${version}: generation ${candidate.rendered.generation}`,
  )
  const spoken = hasErrors(candidate.diagnostics)
    ? []
    : await checkRendered(run, candidate, version, signal)
  const diagnostics = [...candidate.diagnostics, ...spoken]
  if (hasErrors(diagnostics)) {
    throw new InvalidError('the configuration that was rendered is not valid', diagnostics, {
      help: 'Nothing was changed.',
    })
  }
  const plans = planTargets(run, read, candidate.rendered, heals)
  return { fleet, plans, warnings: diagnostics }
}

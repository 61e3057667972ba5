import { applyDocument, type ApplyDocument } from '../../documents/apply.ts'
import { fleetDocument, type FleetDocument } from '../../documents/fleet.ts'
import {
  historyDocument,
  rollbackDocument,
  type HistoryDocument,
  type RollbackDocument,
} from '../../documents/history.ts'
import { reportDocument, type ReportDocument } from '../../documents/report.ts'
import { routeDocument, type RouteDocument } from '../../documents/route.ts'
import { shownPlan, type PlanDocument } from '../../documents/save-plan.ts'
import { maskTexts } from '../../documents/serialize.ts'
import { statusDocument, type StatusDocument } from '../../documents/status.ts'
import type { ApplyResult } from '../../apply/apply.ts'
import type { ProcessAction } from '../../kit/index.ts'
import {
  Failure,
  hasErrors,
  InvalidError,
  isEmptyPlan,
  type CheckedInstance,
  type GuardName,
} from '../../model/index.ts'
import type { Draft } from '../../pipeline/edit/draft.ts'
import { openDraft, type EditWorld } from '../../pipeline/edit/write-draft.ts'
import { Line } from '../../pipeline/line/line.ts'
import type { WantedTargets } from '../../pipeline/line/wanted-targets.ts'
import type { TargetLoad } from '../../pipeline/targets/load.ts'
import { openSession, type Session } from '../../pipeline/session/session.ts'
import type { PlannedProject } from '../../pipeline/targets/planned-project.ts'
import { findRoutes } from '../../pipeline/route/find-routes.ts'
import type { RouteQuestion } from '../../pipeline/route/question.ts'
import { checkInstance } from '../../pipeline/fleet/check-instance.ts'
import { Problem } from '../http/problem.ts'
import { surveyedStatus, type Survey } from './survey.ts'

export interface ApplyRequest {
  /** Only if the plan is still the one that was shown: what its `changes` tag said. */
  readonly tag?: string
  readonly heals: boolean
  readonly overridden: readonly GuardName[]
}

/** How far an apply has come. */
export interface Progress {
  (stage: 'planning' | 'planned' | 'applying', data: object): void
}

export interface RollbackRequest {
  /** Absent: the last one that ran before. */
  readonly generation: string | undefined
  /** As of an apply. */
  readonly tag?: string
  readonly overridden: readonly GuardName[]
  readonly isDryRun: boolean
}

const all: WantedTargets = { kind: 'named', names: [] }
const none: WantedTargets = { kind: 'none' }
const source = { kind: 'sources' } as const
const validation = { versions: [], asksBinary: true, source } as const

/** Runs the line for requests: the same steps as the commands, and the same documents. */
export class Engine {
  readonly #project: string
  readonly #edits: EditWorld
  #last: Promise<unknown> = Promise.resolve()

  constructor(project: string, edits: EditWorld) {
    this.#project = project
    this.#edits = edits
  }

  async plan(signal: AbortSignal, heals = false): Promise<PlanDocument> {
    return this.#withTurn(signal, (line) => planOf(line, heals))
  }

  /** Of the project as a draft has it. */
  async planDraft(draft: Draft, signal: AbortSignal): Promise<PlanDocument> {
    const session = await openDraft(this.#project, draft, this.#edits)
    return this.#inTurn(() => onLine(session, all, signal, (line) => planOf(line, false)))
  }

  /** Throws InvalidError for a draft whose configuration HAProxy would refuse. */
  async checkDraft(draft: Draft, signal: AbortSignal): Promise<void> {
    const session = await openDraft(this.#project, draft, this.#edits)
    const { diagnostics } = await onLine(session, none, signal, (line) =>
      line.toValidation(validation),
    )
    if (hasErrors(diagnostics))
      throw new InvalidError('HAProxy would refuse this configuration.', diagnostics)
  }

  /** Starts, stops or restarts what runs the project, and names these targets; throws a Failure where none can. */
  async control(action: ProcessAction, signal: AbortSignal): Promise<readonly string[]> {
    return this.#withLine(all, signal, async (line) => {
      const able = line.targets.all.filter(({ target }) => target.control !== undefined)
      if (able.length === 0) throw new Failure('refused', 'no target of the project runs HAProxy')
      for (const { target } of able) await target.control?.(action, signal)
      return able.map(({ name }) => name)
    })
  }

  async apply(
    { heals, overridden, tag }: ApplyRequest,
    progress: Progress,
    signal: AbortSignal,
  ): Promise<ApplyDocument> {
    return this.#withTurn(signal, async (line) => {
      progress('planning', {})
      const planned = await line.toPlan({ source, heals, overridden })
      refuseMoved(planned, tag)
      progress('planned', { changes: planned.plans.flatMap(({ plan }) => plan.changes).length })
      const result = await carryOut(line, planned, () => progress('applying', {}))
      return applyDocument(planned, line.session.project.secrets, result)
    })
  }

  /** What a rollback would do. */
  async planRollback(generation: string, signal: AbortSignal): Promise<PlanDocument> {
    return this.#withTurn(signal, async (line) => {
      const planned = await line.toRollback(generation)
      return shownPlanOf(line, planned)
    })
  }

  async rollback(
    { generation, overridden, isDryRun, tag }: RollbackRequest,
    signal: AbortSignal,
  ): Promise<RollbackDocument> {
    return this.#withTurn(signal, async (line) => {
      const planned = await line.toRollback(generation, overridden)
      refuseMoved(planned, tag)
      const way = { generation: planned.plans[0]?.plan.generation ?? '' }
      const { secrets } = line.session.project
      if (isDryRun) return rollbackDocument(planned, way, secrets)
      return rollbackDocument(planned, way, secrets, await carryOut(line, planned))
    })
  }

  async status(signal: AbortSignal): Promise<StatusDocument> {
    return this.#withLine(all, signal, async (line) => statusDocument(await line.toStatus()))
  }

  /** All of it from one question to the sources and one reading of the targets. */
  async survey(signal: AbortSignal, look: (survey: Survey) => Promise<void>): Promise<void> {
    const { world, plugins } = this.#edits
    const session = await openSession(this.#project, world, plugins, signal)
    const { secrets } = session.project
    await using line = await Line.open(session, all, signal)
    line.holdMoment()
    await look({
      status: async () => maskTexts(await surveyedStatus(line), secrets),
      plan: async () => this.#inTurn(async () => maskTexts(await planOf(line, false), secrets)),
      history: async () => maskTexts(historyDocument(await line.toHistory()), secrets),
      findings: async () => maskTexts(await this.#findings(line), secrets),
    })
  }

  async history(signal: AbortSignal): Promise<HistoryDocument> {
    return this.#withLine(all, signal, async (line) => historyDocument(await line.toHistory()))
  }

  /** What the processes of the targets count, whenever the next is asked for; the project as it was at first. */
  async *loads(signal: AbortSignal): AsyncGenerator<readonly TargetLoad[]> {
    const { world, plugins } = this.#edits
    const session = await openSession(this.#project, world, plugins, signal)
    await using line = await Line.open(session, all, signal)
    for (;;) yield maskTexts(await line.toLoad(), session.project.secrets)
  }

  async fleet(signal: AbortSignal): Promise<FleetDocument> {
    return this.#withLine(none, signal, async (line) => fleetDocument(await line.toFleet(source)))
  }

  async diagnostics(signal: AbortSignal): Promise<ReportDocument> {
    return this.#withLine(none, signal, (line) => this.#findings(line))
  }

  async #findings(line: Line): Promise<ReportDocument> {
    const found = await line.toValidation(validation)
    const { toolVersion } = this.#edits.world
    return reportDocument(found.diagnostics, { toolVersion, ...found })
  }

  /** Which way a request takes through what the project stands for. */
  async route(question: RouteQuestion, signal: AbortSignal): Promise<RouteDocument> {
    return this.#withLine({ kind: 'for-slots' }, signal, async (line) => {
      const found = await findRoutes(await line.toText(source), question, line.session.world)
      // How servers are now is told beside it: what cannot be asked holds nothing up.
      await using running = await Line.open(line.session, all, signal)
      return routeDocument(found, await running.toLoad())
    })
  }

  /** The configuration as it would be, without secrets. */
  async pending(signal: AbortSignal): Promise<string> {
    return this.#withLine({ kind: 'for-slots' }, signal, async (line) => {
      const { rendered } = await line.toText(source)
      return rendered.files[0]?.text ?? ''
    })
  }

  /** The configuration that lies where HAProxy reads it, without secrets; `undefined` before the first apply. */
  async running(signal: AbortSignal): Promise<string | undefined> {
    const text = await this.#withLine(all, signal, async (line) => {
      const first = line.targets.all.find(({ definition }) => definition.hasProcess)
      const current = await first?.target.read(signal)
      return current?.files[0]?.text ?? ''
    })
    return text === '' ? undefined : text
  }

  /** One check of one instance, by the first check of its service, else whether it can be reached. */
  async check(instance: CheckedInstance, service: string, signal: AbortSignal): Promise<boolean> {
    const { world, plugins } = this.#edits
    const session = await openSession(this.#project, world, plugins, signal)
    return checkInstance(session, instance, service, signal)
  }

  #withTurn<T>(signal: AbortSignal, work: (line: Line) => Promise<T>): Promise<T> {
    return this.#inTurn(() => this.#withLine(all, signal, work))
  }

  /** A plan is made under the lock of its target, as it is carried out: nothing is refused for what is only looked at. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work)
    this.#last = turn.catch(() => undefined)
    return turn
  }

  async #withLine<T>(
    wanted: WantedTargets,
    signal: AbortSignal,
    work: (line: Line) => Promise<T>,
  ): Promise<T> {
    const { world, plugins } = this.#edits
    return onLine(await openSession(this.#project, world, plugins, signal), wanted, signal, work)
  }
}

/** What comes of the work holds no secret of the project. */
async function onLine<T>(
  session: Session,
  wanted: WantedTargets,
  signal: AbortSignal,
  work: (line: Line) => Promise<T>,
): Promise<T> {
  await using line = await Line.open(session, wanted, signal)
  return maskTexts(await work(line), session.project.secrets)
}

async function planOf(line: Line, heals: boolean): Promise<PlanDocument> {
  return shownPlanOf(line, await line.toPlan({ source, heals }))
}

async function shownPlanOf(line: Line, planned: PlannedProject): Promise<PlanDocument> {
  const obstacles = await line.foresee(planned)
  const { project, world } = line.session
  const facts = { madeAtMs: world.clock.now(), secrets: project.secrets }
  return shownPlan({ ...planned, obstacles }, facts)
}

async function carryOut(
  line: Line,
  planned: PlannedProject,
  begin?: () => void,
): Promise<ApplyResult> {
  await line.guard(planned)
  const held = await line.heldFailure(planned)
  const nothing = { receipts: [], skipped: [], ...(held && { failure: held }) }
  if (planned.plans.every(({ plan }) => isEmptyPlan(plan))) return nothing
  begin?.()
  return { ...(held && { failure: held }), ...(await line.carryOut(planned)) }
}

/** What a plan would do, whenever it was made: for "apply what I was shown". */
export function changesTag({ plans }: PlannedProject): string {
  return plans
    .map(({ plan }) => `${plan.target}:${plan.generation}:${plan.changes.length}`)
    .join(',')
}

/** The same from the document. */
export function tagOfPlan({ plans }: PlanDocument): string {
  return plans
    .map(({ target, generation, changes }) => `${target}:${generation}:${changes.length}`)
    .join(',')
}

function refuseMoved(planned: PlannedProject, tag: string | undefined): void {
  if (tag === undefined || changesTag(planned) === tag) return
  throw new Problem(412, 'stale-plan', 'the plan is another one by now', {
    help: 'Look at GET /v1/plan again; nothing was changed.',
  })
}

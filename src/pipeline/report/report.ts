import { watchChecks } from '../../checks/checker.ts'
import type { CheckWorld } from '../../checks/world.ts'
import { openPlugin } from '../../kit/plugins/open-plugin.ts'
import type { BoundReport } from '../../kit/plugins/bound-project.ts'
import { Failure, type Fleet } from '../../model/index.ts'
import { onAbort } from '../../model/on-abort.ts'
import { localCopies, type LocalCopy } from '../../report/copies.ts'
import {
  report,
  type CheckVerdict,
  type CopyState,
  type ReportSignals,
} from '../../report/report.ts'
import { readHost } from '../../system/host.ts'
import { checkWorld } from '../fleet/discover.ts'
import { haproxyFacts } from '../session/haproxy-facts.ts'
import { pluginContext, versionFor, type Session } from '../session/session.ts'

/** Registers what runs here, until a signal ends it; gives the whole state for each change. */
export async function* reportLocal(
  session: Session,
  signals: ReportSignals,
): AsyncGenerator<readonly CopyState[]> {
  const { world } = session
  const settings = reportOf(session)
  const version = await versionFor(session)
  const facts = haproxyFacts(session, version)
  const checks = checkWorld(session, version)
  yield* report(
    {
      copies: localCopies(settings, readHost()),
      drainMs: settings.drainMs,
      doors: world,
      random: world.random,
      openRegistrar: (registrar) =>
        openPlugin(registrar, pluginContext(session, 'registrars', registrar.name, facts)),
      verdicts: (copy, until) => verdictsOf(copy, checks, until),
    },
    signals,
  )
}

function reportOf({ project }: Session): BoundReport {
  if (project.report !== undefined) return project.report
  throw new Failure('invalid', `${project.file} does not say what is to be registered`, {
    help: 'Write `report:` with `registrars` and `services`; docs/report.md shows how.',
  })
}

/** A copy is checked as an instance of a fleet is, and by itself: one that hangs holds up no other. */
async function* verdictsOf(
  { service, checked }: LocalCopy,
  world: CheckWorld,
  signal: AbortSignal,
): AsyncGenerator<CheckVerdict> {
  const instance = { ...checked, use: 'serve', check: 'unchecked' } as const
  const name = service.name.value
  const own = {
    name,
    source: 'local',
    freshness: 'fresh',
    instances: [instance],
    rejected: [],
  } as const
  const project = { services: [service], patterns: [] }
  let told: string | undefined
  for await (const { services } of watchChecks(
    project,
    always({ services: [own] }, signal),
    world,
    signal,
    { areNew: true },
  )) {
    const [found] = services.flatMap(({ instances }) => instances)
    if (found === undefined) continue
    const { check, reason } = found
    const verdict = { check, ...(reason !== undefined && { reason }) }
    if (told !== (told = JSON.stringify(verdict))) yield verdict
  }
}

/** One fleet that never changes. */
async function* always(fleet: Fleet, signal: AbortSignal): AsyncGenerator<Fleet> {
  yield fleet
  await new Promise((resolve) => {
    onAbort(signal, resolve)
  })
}

import { join } from 'node:path'
import { checkOnce, watchChecks } from '../../checks/checker.ts'
import { usualConcurrency, type CheckWorld } from '../../checks/world.ts'
import { discoverOnce, watchFleet } from '../../discovery/discover.ts'
import { usualLimits, type DiscoveryContext } from '../../discovery/sources/discovery-context.ts'
import { UnavailableError, type Fleet, type SourceState, type Version } from '../../model/index.ts'
import { haproxyFacts } from '../session/haproxy-facts.ts'
import { pluginContext, type Session } from '../session/session.ts'

/** What every source says now, checked. */
export async function discover(
  run: Session,
  version: Version,
  signal: AbortSignal,
): Promise<Fleet> {
  const fleet = await discoverOnce(run.project, discoveryWorld(run, version), signal)
  for (const { name, source, instances, freshness } of fleet.services) {
    const about = { service: name, source, freshness }
    run.world.log.debug(`${name}: ${instances.length} instances of ${source}, ${freshness}`, about)
  }
  return checkOnce(run.project, fleet, checkWorld(run, version), signal)
}

/** Whole fleets as they and their health change, until the signal is aborted. */
export function watchDiscovery(
  run: Session,
  version: Version,
  signal: AbortSignal,
): AsyncGenerator<Fleet> {
  const fleets = watchFleet(run.project, discoveryWorld(run, version), signal)
  return watchChecks(run.project, fleets, checkWorld(run, version), signal)
}

/** Throws UnavailableError where a service has no answer at all: nothing can be said about its servers. */
export function requireAnswers(fleet: Fleet): void {
  const missing = unansweredOf(fleet)
  const [first] = missing
  if (first === undefined) return
  const others = missing.length > 1 ? ` (and of ${missing.length - 1} other services)` : ''
  throw new UnavailableError(
    `the source ${first.source} of the service ${first.name}${others} does not answer: ${first.error ?? 'no reason given'}`,
    { help: 'Nothing was changed. `haproxyctl discover` shows what each source says.' },
  )
}

/** Services and patterns of which nothing is known. */
export function unansweredOf({
  services,
  patterns = [],
}: Fleet): readonly (SourceState & { readonly name: string })[] {
  const states = [...services, ...patterns.map((each) => ({ ...each, name: each.pattern }))]
  return states.filter(({ freshness }) => freshness === 'missing')
}

/** Whether nothing can be said: no service has an answer, or it is not known which services there are. */
export function isUnheard(fleet: Fleet): boolean {
  const { services, patterns = [] } = fleet
  if (patterns.some(({ freshness }) => freshness === 'missing')) return true
  return services.length > 0 && services.every(({ freshness }) => freshness === 'missing')
}

function discoveryWorld(run: Session, version: Version): DiscoveryContext {
  const { clock, log, progress, files, random } = run.world
  const facts = haproxyFacts(run, version)
  return {
    contextFor: (source) => pluginContext(run, 'sources', source, facts),
    clock,
    log,
    progress,
    files,
    stateFolder: join(run.stateFolder, 'sources'),
    random,
    limits: usualLimits,
  }
}

/** What the checks of a project need, whatever they check. */
export function checkWorld(run: Session, version: Version): CheckWorld {
  const { clock, log, progress, random } = run.world
  const facts = haproxyFacts(run, version)
  return {
    contextFor: (name) => pluginContext(run, 'checks', name, facts),
    clock,
    log,
    progress,
    random,
    concurrency: usualConcurrency,
  }
}

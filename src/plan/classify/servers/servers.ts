import type { SectionView } from '../../../config/sections/section-view.ts'
import {
  needsReload,
  type Change,
  type Drift,
  type RunningServer,
} from '../../../model/plan/plan.ts'
import type { PlanScene } from '../../plan-scene.ts'
import { compareBackend, type BackendFindings, type BackendPair } from './backend-servers.ts'

/** What the servers of all backends need, by what becomes of them. */
export interface ServerFindings {
  readonly adds: readonly Change[]
  readonly edits: readonly Change[]
  readonly replaces: readonly Change[]
  readonly removes: readonly Change[]
  /** All of these. */
  readonly changes: readonly Change[]
  readonly drift: readonly Drift[]
}

/**
 * Servers of backends that stay. When one of them makes a reload due, the others are looked at once more: what
 * would have to be drained or made anew is then left to the reload.
 */
export function classifyServers(scene: PlanScene, isReloadDue: boolean): ServerFindings {
  const pairs = pairBackends(scene)
  const first = pairs.map((pair) => compareBackend(pair, scene, isReloadDue))
  if (isReloadDue || !first.some(causesReload)) return together(first)
  const again = pairs.map((pair, index) => {
    const found = compareBackend(pair, scene, true)
    const causes = causesOf(first[index]?.changes ?? [])
    // What makes the reload due cannot say that another does.
    const changes = found.changes.map((change) => causes.get(serverIn(change)) ?? change)
    return { ...found, changes }
  })
  return together(again)
}

function pairBackends(scene: PlanScene): BackendPair[] {
  const { wanted, applied, started, onDisk, ahead, process } = scene
  const live = serversByBackend(process.servers)
  return (
    [...wanted.sections.values()]
      .filter((section) => hasServers(section) && applied.sections.has(section.key))
      // HAProxy answers that the proxy is disabled, whatever its servers are told; a reload brings it and them.
      .filter((section) => !maybeDisabled(started.sections.get(section.key)))
      .map((section) => ({
        wanted: section,
        applied: applied.sections.get(section.key),
        unfinished: ahead?.sections.get(section.key) ?? onDisk?.sections.get(section.key),
        live: live.get(section.proxyName) ?? noServers,
      }))
  )
}

const noServers: ReadonlyMap<string, RunningServer> = new Map()

function hasServers({ keyword }: SectionView): boolean {
  return keyword === 'backend' || keyword === 'listen'
}

function maybeDisabled(section: SectionView | undefined): boolean {
  return section !== undefined && section.isDisabled !== false
}

function causesReload({ adds, changes, replaces, removes }: BackendFindings): boolean {
  return [adds, changes, replaces, removes].some((each) => each.some(needsReload))
}

/** Servers that only a reload makes anew, by their names. */
function causesOf(changes: readonly Change[]): ReadonlyMap<string | undefined, Change> {
  const remade = changes.filter((change) => needsReload(change) && serverIn(change) !== undefined)
  return new Map(remade.map((change) => [serverIn(change), change]))
}

function serverIn({ kind, subject }: Change): string | undefined {
  return kind === 'server-options' ? subject.server : undefined
}

function together(found: readonly BackendFindings[]): ServerFindings {
  const adds = found.flatMap((each) => each.adds)
  const edits = found.flatMap((each) => each.changes)
  const replaces = found.flatMap((each) => each.replaces)
  const removes = found.flatMap((each) => each.removes)
  const changes = [...adds, ...edits, ...replaces, ...removes]
  return { adds, edits, replaces, removes, changes, drift: found.flatMap((each) => each.drift) }
}

function serversByBackend(
  servers: readonly RunningServer[],
): ReadonlyMap<string, ReadonlyMap<string, RunningServer>> {
  const backends = new Map<string, Map<string, RunningServer>>()
  for (const server of servers) {
    const backend = backends.get(server.backend) ?? new Map<string, RunningServer>()
    backend.set(server.name, server)
    backends.set(server.backend, backend)
  }
  return backends
}

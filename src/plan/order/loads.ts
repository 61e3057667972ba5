import type { ServerView } from '../../config/servers/server-view.ts'
import type { Change } from '../../model/plan/plan.ts'
import type { PlanScene } from '../plan-scene.ts'
import { isNewBackend, type FoundChanges } from './order-changes.ts'

/** What HAProxy has to have loaded before servers are made that name it. */
export function loadsFor(
  { structure, servers }: FoundChanges,
  { wanted, rules }: PlanScene,
): readonly Change[] {
  const making = [...structure.filter(isNewBackend), ...servers.adds, ...servers.replaces]
  return rules.beforeAdd(making.flatMap((change) => serversMadeBy(change, wanted)))
}

function serversMadeBy(
  { class: cost, subject }: Change,
  { sections }: PlanScene['wanted'],
): readonly ServerView[] {
  const servers = sections.get(subject.section)?.servers
  if (cost !== 'runtime' || servers === undefined) return []
  if (subject.server === undefined) return [...servers.values()]
  const server = servers.get(subject.server)
  return server === undefined ? [] : [server]
}

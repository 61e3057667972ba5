import { needsReload, type Change, type Drift } from '../model/plan/plan.ts'
import { classifyFiles } from './classify/companion-files.ts'
import { classifyLines } from './classify/lines.ts'
import { classifyAdded, classifyRemoved } from './classify/sections.ts'
import { classifyServers } from './classify/servers/servers.ts'
import { compareConfigurations } from './compare/differences.ts'
import { compareProcess } from './drift/process-drift.ts'
import { loadsFor } from './order/loads.ts'
import { orderChanges } from './order/order-changes.ts'
import { readScene, type SceneInput } from './plan-scene.ts'

export interface ProcessPlan {
  readonly changes: readonly Change[]
  readonly drift: readonly Drift[]
}

/** What a process whose configuration is known needs, to be as it is wanted. */
export function planRunning(input: SceneInput): ProcessPlan {
  const scene = readScene(input)
  const { added, removed, lines } = compareConfigurations(scene.applied, scene.wanted)

  const structure = [...classifyAdded(added, scene), ...classifyLines(lines, scene)]
  const files = classifyFiles(structure, scene)
  const gone = classifyRemoved(removed, scene, false)
  const servers = classifyServers(scene, [...structure, ...files, ...gone].some(needsReload))
  const isReloadDue = [...structure, ...files, ...gone, ...servers.changes].some(needsReload)
  const removals = isReloadDue ? classifyRemoved(removed, scene, true) : gone
  const byHand = compareProcess(scene, files)

  const found = { structure: [...structure, ...removals], files, servers, byHand: byHand.changes }
  return {
    changes: [...loadsFor(found, scene), ...orderChanges(found)],
    drift: [...servers.drift, ...byHand.drift],
  }
}

import { readConfigs } from './config-input.ts'
import { mendFiles } from './fix-files.ts'
import type { Validation } from './validation.ts'
import type { World } from '../session/world.ts'
import { listUpgradeFindings, type Upgrade } from '../../upgrade/upgrade-report.ts'
import { checkUpgrade } from './check-upgrade.ts'

export interface UpgradeRequest extends Upgrade {
  readonly paths: readonly string[]
}

/** What files meet when their HAProxy is upgraded, as a report. */
export async function upgradeFiles(request: UpgradeRequest, world: World): Promise<Validation> {
  const sources = await readConfigs(request.paths, world)
  const { files, report } = checkUpgrade(sources, request)
  return {
    diagnostics: listUpgradeFindings(report),
    versions: [request.from, request.to],
    sources,
    configs: files,
    suppressed: [],
    known: 0,
  }
}

/** Makes the rewrites that keep what the files mean; gives the paths of those that changed. */
export function rewriteFiles(request: UpgradeRequest, world: World): Promise<readonly string[]> {
  return mendFiles(
    request.paths,
    (texts) => listUpgradeFindings(checkUpgrade(texts, request).report),
    world,
  )
}

import type { Change } from '../../model/plan/plan.ts'
import type { LineDifference } from '../compare/differences.ts'
import type { PlanScene } from '../plan-scene.ts'
import { isUnusedKey } from './tunables/cookie-changes.ts'
import { frontendLimits, isFrontendLimit, refuseLimit } from './tunables/frontend-limits.ts'
import { lineChange } from './line-changes.ts'
import { tunableChange } from './tunables/tunables.ts'

/** Lines that are not servers. */
export function classifyLines(
  lines: readonly LineDifference[],
  scene: PlanScene,
): readonly Change[] {
  return [
    ...frontendLimits(scene),
    ...lines.filter(isFrontendLimit).flatMap((difference) => refusedLimit(difference, scene)),
    ...lines
      .filter((difference) => !isFrontendLimit(difference) && !isUnusedKey(difference))
      .map((difference) => tunableChange(difference, scene)),
  ]
}

/** The limits of all frontends are worked out together; a line is a change of its own only where it needs a reload. */
function refusedLimit(difference: LineDifference, scene: PlanScene): readonly Change[] {
  const { originOf, process } = scene
  const refusal = refuseLimit(difference, scene)
  if (refusal === undefined) return []
  return [lineChange(difference, { version: process.version, originOf, refusal })]
}

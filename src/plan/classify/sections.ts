import type { SectionView } from '../../config/sections/section-view.ts'
import type { Change } from '../../model/plan/plan.ts'
import type { PlanScene } from '../plan-scene.ts'
import { sectionChange } from './line-changes.ts'
import { addBackend, removeBackend } from './live-backends.ts'

/** Sections that come. */
export function classifyAdded(
  sections: readonly SectionView[],
  scene: PlanScene,
): readonly Change[] {
  if (scene.settings.liveBackends) return sections.map((section) => addBackend(section, scene))
  return sections.map((section) => sectionChange(section, 'add', scene.originOf))
}

/** Sections that go; a reload that comes anyway takes whole ones away without a drain. */
export function classifyRemoved(
  sections: readonly SectionView[],
  scene: PlanScene,
  isReloadDue: boolean,
): readonly Change[] {
  if (scene.settings.liveBackends)
    return sections.flatMap((section) => removeBackend(section, scene, isReloadDue) ?? [])
  return sections.map((section) => sectionChange(section, 'remove', scene.originOf))
}

import { assemble } from '../../assemble/assemble.ts'
import { routeMaps } from '../../assemble/shared-frontends.ts'
import { servicesOf } from '../../kit/plugins/service-pattern.ts'
import type { ConfigModel, Rendered, RenderedFile } from '../../model/index.ts'
import { render } from '../../render/render.ts'
import type { TemplateCache } from '../../render/templates.ts'
import type { Gathered } from '../line/gather.ts'
import type { Session } from '../session/session.ts'

/** The text that a project stands for, with all that it was made of. */
export interface RenderedText extends Gathered {
  readonly model: ConfigModel
  readonly rendered: Rendered
}

/** Assembles and renders what was found. Throws InvalidError where a template is wrong. */
export async function renderText(
  { project, world }: Session,
  gathered: Gathered,
  templates: TemplateCache,
): Promise<RenderedText> {
  const { fleet, slots, version, companions } = gathered
  const model = assemble(project, fleet, slots)
  const compiled = await templates.load(project.templates, {
    cwd: world.cwd,
    files: world.files,
  })
  const services = servicesOf(project, fleet)
  const maps = routeMaps(project.shared, { services, patterns: project.patterns })
  const beside = maps.length === 0 ? companions : [...companions, ...maps].toSorted(byName)
  return { ...gathered, model, rendered: render(model, compiled, version, beside) }
}

function byName(a: RenderedFile, b: RenderedFile): number {
  return a.name < b.name ? -1 : 1
}

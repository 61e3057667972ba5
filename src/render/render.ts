import { companionLine } from '../kit/targets/generation.ts'
import type { ConfigModel, Rendered, RenderedFile, Version } from '../model/index.ts'
import type { CompiledTemplates } from './compiled-templates.ts'
import { templateContext } from './helpers.ts'
import { stamp } from './stamp.ts'

/**
 * Prints a model as the text of haproxy.cfg, stamped with its generation, with the origin of each line.
 * The same model, templates and companions (the files beside it) give the same bytes. Throws InvalidError where a template is wrong.
 */
export function render(
  model: ConfigModel,
  templates: CompiledTemplates,
  version: Version,
  companions: readonly RenderedFile[] = [],
): Rendered {
  const { text, marks } = templates.run(templateContext(model, version))
  const { lines, origins } = marks.resolve(text.replace(/\n*$/, '\n'))
  for (const { name, text } of companions.toReversed()) {
    lines.unshift(companionLine(name, text))
    origins.unshift(undefined)
  }
  const { generation, ...stamped } = stamp(lines, origins)
  const config = { name: 'haproxy.cfg', ...stamped }
  return { files: [config, ...companions], generation }
}

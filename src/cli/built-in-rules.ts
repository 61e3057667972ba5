import type { LintRule } from '../kit/index.ts'
import { createCatalogue, loadAll } from '../kit/plugins/plugin-catalogue.ts'

/** The lint rules that come with haproxyctl, for commands that have no project. */
export async function loadBuiltInRules(): Promise<readonly LintRule[]> {
  const { builtInPlugins } = await import('../../plugins/index.ts')
  return loadAll(createCatalogue(builtInPlugins), 'lint')
}

import { builtInPlugins } from '../../plugins/index.ts'
import { createCatalogue, loadAll } from '../../src/kit/plugins/plugin-catalogue.ts'

/** The plugins that come with haproxyctl. */
export const builtIn = createCatalogue(builtInPlugins)

export const lintRules = await loadAll(builtIn, 'lint')

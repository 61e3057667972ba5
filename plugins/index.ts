import type { LazyPlugins } from 'haproxyctl/plugin'
import { checkPlugins } from './check/index.ts'
import { discoveryPlugins } from './discovery/index.ts'
import { lintRules } from './lint/index.ts'
import { registrarPlugins } from './registrar/index.ts'
import { targetPlugins } from './target/index.ts'

/** The plugins that come with haproxyctl; each is an ordinary one, and is loaded when it is first wanted. */
export const builtInPlugins: LazyPlugins = {
  discovery: discoveryPlugins,
  check: checkPlugins,
  registrar: registrarPlugins,
  target: targetPlugins,
  lint: lintRules,
}

import * as node from 'node:module'
import { pathToFileURL } from 'node:url'
import { initialize, resolve, type OwnModules } from './kit-hooks.ts'

const { createRequire } = node
const names = ['haproxyctl/plugin', 'haproxyctl/testing']
let isShared = false

/**
 * From now on `haproxyctl/plugin` is, for modules in any folder, the kit of the haproxyctl that runs: beside a
 * global installation or a checkout Node would find none, and beside another version one whose errors are not ours.
 */
export function shareKit(): void {
  if (isShared) return
  isShared = true
  const { resolve: find } = createRequire(import.meta.url)
  const own: OwnModules = Object.fromEntries(
    names.map((name) => [name, pathToFileURL(find(name)).href]),
  )
  if (hasSyncHooks(node)) {
    initialize(own)
    node.registerHooks({ resolve })
    return
  }
  const hooks = new URL('../pipeline/session/kit-hooks.js', own['haproxyctl/plugin'])
  node.register(hooks, { data: own })
}

/** Node 22.15 and later: they work in this thread, and for `require` as well. */
function hasSyncHooks(
  module: object,
): module is { registerHooks(hooks: { resolve: typeof resolve }): void } {
  return 'registerHooks' in module && typeof module.registerHooks === 'function'
}

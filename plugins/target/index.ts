import type { LazyPluginsOf } from 'haproxyctl/plugin'

/** The target plugins that come with haproxyctl. */
export const targetPlugins: LazyPluginsOf<'target'> = {
  git: async () => (await import('./git/index.ts')).gitTarget,
  haproxy: async () => (await import('./haproxy/index.ts')).haproxyTarget,
}

import type { LazyPlugins } from 'haproxyctl/plugin'

/** The target plugins that come with haproxyctl. */
export const targetPlugins: LazyPlugins['target'] = {
  git: async () => (await import('./git/index.ts')).gitTarget,
  haproxy: async () => (await import('./haproxy/index.ts')).haproxyTarget,
}

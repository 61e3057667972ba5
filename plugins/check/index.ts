import type { LazyPluginsOf } from 'haproxyctl/plugin'

/** The check plugins that come with haproxyctl. */
export const checkPlugins: LazyPluginsOf<'check'> = {
  http: async () => (await import('./http/index.ts')).httpCheck,
  tcp: async () => (await import('./tcp/index.ts')).tcpCheck,
}

import type { LazyPluginsOf } from 'haproxyctl/plugin'

/** The check plugins that come with haproxyctl. */
export const checkPlugins: LazyPluginsOf<'check'> = {
  http: async () => (await import('./http/index.ts')).httpCheck,
  redis: async () => (await import('./redis/index.ts')).redisCheck,
  tcp: async () => (await import('./tcp/index.ts')).tcpCheck,
}

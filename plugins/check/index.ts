import type { LazyPluginsOf } from 'haproxyctl/plugin'

/** The check plugins that come with haproxyctl. */
export const checkPlugins: LazyPluginsOf<'check'> = {
  exec: async () => (await import('./exec/index.ts')).execCheck,
  grpc: async () => (await import('./grpc/index.ts')).grpcCheck,
  http: async () => (await import('./http/index.ts')).httpCheck,
  mysql: async () => (await import('./mysql/index.ts')).mysqlCheck,
  postgres: async () => (await import('./postgres/index.ts')).postgresCheck,
  redis: async () => (await import('./redis/index.ts')).redisCheck,
  tcp: async () => (await import('./tcp/index.ts')).tcpCheck,
  tls: async () => (await import('./tls/index.ts')).tlsCheck,
}

import type { LazyPluginsOf } from 'haproxyctl/plugin'

/** The registrar plugins that come with haproxyctl. */
export const registrarPlugins: LazyPluginsOf<'registrar'> = {
  consul: async () => (await import('./consul/index.ts')).consulRegistrar,
  etcd: async () => (await import('./etcd/index.ts')).etcdRegistrar,
  file: async () => (await import('./file/index.ts')).fileRegistrar,
  zookeeper: async () => (await import('./zookeeper/index.ts')).zookeeperRegistrar,
}

import type { LazyPluginsOf } from 'haproxyctl/plugin'

/** The discovery plugins that come with haproxyctl. */
export const discoveryPlugins: LazyPluginsOf<'discovery'> = {
  file: async () => (await import('./file/index.ts')).fileDiscovery,
  static: async () => (await import('./static/index.ts')).staticDiscovery,
  zookeeper: async () => (await import('./zookeeper/index.ts')).zookeeperDiscovery,
}

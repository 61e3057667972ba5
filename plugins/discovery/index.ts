import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import { fileDiscovery } from './file/index.ts'
import { staticDiscovery } from './static/index.ts'
import { zookeeperDiscovery } from './zookeeper/index.ts'

/** The discovery plugins that come with haproxyctl. */
export const discoveryPlugins: readonly DiscoveryDefinition[] = [
  staticDiscovery,
  fileDiscovery,
  zookeeperDiscovery,
]

import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { ZooKeeperOptions, ZooKeeperQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const zookeeperDiscovery: DiscoveryDefinition<ZooKeeperOptions, ZooKeeperQuery> = {
  kind: 'discovery',
  name: 'zookeeper',
  namesServices: true,
  summary: 'Instances that registered themselves in ZooKeeper, as Lighthouse does.',
  schema,
  querySchema,
  async open(options, context) {
    const { openZooKeeper } = await import('./source.ts')
    return openZooKeeper(options, context)
  },
}

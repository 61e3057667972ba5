import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { EtcdOptions, EtcdQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const etcdDiscovery: DiscoveryDefinition<EtcdOptions, EtcdQuery> = {
  kind: 'discovery',
  name: 'etcd',
  namesServices: true,
  summary: 'Instances whose keys stand below a prefix in etcd (v3).',
  schema,
  querySchema,
  async open(options, context) {
    const { openEtcd } = await import('./source.ts')
    return openEtcd(options, context)
  },
}

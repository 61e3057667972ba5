import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { ConsulOptions, ConsulQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const consulDiscovery: DiscoveryDefinition<ConsulOptions, ConsulQuery> = {
  kind: 'discovery',
  name: 'consul',
  namesServices: true,
  summary: 'Instances that are registered in Consul, with what its checks say.',
  schema,
  querySchema,
  async open(options, context) {
    const { openConsul } = await import('./source.ts')
    return openConsul(options, context)
  },
}

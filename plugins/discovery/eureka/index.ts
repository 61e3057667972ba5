import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { EurekaOptions, EurekaQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const eurekaDiscovery: DiscoveryDefinition<EurekaOptions, EurekaQuery> = {
  kind: 'discovery',
  name: 'eureka',
  namesServices: true,
  summary: 'Instances that are registered in Eureka.',
  schema,
  querySchema,
  async open(options, context) {
    const { openEureka } = await import('./source.ts')
    return openEureka(options, context)
  },
}

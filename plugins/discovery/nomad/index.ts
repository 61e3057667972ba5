import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { NomadOptions, NomadQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const nomadDiscovery: DiscoveryDefinition<NomadOptions, NomadQuery> = {
  kind: 'discovery',
  name: 'nomad',
  namesServices: true,
  summary: 'Instances that are registered in Nomad itself, as far as their allocations live.',
  schema,
  querySchema,
  async open(options, context) {
    const { openNomad } = await import('./source.ts')
    return openNomad(options, context)
  },
}

import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { HttpOptions, HttpQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const httpDiscovery: DiscoveryDefinition<HttpOptions, HttpQuery> = {
  kind: 'discovery',
  name: 'http',
  namesServices: true,
  summary: 'Instances in JSON that is had from a URL.',
  schema,
  querySchema,
  async open(options, context) {
    const { openHttp } = await import('./source.ts')
    return openHttp(options, context)
  },
}

import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { DockerOptions, DockerQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const dockerDiscovery: DiscoveryDefinition<DockerOptions, DockerQuery> = {
  kind: 'discovery',
  name: 'docker',
  namesServices: true,
  summary: 'Containers of a Docker engine, by their labels.',
  schema,
  querySchema,
  async open(options, context) {
    const { openDocker } = await import('./source.ts')
    return openDocker(options, context)
  },
}

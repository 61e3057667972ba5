import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { FileOptions, FileQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const fileDiscovery: DiscoveryDefinition<FileOptions, FileQuery> = {
  kind: 'discovery',
  name: 'file',
  namesServices: true,
  summary: 'Instances in a YAML, JSON or CSV file, which is watched.',
  schema,
  querySchema,
  async open(options, context) {
    const { openFile } = await import('./source.ts')
    return openFile(options, context)
  },
}

import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { ExecOptions, ExecQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const execDiscovery: DiscoveryDefinition<ExecOptions, ExecQuery> = {
  kind: 'discovery',
  name: 'exec',
  namesServices: true,
  summary: 'Instances in JSON that a program prints.',
  schema,
  querySchema,
  async open(options, context) {
    const { openExec } = await import('./source.ts')
    return openExec(options, context)
  },
}

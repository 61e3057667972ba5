import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { AsgOptions, AsgQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const awsAsgDiscovery: DiscoveryDefinition<AsgOptions, AsgQuery> = {
  kind: 'discovery',
  name: 'aws-asg',
  summary: 'Instances of Auto Scaling groups of AWS.',
  schema,
  querySchema,
  async open(options, context) {
    const { openAsg } = await import('./source.ts')
    return openAsg(options, context)
  },
}

import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { Ec2Options, Ec2Query } from './source.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const awsEc2Discovery: DiscoveryDefinition<Ec2Options, Ec2Query> = {
  kind: 'discovery',
  name: 'aws-ec2',
  summary: 'Machines of EC2 that have certain tags, or pass other filters.',
  schema,
  querySchema,
  async open(options, context) {
    const { openEc2 } = await import('./source.ts')
    return openEc2(options, context)
  },
}

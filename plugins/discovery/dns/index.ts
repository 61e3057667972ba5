import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { DnsOptions, DnsQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const dnsDiscovery: DiscoveryDefinition<DnsOptions, DnsQuery> = {
  kind: 'discovery',
  name: 'dns',
  summary: 'Instances that stand in DNS, as SRV, A or AAAA records.',
  schema,
  querySchema,
  async open(options, context) {
    const { openDns } = await import('./source.ts')
    return openDns(options, context)
  },
}

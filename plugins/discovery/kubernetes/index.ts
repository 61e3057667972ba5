import type { DiscoveryDefinition } from 'haproxyctl/plugin'
import type { KubernetesOptions, KubernetesQuery } from './options.ts'
import querySchema from './query.schema.json' with { type: 'json' }
import schema from './schema.json' with { type: 'json' }

export const kubernetesDiscovery: DiscoveryDefinition<KubernetesOptions, KubernetesQuery> = {
  kind: 'discovery',
  name: 'kubernetes',
  namesServices: true,
  summary: 'Pods behind the services of Kubernetes, by their EndpointSlices.',
  schema,
  querySchema,
  async open(options, context) {
    const { openKubernetes } = await import('./source.ts')
    return openKubernetes(options, context)
  },
}

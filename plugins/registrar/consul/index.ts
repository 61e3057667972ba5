import type { RegistrarDefinition } from 'haproxyctl/plugin'
import type { ConsulAddress, ConsulPlace } from '../../clients/consul/index.ts'
import schema from './schema.json' with { type: 'json' }

export interface ConsulRegistrarOptions
  extends Omit<ConsulAddress, 'connections'>, Omit<ConsulPlace, 'datacenter'> {
  readonly ttl?: string
  readonly 'deregister-after'?: string
}

export const consulRegistrar: RegistrarDefinition<ConsulRegistrarOptions> = {
  kind: 'registrar',
  name: 'consul',
  summary: 'Registers with an agent of Consul, with a check that has a time to live.',
  schema,
  async open(options, context) {
    const { openConsulRegistrar } = await import('./registrar.ts')
    return openConsulRegistrar(options, context)
  },
}

import type { RegistrarDefinition } from 'haproxyctl/plugin'
import type { EtcdCluster } from '../../clients/etcd/index.ts'
import schema from './schema.json' with { type: 'json' }

export interface EtcdRegistrarOptions extends EtcdCluster {
  readonly prefix?: string
  readonly format?: 'json' | 'endpoint'
  readonly ttl?: string
}

export const etcdRegistrar: RegistrarDefinition<EtcdRegistrarOptions> = {
  kind: 'registrar',
  name: 'etcd',
  summary: 'Registers in etcd (v3), by keys that a lease keeps.',
  schema,
  async open(options, context) {
    const { openEtcdRegistrar } = await import('./registrar.ts')
    return openEtcdRegistrar(options, context)
  },
}

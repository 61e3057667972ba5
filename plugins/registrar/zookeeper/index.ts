import type { RegistrarDefinition, TlsOptions } from 'haproxyctl/plugin'
import type { NodeFormat } from './node-text.ts'
import schema from './schema.json' with { type: 'json' }

export interface ZooKeeperRegistrarOptions {
  readonly hosts: string | readonly string[]
  readonly path: string
  readonly format?: NodeFormat
  readonly 'peer-port'?: number
  readonly auth?: string
  readonly 'session-timeout'?: string
  readonly tls?: boolean | TlsOptions
}

export const zookeeperRegistrar: RegistrarDefinition<ZooKeeperRegistrarOptions> = {
  kind: 'registrar',
  name: 'zookeeper',
  summary: 'Registers in ZooKeeper, as Lighthouse or Nerve does.',
  schema,
  async open(options, context) {
    const { openZooKeeperRegistrar } = await import('./registrar.ts')
    return openZooKeeperRegistrar(options, context)
  },
}

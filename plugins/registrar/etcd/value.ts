import { formatEndpoint, type LocalInstance, type RegistryHealth } from 'haproxyctl/plugin'
import type { EtcdRegistrarOptions } from './index.ts'

/**
 * What is put for an instance, as the source `etcd` reads it; `undefined` where the format has no word for an instance
 * that gets no traffic: then there is no key.
 */
export function valueOf(
  { endpoint, node, weight, tags, metadata }: LocalInstance,
  health: RegistryHealth,
  format: EtcdRegistrarOptions['format'] = 'json',
): string | undefined {
  switch (format) {
    case 'json': {
      const place =
        endpoint.kind === 'tcp'
          ? { address: endpoint.address, port: endpoint.port }
          : { path: endpoint.path }
      return JSON.stringify({ ...place, node, weight, tags, metadata, health })
    }
    case 'endpoint':
      return health === 'passing' || health === 'warning' ? formatEndpoint(endpoint) : undefined
    default:
      return format satisfies never
  }
}

import { startEtcd } from '../../test/support/registries/etcd.ts'
import { startProxy } from '../../test/support/servers/tcp-proxy.ts'
import { loopback, type Registry } from './registry.ts'

/** Its clients lose their connections and get no new ones, and what was meanwhile is compacted. */
export async function startEtcdRegistry(canFail: boolean): Promise<Registry> {
  const server = await startEtcd()
  // Nothing stands between where nothing is to fail: it would take its time.
  const proxy = canFail ? await startProxy(server.port) : undefined
  const address = proxy?.address ?? `127.0.0.1:${server.port}`
  return {
    name: 'etcd',
    source: `{ plugin: etcd, endpoints: ['http://${address}'], prefix: /bench, ${loopback} }`,
    put: (service, { id, port, weight }) =>
      server.put(`/bench/${service}/${id}`, JSON.stringify({ address: '127.0.0.1', port, weight })),
    remove: (service, { id }) => server.delete(`/bench/${service}/${id}`),
    fail: async () => proxy?.block(),
    async mend() {
      await server.compact()
      proxy?.open()
    },
    async [Symbol.asyncDispose]() {
      await proxy?.[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

import { startConsul } from '../../test/support/registries/consul.ts'
import { startProxy } from '../../test/support/servers/tcp-proxy.ts'
import { loopback, type Registry } from './registry.ts'

/** Its clients' connections stand still, as in a dead network. */
export async function startConsulRegistry(canFail: boolean): Promise<Registry> {
  const server = await startConsul()
  // Nothing stands between where nothing is to fail: it would take its time.
  const proxy = canFail ? await startProxy(server.port) : undefined
  const address = proxy?.address ?? `127.0.0.1:${server.port}`
  return {
    name: 'Consul',
    source: `{ plugin: consul, url: 'http://${address}', ${loopback} }`,
    async put(service, { id, port, weight }) {
      const weights = { Passing: weight, Warning: 1 }
      const body = { ID: id, Name: service, Address: '127.0.0.1', Port: port, Weights: weights }
      await server.call('PUT', 'agent/service/register', body)
    },
    remove: async (_service, { id }) =>
      void (await server.call('PUT', `agent/service/deregister/${id}`)),
    fail: async () => proxy?.freeze(),
    async mend() {
      proxy?.cut()
      proxy?.open()
    },
    async [Symbol.asyncDispose]() {
      await proxy?.[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { startProxy } from '../../test/support/servers/tcp-proxy.ts'
import { startZooKeeper } from '../../test/support/registries/zookeeper.ts'
import { loopback, type Registry } from './registry.ts'

export interface ZooKeeperRegistry extends Registry {
  readonly address: string
  /** Where a service has its nodes. */
  pathOf(service: string): string
}

/** Its clients lose their connections, and get no new ones. */
export async function startZooKeeperRegistry(canFail: boolean): Promise<ZooKeeperRegistry> {
  const server = await startZooKeeper()
  // Nothing stands between where nothing is to fail: it would take its time.
  const proxy = canFail ? await startProxy(server.port) : undefined
  const address = proxy?.address ?? `127.0.0.1:${server.port}`
  const client = new ZooKeeperClient({ servers: server.address })
  await client.ensure('/bench')
  function pathOf(service: string): string {
    return `/bench/${service}`
  }
  return {
    name: 'ZooKeeper',
    address,
    pathOf,
    source: `{ plugin: zookeeper, hosts: ['${address}'], path: /bench, ${loopback} }`,
    async put(service, { id, port, weight }) {
      const path = `${pathOf(service)}/${id}`
      const data = JSON.stringify({ host: 'app', ip: '127.0.0.1', port, weight })
      if ((await client.exists(path)) === undefined)
        await client.create(path, { data, withParents: true })
      else await client.set(path, data)
    },
    remove: (service, { id }) => client.delete(`${pathOf(service)}/${id}`),
    fail: async () => proxy?.block(),
    mend: async () => proxy?.open(),
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]()
      await proxy?.[Symbol.asyncDispose]()
      await server[Symbol.asyncDispose]()
    },
  }
}

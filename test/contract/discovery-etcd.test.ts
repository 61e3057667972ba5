import { afterAll, beforeAll, describe, test } from 'vitest'
import { discoveryLaws, type DiscoverySubject } from 'haproxyctl/testing'
import { etcdDiscovery } from '../../plugins/discovery/etcd/index.ts'
import type { EtcdOptions, EtcdQuery } from '../../plugins/discovery/etcd/options.ts'
import { hasEtcd, noEtcd, startEtcd, type EtcdServer } from '../support/registries/etcd.ts'
import { httpContext } from '../support/http-context.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'

const present = ['10.0.0.1:80', '[2001:db8::1]:81', 'app.example:82']

describe.skipIf(!hasEtcd)(`etcd keeps the laws of discovery (${noEtcd}):`, () => {
  let server: EtcdServer
  let number = 0
  beforeAll(async () => {
    server = await startEtcd()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const subject: DiscoverySubject<EtcdOptions, EtcdQuery> = {
    definition: etcdDiscovery,
    async prepare() {
      number += 1
      const prefix = `/law${number}`
      const proxy = await startProxy(server.port)
      for (const [index, endpoint] of present.entries())
        await server.put(`${prefix}/web/${index}`, endpoint)
      return {
        options: { endpoints: [`http://${proxy.address}`], prefix },
        query: { service: 'web', options: {} },
        context: httpContext(),
        present,
        async add() {
          await server.put(`${prefix}/web/9`, '{"ip": "10.0.0.9", "port": 80}')
          return [...present, '10.0.0.9:80']
        },
        addService: (name) => server.put(`${prefix}/${name}/one`, '10.0.0.8:80'),
        addJunk: () => server.put(`${prefix}/web/junk`, 'a b\n  option httpclose'),
        async spoil() {
          await server.put(`${prefix}/web/0`, '{"ip": null')
          return present[0]!
        },
        async sicken() {
          await server.put(
            `${prefix}/web/0`,
            '{"address": "10.0.0.1", "port": 80, "health": "critical"}',
          )
          return { endpoint: present[0]!, health: 'critical' }
        },
        disconnect: async () => proxy.block(),
        reconnect: async () => proxy.open(),
        [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
      }
    },
  }
  for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
})

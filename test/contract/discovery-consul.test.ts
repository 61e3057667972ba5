import { afterAll, beforeAll, describe, test } from 'vitest'
import { discoveryLaws, type DiscoverySubject } from 'haproxyctl/testing'
import { consulDiscovery } from '../../plugins/discovery/consul/index.ts'
import type { ConsulOptions, ConsulQuery } from '../../plugins/discovery/consul/options.ts'
import {
  hasConsul,
  noConsul,
  startConsul,
  type ConsulServer,
} from '../support/registries/consul.ts'
import { httpContext } from '../support/http-context.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'

const present = ['10.0.0.1:80', '[2001:db8::1]:81', 'app.example:82']

describe.skipIf(!hasConsul).each([['health'], ['catalog']] as const)(
  `consul keeps the laws of discovery, asked for %s (${noConsul}):`,
  (from) => {
    let server: ConsulServer
    beforeAll(async () => {
      server = await startConsul()
    })
    afterAll(() => server[Symbol.asyncDispose]())

    async function register(name: string, id: string, endpoint: string): Promise<void> {
      const [, Address = '', port = ''] = /^\[?([^\]]*?)\]?:(\d+)$/.exec(endpoint) ?? []
      const check = { CheckID: `check-${id}`, TTL: '1h', Status: 'passing' }
      const body = { ID: id, Name: name, Address, Port: Number(port), Check: check }
      await server.call('PUT', 'agent/service/register', body)
    }

    const subject: DiscoverySubject<ConsulOptions, ConsulQuery> = {
      definition: consulDiscovery,
      async prepare() {
        const before = Object.keys((await server.call('GET', 'agent/services')) as object)
        for (const id of before) await server.call('PUT', `agent/service/deregister/${id}`)
        for (const [index, endpoint] of present.entries())
          await register('web', `web${index}`, endpoint)
        const proxy = await startProxy(server.port)
        return {
          options: { url: `http://${proxy.address}` },
          query: { service: 'web', options: { from } },
          context: httpContext(),
          present,
          async add() {
            await register('web', 'web9', '10.0.0.9:80')
            return [...present, '10.0.0.9:80']
          },
          addService: (name) => register(name, 'another', '10.0.0.8:80'),
          addJunk: () => register('web', 'ju nk', '10.0.0.5:80'),
          ...(from === 'health' && {
            async sicken() {
              await server.call('PUT', 'agent/check/fail/check-web0')
              return { endpoint: present[0]!, health: 'critical' as const }
            },
          }),
          disconnect: async () => proxy.block(),
          reconnect: async () => proxy.open(),
          [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
        }
      },
    }
    for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
  },
)

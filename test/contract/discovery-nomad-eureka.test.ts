import { describe, test } from 'vitest'
import { discoveryLaws, type DiscoverySubject } from 'haproxyctl/testing'
import { eurekaDiscovery } from '../../plugins/discovery/eureka/index.ts'
import type { EurekaOptions, EurekaQuery } from '../../plugins/discovery/eureka/options.ts'
import { nomadDiscovery } from '../../plugins/discovery/nomad/index.ts'
import type { NomadOptions, NomadQuery } from '../../plugins/discovery/nomad/options.ts'
import { serveEureka } from '../support/registries/eureka-server.ts'
import { httpContext } from '../support/http-context.ts'
import { serveNomad } from '../support/registries/nomad-server.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'

const present = ['10.0.0.1:80', '[2001:db8::1]:81', 'app.example:82']

describe('nomad keeps the laws of discovery:', () => {
  const subject: DiscoverySubject<NomadOptions, NomadQuery> = {
    definition: nomadDiscovery,
    async prepare() {
      const server = await serveNomad()
      const proxy = await startProxy(server.port)
      for (const [index, each] of present.entries()) server.register('web', `web${index}`, each)
      return {
        options: { url: `http://${proxy.address}` },
        query: { service: 'web', options: {} },
        context: httpContext(),
        present,
        async add() {
          server.register('web', 'web9', '10.0.0.9:80')
          return [...present, '10.0.0.9:80']
        },
        addService: async (name) => server.register(name, 'x', '10.0.0.8:80'),
        addJunk: async () => server.register('web', 'ju nk', '10.0.0.5:80'),
        async spoil() {
          server.register('web', 'web0', '', { Address: 'a b', Port: 80 })
          return present[0]!
        },
        async sicken() {
          server.allocate('web0', { DeploymentStatus: { Healthy: false } })
          return { endpoint: present[0]!, health: 'critical' }
        },
        disconnect: async () => proxy.block(),
        reconnect: async () => proxy.open(),
        async [Symbol.asyncDispose]() {
          await proxy[Symbol.asyncDispose]()
          await server[Symbol.asyncDispose]()
        },
      }
    },
  }
  for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
})

describe('eureka keeps the laws of discovery:', () => {
  const subject: DiscoverySubject<EurekaOptions, EurekaQuery> = {
    definition: eurekaDiscovery,
    async prepare() {
      const server = await serveEureka()
      const proxy = await startProxy(server.port)
      for (const [index, each] of present.entries()) server.register(`web${index}`, each)
      return {
        options: { urls: [`http://${proxy.address}/eureka`], poll: '100ms' },
        query: { service: 'web', options: {} },
        context: httpContext(),
        present,
        async add() {
          server.register('web9', '10.0.0.9:80')
          return [...present, '10.0.0.9:80']
        },
        addService: async (name) =>
          server.register('x', '10.0.0.8:80', { app: name.toUpperCase() }),
        addJunk: async () => server.register('ju nk', '10.0.0.5:80'),
        async spoil() {
          server.register('web0', '10.0.0.1:80', { ipAddr: 'a b' })
          return present[0]!
        },
        async sicken() {
          server.register('web0', present[0]!, { status: 'OUT_OF_SERVICE' })
          return { endpoint: present[0]!, health: 'maintenance' }
        },
        disconnect: async () => proxy.block(),
        reconnect: async () => proxy.open(),
        async [Symbol.asyncDispose]() {
          await proxy[Symbol.asyncDispose]()
          await server[Symbol.asyncDispose]()
        },
      }
    },
  }
  for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
})

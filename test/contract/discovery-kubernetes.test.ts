import { describe, test } from 'vitest'
import { discoveryLaws, type DiscoverySubject } from 'haproxyctl/testing'
import { kubernetesDiscovery } from '../../plugins/discovery/kubernetes/index.ts'
import type {
  KubernetesOptions,
  KubernetesQuery,
} from '../../plugins/discovery/kubernetes/options.ts'
import { httpContext } from '../support/http-context.ts'
import { serveKubernetes, slice } from '../support/registries/kubernetes-server.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'

describe('kubernetes keeps the laws of discovery:', () => {
  const subject: DiscoverySubject<KubernetesOptions, KubernetesQuery> = {
    definition: kubernetesDiscovery,
    async prepare() {
      // Pages of one object each.
      const server = await serveKubernetes(1)
      const proxy = await startProxy(server.port)
      server.put('services', { metadata: { name: 'web' } })
      const pods = ['a 10.0.0.1', 'b 10.0.0.2']
      function put(): void {
        server.put('endpointslices', slice('web-1', pods))
      }
      put()
      server.put('endpointslices', slice('web-2', ['c 2001:db8::1']))
      const present = ['10.0.0.1:80', '10.0.0.2:80', '[2001:db8::1]:80']
      return {
        options: { url: `http://${proxy.address}` },
        query: { service: 'web', options: {} },
        context: httpContext(),
        present,
        async add() {
          pods.push('d 10.0.0.9')
          put()
          return [...present, '10.0.0.9:80']
        },
        addService: async (name) => server.put('services', { metadata: { name } }),
        async addJunk() {
          pods.push('j$unk 10.0.0.5', 'junk 10.0.0.300')
          put()
        },
        async spoil() {
          pods[0] = 'a 10.0.0.1;reload'
          put()
          return present[0]!
        },
        async sicken() {
          pods[0] = 'a 10.0.0.1 unready'
          put()
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

import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { discoveryLaws, type DiscoverySubject } from 'haproxyctl/testing'
import { dockerDiscovery } from '../../plugins/discovery/docker/index.ts'
import type { DockerOptions, DockerQuery } from '../../plugins/discovery/docker/options.ts'
import { container, serveDocker } from '../support/registries/docker-double.ts'
import { httpContext } from '../support/http-context.ts'
import { scratch } from '../support/scratch.ts'

describe('docker keeps the laws of discovery:', () => {
  const subject: DiscoverySubject<DockerOptions, DockerQuery> = {
    definition: dockerDiscovery,
    async prepare() {
      const folder = await scratch()
      const socket = join(folder.path, 'docker.sock')
      const engine = await serveDocker(socket)
      const { containers } = engine
      containers.push(container('a', '10.0.0.1'), container('b', '10.0.0.2'))
      return {
        options: { socket },
        query: { service: 'web', options: {} },
        context: httpContext(),
        present: ['10.0.0.1:80', '10.0.0.2:80'],
        async add() {
          containers.push(container('c', '10.0.0.9'))
          engine.tell('start')
          return ['10.0.0.1:80', '10.0.0.2:80', '10.0.0.9:80']
        },
        async addService(name) {
          containers.push(container('x', '10.0.0.8', { Labels: { 'haproxyctl.service': name } }))
          engine.tell('start')
        },
        addJunk: async () =>
          void containers.push(container('j', 'a b\n  option httpclose'), 7, null),
        async spoil() {
          containers[0] = container('a', '10.0.0.1;reload')
          return '10.0.0.1:80'
        },
        async sicken() {
          containers[0] = container('a', '10.0.0.1', { Status: 'Up 2 minutes (unhealthy)' })
          return { endpoint: '10.0.0.1:80', health: 'critical' }
        },
        disconnect: async () => {
          engine.endEvents()
          await rename(socket, `${socket}.gone`)
        },
        reconnect: () => rename(`${socket}.gone`, socket),
        async [Symbol.asyncDispose]() {
          await engine[Symbol.asyncDispose]()
          await folder[Symbol.asyncDispose]()
        },
      }
    },
  }
  for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
})

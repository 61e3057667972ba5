import { chmod, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'vitest'
import { discoveryLaws, testContext, type DiscoverySubject } from 'haproxyctl/testing'
import { execDiscovery } from '../../plugins/discovery/exec/index.ts'
import type { ExecOptions, ExecQuery } from '../../plugins/discovery/exec/options.ts'
import { httpDiscovery } from '../../plugins/discovery/http/index.ts'
import type { HttpOptions, HttpQuery } from '../../plugins/discovery/http/options.ts'
import { systemProcesses } from '../../src/system/processes/processes.ts'
import { httpContext } from '../support/http-context.ts'
import { serveDocument } from '../support/servers/json-server.ts'
import { scratch } from '../support/scratch.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'

/** A map from services to records, which a law changes as it likes. */
function inventory() {
  const present = ['10.0.0.1:80', '[2001:db8::1]:81', 'app.example:82']
  const web: unknown[] = present.map((address, index) => ({ id: `web${index}`, address }))
  const services: Record<string, unknown> = { web }
  return {
    services,
    present,
    add() {
      web.push('10.0.0.9:80')
      return [...present, '10.0.0.9:80']
    },
    junk: () => void web.push({ address: 'a b\n  option httpclose', port: 80 }),
    spoil() {
      web[0] = { id: 'web0', address: '10.0.0.1', port: 'eighty' }
      return '10.0.0.1:80'
    },
    sicken() {
      web[0] = { id: 'web0', address: '10.0.0.1:80', health: 'critical' }
      return { endpoint: '10.0.0.1:80', health: 'critical' as const }
    },
  }
}

describe.each<[string, Partial<HttpOptions>]>([
  ['asked again and again', { poll: '200ms' }],
  ['by long polls', { poll: '200ms', 'long-poll': '20s' }],
])('http keeps the laws of discovery, %s:', (_, more) => {
  const subject: DiscoverySubject<HttpOptions, HttpQuery> = {
    definition: httpDiscovery,
    async prepare() {
      const stock = inventory()
      const { services, present } = stock
      const server = await serveDocument(() => services)
      const proxy = await startProxy(server.port)
      return {
        options: { url: `http://${proxy.address}/services`, ...more },
        query: { service: 'web', options: {} },
        context: httpContext(),
        present,
        add: async () => stock.add(),
        addService: async (name) => void (services[name] = []),
        addJunk: async () => stock.junk(),
        spoil: async () => stock.spoil(),
        sicken: async () => stock.sicken(),
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

describe.each<[string, string, boolean]>([
  ['run again and again', 'cat nodes.json', false],
  // It prints a line for each version of the file, as a program that watches something would.
  [
    'that runs on',
    'last=; while now=$(cat nodes.json); do [ "$now" = "$last" ] || printf "%s\\n" "$now"; last=$now; sleep 0.05; done',
    true,
  ],
])('exec keeps the laws of discovery, with a program %s:', (_, script, follow) => {
  const subject: DiscoverySubject<ExecOptions, ExecQuery> = {
    definition: execDiscovery,
    async prepare() {
      const stock = inventory()
      const { services, present } = stock
      const folder = await scratch()
      async function changed<T>(value: T): Promise<T> {
        await folder.write('nodes.json', JSON.stringify(services))
        return value
      }
      const program = join(folder.path, 'nodes')
      await writeFile(program, `#!/bin/sh\n${script}\n`)
      await chmod(program, 0o755)
      await changed(undefined)
      return {
        options: { command: ['./nodes'], poll: '200ms', follow },
        query: { service: 'web', options: {} },
        context: testContext({ root: folder.path, processes: systemProcesses }),
        present,
        add: () => changed(stock.add()),
        addService: (name) => changed(void (services[name] = [])),
        addJunk: () => changed(stock.junk()),
        spoil: () => changed(stock.spoil()),
        sicken: () => changed(stock.sicken()),
        disconnect: () => chmod(program, 0o644),
        reconnect: () => chmod(program, 0o755),
        [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
      }
    },
  }
  for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
})

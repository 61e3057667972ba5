import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, test } from 'vitest'
import { discoveryLaws, testContext, type DiscoverySubject } from 'haproxyctl/testing'
import { fileDiscovery } from '../../plugins/discovery/file/index.ts'
import type { FileOptions, FileQuery } from '../../plugins/discovery/file/options.ts'
import { staticDiscovery, type StaticQuery } from '../../plugins/discovery/static/index.ts'
import { zookeeperDiscovery } from '../../plugins/discovery/zookeeper/index.ts'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import type { ZooKeeperOptions, ZooKeeperQuery } from '../../plugins/discovery/zookeeper/options.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'
import {
  hasZooKeeper,
  noZooKeeper,
  startZooKeeper,
  type ZooKeeperServer,
} from '../support/registries/zookeeper.ts'

const present = ['10.0.0.1:80', '[2001:db8::1]:81', 'app.example:82'] as const
const junk = 'a b\n  option httpclose'

describe('static keeps the laws of discovery:', () => {
  const subject: DiscoverySubject<unknown, StaticQuery> = {
    definition: staticDiscovery,
    async prepare() {
      const instances: unknown[] = [...present]
      return {
        options: {},
        query: { service: 'web', options: { instances } },
        context: testContext(),
        present,
        addJunk: async () => void instances.push({ address: junk, port: 80 }),
        async spoil() {
          instances[0] = { id: present[0], address: '10.0.0.1', port: 'eighty' }
          return present[0]
        },
        async sicken() {
          instances[0] = { address: '10.0.0.1', port: 80, health: 'critical' }
          return { endpoint: present[0], health: 'critical' }
        },
        [Symbol.asyncDispose]: async () => undefined,
      }
    },
  }
  for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
})

describe.each([['json'], ['yaml'], ['csv']] as const)(
  'file (%s) keeps the laws of discovery:',
  (format) => {
    const subject: DiscoverySubject<FileOptions, FileQuery> = {
      definition: fileDiscovery,
      async prepare() {
        const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-file-'))
        const path = join(folder, `nodes.${format}`)
        function write(lines: readonly string[]): Promise<void> {
          return writeFile(path, printed(format, lines))
        }
        await write(present)
        return {
          options: { path },
          query: { service: 'web', options: {} },
          context: testContext({ root: folder, files: createFiles() }),
          present,
          async add() {
            await write([...present, '10.0.0.9:80'])
            return [...present, '10.0.0.9:80']
          },
          // The others hold one list for all, and name nobody.
          ...(format === 'yaml' && {
            addService: (name: string) =>
              writeFile(
                path,
                `${printed(format, present)}${name}: []
`,
              ),
          }),
          addJunk: () => write([...present, `${JSON.stringify(junk)}:80`]),
          disconnect: () => rm(path),
          reconnect: () => write(present),
          [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
        }
      },
    }
    for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
  },
)

function printed(format: 'json' | 'yaml' | 'csv', lines: readonly string[]): string {
  if (format === 'json') return JSON.stringify(lines)
  if (format === 'yaml')
    return `web:\n${lines.map((line) => `- ${JSON.stringify(line)}\n`).join('')}`
  return `address,weight\n${lines.map((line) => `"${line.replaceAll('"', '""')}",1\n`).join('')}`
}

describe.skipIf(!hasZooKeeper)(`zookeeper keeps the laws of discovery (${noZooKeeper}):`, () => {
  let server: ZooKeeperServer
  let number = 0
  beforeAll(async () => {
    server = await startZooKeeper()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  const subject: DiscoverySubject<ZooKeeperOptions, ZooKeeperQuery> = {
    definition: zookeeperDiscovery,
    async prepare() {
      number += 1
      const proxy = await startProxy(server.port)
      const writer = new ZooKeeperClient({ servers: server.address })
      const path = `/law${number}`
      async function register(endpoint: string): Promise<void> {
        const [, ip = '', port = ''] = /^\[?([^\]]*?)\]?:(\d+)$/.exec(endpoint) ?? []
        const data = JSON.stringify({
          ip,
          port: Number(port),
          host: 'app',
          metadata: '{}',
          peer: '{}',
        })
        await writer.create(`${path}/web/${endpoint}`, {
          data,
          withParents: true,
          isEphemeral: true,
        })
      }
      for (const endpoint of present) await register(endpoint)
      return {
        options: { hosts: proxy.address, path, 'session-timeout': '1s' },
        query: { service: 'web', options: {} },
        context: testContext(),
        present,
        async add() {
          await register('10.0.0.9:80')
          return [...present, '10.0.0.9:80']
        },
        async spoil() {
          await writer.set(`${path}/web/${present[0]}`, '{"ip": null')
          return present[0]
        },
        async addService(name) {
          await writer.create(`${path}/${name}`)
        },
        async addJunk() {
          await writer.create(`${path}/web/junk:80`, { data: '{"ip": null' })
          await writer.create(`${path}/web/more:80`, {
            data: JSON.stringify({ ip: junk, port: 80 }),
          })
        },
        disconnect: async () => proxy.block(),
        reconnect: async () => proxy.open(),
        async [Symbol.asyncDispose]() {
          await writer[Symbol.asyncDispose]()
          await proxy[Symbol.asyncDispose]()
        },
      }
    },
  }
  for (const law of discoveryLaws(subject)) test(law.name, () => law.run())
})

import { mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registrarLaws, testContext, type RegistrarSubject } from 'haproxyctl/testing'
import { UnavailableError, type LocalInstance } from 'haproxyctl/plugin'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { consulDiscovery } from '../../plugins/discovery/consul/index.ts'
import { etcdDiscovery } from '../../plugins/discovery/etcd/index.ts'
import {
  consulRegistrar,
  type ConsulRegistrarOptions,
} from '../../plugins/registrar/consul/index.ts'
import { etcdRegistrar, type EtcdRegistrarOptions } from '../../plugins/registrar/etcd/index.ts'
import { fileRegistrar, type FileRegistrarOptions } from '../../plugins/registrar/file/index.ts'
import {
  zookeeperRegistrar,
  type ZooKeeperRegistrarOptions,
} from '../../plugins/registrar/zookeeper/index.ts'
import { createFiles } from '../../src/system/files/files.ts'
import {
  hasConsul,
  noConsul,
  startConsul,
  type ConsulServer,
} from '../support/registries/consul.ts'
import { encode, hasEtcd, noEtcd, startEtcd, type EtcdServer } from '../support/registries/etcd.ts'
import { httpContext } from '../support/http-context.ts'
import { until } from '../support/until.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'
import {
  hasZooKeeper,
  noZooKeeper,
  startZooKeeper,
  type ZooKeeperServer,
} from '../support/registries/zookeeper.ts'

const instances: readonly [LocalInstance, LocalInstance] = [instanceOf(80), instanceOf(81)]

function instanceOf(port: number): LocalInstance {
  const endpoint = { kind: 'tcp', address: '10.0.0.1', port } as const
  return { service: 'web', id: `app01:${port}`, endpoint, node: 'app01', metadata: { zone: 'a' } }
}

function fileScene(): RegistrarSubject<FileRegistrarOptions> {
  return {
    definition: fileRegistrar,
    async prepare() {
      const root = await mkdtemp(join(tmpdir(), 'haproxyctl-registrar-'))
      const path = join(root, 'nodes.json')
      const files = createFiles()
      let isThere = true
      return {
        options: { path: 'nodes.json' },
        context: testContext({
          root,
          files: {
            ...files,
            async read(name) {
              if (!isThere) throw new UnavailableError('no disk')
              return files.read(name)
            },
          },
        }),
        instances,
        async passing() {
          const text = await readFile(path, 'utf8').catch(() => '{}')
          const all: { web?: { address: string; port: number; health: string }[] } =
            JSON.parse(text)
          return (all.web ?? [])
            .filter(({ health }) => health === 'passing')
            .map(({ address, port }) => `${address}:${port}`)
        },
        forget: () => unlink(path),
        disconnect: async () => void (isThere = false),
        reconnect: async () => void (isThere = true),
        [Symbol.asyncDispose]: () => rm(root, { recursive: true }),
      }
    },
  }
}

describe('file keeps the laws of registrars:', () => {
  for (const law of registrarLaws(fileScene())) test(law.name, () => law.run())

  test('what is somebody else’s is not written over', async () => {
    await using scene = await fileScene().prepare()
    await writeFile(join(scene.context.root, 'nodes.json'), '{"mine": "yours"}')
    const registrar = await fileRegistrar.open(scene.options, scene.context)

    const end = registrar.register(instances[0], AbortSignal.timeout(30_000))

    await expect(end).rejects.toThrow('is not a map from services to lists')
  })
})

describe.skipIf(!hasZooKeeper)(`zookeeper keeps the laws of registrars (${noZooKeeper}):`, () => {
  let server: ZooKeeperServer
  let number = 0
  beforeAll(async () => {
    server = await startZooKeeper()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  describe.each([['lighthouse'], ['nerve']] as const)('in the format of %s,', (format) => {
    const subject: RegistrarSubject<ZooKeeperRegistrarOptions> = {
      definition: zookeeperRegistrar,
      async prepare() {
        number += 1
        const proxy = await startProxy(server.port)
        const reader = new ZooKeeperClient({ servers: server.address })
        const path = `/law${number}`
        async function names(): Promise<readonly string[]> {
          if ((await reader.exists(`${path}/web`)) === undefined) return []
          return reader.children(`${path}/web`)
        }
        return {
          options: { hosts: proxy.address, path, format, 'session-timeout': '2s' },
          context: testContext(),
          instances,
          async passing() {
            const nodes = await Promise.all(
              (await names()).map((name) => reader.get(`${path}/web/${name}`)),
            )
            return nodes.map(({ data }) => {
              const { ip, host, port } = JSON.parse(data.toString()) as Record<string, string>
              return `${ip ?? host}:${port}`
            })
          },
          async forget() {
            for (const name of await names()) await reader.delete(`${path}/web/${name}`)
          },
          disconnect: async () => proxy.block(),
          reconnect: async () => proxy.open(),
          async [Symbol.asyncDispose]() {
            await reader[Symbol.asyncDispose]()
            await proxy[Symbol.asyncDispose]()
          },
        }
      },
    }
    for (const law of registrarLaws(subject)) test(law.name, () => law.run())
  })
})

describe.skipIf(!hasEtcd)(`etcd keeps the laws of registrars (${noEtcd}):`, () => {
  let server: EtcdServer
  let number = 0
  beforeAll(async () => {
    server = await startEtcd()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  /** What stands below a prefix, as far as it is to be sent requests. */
  async function passing(prefix: string): Promise<readonly string[]> {
    const below = { key: encode(`${prefix}/`), range_end: encode(`${prefix}0`) }
    const { kvs = [] } = (await server.call('kv/range', below)) as { kvs?: { value: string }[] }
    const texts = kvs.map(({ value }) => Buffer.from(value, 'base64').toString())
    return texts.flatMap((text) => {
      if (!text.startsWith('{')) return [text]
      const { address, port, health } = JSON.parse(text) as Record<string, string>
      return health === 'passing' ? [`${address}:${port}`] : []
    })
  }

  /** As when nobody could renew them for too long. */
  async function endLeases(): Promise<void> {
    const { leases = [] } = (await server.call('lease/leases', {})) as { leases?: { ID: string }[] }
    for (const { ID } of leases) await server.call('lease/revoke', { ID })
  }

  async function deleteKeys(prefix: string): Promise<void> {
    const below = { key: encode(`${prefix}/`), range_end: encode(`${prefix}0`) }
    await server.call('kv/deleterange', below)
  }

  describe.each([
    ['json', endLeases],
    ['endpoint', deleteKeys],
  ] as const)('in the format %s,', (format, forget) => {
    const subject: RegistrarSubject<EtcdRegistrarOptions> = {
      definition: etcdRegistrar,
      async prepare() {
        number += 1
        const prefix = `/law${number}`
        const proxy = await startProxy(server.port)
        return {
          options: { endpoints: [`http://${proxy.address}`], prefix, format, ttl: '3s' },
          context: httpContext(),
          instances,
          passing: () => passing(prefix),
          forget: () => forget(prefix),
          disconnect: async () => proxy.block(),
          reconnect: async () => proxy.open(),
          [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
        }
      },
    }
    for (const law of registrarLaws(subject)) test(law.name, () => law.run())
  })

  test('the source reads what is written', async () => {
    const options = { endpoints: [server.url], prefix: '/source' }
    const registrar = await etcdRegistrar.open(options, httpContext())
    await registrar.register(instances[0], AbortSignal.timeout(30_000))
    const source = await etcdDiscovery.open(options, httpContext())
    const query = { service: 'web', options: {} }

    const { instances: read } = await source.snapshot(query, AbortSignal.timeout(30_000))

    expect(read).toMatchObject([
      {
        id: 'app01:80',
        endpoint: { address: '10.0.0.1', port: 80 },
        node: 'app01',
        metadata: { zone: 'a' },
        health: 'passing',
      },
    ])
    await source[Symbol.asyncDispose]?.()
    await registrar[Symbol.asyncDispose]?.()
  })
})

describe.skipIf(!hasConsul)(`consul keeps the laws of registrars (${noConsul}):`, () => {
  let server: ConsulServer
  beforeAll(async () => {
    server = await startConsul()
  })
  afterAll(() => server[Symbol.asyncDispose]())

  type Service = Record<'ID' | 'Address', string> & { Port: number }

  async function services(): Promise<readonly Service[]> {
    return Object.values((await server.call('GET', 'agent/services')) as Record<string, Service>)
  }

  const subject: RegistrarSubject<ConsulRegistrarOptions> = {
    definition: consulRegistrar,
    async prepare() {
      for (const { ID } of await services())
        await server.call('PUT', `agent/service/deregister/${ID}`)
      const proxy = await startProxy(server.port)
      return {
        options: { url: `http://${proxy.address}`, ttl: '3s' },
        context: httpContext(),
        instances,
        // Of the agent, which others are told by a moment later.
        async passing() {
          const checks = (await server.call('GET', 'agent/checks')) as Record<
            string,
            { ServiceID: string; Status: string }
          >
          const bad = Object.values(checks).filter(({ Status }) => Status !== 'passing')
          return (await services())
            .filter(({ ID }) => !bad.some(({ ServiceID }) => ServiceID === ID))
            .map(({ Address, Port }) => `${Address}:${Port}`)
        },
        async forget() {
          for (const { ID } of await services())
            await server.call('PUT', `agent/service/deregister/${ID}`)
        },
        disconnect: async () => proxy.block(),
        reconnect: async () => proxy.open(),
        [Symbol.asyncDispose]: () => proxy[Symbol.asyncDispose](),
      }
    },
  }
  for (const law of registrarLaws(subject)) test(law.name, () => law.run())

  test('the source reads what is written', async () => {
    const registrar = await consulRegistrar.open({ url: server.url }, httpContext())
    const own = { ...instances[0], service: 'shop', tags: ['a'], weight: 7 }
    await registrar.register(own, AbortSignal.timeout(30_000))
    const source = await consulDiscovery.open({ url: server.url }, httpContext())
    const query = { service: 'shop', options: {} }
    const [read] = await until(
      'the service is known to others',
      async () => (await source.snapshot(query, AbortSignal.timeout(30_000))).instances,
      ({ length }) => length === 1,
    )

    expect(read).toMatchObject({
      endpoint: { address: '10.0.0.1', port: 80 },
      tags: ['a'],
      weight: 7,
      metadata: { zone: 'a' },
      health: 'passing',
    })
    await registrar[Symbol.asyncDispose]?.()
    await source[Symbol.asyncDispose]?.()
  })
})

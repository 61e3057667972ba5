import { mkdtemp, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { registrarLaws, testContext, type RegistrarSubject } from 'haproxyctl/testing'
import { UnavailableError, type LocalInstance } from 'haproxyctl/plugin'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { fileRegistrar, type FileRegistrarOptions } from '../../plugins/registrar/file/index.ts'
import {
  zookeeperRegistrar,
  type ZooKeeperRegistrarOptions,
} from '../../plugins/registrar/zookeeper/index.ts'
import { createFiles } from '../../src/system/files.ts'
import { startProxy } from '../support/tcp-proxy.ts'
import {
  hasZooKeeper,
  noZooKeeper,
  startZooKeeper,
  type ZooKeeperServer,
} from '../support/zookeeper.ts'

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

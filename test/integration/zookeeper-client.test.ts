import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ZooKeeperClient,
  creatorAccess,
  readChildren,
  type ClientOptions,
} from '../../plugins/clients/zookeeper/index.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'
import { follow, textsOf } from '../support/registries/zookeeper-watch.ts'
import { freePort } from '../support/ports.ts'
import {
  hasZooKeeper,
  noZooKeeper,
  startZooKeeper,
  type ZooKeeperServer,
} from '../support/registries/zookeeper.ts'

const never = new AbortController().signal
let server: ZooKeeperServer

beforeAll(async () => {
  if (hasZooKeeper) server = await startZooKeeper()
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
})

function connect(more: Partial<ClientOptions> = {}): ZooKeeperClient {
  return new ZooKeeperClient({ servers: server.address, sessionTimeoutMs: 20_000, ...more })
}

describe.skipIf(!hasZooKeeper)(`a client of ZooKeeper (${noZooKeeper})`, () => {
  test('creates, reads, changes and deletes', async () => {
    await using client = connect()

    await client.create('/crud/a/b', { data: 'é', withParents: true })
    const { stat } = await client.get('/crud/a/b')
    await client.set('/crud/a/b', 'two')

    expect((await client.get('/crud/a/b')).data.toString()).toBe('two')
    expect((await client.exists('/crud/a/b'))?.version).toBe(stat.version + 1)
    expect(await client.children('/crud/a')).toEqual(['b'])
    await client.delete('/crud/a/b')
    expect(await client.exists('/crud/a/b')).toBeUndefined()
  })

  test.each([
    ['no-node', (client: ZooKeeperClient) => client.get('/nowhere')],
    ['node-exists', (client: ZooKeeperClient) => client.create('/zookeeper')],
    [
      'not-empty',
      (client: ZooKeeperClient) =>
        client.create('/full/a', { withParents: true }).then(() => client.delete('/full')),
    ],
    ['bad-arguments', (client: ZooKeeperClient) => client.get('no/slash')],
  ])('says %s', async (code, run) => {
    await using client = connect()

    await expect((async () => run(client))()).rejects.toMatchObject({ code })
  })

  test('does a transaction whole or not at all', async () => {
    await using client = connect()
    await client.ensure('/multi')

    await client.multi([
      { kind: 'create', path: '/multi/a', data: '1' },
      { kind: 'create', path: '/multi/b', data: '1' },
      { kind: 'set', path: '/multi/a', data: '2' },
      { kind: 'delete', path: '/multi/b' },
    ])
    const broken = client.multi([
      { kind: 'set', path: '/multi/a', data: '3' },
      { kind: 'check', path: '/multi/a', version: 99 },
    ])

    await expect(broken).rejects.toMatchObject({ code: 'bad-version' })
    expect(textsOf(await readChildren(client, '/multi', never))).toEqual(['a=2'])
  })

  test('lives below a chroot', async () => {
    await using outside = connect()
    await outside.ensure('/root/of/ours')
    await using inside = connect({ servers: `${server.address}/root/of/ours` })
    await using seen = follow(inside, '/')

    expect(await inside.create('/a', { data: 'x' })).toBe('/a')

    await seen.until(['a=x'])
    expect(await outside.children('/root/of/ours')).toEqual(['a'])
  })

  test('takes ephemeral nodes with it when it leaves', async () => {
    await using reader = connect()
    await reader.ensure('/ephemeral')
    await using seen = follow(reader, '/ephemeral')
    const writer = connect()
    await writer.create('/ephemeral/a', { isEphemeral: true })
    await seen.until(['a='])

    await writer[Symbol.asyncDispose]()

    await seen.until([])
    await expect(writer.get('/')).rejects.toMatchObject({ code: 'closed' })
  })

  test('shows its credentials, also after a reconnect', async () => {
    const auth = [{ scheme: 'digest', auth: 'user:secret' }]
    await using proxy = await startProxy(server.port)
    await using owner = connect({ auth, servers: proxy.address })
    await using stranger = connect()
    await owner.create('/private', { data: 'x', access: creatorAccess })

    expect((await owner.get('/private')).data.toString()).toBe('x')
    proxy.cut()
    expect((await owner.get('/private')).data.toString()).toBe('x')
    await expect(stranger.get('/private')).rejects.toMatchObject({ code: 'no-auth' })
  })

  test('reads 5,000 nodes in one go', async () => {
    await using client = connect()
    await client.ensure('/many')
    const names = Array.from({ length: 5_000 }, (_, index) => `n${String(index).padStart(5, '0')}`)
    for (let from = 0; from < names.length; from += 500) {
      await client.multi(
        names
          .slice(from, from + 500)
          .map((name) => ({ kind: 'create', path: `/many/${name}`, data: name })),
      )
    }

    const children = await readChildren(client, '/many', never)

    expect(textsOf(children)).toEqual(names.map((name) => `${name}=${name}`))
  })

  test('says what is wrong when nobody answers, and stops when told', async () => {
    const port = await freePort()
    await using client = connect({ servers: `127.0.0.1:${port}`, requestTimeoutMs: 300 })
    const abort = new AbortController()
    const waiting = client.get('/', { signal: abort.signal })
    abort.abort(new Error('stopped'))

    await expect(waiting).rejects.toThrow('stopped')
    await expect.poll(() => client.fault).toBeDefined()
    await expect(client.get('/')).rejects.toThrow(/get \/: .*ECONNREFUSED/)
  })
})

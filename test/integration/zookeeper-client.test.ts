import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ZooKeeperClient,
  ZooKeeperError,
  creatorAccess,
  readChildren,
  watchChildren,
  type Children,
  type ClientOptions,
} from '../../plugins/discovery/zookeeper/client/index.ts'
import { startProxy } from '../support/tcp-proxy.ts'
import { ask, freePort, hasZooKeeper, noZooKeeper, startZooKeeper, type ZooKeeperServer } from '../support/zookeeper.ts' // oxfmt-ignore

const never = new AbortController().signal
let server: ZooKeeperServer

beforeAll(async () => {
  if (hasZooKeeper) server = await startZooKeeper()
})
afterAll(async () => {
  await server?.[Symbol.asyncDispose]()
})

function connect(more: Partial<ClientOptions> = {}): ZooKeeperClient {
  return new ZooKeeperClient({ servers: server.address, sessionTimeoutMs: 2_000, ...more })
}

function textsOf(children: Children | undefined): string[] | undefined {
  return children && [...children].map(([name, data]) => `${name}=${data.toString()}`)
}

/** Collects states in the background; `until` waits for one. */
function follow(client: ZooKeeperClient, path: string, patienceMs = 5_000) {
  const states: (string[] | undefined)[] = []
  const abort = new AbortController()
  const failure = (async (): Promise<unknown> => {
    try {
      for await (const state of watchChildren(client, path, patienceMs, abort.signal)) states.push(textsOf(state)) // oxfmt-ignore
    } catch (error) {
      return error
    }
    return undefined
  })()
  return {
    states,
    failure,
    async until(expected: string[] | undefined) {
      await expect.poll(() => states.at(-1), { timeout: 15_000, interval: 20 }).toEqual(expected)
    },
    async [Symbol.asyncDispose]() {
      abort.abort()
      await failure
    },
  }
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
      await client.multi(names.slice(from, from + 500).map((name) => ({ kind: 'create', path: `/many/${name}`, data: name }))) // oxfmt-ignore
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
    await expect(client.get('/')).rejects.toThrow(/get \/: .*ECONNREFUSED/)
  })
})

const modes = [
  ['with a watch on the tree', {}],
  ['with a watch on each node, as before 3.6', { isOld: true }],
] as const

describe.skipIf(!hasZooKeeper).each(modes)(
  'a watch of children, %s',
  (_mode, { isOld = false }: { isOld?: boolean }) => {
    // oxfmt-ignore
    /** A server before 3.6 answers "unimplemented" to the newer request; a client that never asks is the same. */
    function watcherOf(client: ZooKeeperClient): ZooKeeperClient {
    if (isOld) {
      client.watchTree = () => Promise.reject(unimplemented())
    }
    return client
  }
    const prefix = isOld ? '/old' : '/new'

    test('tells children that come, change and go, whole each time', async () => {
      await using client = watcherOf(connect())
      await using writer = connect()
      const path = `${prefix}/basic`
      await using seen = follow(client, path)

      await seen.until(undefined)
      await writer.ensure(path)
      await seen.until([])
      await writer.create(`${path}/a`, { data: '1' })
      await seen.until(['a=1'])
      await writer.create(`${path}/b`, { data: '1' })
      await writer.set(`${path}/a`, '2')
      await seen.until(['a=2', 'b=1'])
      await writer.set(`${path}/a`, '3')
      await seen.until(['a=3', 'b=1'])
      await writer.delete(`${path}/a`)
      await seen.until(['b=1'])
      await writer.delete(`${path}/b`)
      await writer.delete(path)
      await seen.until(undefined)
      await writer.create(`${path}/c`, { data: '4', withParents: true })
      await seen.until(['c=4'])
    })

    test('takes its session with it through a cut connection, and misses nothing', async () => {
      await using proxy = await startProxy(server.port)
      await using client = watcherOf(connect({ servers: proxy.address }))
      await using writer = connect()
      const path = `${prefix}/cut`
      await writer.create(`${path}/a`, { data: '1', withParents: true })
      await using seen = follow(client, path)
      await seen.until(['a=1'])
      const { sessionId } = client

      proxy.block()
      await expect.poll(() => client.state).toBe('suspended')
      await writer.set(`${path}/a`, '2')
      await writer.create(`${path}/b`, { data: '1' })
      proxy.open()

      await seen.until(['a=2', 'b=1'])
      expect(client.sessionId).toBe(sessionId)
      await writer.set(`${path}/b`, '2')
      await seen.until(['a=2', 'b=2'])
    })

    test('reads everything anew when the session has expired', async () => {
      await using proxy = await startProxy(server.port)
      await using client = watcherOf(connect({ servers: proxy.address, sessionTimeoutMs: 500 }))
      await using writer = connect()
      const path = `${prefix}/expired`
      await writer.create(`${path}/a`, { data: '1', withParents: true })
      await using seen = follow(client, path, 20_000)
      await seen.until(['a=1'])
      const { sessionId } = client
      const known = `0x${sessionId.toString(16)}`

      proxy.block()
      await expect.poll(async () => (await ask(server.port, 'cons')).includes(known)).toBe(false)
      await wait(1_500)
      await writer.delete(`${path}/a`)
      await writer.create(`${path}/b`, { data: '1' })
      proxy.open()

      await seen.until(['b=1'])
      expect(client.sessionId).not.toBe(sessionId)
      await writer.set(`${path}/b`, '2')
      await seen.until(['b=2'])
    })

    test('leaves a server that keeps the connection and says nothing', async () => {
      await using proxy = await startProxy(server.port)
      const others = `${proxy.address},${proxy.address}`
      await using client = watcherOf(connect({ servers: others, sessionTimeoutMs: 1_500 }))
      await client.ensure(`${prefix}/silent`)
      await using seen = follow(client, `${prefix}/silent`, 20_000)
      await seen.until([])

      proxy.freeze()
      await expect
        .poll(() => client.fault?.message, { timeout: 5_000 })
        .toContain('has fallen silent')
      proxy.open()

      await using writer = connect()
      await writer.create(`${prefix}/silent/a`)
      await seen.until(['a='])
    })

    test('ends with the reason when no server answers for too long', async () => {
      await using proxy = await startProxy(server.port)
      await using client = watcherOf(connect({ servers: proxy.address }))
      await client.ensure(`${prefix}/patience`)
      await using seen = follow(client, `${prefix}/patience`, 300)
      await seen.until([])

      proxy.block()

      expect(await seen.failure).toMatchObject({
        code: 'connection-loss',
        message: expect.stringMatching(/has answered for 0\.3 s/),
      })
    })
  },
)

function unimplemented(): Error {
  return new ZooKeeperError('unimplemented', 'watch: unimplemented')
}

describe.skipIf(!hasZooKeeper)('a server that is killed with kill -9', () => {
  test('and started again is found again, session and all; what changed is told', async () => {
    await using mortal = await startZooKeeper()
    await using client = new ZooKeeperClient({ servers: mortal.address, sessionTimeoutMs: 20_000 })
    await client.create('/nodes/web/a', { data: '1', withParents: true })
    await client.create('/nodes/web/mine', { isEphemeral: true })
    await using seen = follow(client, '/nodes/web', 30_000)
    await seen.until(['a=1', 'mine='])
    const { sessionId } = client

    for (const round of ['2', '3']) {
      await mortal.kill()
      await mortal.restart()
      await client.set('/nodes/web/a', round).catch(() => client.set('/nodes/web/a', round))
      await seen.until([`a=${round}`, 'mine='])
    }

    expect(client.sessionId).toBe(sessionId)
  })

  test('and comes back without its data gets a new session in the end', async () => {
    await using mortal = await startZooKeeper()
    await using client = new ZooKeeperClient({ servers: mortal.address, sessionTimeoutMs: 500 })
    for (let change = 0; change < 20; change += 1) await client.ensure(`/a${change}`)
    await using seen = follow(client, '/a0', 60_000)
    await seen.until([])

    await mortal.wipe()

    await seen.until(undefined)
    await client.ensure('/b')
    expect(await client.children('/')).toContain('b')
  })

  test('is left for another of the ensemble', async () => {
    const port = await freePort()
    await using client = connect({ servers: `127.0.0.1:${port},${server.address}` })

    expect(await client.children('/zookeeper')).toContain('quota')
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ZooKeeperClient,
  ZooKeeperError,
  type ClientOptions,
} from '../../plugins/clients/zookeeper/index.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'
import { follow } from '../support/registries/zookeeper-watch.ts'
import { freePort } from '../support/ports.ts'
import {
  hasZooKeeper,
  noOldZooKeeper,
  noZooKeeper,
  oldJars,
  sessionEnd,
  startZooKeeper,
  type ZooKeeperServer,
} from '../support/registries/zookeeper.ts'

interface Mode {
  readonly isHere: boolean
  readonly jars?: string | undefined
  /** Stands for a server before 3.6, which knows no watch on a tree. */
  readonly withoutTrees?: boolean
}

const modes: readonly [string, Mode][] = [
  [`3.8 (${noZooKeeper})`, { isHere: hasZooKeeper }],
  [`3.8, a watch on each node (${noZooKeeper})`, { isHere: hasZooKeeper, withoutTrees: true }],
  [`3.4 (${noOldZooKeeper})`, { isHere: oldJars !== undefined, jars: oldJars }],
]

for (const [name, { isHere, jars, withoutTrees = false }] of modes) {
  describe.skipIf(!isHere)(`a watch of children on ZooKeeper ${name}`, () => {
    let server: ZooKeeperServer
    beforeAll(async () => {
      server = await startZooKeeper({ jars })
    })
    afterAll(() => server?.[Symbol.asyncDispose]())

    function connect(more: Partial<ClientOptions> = {}): ZooKeeperClient {
      return new ZooKeeperClient({ servers: server.address, sessionTimeoutMs: 20_000, ...more })
    }
    function watcherOf(client: ZooKeeperClient): ZooKeeperClient {
      const unimplemented = new ZooKeeperError('unimplemented', 'watch: unimplemented')
      if (withoutTrees) client.watchTree = () => Promise.reject(unimplemented)
      return client
    }
    const prefix = withoutTrees ? '/nodes' : '/tree'

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
      await using client = watcherOf(connect({ servers: proxy.address, sessionTimeoutMs: 60_000 }))
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
      await using seen = follow(client, path)
      await seen.until(['a=1'])
      const { sessionId } = client

      proxy.block()
      await sessionEnd(server, sessionId)
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
      await using seen = follow(client, `${prefix}/silent`)
      await seen.until([])

      proxy.freeze()
      await expect.poll(() => client.fault?.message).toContain('has fallen silent')
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
  })
}

describe.skipIf(!hasZooKeeper)('a server that is killed with kill -9', () => {
  test('and started again is found again, session and all; what changed is told', async () => {
    await using mortal = await startZooKeeper()
    await using client = new ZooKeeperClient({ servers: mortal.address, sessionTimeoutMs: 60_000 })
    await client.create('/nodes/web/a', { data: '1', withParents: true })
    await client.create('/nodes/web/mine', { isEphemeral: true })
    await using seen = follow(client, '/nodes/web')
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
    await using seen = follow(client, '/a0')
    await seen.until([])

    await mortal.wipe()

    await seen.until(undefined)
    await client.ensure('/b')
    expect(await client.children('/')).toContain('b')
  })

  test('is left for another of the ensemble', async () => {
    const port = await freePort()
    await using server = await startZooKeeper()
    await using client = new ZooKeeperClient({ servers: `127.0.0.1:${port},${server.address}` })

    expect(await client.children('/zookeeper')).toContain('quota')
  })
})

describe.skipIf(!hasZooKeeper || oldJars === undefined)(
  `servers of two ages (${noOldZooKeeper})`,
  () => {
    test('serve one client in turn, with watches on trees where they can', async () => {
      await using older = await startZooKeeper({ jars: oldJars })
      await using newer = await startZooKeeper()
      await using proxy = await startProxy(newer.port)
      for (const { address } of [older, newer]) {
        await using writer = new ZooKeeperClient({ servers: address })
        await writer.create('/web/a', { data: address, withParents: true })
      }
      await using client = new ZooKeeperClient({
        servers: `${proxy.address}`,
        sessionTimeoutMs: 1_000,
      })
      await using seen = follow(client, '/web')
      await seen.until([`a=${newer.address}`])

      proxy.lead(older.port)
      await seen.until([`a=${older.address}`])
      proxy.lead(newer.port)
      await seen.until([`a=${newer.address}`])

      await using writer = new ZooKeeperClient({ servers: newer.address })
      await writer.set('/web/a', 'changed')
      await seen.until(['a=changed'])
    })
  },
)

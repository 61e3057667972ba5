import { createConnection } from 'node:net'
import { createServer } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zookeeperDiscovery } from '../../plugins/discovery/zookeeper/index.ts'
import { readChildren, ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { discoverOnce, watchFleet } from '../../src/discovery/discover.ts'
import type { FleetService } from '../../src/model/fleet.ts'
import type { BoundProject } from '../../src/kit/plugins/bound-project.ts'
import { systemClock } from '../../src/system/clock.ts'
import { discoveryWorld, project, service } from '../support/worlds/discovery-world.ts'
import { testContext } from 'haproxyctl/testing'
import { hasOpenssl, selfSigned } from '../support/self-signed.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'
import { freePort } from '../support/ports.ts'
import {
  hasZooKeeper,
  noZooKeeper,
  startZooKeeper,
  type ZooKeeperServer,
} from '../support/registries/zookeeper.ts'

const never = new AbortController().signal
let server: ZooKeeperServer
let writer: ZooKeeperClient

beforeAll(async () => {
  if (!hasZooKeeper) return
  server = await startZooKeeper()
  writer = new ZooKeeperClient({ servers: server.address })
})
afterAll(async () => {
  await writer?.[Symbol.asyncDispose]()
  await server?.[Symbol.asyncDispose]()
})

/** Of a source that is expected not to answer. */
const impatient = { 'session-timeout': '1s' }

function register(client: ZooKeeperClient, path: string, more: object = {}): Promise<string> {
  const data = { host: 'app', ip: '10.0.0.7', port: 80, metadata: '{}', peer: '{}', ...more }
  return client.create(path, { data: JSON.stringify(data), isEphemeral: true, withParents: true })
}

function projectOf(hosts: string, path: string, more: object = {}): BoundProject {
  return project([service('web')], zookeeperDiscovery, { hosts, path, ...more })
}

function worldOf() {
  return discoveryWorld({ clock: systemClock })
}

async function discover(path: string, hosts = server.address, more = {}): Promise<FleetService> {
  const fleet = await discoverOnce(projectOf(hosts, path, more), worldOf(), never)
  return fleet.services[0]!
}

/** Follows the service `web`; each state as `freshness: id=port …`. */
function follow(wanted: BoundProject) {
  const abort = new AbortController()
  const states: string[] = []
  const run = (async () => {
    for await (const { services } of watchFleet(wanted, worldOf(), abort.signal)) {
      const [web] = services
      const instances = web?.instances.map(
        ({ id, endpoint }) => `${id}=${endpoint.kind === 'tcp' ? endpoint.port : ''}`,
      )
      states.push([`${web?.freshness}:`, ...(instances ?? [])].join(' '))
    }
  })().catch(() => undefined)
  return {
    states,
    until: (state: string) => expect.poll(() => states.at(-1), { interval: 20 }).toBe(state),
    async [Symbol.asyncDispose]() {
      abort.abort()
      await run
    },
  }
}

/** One whose lists are followed by something before anything else is read. */
class Racing extends ZooKeeperClient {
  afterList: () => Promise<unknown> = () => Promise.resolve()

  override async children(...args: Parameters<ZooKeeperClient['children']>): Promise<string[]> {
    const names = await super.children(...args)
    await this.afterList()
    return names
  }
}

describe.skipIf(!hasZooKeeper)(`discovery in ZooKeeper (${noZooKeeper})`, () => {
  test('finds what Lighthouse registers; junk costs nobody else its place', async () => {
    await register(writer, '/junk/web/app01:80', { metadata: '{"zone": "b"}' })
    await register(writer, '/junk/web/app02:80', { host: 'a b\n  option httpclose' })
    await register(writer, '/junk/web/app03:80', { ip: null })
    await writer.create('/junk/web/app04:80', { data: 'hello' })
    await register(writer, '/junk/web/app05:80', { peer: null, ip: '10.0.0.8', port: 8080 })

    const web = await discover('/junk')

    expect(web.freshness).toBe('fresh')
    expect(web.instances.map(({ id, endpoint }) => [id, endpoint])).toEqual([
      ['app01:80', { kind: 'tcp', address: '10.0.0.7', port: 80 }],
      ['app05:80', { kind: 'tcp', address: '10.0.0.8', port: 8080 }],
    ])
    expect(web.instances[0]).toMatchObject({
      node: 'app',
      metadata: { zone: 'b' },
      origin: `zookeeper ${server.address} /junk/web/app01:80`,
    })
    expect(web.rejected.map(({ message }) => /app0\d:80/.exec(message)?.[0])).toEqual([
      'app02:80',
      'app03:80',
      'app04:80',
    ])
  })

  test('knows nobody from nothing: a service without a node is empty, a base without one is an error', async () => {
    await writer.ensure('/base')

    const empty = await discover('/base')
    const missing = await discover('/basement')
    const dead = await discover('/base', `127.0.0.1:${await freePort()}`, impatient)

    expect([empty.freshness, empty.rejected.map((each) => each.code)]).toEqual([
      'fresh',
      ['discover/nobody-registered'],
    ])
    expect([missing.freshness, missing.error]).toEqual([
      'missing',
      'zookeeper: there is no node /basement',
    ])
    expect([dead.freshness, dead.error]).toEqual([
      'missing',
      expect.stringContaining('ECONNREFUSED'),
    ])
  })

  test('a base path that comes late is followed soon after, however long it was not there', async () => {
    const abort = new AbortController()
    const states: string[] = []
    const run = (async () => {
      const limits = {
        answerMs: 10_000,
        pollMs: 5_000,
        firstRetryMs: 3_600_000,
        longestRetryMs: 3_600_000,
      }
      const world = discoveryWorld({ clock: systemClock, limits })
      const wanted = projectOf(server.address, '/late')
      for await (const { services } of watchFleet(wanted, world, abort.signal))
        states.push(`${services[0]?.freshness} ${services[0]?.instances.length}`)
    })().catch(() => undefined)
    await expect.poll(() => states.at(-1)).toBe('missing 0')

    await register(writer, '/late/web/app01:80')

    await expect.poll(() => states.at(-1)).toBe('fresh 1')
    abort.abort()
    await run
  })

  test('a node that goes between the list and its data is gone, and costs nobody else', async () => {
    await using reader = new Racing({ servers: server.address })
    for (const name of ['a', 'b', 'c']) await register(writer, `/race/web/${name}`)
    reader.afterList = () => writer.delete('/race/web/b')

    const children = await readChildren(reader, '/race/web', never)

    expect([...(children ?? []).keys()]).toEqual(['a', 'c'])
  })

  test('follows instances that come, change, go, and die with their session', async () => {
    await using seen = follow(projectOf(server.address, '/follow'))
    await writer.ensure('/follow')
    await using proxy = await startProxy(server.port)
    await using app = new ZooKeeperClient({ servers: proxy.address, sessionTimeoutMs: 1_500 })

    await seen.until('fresh:')
    await register(app, '/follow/web/app01:80')
    await seen.until('fresh: app01:80=80')
    await register(writer, '/follow/web/app02:80', { ip: '10.0.0.8' })
    await seen.until('fresh: app01:80=80 app02:80=80')
    await writer.set('/follow/web/app02:80', JSON.stringify({ ip: '10.0.0.9', port: 81 }))
    await seen.until('fresh: app01:80=80 app02:80=81')
    proxy.block()
    await seen.until('fresh: app02:80=81')
    await writer.delete('/follow/web/app02:80')
    await seen.until('fresh:')
  })

  test('keeps what it knows while the server is killed, says that it is stale, and goes on after', async () => {
    await using mortal = await startZooKeeper()
    await using app = new ZooKeeperClient({ servers: mortal.address, sessionTimeoutMs: 60_000 })
    await register(app, '/nodes/web/app01:80')
    await register(app, '/nodes/web/app02:80', { ip: '10.0.0.8' })
    await using seen = follow(projectOf(mortal.address, '/nodes', impatient))
    await seen.until('fresh: app01:80=80 app02:80=80')
    const first = seen.states.length

    await mortal.kill()
    await seen.until('stale: app01:80=80 app02:80=80')
    await mortal.restart()
    await seen.until('fresh: app01:80=80 app02:80=80')
    await app.delete('/nodes/web/app01:80')
    await seen.until('fresh: app02:80=80')

    // At no time was anybody lost who was there.
    for (const state of seen.states.slice(first, -1))
      expect(state).toContain('app01:80=80 app02:80=80')
  })

  test.skipIf(!hasOpenssl)(
    'speaks TLS, and looks at the certificate unless told not to (needs openssl)',
    async () => {
      await register(writer, '/tls/web/app01:80')
      const { key, cert } = await selfSigned()
      const front = createServer({ key, cert }, (secure) => {
        const plain = createConnection(server.port, '127.0.0.1')
        secure.on('error', () => plain.destroy())
        plain.on('error', () => secure.destroy())
        secure.pipe(plain).pipe(secure)
      })
      await new Promise<void>((resolve) => front.listen(0, '127.0.0.1', resolve))
      const address = front.address()
      const hosts = `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
      const files = { ...testContext().files, read: async () => cert }
      const world = {
        ...worldOf(),
        contextFor: () => testContext({ files }),
      }
      const seen: unknown[] = []

      for (const options of [
        { tls: { ca: 'ca.pem', 'server-name': 'app.example' } },
        { tls: { verify: false } },
        { tls: { ca: 'ca.pem' }, ...impatient },
        { tls: true, ...impatient },
      ]) {
        const {
          services: [web],
        } = await discoverOnce(projectOf(hosts, '/tls', options), world, never)
        seen.push(web?.error ?? web?.instances.length)
      }

      await new Promise((resolve) => front.close(resolve))
      expect(seen).toEqual([
        1,
        1,
        expect.stringContaining('altnames'),
        expect.stringContaining('self-signed'),
      ])
    },
  )

  test('a start while the server is down is told apart from an empty registry', async () => {
    const port = await freePort()
    await using seen = follow(projectOf(`127.0.0.1:${port}`, '/nodes', impatient))

    await seen.until('missing:')
  })
})

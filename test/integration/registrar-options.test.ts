import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fakeHttp, testContext } from 'haproxyctl/testing'
import type { LocalInstance, Registrar, RegistrarDefinition } from 'haproxyctl/plugin'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { consulRegistrar } from '../../plugins/registrar/consul/index.ts'
import { etcdRegistrar } from '../../plugins/registrar/etcd/index.ts'
import { zookeeperRegistrar } from '../../plugins/registrar/zookeeper/index.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { httpContext } from '../support/http-context.ts'
import { hasConsul, noConsul, startConsul } from '../support/registries/consul.ts'
import {
  encode,
  hasEtcd,
  noEtcd,
  startEtcd,
  type EtcdServer,
  type ServerTls,
} from '../support/registries/etcd.ts'
import { hasZooKeeper, noZooKeeper, startZooKeeper } from '../support/registries/zookeeper.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { openAuthority, serveHttp } from '../support/servers/http-servers.ts'

const endpoint = { kind: 'tcp', address: '10.0.0.1', port: 80 } as const
const instance: LocalInstance = {
  service: 'web',
  id: 'app01:80',
  endpoint,
  node: 'app01',
  metadata: { zone: 'a' },
}

function soon(): AbortSignal {
  return AbortSignal.timeout(30_000)
}

async function registered<Options extends object>(
  definition: RegistrarDefinition<Options>,
  options: Options,
  context = httpContext(),
): Promise<Registrar & AsyncDisposable> {
  const registrar = await definition.open(options, context)
  await registrar.register(instance, soon())
  return { ...registrar, [Symbol.asyncDispose]: async () => registrar[Symbol.asyncDispose]?.() }
}

test('Consul is told where, as whom and for how long', async () => {
  const http = fakeHttp(() => ({ json: {} }))
  const options = {
    token: 'hunter2',
    namespace: 'shop',
    partition: 'edge',
    ttl: '20s',
    'deregister-after': '2m',
  }

  await using _registrar = await registered(consulRegistrar, options, testContext({ http }))

  const [first] = http.requests
  expect(first?.method).toBe('PUT')
  expect(first?.url.pathname).toBe('/v1/agent/service/register')
  expect(Object.fromEntries(first?.url.searchParams ?? [])).toEqual({
    'replace-existing-checks': 'true',
    ns: 'shop',
    partition: 'edge',
  })
  expect(JSON.parse(first?.body ?? '')).toMatchObject({
    Name: 'web',
    Address: '10.0.0.1',
    Port: 80,
    Meta: { zone: 'a' },
    Check: { TTL: '20000ms', Status: 'passing', DeregisterCriticalServiceAfter: '120000ms' },
  })
  for (const { url, headers } of http.requests) {
    expect(headers['x-consul-token']).toBe('hunter2')
    expect(url.searchParams.get('ns')).toBe('shop')
  }
})

test('Consul is asked over a unix socket', async () => {
  await using folder = await scratch()
  const socket = join(folder.path, 'consul.sock')
  const asked: string[] = []
  await using _server = await serveHttp(({ method, url = '' }, response) => {
    asked.push(`${method} ${new URL(url, 'http://consul').pathname}`)
    response.end('{}')
  }, socket)

  await using _registrar = await registered(consulRegistrar, { socket })

  expect(asked[0]).toBe('PUT /v1/agent/service/register')
})

/** Certificates of one authority: the server's, and ours. */
async function certificates(folder: Scratch): Promise<ServerTls> {
  await using authority = await openAuthority()
  const own = await authority.issue('127.0.0.1')
  const client = await authority.issue('client')
  await folder.write('client.pem', String(client.cert))
  await folder.write('client.key', String(client.key))
  return {
    ca: await folder.write('ca.pem', String(authority.ca)),
    cert: await folder.write('server.pem', String(own.cert)),
    key: await folder.write('server.key', String(own.key)),
  }
}

const ours = { ca: 'ca.pem', cert: 'client.pem', key: 'client.key' }

test.skipIf(!hasConsul)(`Consul with TLS (${noConsul})`, async () => {
  await using folder = await scratch()
  await using server = await startConsul(await certificates(folder))
  const context = httpContext({ root: folder.path, files: createFiles() })
  const url = server.securedUrl

  await using _registrar = await registered(consulRegistrar, { url, tls: ours }, context)

  const services = (await server.call('GET', 'agent/services')) as object
  expect(Object.keys(services)).toEqual(['web:app01:80'])
  for (const tls of [{ ca: ours.ca }, { ...ours, 'server-name': 'other' }, undefined]) {
    const refused = registered(consulRegistrar, { url, ...(tls && { tls }) }, context)
    await expect(refused).rejects.toMatchObject({ kind: 'unavailable' })
  }
})

test.skipIf(!hasEtcd)(`etcd with TLS, and as a user (${noEtcd})`, async () => {
  await using folder = await scratch()
  await using server = await startEtcd(await certificates(folder))
  const context = httpContext({ root: folder.path, files: createFiles() })
  const secured = { endpoints: [server.securedUrl], tls: ours }
  const open = { endpoints: [server.url] }
  const user = { user: 'app01', password: 'app-secret' }
  const key = { key: encode('/services/web/app01:80') }

  await using _secured = await registered(etcdRegistrar, secured, context)
  expect(await server.call('kv/range', key)).toMatchObject({ count: '1' })
  await server.delete('/services/web/app01:80')
  await enableAuthentication(server, user)
  await using _user = await registered(etcdRegistrar, { ...open, ...user }, context)

  const root = { name: 'root', password: 'root-secret' }
  const { token } = await server.call('auth/authenticate', root)
  expect(await server.call('kv/range', key, String(token))).toMatchObject({ count: '1' })
  for (const [options, help] of [
    [{ ...open, ...user, password: 'wrong' }, 'Look whether `user`'],
    [{ ...open, ...user, prefix: '/other' }, 'Look whether `user`'],
    [open, 'Look whether `user`'],
    [{ ...secured, ...user }, 'without a common name'],
    [{ ...secured, tls: { ca: ours.ca } }, undefined],
    [{ endpoints: secured.endpoints }, undefined],
  ] as const) {
    const refused = registered(etcdRegistrar, options, context)
    await expect(refused, JSON.stringify(options)).rejects.toMatchObject({
      kind: 'unavailable',
      ...(help !== undefined && { help: expect.stringContaining(help) }),
    })
  }
})

/** From then on the user may write services, and nobody else anything. */
async function enableAuthentication(
  server: EtcdServer,
  { user, password }: { readonly user: string; readonly password: string },
): Promise<void> {
  const perm = { permType: 'READWRITE', key: encode('/services/'), range_end: encode('/services0') }
  await server.call('auth/user/add', { name: 'root', password: 'root-secret' })
  await server.call('auth/user/grant', { user: 'root', role: 'root' })
  await server.call('auth/role/add', { name: 'writer' })
  await server.call('auth/role/grant', { name: 'writer', perm })
  await server.call('auth/user/add', { name: user, password })
  await server.call('auth/user/grant', { user, role: 'writer' })
  await server.call('auth/enable', {})
}

test.skipIf(!hasZooKeeper)(`ZooKeeper is told of the peers’ port (${noZooKeeper})`, async () => {
  await using server = await startZooKeeper()
  await using reader = new ZooKeeperClient({ servers: server.address })
  const options = { hosts: server.address, path: '/nodes', 'peer-port': 2048 }

  await using _registrar = await registered(zookeeperRegistrar, options, testContext())

  const { data } = await reader.get('/nodes/web/app01:80')
  expect(JSON.parse(JSON.parse(data.toString())['peer'])).toEqual({
    ip: '10.0.0.1',
    name: 'app01',
    port: 2048,
  })
})

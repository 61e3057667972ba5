import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { consulDiscovery } from '../../plugins/discovery/consul/index.ts'
import { dockerDiscovery } from '../../plugins/discovery/docker/index.ts'
import { etcdDiscovery } from '../../plugins/discovery/etcd/index.ts'
import { eurekaDiscovery } from '../../plugins/discovery/eureka/index.ts'
import { httpDiscovery } from '../../plugins/discovery/http/index.ts'
import { kubernetesDiscovery } from '../../plugins/discovery/kubernetes/index.ts'
import { nomadDiscovery } from '../../plugins/discovery/nomad/index.ts'
import type { DiscoveryDefinition, TlsOptions } from '../../src/kit/index.ts'
import { discoverOnce } from '../../src/discovery/discover.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { hasConsul, startConsul } from '../support/registries/consul.ts'
import { slice } from '../support/registries/kubernetes-server.ts'
import { project, service } from '../support/worlds/discovery-world.ts'
import { container } from '../support/registries/docker-double.ts'
import { hasEtcd, startEtcd, type ServerTls } from '../support/registries/etcd.ts'
import { quickWorld, toldFleet } from '../support/worlds/followed-fleet.ts'
import { httpContext } from '../support/http-context.ts'
import { openAuthority, serveHttps } from '../support/servers/http-servers.ts'
import { scratch, type Scratch } from '../support/scratch.ts'

const never = new AbortController().signal

async function find(
  definition: DiscoveryDefinition,
  options: object,
  folder: Scratch,
): Promise<string> {
  const context = httpContext({ root: folder.path, files: createFiles() })
  const wanted = project([service('web')], definition, options)
  return toldFleet(await discoverOnce(wanted, quickWorld(context), never))
}

/** Certificates of one authority: the server's, and ours. */
async function certificates(folder: Scratch): Promise<ServerTls> {
  await using authority = await openAuthority()
  const own = await authority.issue('127.0.0.1')
  const client = await authority.issue('client')
  await folder.write('ca.pem', String(authority.ca))
  await folder.write('server.pem', String(own.cert))
  await folder.write('server.key', String(own.key))
  await folder.write('client.pem', String(client.cert))
  await folder.write('client.key', String(client.key))
  const [ca, cert, key] = ['ca.pem', 'server.pem', 'server.key'].map((name) =>
    join(folder.path, name),
  )
  return { ca: ca!, cert: cert!, key: key! }
}

async function triesTls(
  folder: Scratch,
  definition: DiscoveryDefinition,
  optionsFor: (tls?: TlsOptions) => object,
): Promise<readonly string[]> {
  const whole = { ca: 'ca.pem', cert: 'client.pem', key: 'client.key' }
  const tries = [
    whole,
    { ca: 'ca.pem' },
    undefined,
    { ...whole, 'server-name': 'other' },
    { cert: whole.cert, key: whole.key, verify: false },
  ]
  const found: string[] = []
  for (const tls of tries) found.push(await find(definition, optionsFor(tls), folder))
  return found.map((each) => each.replace('node1:', ''))
}

/** With our certificate; without it; without the authority; by another name than the certificate has; whoever it is. */
const expected = ['web fresh: a', 'web missing:', 'web missing:', 'web missing:', 'web fresh: a']

test.skipIf(!hasEtcd)(
  'etcd with TLS is believed by its certificate, and believes ours',
  async () => {
    await using folder = await scratch()
    await using server = await startEtcd(await certificates(folder))
    await server.put('/services/web/a', '10.0.0.1:80')

    const found = await triesTls(folder, etcdDiscovery, (tls) => ({
      endpoints: [server.securedUrl],
      ...(tls && { tls }),
    }))

    expect(found).toEqual(expected)
  },
)

test.skipIf(!hasConsul)(
  'Consul with TLS is believed by its certificate, and believes ours',
  async () => {
    await using folder = await scratch()
    await using server = await startConsul(await certificates(folder))
    const registered = { ID: 'a', Name: 'web', Address: '10.0.0.1', Port: 80 }
    await server.call('PUT', 'agent/service/register', registered)

    const found = await triesTls(folder, consulDiscovery, (tls) => ({
      url: server.securedUrl,
      ...(tls && { tls }),
    }))

    expect(found).toEqual(expected)
  },
)

const eurekaInstance = {
  instanceId: 'a',
  app: 'WEB',
  ipAddr: '10.0.0.1',
  port: { $: 80, '@enabled': 'true' },
  status: 'UP',
}
const nomadService = { ID: 'a', ServiceName: 'web', AllocID: 'x', Address: '10.0.0.1', Port: 80 }

test.each<[DiscoveryDefinition, (url: string) => object, Readonly<Record<string, unknown>>]>([
  [dockerDiscovery, (url) => ({ url }), { '/containers/json': [container('a', '10.0.0.1')] }],
  [
    eurekaDiscovery,
    (url) => ({ urls: [url] }),
    {
      '/apps': {
        applications: {
          apps__hashcode: 'UP_1_',
          application: [{ name: 'WEB', instance: [eurekaInstance] }],
        },
      },
    },
  ],
  [
    httpDiscovery,
    (url) => ({ url: `${url}/nodes` }),
    { '/nodes': { web: [{ id: 'a', address: '10.0.0.1', port: 80 }] } },
  ],
  [
    kubernetesDiscovery,
    (url) => ({ url, namespace: 'shop' }),
    {
      '/apis/discovery.k8s.io/v1/namespaces/shop/endpointslices': {
        metadata: { resourceVersion: '1' },
        items: [slice('web-1', ['a 10.0.0.1'])],
      },
    },
  ],
  [
    nomadDiscovery,
    (url) => ({ url }),
    {
      '/v1/service/web': [nomadService],
      '/v1/allocations': [{ ID: 'x', ClientStatus: 'running', DesiredStatus: 'run' }],
    },
  ],
])('$name with TLS is believed by its certificate, and believes ours', async (...row) => {
  const [definition, optionsAt, answers] = row
  await using folder = await scratch()
  const paths = await certificates(folder)
  const [ca, cert, key] = await Promise.all(
    [paths.ca, paths.cert, paths.key].map((path) => readFile(path)),
  )
  const own = { ca: ca!, cert: cert!, key: key!, requestCert: true, rejectUnauthorized: true }
  await using server = await serveHttps(own, ({ url = '/' }, response) => {
    const answer = answers[new URL(url, 'https://registry').pathname]
    response.writeHead(answer === undefined ? 404 : 200, { 'content-type': 'application/json' })
    response.end(JSON.stringify(answer ?? { path: url }))
  })

  const found = await triesTls(folder, definition, (tls) => ({
    ...optionsAt(server.url),
    ...(tls && { tls }),
  }))

  expect(found).toEqual(expected)
})

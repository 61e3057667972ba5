import { describe, expect, test } from 'vitest'
import { fakeHttp, memoryFiles, testContext, type FakeRequest } from 'haproxyctl/testing'
import type { PluginContext } from 'haproxyctl/plugin'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { slice } from '../../../test/support/registries/kubernetes-server.ts'
import { findCluster } from './cluster.ts'
import { kubernetesDiscovery } from './index.ts'
import type { KubernetesOptions } from './options.ts'
import { healthOf, readSlice, readSlices, type SliceQuery } from './slice.ts'

const never = new AbortController().signal

test.each<[object | undefined, string]>([
  [undefined, 'passing'],
  [{}, 'passing'],
  [{ ready: true, serving: true, terminating: false }, 'passing'],
  [{ ready: null }, 'passing'],
  [{ ready: false }, 'critical'],
  [{ ready: false, serving: true, terminating: true }, 'draining'],
  [{ ready: false, serving: false, terminating: true }, 'critical'],
  [{ ready: false, terminating: true }, 'critical'],
])('conditions %j are %s', (conditions, health) => expect(healthOf(conditions)).toBe(health))

const two = [
  { name: 'http', protocol: 'TCP', port: 8080 },
  { name: 'metrics', protocol: 'TCP', port: 9090 },
  { name: 'quic', protocol: 'UDP', port: 443 },
]

describe('an endpoint becomes an instance', () => {
  test.each<[string, object, Partial<SliceQuery>, string]>([
    ['by the only port', {}, {}, 'a 10.0.0.1:80'],
    ['by the port of the name', { ports: two }, { 'port-name': 'metrics' }, 'a 10.0.0.1:9090'],
    [
      'by the port of the project where there are several',
      { ports: two },
      { port: 7 },
      'a 10.0.0.1:7',
    ],
    [
      'by the port of the project where all are',
      { ports: [{ name: 'x', port: null }] },
      { port: 7 },
      'a 10.0.0.1:7',
    ],
    [
      'not without a choice of its port',
      { ports: two },
      {},
      'test a is left out: it has the ports http, metrics, and `port-name` has to choose one.',
    ],
    [
      'not without its port',
      { ports: two },
      { 'port-name': 'admin' },
      'test a is left out: it has no port.',
    ],
    [
      'by its address where there is no pod',
      { endpoints: [{ addresses: ['10.0.0.9'] }] },
      {},
      '10.0.0.9 10.0.0.9:80',
    ],
    [
      'by its name where it has one',
      { addressType: 'FQDN', endpoints: [{ addresses: ['db.example'] }] },
      {},
      'db.example db.example:80',
    ],
  ])('%s', (_, more, query, told) => {
    const slices = [readSlice(slice('web-1', ['a 10.0.0.1'], more))]

    const read = readSlices(slices, { place: 'test', ...query })

    expect(read.map(shown)).toEqual([told])
  })

  test.each([
    ['ipv4', 'a 10.0.0.1:80'],
    ['ipv6', 'a 2001:db8::1:80'],
  ] as const)('of a pod with both families by %s', (family, told) => {
    const slices = [slice('web-6', ['a 2001:db8::1']), slice('web-4', ['a 10.0.0.1'])].map(
      readSlice,
    )

    expect(readSlices(slices, { place: 'test', family }).map(shown)).toEqual([told])
  })

  function shown({ instance, rejected }: ReturnType<typeof readSlices>[number]): string {
    if (instance === undefined) return rejected.message
    const { endpoint } = instance
    return `${instance.id} ${endpoint.kind === 'tcp' ? `${endpoint.address}:${endpoint.port}` : ''}`
  }
})

const kubeconfig = `
current-context: prod
contexts:
- {name: prod, context: {cluster: main, user: robot, namespace: shop}}
- {name: test, context: {cluster: main, user: program}}
- {name: other, context: {cluster: nowhere}}
clusters:
- {name: main, cluster: {server: "https://k8s:6443", certificate-authority-data: Q0E=, tls-server-name: api}}
users:
- {name: robot, user: {tokenFile: token, client-certificate: crt.pem, client-key-data: S0VZ}}
- name: program
  user: {exec: {apiVersion: v1x, command: ./login, args: [--now], env: [{name: A, value: b}]}}
`

function contextOf(more: Partial<PluginContext> = {}): PluginContext {
  const files = memoryFiles(
    new Map(
      Object.entries({
        '/home/me/.kube/config': kubeconfig,
        '/home/me/.kube/token': 'first\n',
        '/home/me/.kube/crt.pem': 'CERT',
        '/broken': ': secret: [',
        '/var/run/secrets/kubernetes.io/serviceaccount/ca.crt': 'OWN-CA',
        '/var/run/secrets/kubernetes.io/serviceaccount/namespace': 'mine\n',
        '/var/run/secrets/kubernetes.io/serviceaccount/token': 'pod-token\n',
      }),
    ),
  )
  return testContext({ files, root: '/', environment: { HOME: '/home/me' }, ...more })
}

describe('where the cluster is, and who asks', () => {
  const own = { KUBERNETES_SERVICE_HOST: '10.96.0.1', HOME: '/home/me' }
  test.each<[string, KubernetesOptions, Record<string, string>, object, object]>([
    [
      'the options',
      { url: 'http://k', token: 't' },
      own,
      { url: 'http://k' },
      { authorization: 'Bearer t' },
    ],
    [
      'the pod that it runs in',
      {},
      own,
      {
        url: 'https://10.96.0.1:443',
        namespace: 'mine',
        tls: { ca: new TextEncoder().encode('OWN-CA') },
      },
      { authorization: 'Bearer pod-token' },
    ],
    [
      'the user’s kubeconfig',
      {},
      { HOME: '/home/me' },
      {
        url: 'https://k8s:6443',
        namespace: 'shop',
        tls: { ca: 'CA', cert: 'CERT', key: 'KEY', serverName: 'api' },
      },
      { authorization: 'Bearer first' },
    ],
    [
      'the first of KUBECONFIG',
      {},
      { KUBECONFIG: '/home/me/.kube/config:/x' },
      { namespace: 'shop' },
      { authorization: 'Bearer first' },
    ],
  ])('%s', async (_, options, environment, expected, headers) => {
    const cluster = await findCluster(options, contextOf({ environment }))

    expect(cluster).toMatchObject(expected)
    expect(await cluster.credentials.headers(never)).toEqual(headers)
  })

  test.each<[string, KubernetesOptions, RegExp]>([
    ['is not there', { kubeconfig: '/missing' }, /there is no file \/missing/],
    [
      'is not YAML, and shows none of its text',
      { kubeconfig: '/broken' },
      /^the kubeconfig \/broken cannot be used: it is not YAML$/,
    ],
    ['has no such context', { context: 'dev' }, /its contexts have no dev/],
    ['has no such cluster', { context: 'other' }, /its clusters have no nowhere/],
  ])('a kubeconfig that %s', async (_, options, message) => {
    await expect(findCluster(options, contextOf())).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringMatching(message),
    })
  })

  test('a program’s token is kept until it expires, or is refused', async () => {
    const clock = createFakeClock(0)
    let runs = 0
    const asked: unknown[] = []
    const processes = {
      ...testContext().processes,
      async run(file: string, args: readonly string[], options: { env?: object } = {}) {
        runs += 1
        asked.push([file, ...args, { ...options.env }])
        const expirationTimestamp = new Date(clock.now() + 3_600_000).toISOString()
        const status = { token: `token${runs}`, expirationTimestamp }
        return { exitCode: 0, stdout: JSON.stringify({ status }), stderr: '' }
      },
    }
    const http = fakeHttp(
      ({ headers }: FakeRequest) =>
        headers['authorization'] === 'Bearer token2'
          ? { status: 401 }
          : { json: { metadata: { resourceVersion: '1' }, items: [] } },
      clock,
    )
    const source = await kubernetesDiscovery.open(
      { context: 'test' },
      contextOf({ clock, http, processes }),
    )
    async function ask(): Promise<void> {
      await source.snapshot({ service: 'web', options: {} }, never)
    }

    await ask()
    await ask()
    expect(runs).toBe(1)
    await clock.advance(3_600_000)
    // The second token is refused, so that a third is had.
    await ask()
    expect(runs).toBe(3)
    expect(asked[0]).toEqual([
      '/home/me/.kube/login',
      '--now',
      { A: 'b', KUBERNETES_EXEC_INFO: expect.stringContaining('"apiVersion":"v1x"') },
    ])
  })
})

test('the token is said nowhere, and who lacks a role is told which', async () => {
  const http = fakeHttp(() => ({ status: 403, json: { message: 'forbidden' } }))
  const source = await kubernetesDiscovery.open(
    { url: 'http://k', token: 'hunter2' },
    contextOf({ http }),
  )

  const failure = source.snapshot({ service: 'web', options: {} }, never)

  await expect(failure).rejects.toMatchObject({
    kind: 'unavailable',
    help: expect.stringContaining('endpointslices'),
  })
  expect(await failure.catch((error: Error) => error.message)).not.toContain('hunter2')
})

test('annotations that are meant for us are labels', async () => {
  const annotations = {
    'haproxyctl.port': '8080',
    'kubectl.kubernetes.io/last-applied': '{…}',
    'haproxyctl.x': 7,
  }
  const items = [{ metadata: { name: 'web', annotations } }, { metadata: { name: 'api' } }]
  const http = fakeHttp(() => ({ json: { metadata: { resourceVersion: '1' }, items } }))
  const source = await kubernetesDiscovery.open(
    { url: 'http://k', namespace: 'shop' },
    contextOf({ http }),
  )

  const { services } = await source.services!({ pattern: '*', options: {} }, never)

  expect(services).toEqual([
    { name: 'api', labels: {}, origin: 'test shop api' },
    { name: 'web', labels: { 'haproxyctl.port': '8080' }, origin: 'test shop web' },
  ])
})

test.each<[string, unknown]>([
  ['no list', { metadata: { resourceVersion: '1' } }],
  ['no version', { metadata: {}, items: [] }],
  ['an object without a name', { metadata: { resourceVersion: '1' }, items: [{}] }],
  ['a page of somebody else', { hello: 'world' }],
])('%s is an error and no empty list', async (_, json) => {
  const source = await kubernetesDiscovery.open(
    { url: 'http://k' },
    contextOf({ http: fakeHttp(() => ({ json })) }),
  )

  await expect(source.snapshot({ service: 'web', options: {} }, never)).rejects.toMatchObject({
    kind: 'unavailable',
    message: 'the answer is not that of Kubernetes’ API',
  })
})

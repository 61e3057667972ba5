import { createServer } from 'node:net'
import { describe, expect, test } from 'vitest'
import { freePort } from '../support/ports.ts'
import { hasConsul, noConsul, startConsul } from '../support/registries/consul.ts'
import { encode, hasEtcd, noEtcd, startEtcd } from '../support/registries/etcd.ts'
import { startReporter } from '../support/reporter.ts'
import { scratch } from '../support/scratch.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'
import { until } from '../support/until.ts'

/** A registry whose clients can be cut off; `passing` is what it would send requests to, as its own API tells. */
interface Registry extends AsyncDisposable {
  readonly port: number
  passing(): Promise<readonly string[]>
}

async function consul(): Promise<Registry> {
  const server = await startConsul()
  return {
    port: server.port,
    async passing() {
      const found = (await server.call('GET', 'health/service/web?passing')) as {
        Service: { Address: string; Port: number }
      }[]
      return found.map(({ Service: { Address, Port } }) => `${Address}:${Port}`)
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

async function etcd(): Promise<Registry> {
  const server = await startEtcd()
  const below = { key: encode('/services/web/'), range_end: encode('/services/web0') }
  return {
    port: server.port,
    async passing() {
      const { kvs = [] } = (await server.call('kv/range', below)) as { kvs?: { value: string }[] }
      const all = kvs.map(({ value }): Record<string, string> =>
        JSON.parse(Buffer.from(value, 'base64').toString('utf8')),
      )
      return all
        .filter(({ health }) => health === 'passing')
        .map(({ address, port }) => `${address}:${port}`)
    },
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  }
}

describe.each([
  {
    name: `Consul (${noConsul})`,
    isThere: hasConsul,
    start: consul,
    registrar: (address: string) => `{ plugin: consul, url: "http://${address}", ttl: 2s }`,
  },
  {
    name: `etcd (${noEtcd})`,
    isThere: hasEtcd,
    start: etcd,
    registrar: (address: string) =>
      `{ plugin: etcd, endpoints: ["http://${address}"], prefix: /services, ttl: 2s }`,
  },
])('haproxyctl report, with a real $name,', ({ isThere, start, registrar }) => {
  test.skipIf(!isThere)(
    'a registration goes when its process is killed or cut off, comes back after, and goes at SIGTERM',
    async () => {
      await using registry = await start()
      await using proxy = await startProxy(registry.port)
      await using folder = await scratch()
      const port = await freePort()
      const app = createServer((socket) => socket.on('error', () => undefined).end())
      await using _ = { [Symbol.asyncDispose]: async () => void app.close() }
      await new Promise<void>((resolve) => app.listen(port, '127.0.0.1', resolve))
      await folder.write(
        'haproxyctl.yaml',
        `report:
  registrars: { registry: ${registrar(proxy.address)} }
  address: 127.0.0.1
  node: app01
  services:
    web: { port: ${port}, checks: [{ tcp: { interval: 200ms, rise: 1, fall: 2 } }] }
`,
      )
      function passing(wanted: readonly string[]): Promise<unknown> {
        const isWanted = (now: readonly string[]): boolean => now.join() === wanted.join()
        return until(`registered: ${wanted.join()}`, () => registry.passing(), isWanted)
      }
      const here = [`127.0.0.1:${port}`]

      await using first = startReporter(folder.path)
      await passing(here)
      first.kill('SIGKILL')
      await passing([])

      await using second = startReporter(folder.path)
      await passing(here)
      proxy.block()
      await passing([])
      proxy.open()
      await passing(here)

      second.kill('SIGTERM')
      expect(await second.ended, second.stderr()).toBe(143)
      expect(await registry.passing()).toEqual([])
    },
  )
})

import { createServer, type Server } from 'node:http'
import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { haproxyctl } from '../support/cli.ts'
import { freePorts } from '../support/ports.ts'
import { startReporter, type Reporter } from '../support/reporter.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { served, startMaster } from '../support/worlds/served-world.ts'
import { until } from '../support/until.ts'
import {
  hasZooKeeper,
  noZooKeeper,
  startZooKeeper,
  type ZooKeeperServer,
} from '../support/registries/zookeeper.ts'

describe.skipIf(!hasZooKeeper)(`haproxyctl report, with a real ZooKeeper (${noZooKeeper}),`, () => {
  let zookeeper: ZooKeeperServer
  let reader: ZooKeeperClient
  const open: AsyncDisposable[] = []
  beforeAll(async () => {
    zookeeper = await startZooKeeper()
  })
  afterAll(() => zookeeper[Symbol.asyncDispose]())
  afterEach(async () => {
    for (const each of open.splice(0).toReversed()) await each[Symbol.asyncDispose]()
  })

  let count = 0

  /** A project with one service in as many copies as it has ports. */
  async function project(ports: readonly number[], more = ''): Promise<Scratch & { base: string }> {
    count += 1
    const base = `/report${count}`
    const folder = await scratch()
    open.push(folder)
    reader = new ZooKeeperClient({ servers: zookeeper.address })
    open.push(reader)
    await folder.write(
      'haproxyctl.yaml',
      `report:
  registrars:
    zk: { plugin: zookeeper, hosts: "${zookeeper.address}", path: ${base}, session-timeout: 2s }
  address: 127.0.0.1
  node: app01
  services:
    web:
      port: [${ports.join(', ')}]
      checks: [{ http: { uri: /health, interval: 100ms, timeout: 1s, rise: 2, fall: 2 } }]
      metadata: { zone: a }
${more}`,
    )
    return { ...folder, base }
  }

  function report({ path }: Scratch): Reporter {
    const reporter = startReporter(path)
    open.push(reporter)
    return reporter
  }

  async function nodes(base: string): Promise<readonly string[]> {
    if ((await reader.exists(`${base}/web`)) === undefined) return []
    return (await reader.children(`${base}/web`)).toSorted()
  }

  async function registered(base: string, ports: readonly number[]): Promise<void> {
    const wanted = ports.map((port) => `app01:${port}`).toSorted()
    await until(
      `nodes ${wanted.join()}`,
      () => nodes(base),
      (now) => now.join() === wanted.join(),
    )
  }

  async function app(port: number): Promise<App> {
    const started = await startApp(port)
    open.push(started)
    return started
  }

  test('registers by rise and fall, in the words of Lighthouse, and goes at SIGTERM', async () => {
    const [one = 0, two = 0] = await freePorts(2)
    const [first, second] = [await app(one), await app(two)]
    const folder = await project([one, two], '  drain: 200ms\n')
    const reporter = report(folder)

    await registered(folder.base, [one, two])
    const { data } = await reader.get(`${folder.base}/web/app01:${one}`)
    expect(data.toString()).toBe(
      `{"host": "app01", "ip": "127.0.0.1", "metadata": "{\\"zone\\": \\"a\\"}", "peer": "{\\"ip\\": \\"127.0.0.1\\", \\"name\\": \\"app01\\", \\"port\\": 1024}", "port": ${one}}`,
    )

    second.status = 503
    await registered(folder.base, [one])
    second.status = 200
    await registered(folder.base, [one, two])
    await first[Symbol.asyncDispose]()
    await registered(folder.base, [two])

    reporter.kill('SIGTERM')
    expect(await reporter.ended).toBe(143)
    expect(await nodes(folder.base)).toEqual([])
    expect(reporter.stderr()).toContain(`web app01:${two} is registered in zk as 127.0.0.1:${two}`)
    expect(reporter.stderr()).toContain('is critical in zk: HTTP 503')
    const copies = reporter.documents.flatMap((each) => each.copies)
    expect(
      copies.some(({ check, registrars }) => check === 'up' && registrars[0]?.health === 'passing'),
    ).toBe(true)
  })

  test('leaves out what is in maintenance, by a file', async () => {
    const [port = 0] = await freePorts(1)
    await app(port)
    const folder = await project([port], '      maintenance: { file: down }\n')
    await writeFile(join(folder.path, 'down'), '')
    const reporter = report(folder)
    await until('maintenance', () =>
      reporter.documents.some(
        ({ copies }) => copies[0]?.isInMaintenance && copies[0].check === 'up',
      ),
    )
    expect(await nodes(folder.base)).toEqual([])

    await rm(join(folder.path, 'down'))
    await registered(folder.base, [port])
    await writeFile(join(folder.path, 'down'), '')
    await registered(folder.base, [])
    expect(reporter.stderr()).toContain('is not registered in zk: it is in maintenance')
  })

  test('is taken over by the next one after a kill, and the node of a dead one goes', async () => {
    const [port = 0] = await freePorts(1)
    await app(port)
    const folder = await project([port])
    const first = report(folder)
    await registered(folder.base, [port])
    const before = await reader.exists(`${folder.base}/web/app01:${port}`)

    first.kill('SIGKILL')
    await first.ended
    const second = report(folder)
    await until('another owner', async () => {
      const now = await reader.exists(`${folder.base}/web/app01:${port}`)
      return now !== undefined && now.ephemeralOwner !== before?.ephemeralOwner
    })

    second.kill('SIGKILL')
    await second.ended
    await registered(folder.base, [])
  })

  test('reads its project again at SIGHUP, and nothing is gone in between', async () => {
    const [one = 0, two = 0, three = 0] = await freePorts(3)
    for (const port of [one, two, three]) await app(port)
    const folder = await project([one, two])
    const reporter = report(folder)
    await registered(folder.base, [one, two])
    const seen: string[] = []
    let isOver = false
    const looking = (async () => {
      while (!isOver) {
        seen.push((await nodes(folder.base)).join())
        await sleep(5)
      }
    })()

    const text = await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')
    await folder.write('haproxyctl.yaml', 'report: nothing\n')
    reporter.kill('SIGHUP')
    await until('a complaint', () => reporter.stderr().includes('stays in use as it was before'))
    await folder.write('haproxyctl.yaml', text.replace(`[${one}, ${two}]`, `[${two}, ${three}]`))
    reporter.kill('SIGHUP')
    await registered(folder.base, [two, three])
    isOver = true
    await looking

    expect(seen.filter((names) => !names.includes(`app01:${two}`))).toEqual([])
    expect(reporter.stderr()).toContain('read the project again')
    reporter.kill('SIGTERM')
    expect(await reporter.ended).toBe(143)
    expect(await nodes(folder.base)).toEqual([])
  })

  test('comes back after ZooKeeper was away, and after its session has expired', async () => {
    const [port = 0] = await freePorts(1)
    await app(port)
    const folder = await project([port])
    const reporter = report(folder)
    await registered(folder.base, [port])

    await zookeeper.kill()
    await zookeeper.restart()
    await registered(folder.base, [port])

    await zookeeper.wipe()
    await registered(folder.base, [port])
    await until('it is told', () => reporter.stderr().includes('was gone, and is registered again'))
  })

  test('starts while ZooKeeper is away', async () => {
    const [port = 0] = await freePorts(1)
    await app(port)
    const folder = await project([port])
    await zookeeper.kill()
    const reporter = report(folder)
    await until('a complaint', () => reporter.stderr().includes('zk cannot be told of web'))

    await zookeeper.restart()
    await registered(folder.base, [port])
  })

  test('brings what it reports into a real HAProxy that watch keeps', async () => {
    const [bind = 0, one = 0, two = 0] = await freePorts(3)
    const [, second] = [await app(one), await app(two)]
    const folder = await project([one, two])
    report(folder)
    await registered(folder.base, [one, two])
    const balancer = await scratch()
    open.push(balancer)
    await balancer.write(
      'haproxyctl.yaml',
      `global: [stats socket ${balancer.path}/admin.sock mode 600 level admin]
defaults: [mode http, timeout connect 5s, timeout client 30s, timeout server 30s]
discovery:
  zk: { plugin: zookeeper, hosts: "${zookeeper.address}", path: ${folder.base}, allow-addresses: 127.0.0.0/8 }
services:
  web: { discovery: zk, frontend: { bind: "127.0.0.1:${bind}" } }
targets:
  lb: { plugin: haproxy, config: haproxy.cfg, sockets: [admin.sock], master: master.sock }
`,
    )
    const applied = await haproxyctl(['apply', '--yes'], { cwd: balancer.path })
    expect(applied, applied.stderr).toMatchObject({ code: 0 })
    open.push(await startMaster(balancer.path))
    expect(await served(bind)).toEqual([`app-${one}`, `app-${two}`].toSorted())

    open.push(startReporter(balancer.path, ['watch', '--quiet-time', '10ms']))

    second.status = 503
    await until(
      'one app',
      () => served(bind),
      (apps) => apps.join() === `app-${one}`,
    )
    second.status = 200
    await until(
      'both apps',
      () => served(bind),
      (apps) => apps.length === 2,
    )
  })
})

test('a machine whose address is not clear is told so, with its place', async () => {
  await using folder = await scratch()
  await folder.write(
    'haproxyctl.yaml',
    'report:\n  registrars: { nodes: { plugin: file, path: nodes.json } }\n  interface: nowhere0\n  services: { web: { port: 80 } }\n',
  )

  const result = await haproxyctl(['report'], { cwd: folder.path })

  expect(result.code).toBe(65)
  expect(result.stderr).toContain('has no interface `nowhere0`')
  expect(result.stderr).toContain('haproxyctl.yaml:3')
})

test('a project that reports nothing is told so', async () => {
  await using folder = await scratch()
  await folder.write('haproxyctl.yaml', 'services: {}\n')

  const result = await haproxyctl(['report'], { cwd: folder.path })

  expect(result.code).toBe(65)
  expect(result.stderr).toContain('does not say what is to be registered')
})

interface App extends AsyncDisposable {
  status: number
}

/** Answers with its name, and its health with the status that it is given. */
async function startApp(port: number): Promise<App> {
  const app = { status: 200 }
  const server: Server = createServer((request, response) => {
    if (request.url === '/health') response.statusCode = app.status
    response.end(`app-${port}`)
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return Object.assign(app, {
    async [Symbol.asyncDispose]() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  })
}

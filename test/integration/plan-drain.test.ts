import { createServer, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { connector, planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'

/** A backend server that answers when it is told to. */
class SlowServer {
  readonly waiting: (() => void)[] = []
  private readonly server: Server = createServer((_, response) => {
    this.waiting.push(() => response.end('done'))
  })

  async start(): Promise<number> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve))
    return (this.server.address() as AddressInfo).port
  }

  stop(): void {
    this.server.closeAllConnections()
    this.server.close()
  }
}

describe.each(haproxyBinaries())('HAProxy $version: a server that is busy', (binary) => {
  let haproxy: TestHaproxy
  let slow: SlowServer
  let port: number
  function line(name: string, options = ''): string {
    return `  server ${name} 127.0.0.1:${port}${options}\n`
  }

  function config(at: HaproxyPlaces, servers: string): string {
    return `global
${at.globalLines}defaults
  mode http
  timeout connect 1s
  timeout client 2m
  timeout server 2m
frontend front
  bind 127.0.0.1:${at.port('front')}
  default_backend web
backend web
  balance roundrobin
${servers}`
  }

  beforeEach(async () => {
    slow = new SlowServer()
    port = await slow.start()
    const servers = line('a') + line('b', ' disabled') + line('c', ' disabled')
    haproxy = await startHaproxy({
      binary,
      ports: ['front'],
      config: (at) => rendered(config(at, servers)).files[0]!.text,
    })
  })
  afterEach(async () => {
    slow.stop()
    await haproxy.stop()
  })

  /** The end of a request through HAProxy. */
  function ask(): Promise<string> {
    return new Promise((resolve) => {
      const sent = request({ host: '127.0.0.1', port: haproxy.port('front'), agent: false })
      sent.on('error', (error) => resolve(error.message))
      sent.on('response', (response) => {
        response.setEncoding('utf8')
        let text = `${response.statusCode} `
        response.on('data', (piece: string) => (text += piece))
        response.on('end', () => resolve(text))
        response.on('error', (error) => resolve(error.message))
      })
      sent.end()
    })
  }

  test('that goes is deleted when its last request has ended', async () => {
    const before = rendered(
      config(haproxy, line('a') + line('b', ' disabled') + line('c', ' disabled')),
    )
    const after = rendered(config(haproxy, line('b') + line('c')))
    const answer = watch(ask())
    await expect.poll(() => slow.waiting.length).toBe(1)

    const plan = await planFor(haproxy, { before, after })
    const run = watch(runPlan(haproxy, plan))
    await expect
      .poll(() => haproxy.socket('show servers state web'))
      .toMatch(/ a 127\.0\.0\.1 \d+ 8 /)
    expect(run.isSettled).toBe(false)
    slow.waiting[0]!()

    expect((await run.promise).map((result) => result.outcome)).toEqual(['done', 'done', 'done'])
    expect(await answer.promise).toBe('200 done')
    expect(await haproxy.socket('show servers state web')).not.toContain(' a 127.0.0.1 ')
  })

  test('that goes is cut off at the limit', async () => {
    const before = rendered(
      config(haproxy, line('a') + line('b', ' disabled') + line('c', ' disabled')),
    )
    const after = rendered(config(haproxy, line('b') + line('c')))
    const answer = watch(ask())
    await expect.poll(() => slow.waiting.length).toBe(1)

    const plan = await planFor(haproxy, { before, after, settings: { drainLimitMs: 100 } })
    const results = await runPlan(haproxy, plan)

    expect(results.map((result) => result.outcome)).toEqual(['done', 'done', 'done'])
    expect(await answer.promise).not.toBe('200 done')
    expect(await haproxy.socket('show servers state web')).not.toContain(' a 127.0.0.1 ')
  })

  test.each([
    ['ready', '2 0'],
    ['drain', '2 8'],
    ['maint', '0 1'],
  ])('that has to be made anew is left as it was, %s, when it stays busy', async (state, shown) => {
    const servers = line('a') + line('b') + line('c')
    const before = rendered(config(haproxy, servers))
    const after = rendered(config(haproxy, servers.replace(line('a'), line('a', ' check fall 7'))))
    const answer = watch(ask())
    await expect.poll(() => slow.waiting.length).toBe(1)
    // Only now, so that it is this server that is busy.
    await connect([`set server web/b state ready`, `set server web/c state ready`])
    await connect([`set server web/a state ${state}`])

    const plan = await planFor(haproxy, { before, after, settings: { drainLimitMs: 100 } })
    const results = await runPlan(haproxy, plan)
    slow.waiting[0]!()

    expect(plan.changes).toMatchObject([{ class: 'runtime', action: 'change', kind: 'server' }])
    expect(results).toMatchObject([{ outcome: 'busy' }])
    expect(await answer.promise).toBe('200 done')
    expect(await haproxy.socket('show servers state web')).toContain(` a 127.0.0.1 ${shown} `)
  })

  async function connect(commands: readonly string[]): Promise<void> {
    await using connection = await connector.open(haproxy.socketPath)
    await connection.send(commands)
  }
})

interface Watched<T> {
  readonly promise: Promise<T>
  isSettled: boolean
}

function watch<T>(promise: Promise<T>): Watched<T> {
  const watched: Watched<T> = { promise, isSettled: false }
  void promise.then(
    () => (watched.isSettled = true),
    () => (watched.isSettled = true),
  )
  return watched
}

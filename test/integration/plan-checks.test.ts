import { createServer, type AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readProcess } from '../../src/runtime/read-process.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { connector, planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'
import { inWords } from '../support/running.ts'

// Nothing listens on port 1, so whoever is checked there is down.
const dead = 'server a 127.0.0.1:1 check inter 50ms fall 2'

function config(at: HaproxyPlaces, line: string): string {
  return `global
${at.globalLines}defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
backend web
  ${line}
  server b 127.0.0.1:2
  server c 127.0.0.1:3
`
}

describe.each(haproxyBinaries())('HAProxy $version: checks that end and begin', (binary) => {
  let haproxy: TestHaproxy
  let applied: string
  beforeEach(async () => {
    haproxy = await startHaproxy({ config: (at) => textOf(at, dead), binary })
    applied = dead
    await expect.poll(async () => (await server()).operationalState).toBe(0)
  })
  afterEach(() => haproxy.stop())

  function textOf(at: HaproxyPlaces, line: string): string {
    return rendered(config(at, line)).files[0]!.text
  }

  async function server() {
    const { servers } = await readProcess(connector, [haproxy.socketPath])
    return servers.find((each) => each.name === 'a')!
  }

  async function bring(line: string): Promise<readonly string[]> {
    const plan = await planFor(haproxy, {
      before: rendered(config(haproxy, dead)),
      applied: rendered(config(haproxy, applied)),
      after: rendered(config(haproxy, line)),
    })
    const results = await runPlan(haproxy, plan)
    expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
    applied = line
    return plan.changes.map((change) => `${change.class} ${change.kind} ${change.action}`)
  }

  test('a server that was down is up when nothing checks it any more', async () => {
    const changes = await bring(dead.replace(' check', ''))

    expect(changes).toEqual(['runtime server-check change'])
    await expect.poll(async () => (await server()).operationalState).toBe(2)
  })

  test('and down again when its checks come back', async () => {
    await bring(dead.replace(' check', ''))

    expect(await bring(dead)).toEqual(['runtime server-check change'])
    await expect.poll(async () => (await server()).operationalState).toBe(0)
  })

  test('checks that were off through a maintenance come back with a new server, as HAProxy leaves them paused', async () => {
    await bring(`${dead} disabled`)
    await bring(`${dead.replace(' check', '')} disabled`)
    await bring(dead.replace(' check', ''))

    expect(await bring(dead)).toEqual(['runtime server change'])
    await expect.poll(async () => (await server()).operationalState).toBe(0)
  })

  test('a server that one failed check takes down is made anew, as one may be under way', async () => {
    await bring(dead.replace('fall 2', 'fall 1'))

    expect(await bring('server a 127.0.0.1:1 inter 50ms fall 1')).toEqual(['runtime server change'])
    await expect.poll(async () => (await server()).operationalState).toBe(2)
  })

  test('a server that somebody called down is told of, or brought up', async () => {
    const line = 'server a 127.0.0.1:1'
    await bring(line)
    await haproxy.socket('set server web/a health down')
    const [before, applied] = [dead, line].map((each) => rendered(config(haproxy, each)))
    const files = { before: before!, applied: applied!, after: applied! }

    const kept = await planFor(haproxy, files)
    await runPlan(haproxy, await planFor(haproxy, { ...files, settings: { drift: 'reset' } }))

    const summary = 'server web/a: it counts as down, and nothing checks it'
    expect(kept).toMatchObject({ changes: [], drift: [{ summary }] })
    expect((await server()).operationalState).toBe(2)
  })

  test.each([
    [
      'server a 127.0.0.1:1',
      'server a 127.0.0.1:1 check',
      '`check` changes, and it was made without health checks',
    ],
    [
      'server a 127.0.0.1:1 check observe layer4',
      'server a 127.0.0.1:1 observe layer4',
      '`check` changes, and `observe` goes on to take it down without health checks',
    ],
    [
      'server a 127.0.0.1:1',
      'server a 127.0.0.1:1 backup',
      '`backup` is read only when a server is made',
    ],
  ])('%s → %s: it is made anew, and that says why', async (from, to, reason) => {
    await bring(from)

    const plan = await planFor(haproxy, {
      before: rendered(config(haproxy, dead)),
      applied: rendered(config(haproxy, from)),
      after: rendered(config(haproxy, to)),
    })

    expect(inWords(plan.changes)).toMatchObject([
      {
        class: 'runtime',
        reason: `${reason}; the others serve while it is deleted and added again`,
      },
    ])
  })

  test('an agent that is off somehow is put back when that is asked for, and told of when not', async () => {
    const line = 'server a 127.0.0.1:1 agent-check agent-port 9 agent-inter 1h'
    await bring(line)
    await haproxy.socket('disable agent web/a')
    const files = {
      before: rendered(config(haproxy, dead)),
      applied: rendered(config(haproxy, line)),
    }

    const kept = await planFor(haproxy, { ...files, after: files.applied })
    const reset = await planFor(haproxy, {
      ...files,
      after: files.applied,
      settings: { drift: 'reset' },
    })
    await runPlan(haproxy, reset)

    expect(kept).toMatchObject({
      changes: [],
      drift: [{ summary: expect.stringContaining('its agent checks are off') }],
    })
    expect(reset.changes).toMatchObject([{ class: 'runtime', kind: 'server-agent' }])
    expect((await server()).agentState! & 4).toBe(4)
  })
})

describe.each(haproxyBinaries())('HAProxy $version: checks of servers that come', (binary) => {
  test.each([
    ['through TLS', 'ssl verify none', undefined],
    ['through TLS', 'ssl verify none check-ssl port 1', undefined],
    ['not through TLS, as they have a port of their own', 'ssl verify none port PORT', undefined],
    ['not through TLS, as is said', 'ssl verify none no-check-ssl', undefined],
    ['with a PROXY line', 'send-proxy', undefined],
    ['with a PROXY line', 'send-proxy-v2', undefined],
    [
      'no longer through TLS, with a port of their own',
      'ssl verify none',
      'ssl verify none port PORT',
    ],
    ['through TLS, without a port of their own', 'ssl verify none port PORT', 'ssl verify none'],
  ])('go %s: %s', async (_, first, then) => {
    const heard: string[] = []
    await using listener = await listen((what) => heard.push(what))
    const line = (words: string) =>
      `  server n 127.0.0.1:${listener.port} check inter 100ms ${words}\n`
        .replace('PORT', String(listener.port))
        .replace('port 1\n', `port ${listener.port}\n`)
    const text = (at: HaproxyPlaces, words: string | undefined) =>
      rendered(
        config(at, 'option httpchk GET /\n  server a 127.0.0.1:1') +
          (words === undefined ? '' : line(words)),
      )
    const last = then ?? first
    await using haproxy = await startHaproxy({
      binary,
      config: (at) => text(at, undefined).files[0]!.text,
    })
    const before = text(haproxy, undefined)

    let applied = before
    for (const words of [first, last]) {
      const after = text(haproxy, words)
      const plan = await planFor(haproxy, { before, applied, after })
      expect(plan.changes.filter((change) => change.class !== 'runtime')).toEqual([])
      const results = await runPlan(haproxy, plan)
      expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
      applied = after
    }
    heard.length = 0
    await expect.poll(() => heard.length, { timeout: 3000 }).toBeGreaterThan(0)
    const live = heard[0]
    await haproxy.stop()
    heard.length = 0
    await using fresh = await startHaproxy({
      binary,
      config: (at) => text(at, last).files[0]!.text,
    })
    await expect.poll(() => heard.length, { timeout: 3000 }).toBeGreaterThan(0)

    expect(fresh.folder).not.toBe('')
    expect(live).toBe(heard[0])
  })
})

/** Tells the first thing that each connection says: TLS, a PROXY line, or a question. */
async function listen(tell: (what: string) => void) {
  const server = createServer((socket) => {
    socket.once('data', (data) => {
      tell(data[0] === 0x16 ? 'TLS' : data.toString('latin1').slice(0, 5))
      socket.destroy()
    })
    // The end of a check is not of interest, however it comes.
    socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { port, [Symbol.asyncDispose]: async () => void server.close() }
}

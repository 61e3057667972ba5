import { createServer, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Plan, Receipt } from '../../src/model/index.ts'
import { planHaproxy } from '../../src/plan/plan-haproxy.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { rendered } from '../support/worlds/plan-world.ts'
import { never, openHaproxyTarget, withBinary } from '../support/worlds/target-world.ts'

const binary = haproxyBinaries().find(({ version }) => version === '3.4')

const defaults = `defaults app
  mode http
  timeout connect 1s
  timeout client 1m
  timeout server 1m
defaults bare
  timeout connect 1s
  timeout client 5s
  timeout server 5s
`

describe.runIf(binary)('whole backends without a reload (needs HAProxy 3.4)', () => {
  let server: Server
  let port: number
  const slow: ServerResponse[] = []
  beforeAll(async () => {
    server = createServer((request, response) => {
      if (request.url === '/new/slow') slow.push(response)
      else response.end('fine')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  interface Wish {
    readonly backends: string
    /** Paths that the map leads to a backend. */
    readonly paths: Readonly<Record<string, string>>
  }

  const none = 'backend none from app\n  http-request return status 404\n'
  const old = (): string =>
    `backend old from app\n  cookie c insert\n  server a 127.0.0.1:${port}\n`
  const fresh = (): string =>
    `backend new from app\n  server a 127.0.0.1:${port} check inter 200ms\n  server b 127.0.0.1:${port} weight 5\n`

  function config(at: HaproxyPlaces, wish: Wish): string {
    return `global
${at.globalLines}${defaults}frontend front from app
  bind 127.0.0.1:${at.port('web')}
  use_backend %[path,field(2,/),map(${at.folder}/files/paths.map)]
  default_backend none
${none}${wish.backends}`
  }

  function render(at: HaproxyPlaces, wish: Wish): ReturnType<typeof rendered> {
    const lines = Object.entries(wish.paths).map(([path, backend]) => `${path} ${backend}\n`)
    return rendered(config(at, wish), { 'paths.map': lines.join('') })
  }

  async function apply(haproxy: TestHaproxy, wish: Wish): Promise<Receipt & { plan: Plan }> {
    const options = { 'live-backends': true, files: 'files', drain: '1m' } as const
    const target = openHaproxyTarget(haproxy, options, withBinary(binary!))
    const plan = planHaproxy({
      target: 'lb',
      plugin: 'haproxy',
      current: await target.read(never),
      desired: render(haproxy, wish),
      settings: target.planning!,
    })
    return { ...(await target.apply(plan, never)), plan }
  }

  async function start(wish: Wish): Promise<TestHaproxy> {
    const haproxy = await startHaproxy({
      binary: binary!,
      ports: ['web'],
      config: (at) => {
        const text = config(at, wish).replace(/^ {2}use_backend.*\n/m, '')
        return rendered(text).files[0]!.text
      },
    })
    try {
      await apply(haproxy, wish)
    } catch (error) {
      await haproxy.stop()
      throw error
    }
    return haproxy
  }

  async function get(haproxy: TestHaproxy, path: string): Promise<string> {
    const response = await fetch(`http://127.0.0.1:${haproxy.port('web')}${path}`)
    return `${response.status} ${await response.text()}`.trim()
  }

  async function backends(haproxy: TestHaproxy): Promise<readonly string[]> {
    return (await haproxy.socket('show backend')).trim().split('\n').slice(1)
  }

  const words = (plan: Plan): readonly string[] =>
    plan.changes.map((change) => `${change.class} ${change.kind} ${change.action}`)

  test('one comes, serves what a map leads to it, and goes; another of the file goes as well', async () => {
    const first = { backends: old(), paths: { old: 'old' } }
    await using haproxy = await start(first)
    const pid = await haproxy.pid()
    expect(await get(haproxy, '/old')).toBe('200 fine')
    expect(await get(haproxy, '/new')).toBe('404')

    const both = { backends: old() + fresh(), paths: { old: 'old', new: 'new' } }
    const come = await apply(haproxy, both)

    expect(words(come.plan)).toEqual(['runtime backend add', 'map map change'])
    expect(come).toMatchObject({ outcome: 'applied', pidAfter: pid })
    expect(await get(haproxy, '/new')).toBe('200 fine')
    expect(await apply(haproxy, both)).toMatchObject({
      outcome: 'unchanged',
      plan: { changes: [] },
    })

    const last = { backends: fresh().replace('weight 5', 'weight 7'), paths: { new: 'new' } }
    const gone = await apply(haproxy, last)

    expect(words(gone.plan)).toEqual([
      'map map change',
      'runtime server-weight change',
      'runtime backend remove',
    ])
    expect(gone).toMatchObject({ outcome: 'applied', pidAfter: pid })
    expect(await get(haproxy, '/old')).toBe('404')
    expect(await backends(haproxy)).toEqual(['none', 'new'])
    expect(await apply(haproxy, last)).toMatchObject({
      outcome: 'unchanged',
      plan: { changes: [] },
    })

    // After a reload it is a backend of the file, with the same servers.
    const before = await haproxy.socket('show servers state new')
    expect(await haproxy.reload()).not.toBe(pid)
    const after = await haproxy.socket('show servers state new')
    const states = (text: string): readonly string[] =>
      text
        .split('\n')
        .map((line) => line.split(' ').slice(1, 8).join(' '))
        .toSorted()
    expect(states(after)).toEqual(states(before))
    expect(await get(haproxy, '/new')).toBe('200 fine')
    expect(await apply(haproxy, last)).toMatchObject({
      outcome: 'unchanged',
      plan: { changes: [] },
    })
  })

  test('one that goes answers its last request', async () => {
    const both = { backends: old() + fresh(), paths: { old: 'old', new: 'new' } }
    await using haproxy = await start(both)
    const pid = await haproxy.pid()
    const answer = get(haproxy, '/new/slow')
    await expect.poll(() => slow.length).toBe(1)

    const going = apply(haproxy, { backends: old(), paths: { old: 'old' } })
    await expect.poll(() => get(haproxy, '/new')).toBe('404')
    slow.pop()!.end('at last')

    expect(await answer).toBe('200 at last')
    expect(await going).toMatchObject({ outcome: 'applied', pidAfter: pid })
    expect(await backends(haproxy)).toEqual(['none', 'old'])
  })

  test('what an apply left half done is done by a reload, or was done already', async () => {
    const first = { backends: old(), paths: { old: 'old' } }
    const both = { backends: old() + fresh(), paths: { old: 'old', new: 'new' } }
    await using haproxy = await start(first)
    await haproxy.socket('add backend new from app')

    const come = await apply(haproxy, both)

    expect(words(come.plan)).toContain('reload section add')
    expect(come.outcome).toBe('applied')
    expect(await get(haproxy, '/new')).toBe('200 fine')

    for (const name of ['a', 'b']) await haproxy.socket(`set server new/${name} state maint`)
    for (const name of ['a', 'b']) {
      await expect.poll(() => haproxy.socket(`del server new/${name}`)).toMatch(/deleted|No such/)
    }
    await haproxy.socket('unpublish backend new; del backend new')
    const pid = await haproxy.pid()
    const gone = await apply(haproxy, first)

    expect(words(gone.plan)).toEqual(['map map change'])
    expect(gone).toMatchObject({ outcome: 'applied', pidAfter: pid })
  })

  test.each([
    ['defaults that have a mode', 'from app', '', 'runtime backend add'],
    ['another mode', 'from app', '  mode tcp\n', 'runtime backend add'],
    ['defaults without a mode', 'from bare', '', 'runtime backend add'],
    ['a server that cannot be added', 'from app', '  server x localhost:1\n', 'reload section add'],
    ['lines of its own', 'from app', '  balance leastconn\n', 'reload section add'],
    ['a mode that HAProxy does not make', 'from app', '  mode log\n', 'reload section add'],
  ])('a new one with %s', async (_, from, lines, word) => {
    const first = { backends: '', paths: {} }
    await using haproxy = await start(first)
    const pid = await haproxy.pid()

    const wish = { backends: `backend more ${from}\n${lines}`, paths: {} }
    const come = await apply(haproxy, wish)

    expect(words(come.plan)).toEqual([word])
    expect(come.outcome).toBe('applied')
    expect((await haproxy.pid()) === pid).toBe(word.startsWith('runtime'))
    expect(await apply(haproxy, wish)).toMatchObject({ outcome: 'unchanged' })
  })
})

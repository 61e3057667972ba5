import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { dnsDiscovery } from '../../plugins/discovery/dns/index.ts'
import type { DnsOptions, DnsQuery } from '../../plugins/discovery/dns/options.ts'
import { formatEndpoint } from '../../src/model/address/address-text.ts'
import type { Snapshot } from '../../src/model/instance.ts'
import { testContext } from 'haproxyctl/testing'
import {
  freeDnsPort,
  startDns,
  type DnsServer,
  type Srv,
} from '../support/registries/dns-server.ts'
import { until } from '../support/until.ts'

const never = new AbortController().signal

async function find(
  servers: readonly string[],
  query: DnsQuery,
  options: DnsOptions = {},
): Promise<Snapshot> {
  const source = await dnsDiscovery.open({ servers, timeout: '500ms', ...options }, testContext())
  return source.snapshot({ service: 'web', options: query, port: 8080 }, never)
}

function told({ instances }: Snapshot): readonly string[] {
  return instances.map(({ endpoint, weight, isBackup }) =>
    [formatEndpoint(endpoint), weight, isBackup === true ? 'backup' : undefined]
      .filter((each) => each !== undefined)
      .join(' '),
  )
}

async function once(
  server: DnsServer,
  query: DnsQuery,
  options?: DnsOptions,
): Promise<readonly string[]> {
  return told(await find([server.address], query, options))
}

function srv(target: string): Srv {
  return { port: 80, target }
}

const many = Array.from({ length: 200 }, (_, index) => `10.0.1.${index + 1}`)

describe('DNS’s awkward answers', () => {
  test('one that is truncated is asked for again by TCP', async () => {
    await using server = await startDns(() => ({ answers: many, isTruncated: true }))

    const found = await once(server, { type: 'A', name: 'web.example' })

    expect(found).toHaveLength(200)
    expect(server.questions).toEqual(['A web.example udp', 'A web.example tcp'])
  })

  test('priorities are backups, and weights are HAProxy’s', async () => {
    await using server = await startDns(() => ({
      answers: [
        { priority: 10, weight: 1_000, port: 80, target: 'a.example' },
        { priority: 10, weight: 500, port: 81, target: 'a.example' },
        { priority: 20, weight: 0, port: 82, target: 'b.example' },
      ],
      additional: { 'a.example': '10.0.0.1', 'b.example': '10.0.0.2' },
    }))

    expect(await once(server, { name: 'web.example' })).toEqual([
      '10.0.0.1:80 256',
      '10.0.0.1:81 128',
      '10.0.0.2:82 1 backup',
    ])
  })

  test.each([
    ['SERVFAIL', 2],
    ['REFUSED', 5],
  ])('%s is asked of the next resolver, and of nobody it is an error', async (name, code) => {
    await using broken = await startDns(() => ({ answers: [], code }))
    await using good = await startDns(() => ({ answers: ['10.0.0.1'] }))

    const found = await find([broken.address, good.address], { type: 'A' })

    expect(told(found)).toEqual(['10.0.0.1:8080'])
    await expect(find([broken.address], { type: 'A' })).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining(name),
    })
  })

  test('one of two types that fails is no smaller answer', async () => {
    await using server = await startDns((type) =>
      type === 'A' ? { answers: ['10.0.0.1'] } : { answers: [], code: 2 },
    )

    await expect(once(server, { type: 'address' })).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test('a target that cannot be looked up is no smaller answer', async () => {
    await using server = await startDns((type, name) => {
      if (type === 'SRV') return { answers: [srv('a.example'), srv('b.example')] }
      return name === 'a.example' ? { answers: [] } : { answers: [], code: 2 }
    })

    await expect(once(server, {})).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test('a target without an address is left out, and that is told', async () => {
    await using server = await startDns((type, name) => {
      if (type === 'SRV') return { answers: [srv('a.example'), srv('gone.example')] }
      const isThere = name === 'a.example'
      return { answers: isThere && type === 'A' ? ['10.0.0.1'] : [], code: isThere ? 0 : 3 }
    })

    const found = await find([server.address], {})

    expect(told(found)).toEqual(['10.0.0.1:80'])
    expect(found.rejected.map(({ message }) => message)).toEqual([
      'test web gone.example 80 is left out: its target has no address.',
    ])
  })

  test('the part of an answer that fits into a packet is not taken where all of it cannot be had', async () => {
    await using server = await startDns(() => ({ answers: many, isTruncated: true }))
    server.hasTcp = false

    await expect(once(server, { type: 'A' })).rejects.toMatchObject({ kind: 'unavailable' })
    await using good = await startDns(() => ({ answers: ['10.0.0.1'] }))
    expect(told(await find([server.address, good.address], { type: 'A' }))).toEqual([
      '10.0.0.1:8080',
    ])
  })

  test('a resolver that is silent, or is not there, is passed over', async () => {
    await using silent = await startDns(() => ({ answers: ['10.0.0.9'] }))
    silent.isSilent = true
    await using good = await startDns(() => ({ answers: ['10.0.0.1'] }))
    const nobody = `127.0.0.1:${await freeDnsPort()}`

    const found = await find([silent.address, nobody, good.address], { type: 'A' })

    expect(told(found)).toEqual(['10.0.0.1:8080'])
  })

  test('AAAA alone is asked for nothing else', async () => {
    await using server = await startDns((type) => ({
      answers: [type === 'AAAA' ? '2001:db8::7' : '10.0.0.1'],
    }))

    expect(await once(server, { type: 'AAAA' })).toEqual(['[2001:db8::7]:8080'])
    expect(server.questions).toEqual(['AAAA web udp'])
  })

  test('a name that is not there has no instances, and that is told', async () => {
    await using server = await startDns(() => ({ answers: [], code: 3 }))

    const found = await find([server.address], { type: 'A' }, { domain: 'example.' })

    expect(found.instances).toEqual([])
    expect(found.rejected.map(({ code, message }) => [code, message])).toEqual([
      ['discover/nobody-registered', 'test has no name web.example.'],
    ])
  })

  test('random subsets are put together, and one that is told no more goes after its time', async () => {
    let turn = 0
    let hosts = many.slice(0, 12)
    await using server = await startDns(() => {
      const from = (turn++ * 5) % hosts.length
      return { answers: [...hosts, ...hosts].slice(from, from + 4), ttlS: 0 }
    })
    const options = { servers: [server.address], subset: '300ms', 'min-ttl': '10ms' }
    const source = await dnsDiscovery.open(options, testContext())
    const query = { service: 'web', options: { type: 'A' as const }, port: 80 }
    const abort = new AbortController()
    let seen = 0
    const run = (async () => {
      for await (const state of source.watch?.(query, abort.signal) ?? [])
        seen = state.instances.length
    })().catch(() => undefined)

    expect((await source.snapshot(query, never)).instances).toHaveLength(12)
    await expect.poll(() => seen, { interval: 5, timeout: 20_000 }).toBe(12)
    hosts = hosts.slice(0, 7)
    await expect.poll(() => seen, { interval: 5, timeout: 20_000 }).toBe(7)
    abort.abort()
    await run
  })

  test.each<[string, number, DnsOptions, number]>([
    ['TTL 0 is asked for no more often than the least', 0, { 'min-ttl': '200ms' }, 7],
    [
      'a TTL of a day is asked for at least as often as the most',
      86_400,
      { 'max-ttl': '200ms', 'min-ttl': '50ms' },
      8,
    ],
  ])('%s', async (_, ttlS, options, most) => {
    await using server = await startDns(() => ({ answers: ['10.0.0.1'], ttlS }))
    const source = await dnsDiscovery.open({ servers: [server.address], ...options }, testContext())
    const query = { service: 'web', options: { type: 'A' as const }, port: 80 }
    const abort = new AbortController()
    const states: Snapshot[] = []
    const run = (async () => {
      for await (const state of source.watch?.(query, abort.signal) ?? []) states.push(state)
    })().catch(() => undefined)

    await until(
      'the third question',
      async () => server.questions.length,
      (count) => count >= 3,
    )
    const before = server.questions.length
    await new Promise((resolve) => setTimeout(resolve, 1_000))
    abort.abort()
    await run

    expect(server.questions.length - before).toBeLessThanOrEqual(most)
    expect(states).toHaveLength(1)
  })
})

const dnsmasq = '/usr/sbin/dnsmasq'

describe.skipIf(!existsSync(dnsmasq))('dnsmasq (needs Debian’s package dnsmasq-base)', () => {
  test('tells services, addresses, and what is not there', async () => {
    const port = await freeDnsPort()
    const child = spawn(
      dnsmasq,
      [
        '--keep-in-foreground',
        '--conf-file=/dev/null',
        '--pid-file=',
        '--user=',
        `--port=${port}`,
        '--listen-address=127.0.0.1',
        '--bind-interfaces',
        '--no-resolv',
        '--no-hosts',
        '--local=/example/',
        '--srv-host=_web._tcp.example,app01.example,8001,10,5',
        '--srv-host=_web._tcp.example,app02.example,8002,20,5',
        '--host-record=app01.example,10.0.0.1,2001:db8::1',
        '--host-record=app02.example,10.0.0.2',
        '--cname=alias.example,app02.example',
      ],
      { stdio: 'ignore' },
    )
    const servers = [`127.0.0.1:${port}`]
    try {
      await until('an answer of dnsmasq', () => find(servers, { name: 'app02.example', type: 'A' }))

      expect(told(await find(servers, { name: '_web._tcp.example' }))).toEqual([
        '10.0.0.1:8001',
        '10.0.0.2:8002 backup',
        '[2001:db8::1]:8001',
      ])
      expect(
        told(await find(servers, { name: 'alias', type: 'address' }, { domain: 'example' })),
      ).toEqual(['10.0.0.2:8080'])
      expect(told(await find(servers, { name: 'nobody.example' }))).toEqual([])
    } finally {
      child.kill('SIGKILL')
    }
  })
})

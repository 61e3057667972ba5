import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'

const binary = haproxyBinaries().find(({ version }) => version === '3.4')

/** A line of a backend, or of the frontend `other`, and whether HAProxy deletes that backend. */
const removals: readonly (readonly [string, 'of its own' | 'elsewhere', boolean])[] = [
  ['balance leastconn', 'of its own', true],
  ['cookie c insert', 'of its own', true],
  ['http-request set-var(txn.a) int(1)', 'of its own', true],
  ['http-request deny if { be_sess_rate(none) gt 100 }', 'of its own', true],
  ['acl queue path /queue', 'of its own', true],
  ['timeout queue 5s', 'of its own', true],
  ['option httpchk', 'of its own', true],
  ['stick on src table table', 'of its own', true],
  ['filter compression', 'of its own', true],
  ['guid one', 'of its own', true],
  ['be-unpublished', 'of its own', true],
  ['mode tcp', 'of its own', true],
  ['no option transparent', 'of its own', true],
  ['enabled', 'of its own', true],
  ['server s 127.0.0.1:1 backup', 'of its own', true],
  ['server-template t 1-2 127.0.0.1:1', 'of its own', true],
  ['http-request set-header a %[path,map(NAME)]', 'elsewhere', true],
  ['acl NAME path /NAME', 'elsewhere', true],
  ['stick-table type ip size 1k', 'of its own', false],
  ['acl up nbsrv gt 0', 'of its own', false],
  ['acl up nbsrv(NAME) gt 0', 'of its own', false],
  ['dispatch 127.0.0.1:9', 'of its own', false],
  ['option transparent', 'of its own', false],
  ['disabled', 'of its own', false],
  ['server r localhost:1 resolvers dns init-addr none', 'of its own', false],
  ['server q quic4@127.0.0.1:443 ssl verify none', 'of its own', false],
  ['use_backend NAME if { path /NAME }', 'elsewhere', false],
  ['http-request deny if { be_conn(NAME) gt 5 }', 'elsewhere', false],
  ['http-request set-header a %[nbsrv(NAME)]', 'elsewhere', false],
  ['http-request deny if { srv_is_up(NAME/z) }', 'elsewhere', false],
]

describe.runIf(binary)('backends that go (needs HAProxy 3.4)', () => {
  let haproxy: TestHaproxy
  const gone = new Set<number>()

  function nameOf(index: number): string {
    return `b${index}`
  }

  function config(at: HaproxyPlaces, without: ReadonlySet<number>): string {
    const backends = removals.map(([line, place], index) => {
      const own = place === 'of its own' ? `  ${line.replaceAll('NAME', nameOf(index))}\n` : ''
      const text = `backend ${nameOf(index)} from app\n${own}  server z 127.0.0.1:1\n`
      return without.has(index) ? '' : text
    })
    const elsewhere = removals.map(([line, place], index) =>
      place === 'elsewhere'
        ? `  ${line.replace('map(NAME)', `map(${at.folder}/configs,NAME)`).replaceAll('NAME', nameOf(index))}\n`
        : '',
    )
    return `global
  expose-experimental-directives
${at.globalLines}defaults app
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
resolvers dns
  nameserver n 127.0.0.1:53
frontend other from app
  bind unix@${at.folder}/front.sock
${elsewhere.join('')}backend none from app
backend table from app
  stick-table type ip size 1k
${backends.join('')}`
  }

  beforeAll(async () => {
    haproxy = await startHaproxy({
      binary: binary!,
      config: (at) =>
        rendered(config(at, new Set()).replace(/ %\[path,map.*\]/, ' x')).files[0]!.text,
    })
    await writeFile(join(haproxy.folder, 'configs'), 'x y\n')
    await haproxy.write(rendered(config(haproxy, gone)).files[0]!.text)
    await haproxy.reload()
  })
  afterAll(() => haproxy.stop())

  test.each(removals.map((row, index) => [...row, index] as const))(
    'with `%s` %s: without a reload is %s',
    async (_line, _place, isLive, index) => {
      const before = rendered(config(haproxy, new Set()))
      const applied = rendered(config(haproxy, gone))
      const after = rendered(config(haproxy, new Set([...gone, index])))
      const pid = await haproxy.pid()

      const settings = { liveBackends: true }
      const plan = await planFor(haproxy, { before, applied, after, settings })

      expect(plan.changes.map(({ class: cost, kind }) => `${cost} ${kind}`)).toEqual([
        isLive ? 'runtime backend' : 'reload section',
      ])
      if (!isLive) return
      const results = await runPlan(haproxy, plan)
      expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
      gone.add(index)
      expect(await haproxy.socket('show backend')).not.toMatch(
        new RegExp(`^${nameOf(index)}$`, 'm'),
      )
      expect(await haproxy.pid()).toBe(pid)
      const again = await planFor(haproxy, { before, applied: after, after, settings })
      expect(again.changes).toEqual([])
    },
  )

  test('HAProxy itself deletes none of those that need a reload', async () => {
    for (const [index, [line, , isLive]] of removals.entries()) {
      if (isLive) continue
      const name = nameOf(index)
      await haproxy.socket(`unpublish backend ${name}`)
      const state = await haproxy.socket(`show servers state ${name}`)
      for (const [, server] of state.matchAll(/^\d+ \S+ \d+ (\S+)/gm)) {
        await haproxy.socket(`set server ${name}/${server} state maint`)
        await haproxy.socket(`del server ${name}/${server}`)
      }

      expect(await haproxy.socket(`del backend ${name}`), line).not.toContain('Backend deleted')
    }
  })
})

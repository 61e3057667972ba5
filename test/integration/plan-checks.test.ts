import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readProcess } from '../../src/runtime/read-process.ts'
import { haproxyBinaries } from '../support/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy.ts'
import { connector, planFor, rendered, runPlan } from '../support/plan-world.ts'

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

    expect(plan.changes).toMatchObject([
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

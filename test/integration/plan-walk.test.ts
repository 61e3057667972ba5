import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy.ts'
import { connector, planFor, rendered, runPlan } from '../support/plan-world.ts'
import { readProcess } from '../../src/runtime/read-process.ts'

interface Wish {
  readonly balance: string
  readonly defaults: string
  readonly servers: readonly string[]
}

const option = fc.constantFrom(
  'check', 'check inter 3s fall 2', 'check port 81', 'check port 82', 'weight 0', 'weight 7', 'weight 256', 'disabled', 'backup',
  'maxconn 5', 'maxconn 50', 'agent-check agent-port 9', 'agent-check agent-port 8', 'send-proxy', 'ssl verify none', 'slowstart 5s', 'no-check', 'redir http://x',
) // oxfmt-ignore
const address = fc.constantFrom('127.0.0.1:1', '127.0.0.1:2', '[::1]:3', 'unix@/tmp/none.sock')
const server = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), address, fc.array(option, { maxLength: 3 }))
  .map(([name, at, options]) => `${name} ${at} ${options.join(' ')}`.trim())
const wish: fc.Arbitrary<Wish> = fc.record({
  balance: fc.constantFrom('roundrobin', 'roundrobin', 'leastconn', 'static-rr'),
  defaults: fc.constantFrom('', '', 'default-server inter 2s', 'default-server check weight 9'),
  servers: fc.uniqueArray(server, { maxLength: 6, selector: (line) => line[0] }),
})

function config(at: HaproxyPlaces, { balance, defaults, servers }: Wish): string {
  const lines = [`balance ${balance}`, defaults, ...servers.map((each) => `server ${each}`)]
  return `global
${at.globalLines}defaults
  mode http
  timeout connect 1s
  timeout client 5s
  timeout server 5s
backend web
${lines.filter((line) => line !== '').map((line) => `  ${line}\n`).join('')}` // oxfmt-ignore
}

/** Each server as an administrator sees it. */
async function states(haproxy: TestHaproxy): Promise<readonly string[]> {
  const { servers } = await readProcess(connector, [haproxy.socketPath])
  const lines = servers.map((each) => {
    const {
      name,
      address,
      port,
      weight,
      adminState,
      checkState,
      checkPort,
      agentState,
      agentPort,
    } = each
    const checks = `check ${(checkState ?? 0) & 6} ${checkPort} agent ${(agentState ?? 0) & 6} ${agentPort}`
    return `${name} ${address} ${port} weight ${weight} admin ${adminState & 9} ${checks}`
  })
  return lines.toSorted()
}

describe.each(haproxyBinaries())('HAProxy $version', (binary) => {
  test('every way from one configuration to another ends where it should', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wish, { minLength: 2, maxLength: 5 }), async ([first, ...rest]) => {
        let haproxy: TestHaproxy = await start(first!)
        try {
          let before = rendered(config(haproxy, first!))
          let applied = before
          for (const next of rest) {
            const after = rendered(config(haproxy, next))
            const plan = await planFor(haproxy, { before, applied, after })
            const results = await runPlan(haproxy, plan)
            expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
            applied = after
            if (plan.changes.some((change) => change.class === 'reload')) {
              await haproxy.stop()
              haproxy = await start(next)
              before = applied = rendered(config(haproxy, next))
            }
            const again = await planFor(haproxy, { before, applied, after: applied })
            expect(again).toMatchObject({ changes: [], drift: [] })
          }
          // What was brought there step by step is as what starts there.
          await using fresh = await start([first!, ...rest].at(-1)!)
          expect(await states(haproxy)).toEqual(await states(fresh))
        } finally {
          await haproxy.stop()
        }
      }),
      { numRuns: 20 },
    )
  })

  function start(first: Wish): Promise<TestHaproxy> {
    return startHaproxy({ binary, config: (at) => rendered(config(at, first)).files[0]!.text })
  }
})

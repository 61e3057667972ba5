import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces, type TestHaproxy } from '../support/haproxy/haproxy.ts'
import { planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'
import { runningPicture } from '../support/running-picture.ts'

interface Wish {
  readonly balance: string
  readonly defaults: string
  readonly cookie: string
  readonly servers: readonly string[]
  readonly maxconn: number
  readonly limits: readonly string[]
  readonly front: string
  readonly listen: string
}

const option = fc.constantFrom(
  'check',
  'check',
  'check inter 3s fall 2',
  'check port 81',
  'check port 82',
  'check addr 127.0.0.5 port 81',
  'check addr 127.0.0.6 port 83',
  'port 81',
  'inter 5s',
  'weight 0',
  'weight 7',
  'weight 256',
  'disabled',
  'backup',
  'maxconn 5',
  'maxconn 50',
  'minconn 2',
  'minconn 8',
  'maxqueue 3',
  'rise 4',
  'agent-check agent-port 9',
  'agent-check agent-port 8',
  'agent-port 9',
  'agent-addr 127.0.0.7',
  'agent-inter 1h',
  'send-proxy',
  'ssl verify none',
  'slowstart 5s',
  'no-check',
  'no-agent-check',
  'redir http://x',
  'observe layer4',
  'cookie x',
)
const address = fc.constantFrom('127.0.0.1:1', '127.0.0.1:2', '[::1]:3', 'unix@/tmp/none.sock')
const server = fc
  .tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), address, fc.array(option, { maxLength: 3 }))
  .map(([name, at, options]) => `${name} ${at} ${withPort(options).join(' ')}`.trim())
const wish: fc.Arbitrary<Wish> = fc.record({
  balance: fc.constantFrom('roundrobin', 'roundrobin', 'leastconn', 'static-rr'),
  defaults: fc.constantFrom(
    '',
    '',
    'default-server inter 2s',
    'default-server check weight 9',
    'default-server agent-check agent-port 9',
  ),
  cookie: fc.constantFrom(
    '',
    'cookie c insert',
    'cookie c insert dynamic\n  dynamic-cookie-key one',
    'cookie c insert\n  dynamic-cookie-key one',
    'cookie c insert dynamic\n  dynamic-cookie-key two',
  ),
  servers: fc.uniqueArray(server, { maxLength: 6, selector: (line) => line[0] }),
  // Without a line HAProxy counts file descriptors, and comes to a different number each time.
  maxconn: fc.constantFrom(400, 500),
  limits: fc.subarray(['maxconnrate 30', 'maxsessrate 40', 'maxsslrate 50', 'maxcomprate 60']),
  front: fc.constantFrom('', 'maxconn 10', 'maxconn 20', 'disabled', 'default'),
  listen: fc.constantFrom(
    '',
    'maxconn 10',
    'server s 127.0.0.1:1',
    'server s 127.0.0.1:1 maxconn 4',
  ),
})

/** An agent needs a port. */
function withPort(options: readonly string[]): readonly string[] {
  const text = options.join(' ')
  return text.includes('agent-check') && !text.includes('agent-port')
    ? [...options, 'agent-port 9']
    : options
}

function config(at: HaproxyPlaces, wanted: Wish): string {
  const { balance, defaults, cookie, servers, maxconn, limits, front, listen } = wanted
  return `global
${at.globalLines}${lines([`maxconn ${maxconn}`, ...limits])}defaults
  mode http
${lines([front === 'default' ? 'maxconn 30' : ''])}  timeout connect 1s
  timeout client 5s
  timeout server 5s
frontend front
  bind unix@${at.folder}/front.sock
  default_backend web
${lines([front === 'default' ? '' : front])}backend web
${lines([`balance ${balance}`, cookie, defaults, ...servers.map((each) => `server ${each}`)])}listen both
  bind unix@${at.folder}/both.sock
${lines([listen])}`
}

function lines(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== '')
    .map((text) => `  ${text}\n`)
    .join('')
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
          expect(await pictureOf(haproxy)).toEqual(await pictureOf(fresh))
        } finally {
          await haproxy.stop()
        }
      }),
      { numRuns: 8 },
    )
  })

  function start(first: Wish): Promise<TestHaproxy> {
    return startHaproxy({ binary, config: (at) => rendered(config(at, first)).files[0]!.text })
  }
})

async function pictureOf(haproxy: TestHaproxy): Promise<readonly string[]> {
  return (await runningPicture(haproxy)).map((line) => line.replaceAll(haproxy.folder, 'FOLDER'))
}

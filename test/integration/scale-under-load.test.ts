import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignSlots } from '../../src/assemble/slots.ts'
import type { Slot } from '../../src/text/slot-line.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { startHaproxy, type HaproxyPlaces } from '../support/haproxy/haproxy.ts'
import { hasWrk, loadCases, startLoad } from '../support/load.ts'
import { planFor, rendered, runPlan } from '../support/worlds/plan-world.ts'

const events = 100

/** Which servers there are, by name, and the port that each is at. */
type Fleet = ReadonlyMap<string, number>

type Backend = (fleet: Fleet) => readonly string[]

function dynamic(fleet: Fleet): readonly string[] {
  const servers = [...fleet].map(
    ([name, port]) => `server ${name} 127.0.0.1:${port} check inter 1s`,
  )
  return ['balance roundrobin', ...servers]
}

/** The same where HAProxy takes no new servers: they take turns in slots. */
function inSlots(): Backend {
  let before: readonly Slot[] = []
  return (fleet) => {
    const guests = [...fleet].map(([name, port]) => ({ name, address: `127.0.0.1:${port}` }))
    const seats = assignSlots(guests, before, { step: 20, spare: 1, location })
    before = seats.map((guest, index) => ({
      name: `slot${index + 1}`,
      address: guest?.address ?? '127.0.0.1:1',
      ...(guest !== undefined && { occupant: guest.name }),
    }))
    const servers = before.map(
      ({ name, address, occupant }) =>
        `server ${name} ${address} check inter 1s${occupant === undefined ? ' disabled' : ''}`,
    )
    return ['balance static-rr', ...servers]
  }
}

const location = { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } }

function config(at: HaproxyPlaces, lines: readonly string[]): string {
  return `global
${at.globalLines}defaults
  mode http
  timeout connect 5s
  timeout client 30s
  timeout server 30s
frontend front
  bind 127.0.0.1:${at.port('web')}
  default_backend web
backend web
${lines.map((line) => `  ${line}\n`).join('')}`
}

/** One event after the other: a server comes, another moves, one goes; at least two are always there. */
function* scale(ports: readonly number[]): Generator<Fleet> {
  const fleet = new Map(ports.slice(0, 3).map((port, index) => [`s${index}`, port]))
  yield new Map(fleet)
  for (let event = 0; event < events; event++) {
    const port = ports[event % ports.length]!
    const oldest = [...fleet.keys()][0]!
    if (event % 3 === 0) fleet.set(`s${event + 3}`, port)
    else if (event % 3 === 1)
      fleet.set(oldest, ports[(ports.indexOf(fleet.get(oldest)!) + 1) % ports.length]!)
    else fleet.delete(oldest)
    yield new Map(fleet)
  }
}

describe.skipIf(!hasWrk())('under load (needs wrk)', () => {
  const servers: Server[] = []
  const ports: number[] = []
  beforeAll(async () => {
    for (let count = 0; count < 5; count++) {
      const server = createServer((_, response) => response.end('fine'))
      server.keepAliveTimeout = 60_000
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
      servers.push(server)
      ports.push((server.address() as AddressInfo).port)
    }
  })
  afterAll(() => {
    for (const server of servers) {
      server.closeAllConnections()
      server.close()
    }
  })

  const cases = loadCases(haproxyBinaries()).flatMap(({ how, ...each }) => [
    { ...each, how, makeBackend: (): Backend => dynamic },
    // The commands of slots are the same in all versions.
    ...(each.binary.version === '2.6'
      ? [{ ...each, how: `${how} and slots`, makeBackend: inSlots }]
      : []),
  ])

  test.each(cases)(
    `HAProxy $binary.version $how: ${events} servers that come, move and go cost no reload and no request`,
    async ({ binary, headers, makeBackend }) => {
      const backend = makeBackend()
      const fleets = scale(ports)
      const first = backend(fleets.next().value as Fleet)
      await using haproxy = await startHaproxy({
        binary,
        ports: ['web'],
        config: (at) => rendered(config(at, first)).files[0]!.text,
      })
      const before = rendered(config(haproxy, first))
      const pid = await haproxy.pid()
      await using load = startLoad(haproxy.port('web'), headers)
      let applied = before
      let done = 0
      for (const fleet of fleets) {
        const after = rendered(config(haproxy, backend(fleet)))
        const plan = await planFor(haproxy, { before, applied, after })
        const results = await runPlan(haproxy, plan)
        expect(new Set(plan.changes.map((change) => change.class))).toEqual(new Set(['runtime']))
        expect(results.filter((result) => result.outcome !== 'done')).toEqual([])
        applied = after
        done++
      }

      const { requests, failures } = await load.stop()

      expect(done).toBe(events)
      expect(await haproxy.pid()).toBe(pid)
      expect(requests).toBeGreaterThan(100)
      expect(failures).toEqual([])
    },
  )
})

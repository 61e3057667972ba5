/**
 * What checks cost: instances on loopback that are asked every two seconds, by TCP, by HTTP, and by HTTP where some
 * never answer. The servers run in another process, so that only the checks are measured here. A gap is the time
 * between two questions to one instance. `--instances 5000`, `--interval 2000`, `--seconds 20`, `--json`.
 */
import { fork } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { loadavg } from 'node:os'
import { fileURLToPath } from 'node:url'
import { benchOptions } from './bench-options.ts'
import { httpCheck } from '../plugins/check/http/index.ts'
import { tcpCheck } from '../plugins/check/tcp/index.ts'
import { watchChecks } from '../src/checks/checker.ts'
import { usualConcurrency, type CheckWorld } from '../src/checks/world.ts'
import type { BoundCheck } from '../src/kit/plugins/bound-project.ts'
import type { CheckDefinition } from '../src/kit/check.ts'
import { testContext } from '../src/kit/testing/context.ts'
import type { Fleet } from '../src/model/fleet.ts'
import { systemClock } from '../src/system/clock.ts'
import { placed } from '../test/support/worlds/discovery-world.ts'

const { instances, interval, seconds, json } = benchOptions({
  instances: { type: 'string', default: '5000' },
  interval: { type: 'string', default: '2000' },
  seconds: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
})

const count = Number(instances)
const intervalMs = Number(interval)
const measureMs = Number(seconds) * 1_000

/** Ports are many, so that those that connections leave behind for a minute do not run out. */
const portCount = 100

interface Row {
  readonly what: string
  readonly silent: number
  readonly perSecond: number
  readonly gapMedianMs: number
  readonly gapHighMs: number
  readonly processor: number
  readonly megabytes: number
}

interface Ports {
  readonly good: readonly number[]
  readonly silent: readonly number[]
}

/** The other process. */
async function serve(): Promise<void> {
  const good = await Promise.all(
    Array.from({ length: portCount }, () => listen((_request, response) => response.end('fine'))),
  )
  const silent = await Promise.all(Array.from({ length: portCount }, () => listen(() => undefined)))
  process.send?.({ good, silent })
}

function listen(answer: Parameters<typeof createServer>[1]): Promise<number> {
  const server = createServer(answer)
  return new Promise((resolve) => {
    server.listen({ port: 0, host: '127.0.0.1', backlog: 4_096 }, () => {
      resolve((server.address() as AddressInfo).port)
    })
  })
}

function fleetOf({ good, silent }: Ports, silentShare: number): Fleet {
  const found = Array.from({ length: count }, (_, index) => {
    const isSilent = index < count * silentShare
    const ports = isSilent ? silent : good
    const port = ports[index % portCount] ?? 0
    return {
      id: `i${index}`,
      endpoint: { kind: 'tcp', address: '127.0.0.1', port },
      origin: 'bench',
      use: 'serve',
      check: 'unchecked',
    } as const
  })
  return {
    services: [
      { name: 'web', source: 'bench', freshness: 'fresh', instances: found, rejected: [] },
    ],
  }
}

/** The same check, which counts when it asks whom. */
function counted(definition: CheckDefinition, asked: (id: string) => void): BoundCheck {
  return {
    plugin: placed(definition.name),
    options: placed({}),
    intervalMs,
    timeoutMs: 1_000,
    rise: 2,
    fall: 3,
    definition: {
      ...definition,
      async open(options, context) {
        const check = await definition.open(options, context)
        return {
          check(instance, signal) {
            asked(instance.id)
            return check.check(instance, signal)
          },
        }
      },
    },
  }
}

async function measure(
  what: string,
  definition: CheckDefinition,
  ports: Ports,
  silentShare: number,
): Promise<Row> {
  const last = new Map<string, number>()
  let gaps: number[] = []
  let probes = 0
  const check = counted(definition, (id) => {
    const now = performance.now()
    const before = last.get(id)
    if (before !== undefined) gaps.push(now - before)
    last.set(id, now)
    probes += 1
  })
  const world: CheckWorld = {
    contextFor: (name) => testContext({ name }),
    clock: systemClock,
    log: testContext().log,
    progress: testContext().progress,
    random: Math.random,
    concurrency: usualConcurrency,
  }
  const project = { services: [{ name: placed('web'), checks: [check] }], patterns: [] }
  const stop = new AbortController()
  const fleet = fleetOf(ports, silentShare)
  async function* fleets(): AsyncGenerator<Fleet> {
    yield fleet
    await new Promise((resolve) => stop.signal.addEventListener('abort', resolve))
  }
  const decided = watchChecks(project, fleets(), world, stop.signal)
  await decided.next()
  // From here on all are asked in their own time.
  await systemClock.sleep(2 * intervalMs)
  gaps = []
  probes = 0
  const [began, before] = [performance.now(), process.cpuUsage()]
  await systemClock.sleep(measureMs)
  const passedMs = performance.now() - began
  const { user, system } = process.cpuUsage(before)
  const { rss } = process.memoryUsage()
  const [asked, seen] = [probes, gaps.toSorted((a, b) => a - b)]
  stop.abort()
  await decided.next().catch(() => undefined)
  return {
    what,
    silent: count * silentShare,
    perSecond: Math.round(asked / (passedMs / 1_000)),
    gapMedianMs: Math.round(seen[seen.length >> 1] ?? 0),
    gapHighMs: Math.round(seen[Math.floor(seen.length * 0.99)] ?? 0),
    processor: Math.round((user + system) / 10 / passedMs),
    megabytes: Math.round(rss / 1_048_576),
  }
}

function print(rows: readonly Row[]): void {
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `${count} instances, interval ${intervalMs} ms; Node ${process.version}; load ${load}; ${new Date().toISOString().slice(0, 10)}.\n`,
  )
  console.log(
    '| check | of them silent | checks a second | gap, median | gap, 99 % | processor | memory |',
  )
  console.log('| --- | --- | --- | --- | --- | --- | --- |')
  for (const row of rows) {
    const { what, silent, perSecond, gapMedianMs, gapHighMs, processor, megabytes } = row
    console.log(
      `| ${what} | ${silent} | ${perSecond} | ${gapMedianMs} ms | ${gapHighMs} ms | ${processor} % of a core | ${megabytes} MB |`,
    )
  }
}

async function main(): Promise<void> {
  const servers = fork(fileURLToPath(import.meta.url), ['--json'], {
    env: { ...process.env, BENCH_ROLE: 'servers' },
  })
  try {
    const ports = await new Promise<Ports>((resolve) =>
      servers.once('message', (message) => resolve(message as Ports)),
    )
    const rows: Row[] = []
    rows.push(await measure('tcp', tcpCheck, ports, 0))
    rows.push(await measure('http', httpCheck, ports, 0))
    rows.push(await measure('http', httpCheck, ports, 0.1))
    if (json) console.log(JSON.stringify(rows, undefined, 2))
    else print(rows)
  } finally {
    servers.kill()
  }
}

await (process.env['BENCH_ROLE'] === 'servers' ? serve() : main())

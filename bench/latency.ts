/**
 * How long it takes from an event in ZooKeeper until traffic shows it: a node that is new, that comes
 * back, that is gone, and bursts of five. `haproxyctl watch` with its defaults beside a minimal watcher,
 * in turns, each with a HAProxy of its own. `--rounds 20`, `--services 1`, `--instances 3`, `--flags="--quiet-time 0s"`,
 * `--json`, `--write` (into docs/performance.md).
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { ZooKeeperClient } from '../plugins/clients/zookeeper/index.ts'
import type { TestHaproxy } from '../test/support/haproxy/haproxy.ts'
import { freePorts } from '../test/support/ports.ts'
import { until } from '../test/support/until.ts'
import { startZooKeeper } from '../test/support/registries/zookeeper.ts'
import { startBareHaproxy, writeBenchProject } from './bench-project.ts'
import { ourProgram, startDaemon, type DaemonPlace } from './daemon.ts'
import { machine, report } from './page.ts'
import { pause, startTraffic, type Traffic } from './latency/traffic.ts'

const options = parseArgs({
  options: {
    rounds: { type: 'string', default: '20' },
    services: { type: 'string', default: '1' },
    instances: { type: 'string', default: '3' },
    flags: { type: 'string', default: '' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
}).values
const rounds = Number(options.rounds)
const services = Number(options.services)
const instances = Number(options.instances)

const kinds = ['new', 'back', 'gone', 'burst'] as const
type Kind = (typeof kinds)[number]
type Times = Record<Kind, number[]>

const watcher = fileURLToPath(new URL('./latency/minimal-watcher.js', import.meta.url))

/** One HAProxy with somebody who follows ZooKeeper for it. */
interface Contender extends AsyncDisposable {
  readonly name: string
  readonly traffic: Traffic
  readonly times: Times
  readonly path: string
  readonly ports: readonly number[]
}

function noTimes(): Times {
  return { new: [], back: [], gone: [], burst: [] }
}

function nodeText(port: number): string {
  return JSON.stringify({ host: 'app', ip: '127.0.0.1', port })
}

async function register(client: ZooKeeperClient, path: string, port: number): Promise<number> {
  await client.create(`${path}/node-${port}`, { data: nodeText(port), withParents: true })
  return performance.now()
}

async function unregister(client: ZooKeeperClient, path: string, port: number): Promise<number> {
  await client.delete(`${path}/node-${port}`)
  return performance.now()
}

function place(cwd: string): DaemonPlace {
  return { cwd, ...(options.verbose && { output: 'inherit' }) }
}

async function startOurs(address: string, ports: readonly number[]): Promise<Contender> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-latency-'))
  const [bind = 0] = await freePorts(1)
  const haproxy = await startBareHaproxy([`frontend f\n  bind 127.0.0.1:${bind}`])
  const others = Array.from({ length: services - 1 }, (_, index) => [
    `other-${index}`,
    '{ discovery: zk }',
  ])
  await writeBenchProject(folder, {
    haproxy,
    sources: {
      zk: `{ plugin: zookeeper, hosts: ['${address}'], path: /ours, allow-addresses: [127.0.0.0/8] }`,
    },
    services: {
      web: `{ discovery: zk, frontend: { bind: '127.0.0.1:${bind}' } }`,
      ...Object.fromEntries(others),
    },
  })
  const flags = options.flags.split(' ').filter(Boolean)
  const watch = startDaemon([ourProgram, 'watch', ...flags], place(folder))
  await isServing(haproxy, 'web', instances)
  const traffic = await startTraffic(bind, ports)
  return {
    name: 'haproxyctl',
    traffic,
    times: noTimes(),
    path: '/ours/web',
    ports,
    async [Symbol.asyncDispose]() {
      await traffic[Symbol.asyncDispose]()
      await watch[Symbol.asyncDispose]()
      await haproxy.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function startMinimal(address: string, ports: readonly number[]): Promise<Contender> {
  const [bind = 0] = await freePorts(1)
  const haproxy = await startBareHaproxy([
    `frontend f\n  bind 127.0.0.1:${bind}\n  default_backend web`,
    'backend web\n  balance roundrobin',
  ])
  const args = [watcher, address, '/minimal/web', haproxy.socketPath, 'web']
  const minimal = startDaemon(args, place('.'))
  await isServing(haproxy, 'web', instances)
  const traffic = await startTraffic(bind, ports)
  return {
    name: 'minimal watcher',
    traffic,
    times: noTimes(),
    path: '/minimal/web',
    ports,
    async [Symbol.asyncDispose]() {
      await traffic[Symbol.asyncDispose]()
      await minimal[Symbol.asyncDispose]()
      await haproxy.stop()
    },
  }
}

async function isServing(haproxy: TestHaproxy, backend: string, count: number): Promise<void> {
  await until(
    `${count} servers in ${backend}`,
    () => haproxy.socket(`show servers state ${backend}`),
    (text) => text.split('\n').filter((line) => /^\d+ web /.test(line)).length === count,
  )
}

async function playRound(client: ZooKeeperClient, contender: Contender): Promise<void> {
  const { traffic, times, path, ports } = contender
  const extra = ports.slice(instances)
  const [port = 0] = extra
  async function served(kind: Kind, one: number): Promise<void> {
    const atMs = await register(client, path, one)
    times[kind].push((await traffic.firstAnswer(one, atMs)) - atMs)
  }
  await served('new', port)
  await pause(1_000)
  const goneMs = await unregister(client, path, port)
  times.gone.push(Math.max(0, (await traffic.lastAnswer(port, 700)) - goneMs))
  await pause(500)
  await served('back', port)
  await pause(1_000)
  await unregister(client, path, port)
  await pause(1_500)
  const burst: Promise<void>[] = []
  for (const one of extra) {
    burst.push(served('burst', one))
    await pause(300)
  }
  await Promise.all(burst)
  await pause(500)
  for (const one of extra) {
    await unregister(client, path, one)
    // One after the other: a guard refuses half of the servers at once.
    await pause(700)
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? NaN
}

await using zookeeper = await startZooKeeper()
await using client = new ZooKeeperClient({ servers: zookeeper.address })
const stable = await freePorts(2 * (instances + 5))
const [ourPorts, minimalPorts] = [stable.slice(0, instances + 5), stable.slice(instances + 5)]
for (const port of ourPorts.slice(0, instances)) await register(client, '/ours/web', port)
for (const port of minimalPorts.slice(0, instances)) await register(client, '/minimal/web', port)
const perService = Math.max(1, instances)
for (let other = 0; other < services - 1; other++) {
  for (let index = 0; index < perService; index++) {
    await client.create(`/ours/other-${other}/n${index}`, {
      data: JSON.stringify({ ip: '127.0.0.1', port: 20_000 + other * perService + index }),
      withParents: true,
    })
  }
}
await using ours = await startOurs(zookeeper.address, ourPorts)
await using minimal = await startMinimal(zookeeper.address, minimalPorts)
await pause(2_000)
for (let round = 0; round < rounds; round++) {
  await playRound(client, ours)
  await playRound(client, minimal)
}
const rows = kinds.map((kind) => {
  const mine = ours.times[kind]
  const least = minimal.times[kind]
  return {
    kind,
    medianMs: quantile(mine, 0.5),
    p90Ms: quantile(mine, 0.9),
    maxMs: quantile(mine, 1),
    minimalMedianMs: quantile(least, 0.5),
    minimalP90Ms: quantile(least, 0.9),
    ratio: quantile(mine, 0.5) / quantile(least, 0.5),
  }
})
const failures = { haproxyctl: ours.traffic.failures, minimal: minimal.traffic.failures }
const table = [
  machine(),
  '',
  '| event | median | p90 | maximum | minimal watcher: median | p90 | ratio |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  ...rows.map(({ kind, ratio, ...times }) => {
    const { medianMs, p90Ms, maxMs, minimalMedianMs, minimalP90Ms } = times
    const all = [medianMs, p90Ms, maxMs, minimalMedianMs, minimalP90Ms]
    return `| ${kind} | ${all.map((ms) => `${ms.toFixed(1)} ms`).join(' | ')} | ${ratio.toFixed(1)} |`
  }),
  '',
  `Requests that failed: ${failures.haproxyctl}, with the minimal watcher ${failures.minimal}.`,
  '',
].join('\n')
report('latency', options, { text: table, data: { rows, failures } })

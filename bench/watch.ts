/**
 * What `watch` costs by the number of instances: processor for each node that comes or goes (HAProxy's own checks
 * counted), memory, and idle. ZooKeeper, the commands and HAProxy are real.
 * `--sizes 3,100,1000,10000`, `--events 20`, `--idle 60` (seconds), `--json`, `--write` (into docs/performance.md).
 */
import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { ZooKeeperClient } from '../plugins/clients/zookeeper/index.ts'
import { until } from '../test/support/until.ts'
import { startZooKeeper } from '../test/support/registries/zookeeper.ts'
import { startBareHaproxy, writeBenchProject } from './bench-project.ts'
import { ourProgram, startDaemon } from './daemon.ts'
import { exponent, machine, median, report } from './page.ts'

const options = parseArgs({
  options: {
    sizes: { type: 'string', default: '3,100,1000,10000' },
    events: { type: 'string', default: '20' },
    idle: { type: 'string', default: '60' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
}).values

interface Row {
  readonly instances: number
  readonly services: number
  readonly cpuPerEventMs: number
  readonly rssMiB: number
  /** Share of one core. */
  readonly idle: number
}

// Of Linux, by the unit of /proc.
const msPerTick = 10

/** Its own processor, to the nanosecond and of all threads, and that of its children that have ended. */
function cpuMs(pid: number): number {
  const words = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  const childrenMs = [13, 14].reduce((sum, at) => sum + Number(words[at]) * msPerTick, 0)
  const ownNs = readdirSync(`/proc/${pid}/task`).map((thread) =>
    Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
  )
  return childrenMs + ownNs.reduce((sum, ns) => sum + ns, 0) / 1e6
}

function nodeText(index: number): string {
  return JSON.stringify({
    ip: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
    port: 8000,
  })
}

async function measure(client: ZooKeeperClient, address: string, instances: number): Promise<Row> {
  const services = Math.max(1, Math.min(200, Math.floor(instances / 50)))
  for (let index = 0; index < instances; index++) {
    const path = `/w${services}/s${index % services}/n${index}`
    await client.create(path, { data: nodeText(index), withParents: true })
  }
  await using haproxy = await startBareHaproxy()
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-bench-'))
  const names = Array.from({ length: services }, (_, index) => [`s${index}`, '{ discovery: zk }'])
  const zk = `{ plugin: zookeeper, hosts: ['${address}'], path: /w${services}, allow-addresses: [10.0.0.0/8] }`
  await writeBenchProject(folder, { haproxy, sources: { zk }, services: Object.fromEntries(names) })
  const watch = startDaemon([ourProgram, 'watch'], { cwd: folder })
  const { pid } = watch
  const count = async (): Promise<number> =>
    (await haproxy.socket('show servers state')).split('\n').filter((line) => /^\d+ s\d/.test(line))
      .length
  try {
    await until('all servers', count, (found) => found === instances)
    // The comparison behind the first round, and what the first event brings along.
    await pause(10_000)
    const events = Number(options.events)
    const costs: number[] = []
    for (let event = 0; event < events; event++) {
      const path = `/w${services}/s${Math.floor(event / 2) % services}/extra`
      const before = cpuMs(pid)
      if (event % 2 === 0) await client.create(path, { data: nodeText(70_000) })
      else await client.delete(path)
      await until('the change', count, (found) => found === instances + ((event + 1) % 2))
      await pause(1_000)
      costs.push(cpuMs(pid) - before)
    }
    const idleFrom = cpuMs(pid)
    await pause(Number(options.idle) * 1_000)
    const idle = (cpuMs(pid) - idleFrom) / (Number(options.idle) * 1_000)
    // The first events compile what the others use; a comparison of everything in between is idle's.
    return {
      instances,
      services,
      cpuPerEventMs: median(costs.slice(4)),
      rssMiB: watch.use.rssMiB,
      idle,
    }
  } finally {
    await watch[Symbol.asyncDispose]()
    await rm(folder, { recursive: true, force: true })
  }
}

await using zookeeper = await startZooKeeper()
await using client = new ZooKeeperClient({ servers: zookeeper.address })
const rows: Row[] = []
for (const size of options.sizes.split(',').map(Number))
  rows.push(await measure(client, zookeeper.address, size))
const growth = exponent(rows.map((row) => [row.instances, Math.max(1, row.cpuPerEventMs)]))
const table = [
  machine(),
  '',
  '| instances | services | processor per event | memory | idle |',
  '| --- | --- | --- | --- | --- |',
  ...rows.map(
    ({ instances, services, cpuPerEventMs, rssMiB: memory, idle }) =>
      `| ${instances} | ${services} | ${cpuPerEventMs.toFixed(1)} ms | ${memory.toFixed(0)} MiB | ${(idle * 100).toFixed(2)} % |`,
  ),
  '',
  `The processor per event grows with the instances to the power of ${growth.toFixed(2)}.`,
  '',
].join('\n')
report('watch', options, { text: table, data: { rows, growth } })

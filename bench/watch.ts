/**
 * What `watch` costs by the number of instances and by the registry: processor for each node that comes or goes
 * (HAProxy's own checks counted), memory, and idle; beside a minimal watcher of ZooKeeper. All registries, the commands
 * and HAProxy are real.
 * `--sizes 3,100,1000,10000` (with ZooKeeper), `--others 3,1000` (with etcd and Consul), `--events 12`,
 * `--idle 60` (seconds, with ZooKeeper), `--json`, `--write` (into docs/performance.md).
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { benchOptions } from './bench-options.ts'
import { startBareHaproxy, writeBenchProject } from './bench-project.ts'
import { ourProgram, startDaemon } from './daemon.ts'
import { exponent, machine, report } from './page.ts'
import { startConsulRegistry } from './registries/consul.ts'
import { startEtcdRegistry } from './registries/etcd.ts'
import type { Registry } from './registries/registry.ts'
import { startZooKeeperRegistry } from './registries/zookeeper.ts'
import { processorMs } from './watch/processor.ts'
import { fill, processorPerEventMs, servicesFor, untilServed, type Scene } from './watch/scene.ts'

const options = benchOptions({
  sizes: { type: 'string', default: '3,100,1000,10000' },
  others: { type: 'string', default: '3,1000' },
  events: { type: 'string', default: '12' },
  idle: { type: 'string', default: '60' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
})

interface Row {
  readonly registry: string
  readonly instances: number
  readonly services: number
  readonly cpuPerEventMs: number
  readonly rssMiB: number
  /** Share of one core; absent where it was not looked at. */
  readonly idle?: number
}

async function measure(
  startRegistry: () => Promise<Registry>,
  instances: number,
  idleSec: number,
): Promise<Row> {
  await using registry = await startRegistry()
  await using haproxy = await startBareHaproxy()
  const services = servicesFor(instances)
  const scene: Scene = { registry, haproxy, instances, services }
  await fill(scene)
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-bench-'))
  const names = Array.from({ length: services }, (_, index) => [`s${index}`, '{ discovery: all }'])
  await writeBenchProject(folder, {
    haproxy,
    sources: { all: registry.source },
    services: Object.fromEntries(names),
  })
  await using watch = startDaemon([ourProgram, 'watch'], { cwd: folder })
  try {
    await untilServed(scene, instances)
    // The comparison behind the first round, and what the first event brings along.
    await pause(10_000)
    const cpuPerEventMs = await processorPerEventMs(watch.pid, scene, Number(options.events))
    const fromMs = processorMs(watch.pid)
    await pause(idleSec * 1_000)
    const idleMs = processorMs(watch.pid) - fromMs
    const { rssMiB } = watch.use
    const row = { registry: registry.name, instances, services, cpuPerEventMs, rssMiB }
    return idleSec > 0 ? { ...row, idle: idleMs / (idleSec * 1_000) } : row
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What somebody who only sends commands takes for an event: it writes no file and remembers nothing. */
async function measureMinimal(): Promise<number> {
  await using registry = await startZooKeeperRegistry(false)
  await using haproxy = await startBareHaproxy(['backend s0'])
  const scene: Scene = { registry, haproxy, instances: 3, services: 1 }
  await fill(scene)
  const program = fileURLToPath(new URL('./latency/minimal-watcher.js', import.meta.url))
  const args = [program, registry.address, registry.pathOf('s0'), haproxy.socketPath, 's0']
  await using watcher = startDaemon(args, { cwd: '.' })
  await untilServed(scene, scene.instances)
  // Waited for here: what it needs is closed at the end of this function.
  return await processorPerEventMs(watcher.pid, scene, Number(options.events))
}

const starters: readonly (() => Promise<Registry>)[] = [
  () => startEtcdRegistry(false),
  () => startConsulRegistry(false),
]

const sizes = options.sizes.split(',').filter(Boolean).map(Number)
const rows: Row[] = []
for (const size of sizes)
  rows.push(await measure(() => startZooKeeperRegistry(false), size, Number(options.idle)))
const growth = exponent(rows.map((row) => [row.instances, Math.max(1, row.cpuPerEventMs)]))
for (const start of starters)
  for (const size of options.others.split(',').filter(Boolean).map(Number))
    rows.push(await measure(start, size, 0))
const minimalMs = await measureMinimal()
const text = [
  machine(),
  '',
  '| registry | instances | services | processor per event | memory | idle |',
  '| --- | --- | --- | --- | --- | --- |',
  ...rows.map(({ registry, instances, services, cpuPerEventMs, rssMiB, idle }) => {
    const share = idle === undefined ? '–' : `${(idle * 100).toFixed(2)} %`
    const size = `${registry} | ${instances} | ${services}`
    return `| ${size} | ${cpuPerEventMs.toFixed(1)} ms | ${rssMiB.toFixed(0)} MiB | ${share} |`
  }),
  '',
  `With ZooKeeper the processor per event grows with the instances to the power of ${growth.toFixed(2)}. A minimal watcher, which sends commands and keeps nothing, takes ${minimalMs.toFixed(1)} ms.`,
  '',
].join('\n')
report('watch', options, { text, data: { rows, growth, minimalMs } })

/**
 * What a whole process costs from the project to the plan and to the change: `render`, `diff` of one change, and
 * `apply` of it, with instances from a file and from ZooKeeper, by their number, beside `node -e 0` and the same
 * command for one instance; and a reload beside the signal that HAProxy gets. HAProxy and ZooKeeper are real.
 * `--sizes 1,100,1000,10000`, `--rounds 5`, `--json`, `--write` (into docs/performance.md).
 */
import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { benchOptions } from './bench-options.ts'
import { ZooKeeperClient } from '../plugins/clients/zookeeper/index.ts'
import type { TestHaproxy } from '../test/support/haproxy/haproxy.ts'
import { startZooKeeper } from '../test/support/registries/zookeeper.ts'
import { startBareHaproxy, writeBenchProject } from './bench-project.ts'
import { bundledPackage } from './bundled.ts'
import { daemonEnv } from './daemon.ts'
import { exponent, machine, median, report } from './page.ts'

const { sizes, rounds, json, write } = benchOptions({
  sizes: { type: 'string', default: '1,100,1000,10000' },
  rounds: { type: 'string', default: '5' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
})

const sources = ['file', 'zookeeper'] as const
type Source = (typeof sources)[number]

interface Row {
  readonly source: Source
  readonly instances: number
  readonly renderMs: number
  readonly diffMs: number
  readonly applyMs: number
  readonly reloadMs: number
}

const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-line-'))
await using zookeeper = await startZooKeeper()
await using client = new ZooKeeperClient({ servers: zookeeper.address })

try {
  const program = bundledPackage(join(folder, 'package'))
  const rows: Row[] = []
  for (const source of sources)
    for (const instances of sizes.split(',').map(Number))
      rows.push(await measure(program, source, instances))
  const floorMs = median(Array.from({ length: 9 }, () => timed(() => node(['-e', '0'], folder))))
  report('line', { json, write }, { text: tableOf(rows, floorMs), data: { floorMs, rows } })
} finally {
  await rm(folder, { recursive: true })
}

async function measure(program: string, source: Source, instances: number): Promise<Row> {
  await using haproxy = await startBareHaproxy()
  const services = Math.max(1, Math.min(200, Math.floor(instances / 50)))
  const project = join(folder, `${source}-${instances}`)
  const world: Scene = { source, instances, services, project, haproxy }
  await writeProject(world)
  await setInstances(world, 0)
  function run(...args: readonly string[]): void {
    node([program, ...args], project)
  }
  run('apply', '--yes')
  const times = { render: [] as number[], diff: [] as number[], apply: [] as number[] }
  const reloads: number[] = []
  for (let round = 1; round <= Number(rounds); round++) {
    times.render.push(timed(() => run('render')))
    await setInstances(world, round % 2)
    times.diff.push(timed(() => run('diff', '--summary')))
    times.apply.push(timed(() => run('apply', '--yes')))
    // A line that no command can change.
    await writeProject(world, `tune.maxaccept ${round}`)
    reloads.push(timed(() => run('apply', '--yes')))
  }
  const [renderMs, diffMs, applyMs] = [times.render, times.diff, times.apply].map(median)
  return {
    source,
    instances,
    renderMs: renderMs ?? 0,
    diffMs: diffMs ?? 0,
    applyMs: applyMs ?? 0,
    reloadMs: median(reloads),
  }
}

interface Scene {
  readonly source: Source
  readonly instances: number
  readonly services: number
  readonly project: string
  readonly haproxy: TestHaproxy
}

async function writeProject(scene: Scene, line?: string): Promise<void> {
  const { source, services, project, haproxy } = scene
  const all =
    source === 'file'
      ? '{ plugin: file, path: nodes.json, allow-addresses: [10.0.0.0/8] }'
      : `{ plugin: zookeeper, hosts: ['${zookeeper.address}'], path: ${zookeeperPath(scene)}, allow-addresses: [10.0.0.0/8] }`
  const names = Array.from({ length: services }, (_, index) => [`s${index}`, '{ discovery: all }'])
  await mkdir(project, { recursive: true })
  await writeBenchProject(project, {
    haproxy,
    sources: { all },
    services: Object.fromEntries(names),
    globalLines: line === undefined ? [] : [line],
  })
}

function zookeeperPath({ instances }: Scene): string {
  return `/line-${instances}`
}

/** All of them, and `extra` more in the first service. */
async function setInstances(scene: Scene, extra: number): Promise<void> {
  const { source, instances, services, project } = scene
  if (source === 'file') {
    const nodes: Record<string, string[]> = {}
    for (let index = 0; index < instances; index++)
      (nodes[`s${index % services}`] ??= []).push(`${addressOf(index)}:8000`)
    if (extra > 0) nodes['s0']?.push('10.200.0.1:8000')
    return writeFile(join(project, 'nodes.json'), JSON.stringify(nodes))
  }
  const path = zookeeperPath(scene)
  if (extra > 0) return register(`${path}/s0/extra`, '10.200.0.1')
  const isThere = (await client.exists(`${path}/s0/n0`)) !== undefined
  if (isThere) return client.delete(`${path}/s0/extra`)
  for (let index = 0; index < instances; index++)
    await register(`${path}/s${index % services}/n${index}`, addressOf(index))
}

async function register(path: string, ip: string): Promise<void> {
  await client.create(path, { data: JSON.stringify({ ip, port: 8000 }), withParents: true })
}

function addressOf(index: number): string {
  return `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`
}

function node(args: readonly string[], cwd: string): void {
  const env = daemonEnv({ cwd, state: join(folder, 'state') })
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...env, HOME: folder },
  })
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}: ${stderr}`)
}

function timed(work: () => void): number {
  const began = performance.now()
  work()
  return performance.now() - began
}

function tableOf(rows: readonly Row[], floorMs: number): string {
  const growth = (of: (row: Row) => number): string =>
    exponent(
      rows
        .filter(({ source }) => source === 'file')
        .map((row) => [row.instances, Math.max(1, of(row))]),
    ).toFixed(2)
  return [
    `${machine()} \`node -e 0\`: ${floorMs.toFixed(0)} ms; medians of ${rounds} runs.`,
    '',
    '| source | instances | `render` | `diff` of one change | `apply` of it | `apply` with a reload |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows.map((row) => {
      const times = [row.renderMs, row.diffMs, row.applyMs, row.reloadMs]
      return `| ${row.source} | ${row.instances} | ${times.map((ms) => `${ms.toFixed(0)} ms`).join(' | ')} |`
    }),
    '',
    `From a file they grow with the instances to the power of ${growth((row) => row.renderMs)}, ${growth((row) => row.diffMs)}, ${growth((row) => row.applyMs)} and ${growth((row) => row.reloadMs)}.`,
    '',
  ].join('\n')
}

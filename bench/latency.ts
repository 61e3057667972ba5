/**
 * How long it takes from an event in a registry until traffic shows it: a node that is new, that is gone, that comes
 * back, and bursts of five. `haproxyctl watch` with its defaults follows ZooKeeper, etcd and Consul, in turns, beside a
 * minimal watcher of ZooKeeper and a source that is polled every 5 s; each has a HAProxy of its own.
 * `--rounds 10`, `--registries zookeeper,etcd,consul,polling`, `--services 1`, `--instances 3`,
 * `--flags="--quiet-time 0s"`, `--json`, `--write` (into docs/performance.md), `--verbose`.
 */
import { benchOptions } from './bench-options.ts'
import { startMinimal, startOurs, type Contender } from './latency/contender.ts'
import { kinds, noTimes, playBurst, playOne, type Kind, type Times } from './latency/play.ts'
import { pause } from './latency/traffic.ts'
import { machine, quantile, report } from './page.ts'
import { startConsulRegistry } from './registries/consul.ts'
import { startEtcdRegistry } from './registries/etcd.ts'
import { startHttpRegistry } from './registries/http.ts'
import type { Registry } from './registries/registry.ts'
import { startZooKeeperRegistry } from './registries/zookeeper.ts'

const options = benchOptions({
  rounds: { type: 'string', default: '10' },
  registries: { type: 'string', default: 'zookeeper,etcd,consul,polling' },
  services: { type: 'string', default: '1' },
  instances: { type: 'string', default: '3' },
  flags: { type: 'string', default: '' },
  json: { type: 'boolean', default: false },
  write: { type: 'boolean', default: false },
  verbose: { type: 'boolean', default: false },
})

/** What is wanted, with each registry that tells of a change by itself. */
const wanted: Readonly<Record<Kind, { readonly medianMs: number; readonly p90Ms?: number }>> = {
  new: { medianMs: 50, p90Ms: 80 },
  back: { medianMs: 15 },
  gone: { medianMs: 15 },
  burst: { medianMs: 60 },
}

const burst = 5
const pollMs = 5_000
/** A third of the rounds would say the same of it, and each event takes it so much longer. */
const polledEvery = 3

interface Side {
  readonly name: string
  readonly contender: Contender
  readonly times: Times
  readonly isPolled: boolean
}

const starters: Readonly<Record<string, () => Promise<Registry>>> = {
  etcd: () => startEtcdRegistry(false),
  consul: () => startConsulRegistry(false),
  polling: () => startHttpRegistry(`${pollMs / 1_000}s`),
}

async function startSides(): Promise<{ readonly sides: readonly Side[]; readonly least: Times }> {
  const terms = {
    instances: Number(options.instances),
    extra: burst,
    others: Number(options.services) - 1,
    flags: options.flags.split(' ').filter(Boolean),
    isVerbose: options.verbose,
  }
  const names = options.registries.split(',')
  const sides: Side[] = []
  const least = noTimes()
  function add(name: string, contender: Contender, times = noTimes()): void {
    opened.push(contender)
    sides.push({ name, contender, times, isPolled: name.startsWith('polling') })
  }
  if (names.includes('zookeeper')) {
    const zookeeper = await startZooKeeperRegistry(false)
    opened.push(zookeeper)
    add('ZooKeeper', await startOurs(zookeeper, terms))
    add('minimal watcher', await startMinimal(zookeeper, terms), least)
  }
  for (const name of names) {
    const registry = await starters[name]?.()
    if (registry === undefined) continue
    opened.push(registry)
    add(registry.name, await startOurs(registry, terms))
  }
  return { sides, least }
}

interface Row {
  readonly registry: string
  readonly kind: Kind
  readonly medianMs: number
  readonly p90Ms: number
  readonly maxMs: number
  /** Of the minimal watcher, with the same registry. */
  readonly leastMedianMs?: number
  readonly leastP90Ms?: number
  /** Absent where the minimal watcher is quicker than requests can tell. */
  readonly ratio?: number
  readonly isReached?: boolean
}

function rowOf({ name, contender, times, isPolled }: Side, kind: Kind, least: Times): Row {
  const of = (share: number): number => quantile(times[kind], share)
  const [medianMs, p90Ms, maxMs] = [of(0.5), of(0.9), of(1)]
  const { medianMs: mostMs, p90Ms: mostP90Ms = Infinity } = wanted[kind]
  const isReached = medianMs <= mostMs && p90Ms <= mostP90Ms
  const row = { registry: name, kind, medianMs, p90Ms, maxMs, ...(!isPolled && { isReached }) }
  if (name !== 'ZooKeeper') return row
  const leastMedianMs = quantile(least[kind], 0.5)
  const isTold = leastMedianMs >= contender.traffic.gapMs
  return {
    ...row,
    leastMedianMs,
    leastP90Ms: quantile(least[kind], 0.9),
    ...(isTold && { ratio: medianMs / leastMedianMs }),
  }
}

function lineOf(row: Row): string {
  const { medianMs: mostMs, p90Ms: mostP90Ms } = wanted[row.kind]
  const most = [mostMs, ...(mostP90Ms === undefined ? [] : [mostP90Ms])].join(' / ')
  const cells = [
    row.registry,
    row.kind,
    ...[row.medianMs, row.p90Ms, row.maxMs].map(shown),
    ...(row.isReached === undefined ? ['–', '–'] : [`${most} ms`, row.isReached ? 'yes' : 'no']),
    ...[row.leastMedianMs, row.leastP90Ms].map(shown),
    row.ratio?.toFixed(1) ?? '–',
  ]
  return `| ${cells.join(' | ')} |`
}

function shown(ms: number | undefined): string {
  return ms === undefined ? '–' : `${ms.toFixed(1)} ms`
}

const opened: AsyncDisposable[] = []
try {
  const { sides, least } = await startSides()
  await pause(2_000)
  for (let round = 0; round < Number(options.rounds); round++) {
    for (const { contender, times, isPolled } of sides) {
      if (isPolled && round % polledEvery > 0) continue
      const extra = contender.ports.slice(Number(options.instances))
      await playOne(contender, extra[round % extra.length] ?? 0, times)
      if (!isPolled) await playBurst(contender, extra, times)
    }
  }
  const ours = sides.filter(({ times }) => times !== least)
  const rows = ours.flatMap((side) =>
    kinds.filter((kind) => side.times[kind].length > 0).map((kind) => rowOf(side, kind, least)),
  )
  const gapMs = sides[0]?.contender.traffic.gapMs ?? 0
  const failures = sides.map(({ name, contender }) => ({
    name,
    requests: contender.traffic.failures,
  }))
  const text = [
    machine(),
    '',
    '| registry | event | median | p90 | maximum | wanted | reached | minimal watcher: median | p90 | ratio |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...rows.map(lineOf),
    '',
    `One request every ${gapMs.toFixed(1)} ms: nothing shorter is seen, and a ratio to less than that is none.`,
    `Requests that failed: ${failures.map(({ name, requests }) => `${requests} (${name})`).join(', ')}.`,
    '',
  ].join('\n')
  report('latency', options, { text, data: { rows, gapMs, failures } })
} finally {
  for (const each of opened.reverse()) await each[Symbol.asyncDispose]()
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestHaproxy } from '../../test/support/haproxy/haproxy.ts'
import { freePorts } from '../../test/support/ports.ts'
import { until } from '../../test/support/until.ts'
import { startBareHaproxy, writeBenchProject } from '../bench-project.ts'
import { ourProgram, startDaemon, type DaemonPlace } from '../daemon.ts'
import type { Registry } from '../registries/registry.ts'
import type { ZooKeeperRegistry } from '../registries/zookeeper.ts'
import { startTraffic, type Traffic } from './traffic.ts'

/** One HAProxy with somebody who follows a registry for it, and requests that go through it. */
export interface Contender extends AsyncDisposable {
  readonly registry: Registry
  /** What it serves, by its name in the registry. */
  readonly service: string
  readonly traffic: Traffic
  /** Of the first as many are registered as `instances` says; the others come and go. */
  readonly ports: readonly number[]
}

export interface ContenderOptions {
  /** Registered all the time. */
  readonly instances: number
  /** How many more come and go. */
  readonly extra: number
  /** Further services, each with as many instances, which nobody asks. */
  readonly others: number
  readonly flags: readonly string[]
  readonly isVerbose: boolean
}

const watcher = fileURLToPath(new URL('./minimal-watcher.js', import.meta.url))

/** `haproxyctl watch`, with its defaults where no flags are given. */
export async function startOurs(registry: Registry, options: ContenderOptions): Promise<Contender> {
  const service = 'web'
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-latency-'))
  const { ports, bind } = await register(registry, service, options)
  const others = Array.from({ length: options.others }, (_, index) => `other-${index}`)
  for (const [at, other] of others.entries())
    for (let index = 0; index < options.instances; index++)
      await registry.put(other, nodeOf(20_000 + at * options.instances + index))
  const haproxy = await startBareHaproxy([`frontend f\n  bind 127.0.0.1:${bind}`])
  await writeBenchProject(folder, {
    haproxy,
    sources: { all: registry.source },
    services: {
      [service]: `{ discovery: all, frontend: { bind: '127.0.0.1:${bind}' } }`,
      ...Object.fromEntries(others.map((other) => [other, '{ discovery: all }'])),
    },
    // Those that come and go are more than those that stay.
    keys: ['guards: { max-removed: 100% }'],
  })
  const args = [ourProgram, 'watch', ...options.flags]
  const daemon = startDaemon(args, placeOf(folder, options))
  await isServing(haproxy, service, options.instances)
  const traffic = await startTraffic(bind, ports)
  return {
    registry,
    service,
    traffic,
    ports,
    async [Symbol.asyncDispose]() {
      await traffic[Symbol.asyncDispose]()
      await daemon[Symbol.asyncDispose]()
      await haproxy.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** The least that anybody can do with ZooKeeper. */
export async function startMinimal(
  registry: ZooKeeperRegistry,
  options: ContenderOptions,
): Promise<Contender> {
  const service = 'least'
  const { ports, bind } = await register(registry, service, options)
  const haproxy = await startBareHaproxy([
    `frontend f\n  bind 127.0.0.1:${bind}\n  default_backend ${service}`,
    `backend ${service}\n  balance roundrobin`,
  ])
  const args = [watcher, registry.address, registry.pathOf(service), haproxy.socketPath, service]
  const daemon = startDaemon(args, placeOf('.', options))
  await isServing(haproxy, service, options.instances)
  const traffic = await startTraffic(bind, ports)
  return {
    registry,
    service,
    traffic,
    ports,
    async [Symbol.asyncDispose]() {
      await traffic[Symbol.asyncDispose]()
      await daemon[Symbol.asyncDispose]()
      await haproxy.stop()
    },
  }
}

export function nodeOf(port: number): Parameters<Registry['put']>[1] {
  return { id: `node-${port}`, port, weight: 1 }
}

async function register(
  registry: Registry,
  service: string,
  { instances, extra }: ContenderOptions,
): Promise<{ readonly ports: readonly number[]; readonly bind: number }> {
  const [bind = 0, ...ports] = await freePorts(1 + instances + extra)
  for (const port of ports.slice(0, instances)) await registry.put(service, nodeOf(port))
  return { ports, bind }
}

function placeOf(cwd: string, { isVerbose }: ContenderOptions): DaemonPlace {
  return { cwd, ...(isVerbose && { output: 'inherit' }) }
}

async function isServing(haproxy: TestHaproxy, backend: string, count: number): Promise<void> {
  await until(
    `${count} servers in ${backend}`,
    () => haproxy.socket(`show servers state ${backend}`),
    (text) => text.split('\n').filter((line) => line.split(' ')[1] === backend).length === count,
  )
}

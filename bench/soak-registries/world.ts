import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestHaproxy } from '../../test/support/haproxy/haproxy.ts'
import { freePorts } from '../../test/support/ports.ts'
import { startBareHaproxy, writeBenchProject } from '../bench-project.ts'
import { ourProgram, startDaemon, type Daemon } from '../daemon.ts'
import { startConsulRegistry } from '../registries/consul.ts'
import { startEtcdRegistry } from '../registries/etcd.ts'
import { startFileRegistry } from '../registries/file.ts'
import { startHttpRegistry } from '../registries/http.ts'
import type { Registry } from '../registries/registry.ts'
import { startZooKeeperRegistry } from '../registries/zookeeper.ts'

export interface SoakWorld extends AsyncDisposable {
  readonly folder: string
  readonly haproxy: TestHaproxy
  /** By the service that is found in each. */
  readonly registries: ReadonlyMap<string, Registry>
  readonly watch: Daemon
  readonly report: Daemon
  /** What `report` checks, by port; starts or ends it. */
  readonly local: readonly number[]
  toggleLocal(port: number, isUp: boolean): Promise<void>
}

/** With a heap that may become large, Node collects nothing for long, and what stays cannot be told from what leaks. */
const little = ['--max-old-space-size=64']

export async function startWorld(program: string): Promise<SoakWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-soak-'))
  // Consul has a service `consul` of its own.
  const registries = new Map<string, Registry>([
    ['in-zookeeper', await startZooKeeperRegistry(true)],
    ['in-etcd', await startEtcdRegistry(true)],
    ['in-consul', await startConsulRegistry(true)],
    ['in-http', await startHttpRegistry('500ms')],
    ['in-file', await startFileRegistry()],
  ])
  const [local, binds] = [await freePorts(4), await freePorts(registries.size + 1)]
  const haproxy = await startBareHaproxy([], program)
  await writeBenchProject(folder, {
    haproxy,
    sources: Object.fromEntries([...registries].map(([name, { source }]) => [name, source])),
    services: servicesOf(registries, binds),
    keys: ['guards: { max-removed: 100% }', `haproxy: { binary: ${program} }`],
  })
  const zookeeper = registries.get('in-zookeeper')?.source ?? ''
  await writeFile(join(folder, 'report.yaml'), reportText(zookeeper, local))
  const servers = new Map<number, Server>()
  async function toggleLocal(port: number, isUp: boolean): Promise<void> {
    const server = servers.get(port)
    if (!isUp && server !== undefined) {
      servers.delete(port)
      await new Promise((resolve) => server.close(resolve))
    }
    if (isUp && server === undefined) {
      const own = createServer((socket) => socket.on('error', () => undefined).end())
      servers.set(port, own)
      await new Promise<void>((resolve) => own.listen(port, '127.0.0.1', resolve))
    }
  }
  for (const port of local) await toggleLocal(port, true)
  const watch = startDaemon([...little, ourProgram, 'watch'], { cwd: folder })
  const reporting = [ourProgram, 'report', '--project', 'report.yaml']
  const report = startDaemon([...little, ...reporting], { cwd: folder })
  return {
    folder,
    haproxy,
    registries,
    watch,
    report,
    local,
    toggleLocal,
    async [Symbol.asyncDispose]() {
      await Promise.all([watch.stop(), report.stop()])
      for (const port of local) await toggleLocal(port, false)
      for (const each of registries.values()) await each[Symbol.asyncDispose]()
      await haproxy.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** A service for what each registry has, and one for what `report` registers. */
function servicesOf(
  registries: SoakWorld['registries'],
  binds: readonly number[],
): Readonly<Record<string, string>> {
  const sources = [...registries.keys()].map((name) => [name, name] as const)
  const all = [...sources, ['local', 'in-zookeeper'] as const]
  return Object.fromEntries(
    all.map(([name, source], index) => [
      name,
      `{ discovery: ${source}, frontend: { bind: '127.0.0.1:${binds[index]}' } }`,
    ]),
  )
}

function reportText(zookeeper: string, ports: readonly number[]): string {
  const registrar = zookeeper.replace(/, allow-addresses: \[.*?\]/, ', session-timeout: 4s')
  return `report:
  registrars:
    zk: ${registrar}
  address: 127.0.0.1
  services:
    local: { port: [${ports.join(', ')}], checks: [{ tcp: { interval: 300ms, timeout: 300ms, rise: 1, fall: 1 } }] }
`
}

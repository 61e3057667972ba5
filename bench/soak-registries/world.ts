import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startHaproxy, type TestHaproxy } from '../../test/support/haproxy/haproxy.ts'
import { freePorts } from '../../test/support/ports.ts'
import { startConsulRegistry } from '../registries/consul.ts'
import { startEtcdRegistry } from '../registries/etcd.ts'
import { startFileRegistry } from '../registries/file.ts'
import { startHttpRegistry } from '../registries/http.ts'
import type { Registry } from '../registries/registry.ts'
import { startZooKeeperRegistry } from '../registries/zookeeper.ts'

const program = fileURLToPath(new URL('../../../bin/run.js', import.meta.url))

/** A command that is killed and started again. */
export interface Daemon {
  readonly use: { readonly rssMiB: number; readonly handles: number }
  restart(): Promise<void>
  /** Asks it to end; gives its exit code. */
  stop(): Promise<number | null>
}

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

export async function startWorld(): Promise<SoakWorld> {
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
  const haproxy = await startHaproxy({
    config: ({ globalLines }) => `global\n${globalLines}defaults\n  mode http\n${timeouts}`,
  })
  await writeFile(join(folder, 'haproxyctl.yaml'), projectText(registries, haproxy, binds))
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
  const watch = startDaemon(folder, ['watch', '--project', 'haproxyctl.yaml'])
  const report = startDaemon(folder, ['report', '--project', 'report.yaml'])
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

const timeouts = '  timeout connect 1s\n  timeout client 5s\n  timeout server 5s\n'

function projectText(
  registries: SoakWorld['registries'],
  haproxy: TestHaproxy,
  binds: readonly number[],
): string {
  const names = [...registries.keys(), 'local']
  const sources = [...registries].map(([name, { source }]) => `  ${name}: ${source}\n`)
  const services = names.map((name, index) => {
    const source = name === 'local' ? 'in-zookeeper' : name
    return `  ${name}: { discovery: ${source}, frontend: { bind: '127.0.0.1:${binds[index]}' } }\n`
  })
  return `global: |
  stats socket ${haproxy.socketPath} mode 600 level admin expose-fd listeners
defaults: |
  mode http
${timeouts}guards: { max-removed: 100% }
discovery:
${sources.join('')}services:
${services.join('')}targets:
  lb:
    plugin: haproxy
    config: ${haproxy.configPath}
    sockets: ['${haproxy.socketPath}']
    master: ${haproxy.masterPath}
    adopt: true
`
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

function startDaemon(cwd: string, args: readonly string[]): Daemon {
  let child = launch(cwd, args)
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode !== null) return child.exitCode
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill(signal)
    return ended
  }
  return {
    get use() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      const rssMiB = Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1_024
      return { rssMiB, handles: readdirSync(`/proc/${child.pid}/fd`).length }
    },
    async restart() {
      await end('SIGKILL')
      child = launch(cwd, args)
    },
    stop: () => end('SIGTERM'),
  }
}

function launch(cwd: string, args: readonly string[]): ChildProcess {
  const path = `${process.env['PATH']}:/usr/sbin`
  const env = { ...process.env, PATH: path, HAPROXYCTL_STATE: join(cwd, '.state') }
  const child = spawn(process.execPath, [program, ...args], { cwd, env, stdio: 'ignore' })
  // None is left behind.
  function end(): void {
    child.kill('SIGKILL')
  }
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

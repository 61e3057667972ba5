import { execFile } from 'node:child_process'
import { createServer } from 'node:http'
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { freePorts } from '../../test/support/ports.ts'
import { until } from '../../test/support/until.ts'
import { startBalancer, type Balancer } from './balancer.ts'
import type { SoakInstance, SoakRegistry } from './registry.ts'
import { startTraffic, type Traffic } from './traffic.ts'
import { startWatcher, type Watcher } from './watcher.ts'

const run = promisify(execFile)

export const services = ['web', 'api', 'img'] as const
export const instancesPerService = 6

/** All that a soak moves: the registry, HAProxy, the project with its files, its git, `watch`, and clients. */
export interface SoakWorld extends AsyncDisposable {
  readonly folder: string
  /** Where HAProxy's files and sockets are, and the state folder; each a small file system of its own, for root. */
  readonly place: string
  readonly state: string
  readonly repository: string
  readonly hasSmallDisks: boolean
  readonly registry: SoakRegistry
  readonly balancer: Balancer
  readonly watcher: Watcher
  readonly traffic: Traffic
  /** By service and id, where the instances of which some are registered can be found. */
  readonly instances: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly wanted: ReadonlyMap<string, Map<string, SoakInstance>>
  /** The project, with another setting that needs a reload. */
  writeProject(maxconn: number): Promise<void>
  readonly git: (...args: readonly string[]) => Promise<string>
}

export async function startSoakWorld(
  startRegistry: () => Promise<SoakRegistry>,
  program: string,
): Promise<SoakWorld> {
  const opened = new Opened()
  try {
    return await openWorld(opened, startRegistry, program)
  } catch (error) {
    await opened[Symbol.asyncDispose]()
    throw error
  }
}

async function openWorld(
  opened: Opened,
  startRegistry: () => Promise<SoakRegistry>,
  program: string,
): Promise<SoakWorld> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-soak-'))
  opened.defer(() => rm(folder, { recursive: true, force: true }))
  const [place, state, repository] = ['run', 'state', 'record'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  for (const each of [place, state, repository]) await mkdir(each)
  const hasSmallDisks = process.getuid?.() === 0
  if (hasSmallDisks) for (const each of [place, state]) await smallDisk(each, opened)
  const git = await startRepository(repository)
  const registry = opened.use(await startRegistry())
  const apps = await startApps(opened)
  const binds = await freePorts(services.length)
  async function writeProject(maxconn: number): Promise<void> {
    const text = projectText({ place, binds, discovery: registry.discovery, maxconn, program })
    await writeFile(join(folder, 'project.new'), text)
    await rename(join(folder, 'project.new'), join(folder, 'haproxyctl.yaml'))
  }
  await writeProject(1_000)
  const wanted = new Map(
    [...apps].map(([service, ports]) => [
      service,
      new Map([...ports].map(([id, port]) => [id, { port, weight: 100 }])),
    ]),
  )
  await registry.write(wanted)
  const watcher = opened.use(startWatcher(folder, state))
  await untilWritten(join(place, 'haproxy.cfg'))
  const balancer = opened.use(await startBalancer(place, program))
  const traffic = opened.use(startTraffic(binds))
  return {
    folder,
    place,
    state,
    repository,
    hasSmallDisks,
    registry,
    balancer,
    watcher,
    traffic,
    instances: apps,
    wanted,
    writeProject,
    git,
    [Symbol.asyncDispose]: () => opened[Symbol.asyncDispose](),
  }
}

/** What was opened is closed in the other order. */
class Opened implements AsyncDisposable {
  readonly #closers: (() => Promise<unknown>)[] = []

  use<Thing extends AsyncDisposable>(thing: Thing): Thing {
    this.defer(() => Promise.resolve(thing[Symbol.asyncDispose]()))
    return thing
  }

  defer(close: () => Promise<unknown>): void {
    this.#closers.push(close)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const close of this.#closers.splice(0).reverse()) await close()
  }
}

async function smallDisk(path: string, opened: Opened): Promise<void> {
  await run('mount', ['-t', 'tmpfs', '-o', 'size=4m,mode=700', 'tmpfs', path])
  opened.defer(() => run('umount', ['-l', path]))
}

async function startRepository(path: string): Promise<SoakWorld['git']> {
  const git: SoakWorld['git'] = async (...args) => {
    const { stdout } = await run('git', ['-C', path, ...args])
    return stdout.trim()
  }
  await git('init', '-q', '-b', 'main')
  await git('config', 'user.name', 'soak')
  await git('config', 'user.email', 'soak@example.org')
  await git('commit', '-q', '--allow-empty', '-m', 'first')
  return git
}

/** Every instance answers all the time, registered or not: what is lost was lost before it. */
async function startApps(opened: Opened): Promise<SoakWorld['instances']> {
  const ports = await freePorts(services.length * instancesPerService)
  for (const port of ports) {
    const server = createServer((_, reply) => reply.end('ok')).listen(port, '127.0.0.1')
    server.keepAliveTimeout = 120_000
    opened.defer(() => {
      server.closeAllConnections()
      return new Promise((resolve) => server.close(resolve))
    })
  }
  return new Map(
    services.map((service, at) => {
      const own = ports.slice(at * instancesPerService, (at + 1) * instancesPerService)
      return [service, new Map(own.map((port, index) => [`n${index}`, port]))]
    }),
  )
}

interface ProjectParts {
  readonly place: string
  readonly binds: readonly number[]
  readonly discovery: string
  readonly maxconn: number
  readonly program: string
}

function projectText({ place, binds, discovery, maxconn, program }: ProjectParts): string {
  const [source] = /\w+(?=:)/.exec(discovery) ?? []
  const entries = services.map(
    (name, at) =>
      `  ${name}: { discovery: ${source}, frontend: { bind: "127.0.0.1:${binds[at]}" } }\n`,
  )
  return `global:
  - maxconn ${maxconn}
  - stats socket ${place}/admin.sock mode 600 level admin expose-fd listeners
defaults: [mode http, timeout connect 5s, timeout client 60s, timeout server 60s, option redispatch]
haproxy: { binary: ${program} }
discovery: ${discovery}
services:
${entries.join('')}targets:
  lb: { plugin: haproxy, config: ${place}/haproxy.cfg, sockets: [${place}/admin.sock], master: ${place}/master.sock, drain: 1s, drift: reset, reload: { by: master, interval: 1s } }
  record: { plugin: git, path: record }
`
}

async function untilWritten(path: string): Promise<void> {
  await until('the first configuration', () => readFile(path, 'utf8'))
}

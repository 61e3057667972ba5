import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createConnection } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { HaproxyBinary } from './haproxy-binaries.ts'
import { freePorts } from '../ports.ts'
import { until } from '../until.ts'

/** Where the parts of one HAProxy are, for the text of its configuration. */
export interface HaproxyPlaces {
  readonly folder: string
  readonly configPath: string
  /** The admin socket of the worker; `globalLines` declares it. */
  readonly socketPath: string
  /** The master's command line. */
  readonly masterPath: string
  /** What `global` needs for the helper to work: the admin socket. */
  readonly globalLines: string
  /** A loopback port that was free when it was first asked for; the same name gives the same port. */
  port(name: string): number
}

export interface HaproxyOptions {
  /** The whole configuration; put `globalLines` into its `global` section. */
  readonly config: (places: HaproxyPlaces) => string
  /** Defaults to `haproxy` in PATH. */
  readonly binary?: Pick<HaproxyBinary, 'file'>
  /** Names for `port()`. */
  readonly ports?: readonly string[]
  readonly args?: readonly string[]
  readonly env?: Readonly<Record<string, string>>
}

/** A real HAProxy, master and worker, in a folder of its own; disposing it ends it and removes the folder. */
export interface TestHaproxy extends HaproxyPlaces, AsyncDisposable {
  readonly master: ChildProcess
  /** The pid of the worker that answers on the admin socket now. */
  pid(): Promise<number>
  /** Sends one line to the admin socket and gives the whole answer. */
  socket(line: string): Promise<string>
  /** The same on the master's socket. */
  masterSocket(line: string): Promise<string>
  write(config: string): Promise<void>
  /** SIGUSR2 to the master; resolves with the pid of the new worker. */
  reload(): Promise<number>
  /** All that it printed until now. */
  output(): string
  stop(): Promise<void>
}

const alive = new Set<ChildProcess>()
process.on('exit', () => {
  for (const child of alive) killGroup(child, 'SIGKILL')
})

export async function startHaproxy(options: HaproxyOptions): Promise<TestHaproxy> {
  const places = await prepare(options.ports ?? [])
  async function write(config: string): Promise<void> {
    await writeFile(places.configPath, config)
  }
  await write(options.config(places))
  const mode = ['-W', '-S', places.masterPath, '-f', places.configPath]
  const child = spawn(options.binary?.file ?? 'haproxy', [...mode, ...(options.args ?? [])], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  alive.add(child)
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => (printed += data.toString()))
  }
  const spawnFailed = new Promise<never>((_, reject) => child.once('error', reject))
  spawnFailed.catch(() => undefined)

  const running: TestHaproxy = {
    ...places,
    master: child,
    pid: async () => workerPid(await ask(places.socketPath, 'show info')),
    socket: (line) => ask(places.socketPath, line),
    masterSocket: (line) => ask(places.masterPath, line),
    write,
    reload: () => reload(running),
    output: () => printed,
    stop: () => stop(child, places.folder),
    [Symbol.asyncDispose]: () => stop(child, places.folder),
  }
  try {
    await Promise.race([ready(running), spawnFailed])
  } catch (error) {
    await running.stop()
    throw error
  }
  return running
}

async function prepare(names: readonly string[]): Promise<HaproxyPlaces> {
  const folder = await mkdtemp(join(tmpdir(), 'hap-'))
  const ports = await freePorts(names.length)
  const byName = new Map(names.map((name, index) => [name, ports[index]!]))
  const socketPath = join(folder, 'admin.sock')
  return {
    folder,
    configPath: join(folder, 'haproxy.cfg'),
    socketPath,
    masterPath: join(folder, 'master.sock'),
    // expose-fd keeps the listening sockets over a reload, as the packages' own configuration does.
    globalLines: `  stats socket ${socketPath} mode 600 level admin expose-fd listeners\n  stats timeout 60s\n`,
    port: (name) => {
      const port = byName.get(name)
      if (port === undefined) throw new Error(`no port was reserved for ${name}`)
      return port
    },
  }
}

async function ready(haproxy: TestHaproxy): Promise<void> {
  const { master } = haproxy
  await until('the start of HAProxy', async () => {
    if (hasEnded(master)) return true
    await haproxy.pid()
    // Up to 3.0 the master starts itself anew when the worker runs, and refuses connections until then.
    return haproxy.masterSocket('show proc')
  }).catch((cause: unknown) => {
    throw new Error(`haproxy did not get ready:\n${haproxy.output()}`, { cause })
  })
  if (hasEnded(master)) throw new Error(`haproxy ended:\n${haproxy.output()}`)
}

function hasEnded({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode !== null || signalCode !== null
}

// Longer than a reload takes on a busy machine: a second one would put another worker in the place of the new one.
const lostAfterMs = 5_000

async function reload(haproxy: TestHaproxy): Promise<number> {
  const before = await haproxy.pid()
  let sentAtMs = Number.NEGATIVE_INFINITY
  return until(
    'a reload',
    () => {
      // HAProxy loses the signal while another reload is under way.
      if (Date.now() - sentAtMs > lostAfterMs) {
        haproxy.master.kill('SIGUSR2')
        sentAtMs = Date.now()
      }
      return haproxy.pid()
    },
    (now) => now !== before,
  )
}

/** Sends a line, closes our half, and reads to the end; the plainest client there is. */
export function ask(path: string, line: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path)
    const chunks: Buffer[] = []
    socket.setTimeout(30_000, () => socket.destroy(new Error(`${path} did not answer`)))
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('end', () => resolve(Buffer.concat(chunks).toString()))
    socket.end(`${line}\n`)
  })
}

function workerPid(info: string): number {
  const pid = /^Pid: (\d+)$/m.exec(info)?.[1]
  if (pid === undefined) throw new Error(`no pid in ${JSON.stringify(info)}`)
  return Number(pid)
}

async function stop(child: ChildProcess, folder: string): Promise<void> {
  if (alive.delete(child) && child.pid !== undefined) {
    const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
    const isRunning = !hasEnded(child)
    killGroup(child, 'SIGKILL')
    if (isRunning) await ended
  }
  await rm(folder, { recursive: true, force: true })
}

/** Master and workers share the process group that `detached` made. */
function killGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) return
  try {
    process.kill(-child.pid, signal)
  } catch {
    // Already gone.
  }
}

import { execFile, spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fileURLToPath } from 'node:url'
import { until } from '../until.ts'

const unpacked = fileURLToPath(new URL('../../../.cache/docker/root/usr', import.meta.url))
const shell = join(unpacked, '../bin/busybox')

export const hasDocker =
  process.getuid?.() === 0 && existsSync(join(unpacked, 'sbin/dockerd')) && existsSync(shell)
export const noDocker = 'needs root and a Docker engine: bin/test unpacks Debian’s'

/** A real Docker engine without networks of its own: containers are in that of the host, or in none. */
export interface DockerEngine extends AsyncDisposable {
  readonly socket: string
  /** One call of its API; throws where it is answered by an error. */
  call(method: string, path: string, body?: object): Promise<unknown>
  /** Starts a container that sleeps, whose health is whether there is a file `/well` in it; gives its id. */
  run(name: string, labels: Readonly<Record<string, string>>): Promise<string>
  /** Runs a command in a container. */
  exec(name: string, ...command: readonly string[]): Promise<void>
  /** Stops the engine, whose containers live on, and starts it with a new socket. */
  restart(): Promise<void>
}

export async function startDocker(): Promise<DockerEngine> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-docker-'))
  const socket = join(folder, 'docker.sock')
  let child = launch(folder, socket)
  function call(method: string, path: string, body?: object | Buffer): Promise<unknown> {
    return ask(socket, method, path, body)
  }
  async function stop(): Promise<void> {
    const ended = new Promise((resolve) => child.once('exit', resolve))
    const isRunning = child.exitCode === null && child.signalCode === null
    child.kill('SIGTERM')
    if (isRunning) await ended
  }
  async function run(name: string, labels: Readonly<Record<string, string>>): Promise<string> {
    const created = await call('POST', `containers/create?name=${name}`, {
      Image: 'tiny:1',
      Cmd: ['/bin/busybox', 'sleep', '3600'],
      Labels: labels,
      HostConfig: { NetworkMode: 'host' },
      Healthcheck: {
        Test: ['CMD', '/bin/busybox', 'test', '-e', '/well'],
        Interval: 1e9,
        Retries: 1,
      },
    })
    const { Id: id } = created as { Id: string }
    await call('POST', `containers/${id}/start`)
    return id
  }
  async function exec(name: string, ...command: readonly string[]): Promise<void> {
    const made = await call('POST', `containers/${name}/exec`, { Cmd: command })
    await call('POST', `exec/${(made as { Id: string }).Id}/start`, { Detach: true })
  }
  async function dispose(): Promise<void> {
    const all = (await call('GET', 'containers/json?all=1').catch(() => [])) as { Id: string }[]
    for (const { Id: id } of all)
      await call('DELETE', `containers/${id}?force=1`).catch(() => undefined)
    await stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    await until('an answer of the engine', () => call('GET', 'version'))
    await call('POST', 'images/create?fromSrc=-&repo=tiny&tag=1', await image(folder))
  } catch (cause) {
    await dispose()
    throw cause
  }
  return {
    socket,
    call,
    run,
    exec,
    async restart() {
      await stop()
      child = launch(folder, socket)
      await until('an answer of the new engine', () => call('GET', 'version'))
    },
    [Symbol.asyncDispose]: dispose,
  }
}

function launch(folder: string, socket: string): ChildProcess {
  const programs = [join(unpacked, 'bin'), join(unpacked, 'sbin'), process.env['PATH']].join(':')
  const args = ['--bridge=none', '--iptables=false', '--ip6tables=false', '--ip-forward=false']
  const places = ['data-root', 'exec-root', 'pidfile'].map(
    (each) => `--${each}=${join(folder, each)}`,
  )
  // In a mount namespace of its own: what it mounts over its folders is gone with it.
  const child = spawn(
    'unshare',
    [
      '--mount',
      join(unpacked, 'sbin/dockerd'),
      ...args,
      '--storage-driver=vfs',
      '--live-restore',
      ...places,
      '-H',
      `unix://${socket}`,
    ],
    { env: { PATH: programs }, stdio: 'ignore' },
  )
  function end(): void {
    child.kill('SIGTERM')
  }
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  return child
}

/** A tar of a root with one static program in it. */
async function image(folder: string): Promise<Buffer> {
  const root = join(folder, 'image')
  await mkdir(join(root, 'bin'), { recursive: true })
  await cp(shell, join(root, 'bin/busybox'))
  const { stdout } = await promisify(execFile)('tar', ['-C', root, '-c', '.'], {
    encoding: 'buffer',
    maxBuffer: 64 * 1024 * 1024,
  })
  return stdout
}

function ask(
  socketPath: string,
  method: string,
  path: string,
  body?: object | Buffer,
): Promise<unknown> {
  const isTar = Buffer.isBuffer(body)
  const type = isTar ? 'application/x-tar' : 'application/json'
  return new Promise((resolve, reject) => {
    const question = request(
      { socketPath, method, path: `/${path}`, headers: { 'content-type': type } },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8')
          const isGood = (answer.statusCode ?? 500) < 400
          if (!isGood) reject(new Error(`${method} ${path}: ${answer.statusCode} ${text}`))
          else resolve(/^[[{]/.test(text) && !isTar ? JSON.parse(text) : text)
        })
      },
    )
    question.on('error', reject)
    question.end(isTar || body === undefined ? body : JSON.stringify(body))
  })
}

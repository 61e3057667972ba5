import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '../ports.ts'
import { until } from '../until.ts'

/** Where Debian's package zookeeper puts the server. */
const jars = '/usr/share/java'

export const hasZooKeeper = existsSync(`${jars}/zookeeper.jar`)
export const noZooKeeper = 'needs Debian’s packages zookeeper and default-jre-headless'

/** The jars of a ZooKeeper 3.4: in a folder of one's own, or Debian 11's package as `bin/test` unpacked it. */
export const oldJars = process.env['HAPROXYCTL_ZOOKEEPER_3_4'] ?? unpacked('zookeeper-3.4')
export const noOldZooKeeper = 'needs HAPROXYCTL_ZOOKEEPER_3_4=<folder with zookeeper.jar 3.4>'

function unpacked(name: string): string | undefined {
  const folder = fileURLToPath(
    new URL(`../../../.cache/${name}/root/usr/share/java`, import.meta.url),
  )
  return existsSync(`${folder}/zookeeper.jar`) ? folder : undefined
}

/** A real ZooKeeper on a loopback port of its own, with its data in a temporary folder. */
export interface ZooKeeperServer extends AsyncDisposable {
  readonly port: number
  /** `127.0.0.1:port`. */
  readonly address: string
  readonly pid: number | undefined
  /** Ends it as a power cut would. */
  kill(): Promise<void>
  /** Starts it again on the same port, with the data that it had. */
  restart(): Promise<void>
  /** Kills it and starts it with no data at all. */
  wipe(): Promise<void>
}

export interface ZooKeeperSettings {
  /** Further lines of its configuration. */
  readonly config?: readonly string[]
  /** Another server's jars. */
  readonly jars?: string | undefined
}

export async function startZooKeeper(settings: ZooKeeperSettings = {}): Promise<ZooKeeperServer> {
  const folder = await mkdtemp(join(tmpdir(), 'haproxyctl-zookeeper-'))
  const port = await freePort()
  let child = await launch(folder, port, settings)

  async function kill(): Promise<void> {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGKILL')
    await gone
  }
  async function restart(): Promise<void> {
    await kill()
    child = await launch(folder, port, settings)
  }
  return {
    port,
    address: `127.0.0.1:${port}`,
    get pid() {
      return child.pid
    },
    kill,
    restart,
    async wipe() {
      await kill()
      await rm(join(folder, 'data'), { recursive: true, force: true })
      await restart()
    },
    async [Symbol.asyncDispose]() {
      await kill()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function launch(
  folder: string,
  port: number,
  settings: ZooKeeperSettings,
): Promise<ChildProcess> {
  const config = [
    'tickTime=200',
    'minSessionTimeout=400',
    'maxSessionTimeout=60000',
    `dataDir=${folder}/data`,
    'clientPortAddress=127.0.0.1',
    `clientPort=${port}`,
    'admin.enableServer=false',
    '4lw.commands.whitelist=ruok,srvr,cons,wchs,dump',
    ...(settings.config ?? []),
  ]
  await writeFile(join(folder, 'zoo.cfg'), `${config.join('\n')}\n`)
  const quick = [
    '-XX:TieredStopAtLevel=1',
    '-XX:+UseSerialGC',
    '-Xmx192m',
    '-Dzookeeper.jmx.log4j.disable=true',
    '-Dzookeeper.forceSync=no',
  ]
  const path = ['zookeeper', 'slf4j-api', 'slf4j-nop', 'log4j-1.2'].map(
    (name) => `${settings.jars ?? jars}/${name}.jar`,
  )
  const main = 'org.apache.zookeeper.server.ZooKeeperServerMain'
  const args = [...quick, '-cp', path.join(':'), main, join(folder, 'zoo.cfg')]
  const child = spawn('java', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (bytes) => (output = `${output}${bytes}`.slice(-4_000)))
  // A test that is killed must not leave it behind.
  function end(): void {
    child.kill('SIGKILL')
  }
  process.once('exit', end)
  child.once('exit', () => process.off('exit', end))
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
  await until('an answer', async () => hasEnded() || (await ask(port, 'ruok')) === 'imok').catch(
    () => child.kill('SIGKILL'),
  )
  if (child.killed || hasEnded()) throw new Error(`ZooKeeper did not start: ${output}`)
  return child
}

/** Waits until the server has given up a session: only now do its ephemeral nodes go. */
export async function sessionEnd({ port }: ZooKeeperServer, id: bigint): Promise<void> {
  const name = `0x${id.toString(16)}`
  await until(`the end of session ${name}`, async () => !(await ask(port, 'dump')).includes(name))
}

/** One of the server's four-letter words, and what it answers. */
export function ask(port: number, word: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(word))
    let answer = ''
    socket.setTimeout(10_000, () => socket.destroy(new Error('silence')))
    socket.on('data', (bytes) => (answer += bytes))
    socket.on('error', reject)
    socket.on('close', () => resolve(answer))
  })
}

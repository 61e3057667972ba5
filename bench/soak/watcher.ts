import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { closeSync, openSync, readdirSync, readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { packageRoot } from '../../src/system/package-root.ts'

/** `haproxyctl watch`, and other commands on the same project. */
export interface Watcher extends AsyncDisposable {
  signal(name: NodeJS.Signals): void
  /** Killed, and started again. */
  restart(): Promise<void>
  /** Asked to end; gives its exit code. */
  stop(): Promise<number | null>
  /** Whether it runs: nothing but a signal may end it. */
  readonly isRunning: boolean
  readonly use: { readonly rssMiB: number; readonly handles: number }
  /** The end of what it has told. */
  log(): Promise<string>
  run(...args: readonly string[]): Promise<CommandEnd>
}

export interface CommandEnd {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

export function startWatcher(folder: string, state: string): Watcher {
  const program = join(packageRoot(), 'bin/run.js')
  const { NODE_EXTRA_CA_CERTS: _, ...own } = process.env
  const env = { ...own, HAPROXYCTL_STATE: state, PATH: `${own['PATH']}:/usr/sbin` }
  const logPath = join(folder, 'watch.log')
  const log = openSync(logPath, 'a')
  let child = begin()
  function begin(): ChildProcess {
    return spawn(process.execPath, [program, 'watch', '--follow', '--interval', '10s'], {
      cwd: folder,
      env,
      stdio: ['ignore', log, log],
    })
  }
  function kill(): void {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }
  return {
    signal: (name) => void child.kill(name),
    async restart() {
      await end('SIGKILL')
      child = begin()
    },
    stop: () => end('SIGTERM'),
    get isRunning() {
      return child.exitCode === null && child.signalCode === null
    },
    get use() {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8')
      const [, kib = '0'] = /^VmRSS:\s+(\d+)/m.exec(status) ?? []
      return { rssMiB: Number(kib) / 1024, handles: readdirSync(`/proc/${child.pid}/fd`).length }
    },
    log: async () => (await readFile(logPath, 'utf8')).slice(-4_000),
    async run(...args) {
      const command = spawn(process.execPath, [program, ...args], { cwd: folder, env })
      let [stdout, stderr] = ['', '']
      command.stdout.on('data', (data: Buffer) => (stdout += data.toString()))
      command.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
      await once(command, 'close')
      return { code: command.exitCode, stdout, stderr }
    },
    async [Symbol.asyncDispose]() {
      process.off('exit', kill)
      await end('SIGKILL')
      closeSync(log)
    },
  }
}

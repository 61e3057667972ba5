import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '../src/system/package-root.ts'

/** A process of a benchmark's that goes on until it is ended; none is left behind. */
export interface Daemon extends AsyncDisposable {
  readonly pid: number
  /** Nothing but a signal may end it. */
  readonly isRunning: boolean
  readonly use: Use
  readonly signal: (name: NodeJS.Signals) => void
  /** Killed, and started again. */
  readonly restart: () => Promise<void>
  /** Asked to end; gives its exit code. */
  readonly stop: () => Promise<number | null>
}

export interface Use {
  readonly rssMiB: number
  readonly handles: number
}

export interface DaemonPlace {
  readonly cwd: string
  /** Defaults to a folder in `cwd`. */
  readonly state?: string
  /** Where its two streams go: a descriptor, or nowhere. */
  readonly output?: number | 'inherit'
}

/** The command as a checkout has it. */
export const ourProgram = join(packageRoot(), 'bin/run.js')

/** A file of certificates is read at each start, and is none of ours. */
export function daemonEnv({ cwd, state = join(cwd, '.state') }: DaemonPlace): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env
  return { ...env, HAPROXYCTL_STATE: state, PATH: `${env['PATH']}:/usr/sbin` }
}

/** Runs Node with a program and its arguments. */
export function startDaemon(args: readonly string[], place: DaemonPlace): Daemon {
  const { cwd, output = 'ignore' } = place
  const env = daemonEnv(place)
  let child = begin()
  function begin(): ChildProcess {
    return spawn(process.execPath, args, { cwd, env, stdio: ['ignore', output, output] })
  }
  function kill(): void {
    child.kill('SIGKILL')
  }
  process.once('exit', kill)
  function isRunning(): boolean {
    return child.exitCode === null && child.signalCode === null
  }
  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (!isRunning()) return child.exitCode
    const gone = once(child, 'exit')
    child.kill(signal)
    await gone
    return child.exitCode
  }
  return {
    get pid() {
      return child.pid ?? 0
    },
    get isRunning() {
      return isRunning()
    },
    get use() {
      return { rssMiB: rssMiB(child.pid), handles: readdirSync(`/proc/${child.pid}/fd`).length }
    },
    signal: (name) => void child.kill(name),
    async restart() {
      await end('SIGKILL')
      child = begin()
    },
    stop: () => end('SIGTERM'),
    async [Symbol.asyncDispose]() {
      process.off('exit', kill)
      await end('SIGKILL')
    },
  }
}

function rssMiB(pid: number | undefined): number {
  const [, kib] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(kib) / 1024
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { ask } from '../../test/support/haproxy/haproxy.ts'
import type { Trouble } from './registry.ts'

/** A HAProxy, master and worker, that somebody reloads, restarts, freezes, and whose sockets get lost. */
export interface Balancer extends AsyncDisposable {
  /** When it could not serve, by `performance.now()`. */
  readonly outages: readonly Outage[]
  readonly troubles: readonly Trouble[]
  socket(line: string): Promise<string>
  /** SIGUSR2, as its service manager does. */
  reload(): void
  /** Ended with all its connections, and started from the file on the disk as often as it takes. */
  restart(): Promise<void>
}

/** A client may notice an end this much earlier than this process is told of it. */
const noticedEarlierMs = 1_000
/** It goes on before its clients lose patience, however long an apply, which is waited for, bears with it. */
const longestStandMs = 10_000
/** Nobody waits longer than this for a start; it goes on by itself. */
const longestStartMs = 5_000
/** From a reload that a master cannot do to its end, in which no worker answers: a tenth of this on an idle machine. */
const longestEndMs = 5_000

/**
 * From 3.2 on a second reload within some fifty milliseconds ends the worker of the first with the connections that it
 * has taken meanwhile, which its clients notice a second later. Nobody keeps a person's reload apart from that of
 * `watch`.
 */
const collisionMs = 200

interface Outage {
  readonly fromMs: number
  /** Absent while it lasts. */
  toMs?: number
}

export async function startBalancer(folder: string, program: string): Promise<Balancer> {
  const [config, admin, master] = ['haproxy.cfg', 'admin.sock', 'master.sock'].map((name) =>
    join(folder, name),
  ) as [string, string, string]
  const outages: Outage[] = []
  let child: ChildProcess | undefined
  let isEnded = false
  let reloadedMs = 0
  let isRestarting = false
  let isStarting = false
  let starting: Promise<void> = Promise.resolve()
  let thawing: NodeJS.Timeout | undefined

  function signalGroup(signal: NodeJS.Signals): void {
    if (child?.pid !== undefined && isAlive(child)) process.kill(-child.pid, signal)
  }
  function end(): void {
    signalGroup('SIGKILL')
  }
  process.once('exit', end)

  async function isReady(): Promise<boolean> {
    try {
      return (
        (await ask(admin, 'show info')).includes('Pid: ') && (await ask(master, 'show proc')) !== ''
      )
    } catch {
      return false
    }
  }
  /** What its service manager does: again and again, until it stays. */
  async function start(): Promise<void> {
    while (!isEnded) {
      const begun = spawn(program, ['-W', '-S', master, '-f', config], {
        detached: true,
        stdio: 'ignore',
      })
      child = begun
      while (!isEnded && isAlive(begun)) {
        if ((await isReady()) && isAlive(begun)) {
          begun.once('exit', () => startAgain(begun))
          return
        }
        await pause(50)
      }
      await pause(300)
    }
  }
  async function startIn(outage: Outage): Promise<void> {
    isStarting = true
    await start()
    isStarting = false
    outage.toMs = performance.now()
  }
  /** From 3.2 on the master ends when it is reloaded while its file is lost, and its workers end with it. */
  function startAgain(ended: ChildProcess): void {
    if (isEnded || isRestarting || child !== ended) return
    const noticedMs = performance.now() - noticedEarlierMs
    const isByReload = performance.now() - reloadedMs < longestEndMs
    const outage: Outage = { fromMs: isByReload ? Math.min(reloadedMs, noticedMs) : noticedMs }
    outages.push(outage)
    starting = startIn(outage)
  }
  /** With a file that is cut it starts only when `watch` has mended that, which a full disk may keep it from. */
  async function restart(): Promise<void> {
    if (isStarting) return
    const outage: Outage = { fromMs: performance.now() }
    outages.push(outage)
    isRestarting = true
    if (child !== undefined && isAlive(child)) {
      const gone = once(child, 'close')
      signalGroup('SIGKILL')
      await gone
    }
    isRestarting = false
    starting = startIn(outage)
    const waited = new AbortController()
    await Promise.race([starting, pause(longestStartMs, undefined, waited).catch(() => undefined)])
    waited.abort()
  }
  await restart()
  await starting
  return {
    outages,
    troubles: [
      {
        name: 'HAProxy stands still',
        async begin() {
          signalGroup('SIGSTOP')
          thawing = setTimeout(signalGroup, longestStandMs, 'SIGCONT')
        },
        async end() {
          clearTimeout(thawing)
          signalGroup('SIGCONT')
        },
      },
      { name: 'the admin socket is lost', begin: () => rm(admin, { force: true }), end: restart },
      { name: 'the master socket is lost', begin: () => rm(master, { force: true }), end: restart },
    ],
    socket: (line) => ask(admin, line),
    reload() {
      if (child?.pid === undefined || !isAlive(child)) return
      reloadedMs = performance.now()
      outages.push({ fromMs: reloadedMs - collisionMs, toMs: reloadedMs + collisionMs })
      child.kill('SIGUSR2')
    },
    restart,
    async [Symbol.asyncDispose]() {
      isEnded = true
      clearTimeout(thawing)
      process.off('exit', end)
      signalGroup('SIGCONT')
      signalGroup('SIGKILL')
      await starting
      signalGroup('SIGKILL')
    },
  }
}

function isAlive({ exitCode, signalCode }: ChildProcess): boolean {
  return exitCode === null && signalCode === null
}

import { setTimeout as sleep } from 'node:timers/promises'
import { onAbort } from '../../model/on-abort.ts'
import type { Log, Processes } from '../../model/ports.ts'

/** Whoever started this program and wants to know how it is; nobody, where it is not a service. */
export interface ServiceManager extends AsyncDisposable {
  /** It does what it is for: who waited for its start may go on. `status` is for people; told again only when it changes. */
  ready(status: string): void
  /** Its files are read again; it is ready when that is done. */
  reloading(): void
}

export interface ServiceDoors {
  /** What is for this program alone is taken out of it, so that no program that it starts speaks for it. */
  readonly env: Record<string, string | undefined>
  readonly pid: number
  readonly processes: Pick<Processes, 'run'>
  readonly log: Log
  /** It is asked to end. */
  readonly stop: AbortSignal
}

const program = 'systemd-notify'
const patienceMs = 5_000

/**
 * Tells systemd by its own protocol (sd_notify), and shows it at intervals that this program is alive where it asks
 * for that. Node has no datagram sockets in the file system, and the packages that bring them compile a module in C++ on
 * each host; so systemd's own program for it is run, whose word counts with `NotifyAccess=all`. It waits until systemd
 * has read what was said: the word of a process that is gone by then is not taken for its service's. It costs a
 * process for each change of state, and one for each sign of life.
 */
export function openServiceManager(doors: ServiceDoors): ServiceManager {
  const { env, pid } = doors
  const socket = env['NOTIFY_SOCKET']
  const intervalMs = watchdogMs(env, pid)
  for (const name of ['NOTIFY_SOCKET', 'WATCHDOG_USEC', 'WATCHDOG_PID']) delete env[name]
  return socket === undefined ? nobody : new Systemd(socket, intervalMs, doors)
}

class Systemd implements ServiceManager {
  readonly #socket: string
  readonly #doors: Pick<ServiceDoors, 'processes' | 'log'>
  readonly #alive: NodeJS.Timeout | undefined
  readonly #following: Disposable
  #last: Promise<unknown> = Promise.resolve()
  #waiting = 0
  #ready: string | undefined
  #isTroubled = false
  #isClosed = false

  constructor(socket: string, intervalMs: number | undefined, { stop, ...doors }: ServiceDoors) {
    this.#socket = socket
    this.#doors = doors
    if (intervalMs !== undefined) {
      this.#alive = setInterval(() => this.#showLife(), intervalMs).unref()
    }
    this.#following = onAbort(stop, () => this.#tell('STOPPING=1'))
  }

  ready(status: string): void {
    const line = oneLine(status)
    if (this.#ready !== line) this.#tell('READY=1', `STATUS=${line}`)
    this.#ready = line
  }

  reloading(): void {
    this.#ready = undefined
    this.#tell('RELOADING=1', `MONOTONIC_USEC=${monotonicUsec()}`)
  }

  async [Symbol.asyncDispose](): Promise<void> {
    clearInterval(this.#alive)
    this.#following[Symbol.dispose]()
    // A manager that does not listen holds nothing up.
    const patience = sleep(patienceMs, undefined, { ref: false })
    await Promise.race([this.#last, patience])
    this.#isClosed = true
  }

  /** What is told meanwhile shows it as well. */
  #showLife(): void {
    if (this.#waiting === 0) this.#tell('WATCHDOG=1')
  }

  /** One after the other: what was said last counts. */
  #tell(...variables: readonly string[]): void {
    this.#waiting += 1
    this.#last = this.#last.then(() => this.#send(variables)).finally(() => (this.#waiting -= 1))
  }

  async #send(variables: readonly string[]): Promise<void> {
    if (this.#isClosed) return
    const options = { env: { NOTIFY_SOCKET: this.#socket }, timeoutMs: patienceMs }
    try {
      const run = await this.#doors.processes.run(program, variables, options)
      if (run.exitCode === 0) this.#isTroubled = false
      else this.#trouble(run.stderr.trim())
    } catch (error) {
      this.#trouble(error instanceof Error ? error.message : String(error))
    }
  }

  #trouble(reason: string): void {
    if (!this.#isTroubled)
      this.#doors.log.warn(`the state cannot be reported to systemd: ${reason}`)
    this.#isTroubled = true
  }
}

const nobody: ServiceManager = {
  ready: () => undefined,
  reloading: () => undefined,
  [Symbol.asyncDispose]: () => Promise.resolve(),
}

/** Half of the time after which systemd would take it for dead, as sd_watchdog_enabled(3) recommends. */
function watchdogMs(env: ServiceDoors['env'], pid: number): number | undefined {
  const forPid = env['WATCHDOG_PID']
  if (forPid !== undefined && forPid !== String(pid)) return undefined
  const usec = Number(env['WATCHDOG_USEC'])
  return Number.isSafeInteger(usec) && usec > 0 ? Math.max(1, usec / 2_000) : undefined
}

function monotonicUsec(): bigint {
  return process.hrtime.bigint() / 1_000n
}

function oneLine(text: string): string {
  return text.replaceAll(/\s*\n\s*/g, ' ')
}

/** Whether systemd started this process itself (`SYSTEMD_EXEC_PID`, since 248), or wants to hear from it. */
export function isService(env: Readonly<Record<string, string | undefined>>, pid: number): boolean {
  return env['NOTIFY_SOCKET'] !== undefined || env['SYSTEMD_EXEC_PID'] === String(pid)
}

import type { BoundRegistrar } from '../kit/plugins/bound-project.ts'
import type { Registrar } from '../kit/registrar.ts'
import { linkAbort } from '../kit/time/linked-abort.ts'
import { openMailbox } from '../kit/time/mailbox.ts'
import { withTimeLimit } from '../kit/time/time-limit.ts'
import { UnavailableError } from '../model/errors.ts'
import type { CheckedInstance } from '../model/fleet.ts'
import type { RegistryHealth } from '../model/instance.ts'
import { onAbort } from '../model/on-abort.ts'
import type { LocalCopy } from './copies.ts'
import { keepRegistered, type Standing } from './keep-registered.ts'
import { watchMaintenance, type MaintenanceDoors } from './maintenance.ts'
import { createWish, type Wish } from './wish.ts'

export type CheckVerdict = Pick<CheckedInstance, 'check' | 'reason'>

export interface ReportParts {
  readonly copies: readonly LocalCopy[]
  readonly drainMs: number
  readonly doors: MaintenanceDoors
  readonly random: () => number
  readonly openRegistrar: (registrar: BoundRegistrar) => Promise<Registrar>
  /** What the checks say of a copy, from their first verdict on. */
  readonly verdicts: (copy: LocalCopy, signal: AbortSignal) => AsyncIterable<CheckVerdict>
}

export interface ReportSignals {
  /** All copies drain, then they are deregistered, and the reason is thrown. */
  readonly stop: AbortSignal
  /** Another goes on in its place: it ends at once, and leaves what the other has taken over. */
  readonly end: AbortSignal
}

/** How it stands with one copy. */
export interface CopyState {
  readonly copy: LocalCopy
  /** Absent: not decided yet. */
  readonly verdict?: CheckVerdict
  readonly isInMaintenance: boolean
  readonly standings: ReadonlyMap<string, Standing>
}

/**
 * Keeps registries told of what runs here, and gives the whole state at first and for each change, until one of the
 * signals is aborted.
 */
export async function* report(
  parts: ReportParts,
  { stop: signal, end }: ReportSignals,
): AsyncGenerator<readonly CopyState[]> {
  const { doors, drainMs } = parts
  // What is registered outlives the signal by the time that it takes to drain.
  using life = linkAbort(new AbortController().signal)
  using watching = linkAbort(signal)
  const mailbox = openMailbox<void>(life.signal)
  const registrars = new OpenRegistrars(parts.openRegistrar)
  const runs = parts.copies.map((copy) => new CopyRun(copy, () => mailbox.put()))
  function fail(thrown: unknown): void {
    if (!signal.aborted && !life.signal.aborted) mailbox.close({ thrown })
  }
  for (const run of runs) {
    run.follow(parts, watching.signal).catch(fail)
    run.keep(parts, registrars, life.signal).catch(fail)
  }
  using _ending = onAbort(end, () => mailbox.close(undefined))
  mailbox.put()
  const stopping = stopped(signal).then(async () => {
    const isServed = runs.some((run) => run.isServed)
    await drain(runs, doors.clock)
    if (isServed) await doors.clock.sleep(drainMs)
    mailbox.close({ thrown: signal.reason })
  })
  try {
    for (;;) {
      await mailbox.arrival()
      if (mailbox.read() === undefined) return
      yield runs.map((run) => run.state)
    }
  } finally {
    watching.abort()
    life.abort()
    await Promise.all(runs.map((run) => run.ended))
    await registrars[Symbol.asyncDispose]()
    stopping.catch(() => undefined)
  }
}

/** All are told at once, and nobody waits for a registry that is away. */
async function drain(runs: readonly CopyRun[], clock: MaintenanceDoors['clock']): Promise<void> {
  const limit = { ms: 5_000, clock, late: () => new UnavailableError('it is not drained in time') }
  const never = new AbortController().signal
  await withTimeLimit(limit, never, async () => {
    await Promise.all(runs.map((run) => run.drain()))
  }).catch(() => undefined)
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    onAbort(signal, () => resolve())
  })
}

/** Each registrar is opened when it is first wanted, and again when that failed. */
class OpenRegistrars implements AsyncDisposable {
  readonly #opened = new Map<string, Promise<Registrar>>()
  readonly #open: ReportParts['openRegistrar']

  constructor(open: ReportParts['openRegistrar']) {
    this.#open = open
  }

  async get(spec: BoundRegistrar): Promise<Registrar> {
    const opened = this.#opened.get(spec.name) ?? this.#open(spec)
    this.#opened.set(spec.name, opened)
    opened.catch(() => this.#opened.delete(spec.name))
    return opened
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const opened of this.#opened.values()) await (await opened)[Symbol.asyncDispose]?.()
  }
}

/** One copy with what is known of it and what is wished for it. */
class CopyRun {
  readonly #copy: LocalCopy
  readonly #changed: () => void
  readonly #wish: Wish = createWish()
  readonly #standings = new Map<string, Standing>()
  #verdict: CheckVerdict | undefined
  /** `undefined` until it was asked for the first time. */
  #isInMaintenance: boolean | undefined
  #isDraining = false
  ended: Promise<unknown> = Promise.resolve()
  #told: (() => void) | undefined

  constructor(copy: LocalCopy, changed: () => void) {
    this.#copy = copy
    this.#changed = changed
  }

  get state(): CopyState {
    return {
      copy: this.#copy,
      ...(this.#verdict !== undefined && { verdict: this.#verdict }),
      isInMaintenance: this.#isInMaintenance === true,
      standings: new Map(this.#standings),
    }
  }

  /** Whether others send requests to it. */
  get isServed(): boolean {
    return [...this.#standings.values()].some(({ health }) => health === 'passing')
  }

  /** Follows what the checks and the maintenance say. */
  async follow({ doors, verdicts }: ReportParts, signal: AbortSignal): Promise<void> {
    const { maintenance } = this.#copy.service
    await Promise.all([
      this.#followMaintenance(maintenance, doors, signal),
      this.#followChecks(verdicts, signal),
    ])
  }

  /** Keeps each of the registrars told, until the signal is aborted. */
  async keep(parts: ReportParts, registrars: OpenRegistrars, signal: AbortSignal): Promise<void> {
    const { doors, random } = parts
    const all = this.#copy.registrars.map((spec) =>
      keepRegistered(
        {
          instance: this.#copy.instance,
          open: () => registrars.get(spec),
          wish: this.#wish,
          clock: doors.clock,
          random,
          tell: (standing) => {
            this.#standings.set(spec.name, standing)
            this.#changed()
            this.#told?.()
          },
        },
        signal,
      ),
    )
    this.ended = Promise.allSettled(all)
    await Promise.all(all)
  }

  /** Resolves when each registrar that knows the copy knows that it drains. */
  async drain(): Promise<void> {
    this.#isDraining = true
    this.#update()
    await new Promise<void>((resolve) => {
      this.#told = () => {
        const left = [...this.#standings.values()].some(
          ({ health }) => health !== undefined && health !== 'draining',
        )
        if (!left) resolve()
      }
      this.#told()
    })
  }

  async #followMaintenance(
    spec: LocalCopy['service']['maintenance'],
    doors: MaintenanceDoors,
    signal: AbortSignal,
  ): Promise<void> {
    if (spec.file === undefined && spec.command === undefined) {
      this.#isInMaintenance = false
      this.#update()
      return
    }
    for await (const isInMaintenance of watchMaintenance(spec, doors, signal)) {
      this.#isInMaintenance = isInMaintenance
      this.#update()
    }
  }

  async #followChecks(verdicts: ReportParts['verdicts'], signal: AbortSignal): Promise<void> {
    for await (const verdict of verdicts(this.#copy, signal)) {
      this.#verdict = verdict
      this.#update()
    }
  }

  #update(): void {
    this.#wish.set(this.#wished())
    this.#changed()
  }

  #wished(): RegistryHealth | undefined {
    if (this.#isDraining) return 'draining'
    if (this.#isInMaintenance) return 'maintenance'
    if (this.#verdict === undefined || this.#isInMaintenance === undefined) return undefined
    return this.#verdict.check === 'down' ? 'critical' : 'passing'
  }
}

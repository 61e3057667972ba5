import { linkAbort, type LinkedAbort } from '../../kit/time/linked-abort.ts'
import { openMailbox, pump, type Mailbox } from '../../kit/time/mailbox.ts'
import type { Fleet, FleetService } from '../../model/fleet.ts'
import type { Member, Roster } from './roster.ts'

export type Supervise = (member: Member, signal: AbortSignal) => AsyncIterable<FleetService>

/**
 * Fleets of services that come and go: the first when everyone on the roster has spoken, so that nobody acts on half of
 * the world, then one for each change. A service that joins later is in the fleet as soon as it has spoken.
 */
export async function* followRoster(
  rosters: AsyncIterable<Roster>,
  supervise: Supervise,
  signal: AbortSignal,
): AsyncGenerator<Fleet> {
  using until = linkAbort(signal)
  const mailbox = openMailbox<void>(until.signal)
  const following = new Following(supervise, mailbox, until.signal)
  void pump(rosters, {
    put: (roster) => following.follow(roster),
    close: (error) => {
      if (error !== undefined) mailbox.close(error)
    },
  })
  let hasStarted = false
  try {
    for (;;) {
      await mailbox.arrival()
      if (mailbox.read() === undefined) return
      hasStarted ||= following.isWhole
      if (hasStarted) yield following.fleet()
    }
  } finally {
    until.abort()
  }
}

interface Followed {
  readonly version: string
  readonly stop: LinkedAbort
  newest: FleetService | undefined
}

/** One watch for each service that is on the newest roster. */
class Following {
  #roster: Roster | undefined
  readonly #followed = new Map<string, Followed>()
  readonly #supervise: Supervise
  readonly #mailbox: Mailbox<void>
  readonly #signal: AbortSignal

  constructor(supervise: Supervise, mailbox: Mailbox<void>, signal: AbortSignal) {
    this.#supervise = supervise
    this.#mailbox = mailbox
    this.#signal = signal
  }

  get isWhole(): boolean {
    return this.#states().length === this.#roster?.members.length
  }

  fleet(): Fleet {
    const { patterns = [] } = this.#roster ?? {}
    return { services: this.#states(), ...(patterns.length > 0 && { patterns }) }
  }

  follow(roster: Roster): void {
    const hasChanged = fingerprint(this.#roster) !== fingerprint(roster)
    this.#roster = roster
    const names = new Set(roster.members.map(({ service }) => service.name.value))
    for (const [name, followed] of this.#followed) {
      if (names.has(name)) continue
      end(followed)
      this.#followed.delete(name)
    }
    for (const member of roster.members) this.#join(member)
    if (hasChanged) this.#mailbox.put()
  }

  #states(): readonly FleetService[] {
    const members = this.#roster?.members ?? []
    return members.flatMap(({ service }) => this.#followed.get(service.name.value)?.newest ?? [])
  }

  /** One that is asked otherwise than before keeps its last state until it has spoken again. */
  #join(member: Member): void {
    const { value: name } = member.service.name
    const version = JSON.stringify(member.named ?? null)
    const before = this.#followed.get(name)
    if (before?.version === version) return
    if (before !== undefined) end(before)
    const stop = linkAbort(this.#signal)
    const followed: Followed = { version, stop, newest: before?.newest }
    this.#followed.set(name, followed)
    void pump(this.#supervise(member, stop.signal), {
      put: (state) => {
        if (stop.signal.aborted) return
        followed.newest = state
        this.#mailbox.put()
      },
      close: (error) => {
        if (error !== undefined && !stop.signal.aborted) this.#mailbox.close(error)
      },
    })
  }
}

function end({ stop }: Followed): void {
  stop.abort()
  stop[Symbol.dispose]()
}

/** Everything but the time. */
function fingerprint(roster: Roster | undefined): string {
  if (roster === undefined) return ''
  const members = roster.members.map(({ service, named }) => [service.name.value, named])
  const patterns = roster.patterns.map(({ seenAtMs: _time, ...rest }) => rest)
  return JSON.stringify([members, patterns])
}

import { eventDocument } from '../../documents/event.ts'
import { serializeDocument } from '../../documents/serialize.ts'
import { maskSecrets } from '../../model/mask-secrets.ts'
import type { Sight } from '../../pipeline/follow/follow.ts'
import { Monitor } from '../../pipeline/monitor/monitor.ts'
import type { ListenPlace } from '../../model/address/listen-place.ts'
import type { Daemon } from './daemon-command.ts'

export interface OnlookerFlags {
  readonly listen?: ListenPlace | undefined
  readonly events: boolean
  readonly webhook?: string | undefined
  readonly 'on-events'?: string | undefined
}

/** Whoever looks on while `watch` runs: a listener, a reader of events, a webhook, a program. */
export interface Onlookers extends AsyncDisposable {
  see(sight: Sight): void
}

export async function openOnlookers(flags: OnlookerFlags, daemon: Daemon): Promise<Onlookers> {
  const { world, terminal } = daemon
  const { clock } = world
  const monitor = new Monitor(clock.now())
  let secrets: readonly string[] = []
  const listener = await openListener()
  const { openReceivers } = await import('./receivers.ts')
  const receivers = openReceivers(flags, daemon)
  return {
    see(sight) {
      ;({ secrets } = sight.session.project)
      const nowMs = clock.now()
      const lines = monitor
        .see(sight, nowMs)
        .map((each) => serializeDocument(eventDocument(each, nowMs), { secrets, isLine: true }))
      if (flags.events) for (const line of lines) terminal.write(line)
      for (const each of receivers) each.add(lines)
    },
    async [Symbol.asyncDispose]() {
      await listener?.[Symbol.asyncDispose]()
      await Promise.all(receivers.map((each) => each[Symbol.asyncDispose]()))
    },
  }

  async function openListener(): Promise<AsyncDisposable | undefined> {
    if (flags.listen === undefined) return undefined
    const { openOutlook } = await import('./outlook.ts')
    return openOutlook(
      flags.listen,
      {
        health: () => monitor.health,
        metrics: (more) => monitor.metrics(clock.now(), more),
        mask: (text) => maskSecrets(text, secrets),
      },
      world.toolVersion,
    )
  }
}

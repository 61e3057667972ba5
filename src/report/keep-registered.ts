import { pauseMs } from '../kit/time/retry.ts'
import { withTimeLimit } from '../kit/time/time-limit.ts'
import { Failure, UnavailableError } from '../model/errors.ts'
import type { RegistryHealth } from '../model/instance.ts'
import type { Clock } from '../model/ports.ts'
import type { LocalInstance, Registrar, Registration } from '../kit/registrar.ts'
import type { Wish } from './wish.ts'

/** What a registry knows of one copy, as far as we can tell. */
export interface Standing {
  /** Absent: it does not know it, or not by us. */
  readonly health?: RegistryHealth
  /** Why it is not as it should be: the registry cannot be reached. */
  readonly error?: string
}

export interface KeepParts {
  readonly instance: LocalInstance
  /** The registrar, opened once for all; throws while it cannot be. */
  readonly open: () => Promise<Registrar>
  readonly wish: Wish
  readonly clock: Clock
  readonly random: () => number
  readonly tell: (standing: Standing) => void
}

const answerMs = 15_000

/**
 * Makes a registry say what is wished, again and again until it does, and whenever the wish changes. It ends with the
 * signal, and takes back what it registered.
 */
export async function keepRegistered(parts: KeepParts, signal: AbortSignal): Promise<void> {
  const { wish, clock, random, tell } = parts
  const registered: Registered = { registration: undefined }
  let told: RegistryHealth | undefined
  let failures = 0
  try {
    for (;;) {
      const health = await wish.otherThan(told, signal)
      try {
        await say(parts, registered, health, signal)
        told = health
        failures = 0
        const isThere = registered.registration !== undefined
        tell(isThere ? { health } : {})
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof Failure)) throw error
        failures += 1
        tell({ ...(told !== undefined && { health: told }), error: error.message })
        await clock.sleep(pauseMs(failures, { firstMs: 500, longestMs: 15_000, random }), signal)
      }
    }
  } finally {
    await takeBack(registered)
    tell({})
  }
}

interface Registered {
  registration: Registration | undefined
}

/** One that was never well is not registered: nobody has to be told of it. */
async function say(
  { instance, open, clock }: KeepParts,
  registered: Registered,
  health: RegistryHealth,
  signal: AbortSignal,
): Promise<void> {
  const { registration } = registered
  if (registration === undefined && health !== 'passing') return
  const limit = {
    ms: answerMs,
    clock,
    late: () => new UnavailableError(`the registry does not answer in ${answerMs / 1_000} s`),
  }
  await withTimeLimit(limit, signal, async (until) => {
    if (registration !== undefined) return registration.update(health, until)
    registered.registration = await (await open()).register(instance, until)
  })
}

/** At the end nobody waits for a registry that is away: what we were to it ends by itself. */
async function takeBack({ registration }: Registered): Promise<void> {
  try {
    await registration?.[Symbol.asyncDispose]()
  } catch (error) {
    if (!(error instanceof Failure)) throw error
  }
}

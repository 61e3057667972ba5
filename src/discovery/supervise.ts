import { Failure, UnavailableError } from '../model/errors.ts'
import type { FleetService } from '../model/fleet.ts'
import type { Snapshot } from '../model/instance.ts'
import type { ServiceSpec } from '../model/project.ts'
import { answerLimit, askSource, queryOf, type SourceAccess } from './ask-source.ts'
import { guardSnapshot } from './border.ts'
import { freshService, unansweredService } from './fleet-service.ts'
import { linkAbort } from '../kit/linked-abort.ts'
import { withTimeLimit } from '../kit/time-limit.ts'

/**
 * One service for as long as the signal lives. A source that fails keeps its last instances, marked stale
 * with the reason, and is asked again with growing pauses. States that are equal to the last are not told.
 */
export async function* superviseService(
  service: ServiceSpec,
  scene: SourceAccess,
  signal: AbortSignal,
): AsyncGenerator<FleetService> {
  const { memory, world } = scene
  let known = await memory.recall(service)
  let told: string | undefined
  let failures = 0
  while (!signal.aborted) {
    let isAnswering = false
    try {
      for await (const snapshot of observe(service, scene, signal)) {
        known = { instances: snapshot.instances, seenAtMs: world.clock.now() }
        await memory.remember(service, known)
        failures = 0
        isAnswering = true
        const state = freshService(service, snapshot, known.seenAtMs)
        if (told !== (told = fingerprint(state))) yield state
      }
    } catch (error) {
      signal.throwIfAborted()
      // What a watch said last held until it broke.
      if (isAnswering && known !== undefined) {
        known = { ...known, seenAtMs: world.clock.now() }
        await memory.remember(service, known)
      }
      const state = unansweredService(service, known, describe(error, service, scene))
      if (told !== (told = fingerprint(state))) yield state
    }
    await world.clock.sleep(pauseMs(failures, scene), signal)
    failures += 1
  }
}

/** The source's own watch, or its snapshots at intervals; throws when an answer is late or the watch ends. */
async function* observe(
  service: ServiceSpec,
  scene: SourceAccess,
  signal: AbortSignal,
): AsyncGenerator<Snapshot> {
  const limit = answerLimit(service, scene.world)
  using until = linkAbort(signal)
  const source = await withTimeLimit(limit, signal, () => scene.sources.open(service))
  const states =
    source.watch?.(queryOf(service), until.signal) ?? poll(service, scene, until.signal)
  const iterator = states[Symbol.asyncIterator]()
  try {
    let next = await withTimeLimit(limit, signal, () => iterator.next())
    for (; next.done !== true; next = await iterator.next()) {
      yield guardSnapshot(next.value, service.name.value)
    }
  } finally {
    until.abort()
    // Not awaited: a plugin that does not listen to the signal would hold everything up.
    iterator.return?.().catch(() => undefined)
  }
  signal.throwIfAborted()
  throw new UnavailableError(`source ${service.source.value} stopped watching`)
}

async function* poll(
  service: ServiceSpec,
  scene: SourceAccess,
  signal: AbortSignal,
): AsyncGenerator<Snapshot> {
  for (;;) {
    yield await askSource(service, scene, signal)
    await scene.world.clock.sleep(scene.world.limits.pollMs, signal)
  }
}

/** A plugin's bug must not end the watch of all others: it is told in full, and the service goes stale. */
function describe(error: unknown, service: ServiceSpec, { world }: SourceAccess): Error {
  if (error instanceof Failure) return error
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  world.log.warn(`source ${service.source.value} failed unexpectedly: ${stack}`)
  const message = error instanceof Error ? error.message : String(error)
  return new UnavailableError(`source ${service.source.value} failed unexpectedly: ${message}`, {
    cause: error,
  })
}

function pauseMs(failures: number, { world }: SourceAccess): number {
  const { firstRetryMs, longestRetryMs } = world.limits
  const ms = Math.min(firstRetryMs * 2 ** Math.min(failures, 20), longestRetryMs)
  return ms * (0.75 + 0.25 * world.random())
}

/** Everything but the time: an answer that only confirms the last one is no change. */
function fingerprint(state: FleetService): string {
  return JSON.stringify({ ...state, seenAtMs: undefined })
}

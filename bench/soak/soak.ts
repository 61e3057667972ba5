import { setTimeout as pause } from 'node:timers/promises'
import type { Use } from '../daemon.ts'
import { events, troublesOf, type SoakEvent } from './events.ts'
import { findDisagreements, settle } from './settle.ts'
import { seededRandom, type Random } from './random.ts'
import type { SoakRegistry, Trouble } from './registry.ts'
import type { Lost } from './traffic.ts'
import { until } from '../../test/support/until.ts'
import { startSoakWorld, type SoakWorld } from './world.ts'

export interface SoakOptions {
  readonly events: number
  readonly seed: number
  /** The HAProxy that serves. */
  readonly program: string
  /** Mean time between two events. */
  readonly spacingMs: number
  readonly startRegistry: () => Promise<SoakRegistry>
  readonly tell?: (line: string) => void
}

export interface SoakResult {
  /** What happened, how often. */
  readonly counts: Readonly<Record<string, number>>
  readonly requests: number
  /** Requests that a HAProxy which lived all the time could have served. */
  readonly lost: readonly Lost[]
  /** What is not as all the others have it, in the end. */
  readonly disagreements: readonly string[]
  /** Of `watch`, over its last life. */
  readonly use: readonly UseAt[]
}

interface UseAt extends Use {
  readonly event: number
}

/** One thing at a time lasts, for some events. */
interface Lasting {
  readonly trouble: Trouble
  readonly untilEvent: number
}

export async function soak(options: SoakOptions): Promise<SoakResult> {
  const random = seededRandom(options.seed)
  const counts: Record<string, number> = {}
  const use: UseAt[] = []
  await using world = await startSoakWorld(options.startRegistry, options.program)
  const troubles = troublesOf(world)
  let lasting: Lasting | undefined
  for (let event = 0; event < options.events; event++) {
    if (lasting !== undefined && event >= lasting.untilEvent) {
      await lasting.trouble.end()
      lasting = undefined
    }
    if (lasting === undefined && random.below(20) === 0) {
      lasting = { trouble: random.pick(troubles), untilEvent: event + 2 + random.below(12) }
      count(counts, lasting.trouble.name, options)
      await lasting.trouble.begin()
    } else {
      const next = pickEvent(random, event > options.events / 3)
      count(counts, next.name, options)
      await next.run(world, random)
    }
    if (lasting === undefined) await writeRegistry(world)
    if (!world.watcher.isRunning) throw new Error(`watch has ended:\n${await world.watcher.log()}`)
    if (event % 25 === 0) use.push({ event, ...world.watcher.use })
    await pause(options.spacingMs * 2 * random.next())
  }
  await lasting?.trouble.end()
  await settle(world)
  const disagreements = await findDisagreements(world)
  return {
    counts,
    requests: world.traffic.requests,
    lost: lostAlive(world),
    disagreements,
    use: use.filter(({ event }) => event > options.events / 2),
  }
}

/** A registry that is busy, or was just started, may need more than one try. */
async function writeRegistry({ registry, wanted }: SoakWorld): Promise<void> {
  await until('that the registry takes it', async () => {
    await registry.write(wanted)
    return true
  })
}

/** Later on, `watch` lives: what it uses is seen only then. */
function pickEvent(random: Random, sparesWatch: boolean): SoakEvent {
  const all = sparesWatch ? events.filter(({ name }) => name !== 'watch is killed') : events
  let at = random.below(all.reduce((sum, { weight }) => sum + weight, 0))
  for (const each of all) {
    at -= each.weight
    if (at < 0) return each
  }
  throw new Error('the weights do not add up')
}

function count(counts: Record<string, number>, name: string, { tell }: SoakOptions): void {
  counts[name] = (counts[name] ?? 0) + 1
  tell?.(`${Math.round(performance.now())} ${name}`)
}

/** Without those that fell into a time in which HAProxy was away. */
function lostAlive({ traffic, balancer }: SoakWorld): readonly Lost[] {
  return traffic.lost.filter(({ startedAtMs, endedAtMs }) =>
    balancer.outages.every(
      ({ fromMs, toMs = Number.POSITIVE_INFINITY }) => endedAtMs < fromMs || startedAtMs > toMs,
    ),
  )
}

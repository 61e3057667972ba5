import { createGate, type Gate } from './gate.ts'
import type { OpenCheck } from './open-checks.ts'
import type { Verdict } from './verdict.ts'
import type { CheckWorld } from './world.ts'

/** What all instances that are checked share. */
export interface ProbeScene {
  readonly world: CheckWorld
  /** Where a probe waits for its turn. */
  gateFor(open: OpenCheck, verdict: Verdict): Gate
  /** Called when a probe has its turn, with the time since when it waited. */
  waited(open: OpenCheck, sinceMs: number): void
  /** Warns, but of the same thing once in a while only: thousands of instances may have one trouble. */
  warn(kind: string, message: string): void
  /** Called when a decision was made or has changed. */
  onVerdict(): void
  /** Called with what can only be a bug. */
  onFault(error: unknown): void
}

/** So long nothing is said of what was said already. */
const silenceMs = 60_000

export function probeScene(
  world: CheckWorld,
  { onVerdict, onFault }: Pick<ProbeScene, 'onVerdict' | 'onFault'>,
): ProbeScene {
  // Those that are down mostly run into their timeout: they wait for each other, and for nobody who is up.
  const [quick, slow] = [createGate(world.concurrency), createGate(world.concurrency)]
  const limited = new Map<string, Gate>()
  const told = new Map<string, number>()
  function warn(kind: string, message: string): void {
    const now = world.clock.now()
    const before = told.get(kind)
    if (before !== undefined && now - before < silenceMs) return
    told.set(kind, now)
    world.log.warn(message)
  }
  return {
    world,
    onVerdict,
    onFault,
    warn,
    gateFor({ spec, concurrency }, { health }) {
      if (concurrency === undefined) return health === 'down' ? slow : quick
      const name = spec.plugin.value
      const gate = limited.get(name) ?? createGate(concurrency)
      limited.set(name, gate)
      return gate
    },
    waited({ spec: { plugin, intervalMs } }, sinceMs) {
      const ms = world.clock.now() - sinceMs
      if (ms <= intervalMs) return
      const late = `checks by ${plugin.value} wait ${(ms / 1_000).toFixed(1)} s for their turn`
      warn(`late ${plugin.value}`, `${late}: raise their interval, or lower their timeout`)
    },
  }
}

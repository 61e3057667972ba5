import { formatEndpoint } from '../model/address/address-text.ts'
import { linkAbort, type LinkedAbort } from '../kit/time/linked-abort.ts'
import { openMailbox, pump } from '../kit/time/mailbox.ts'
import type { CheckedInstance, Fleet, FleetService } from '../model/fleet.ts'
import { openChecks, type CheckedProject, type OpenChecks } from './open-checks.ts'
import { probeScene, type ProbeScene } from './scene.ts'
import { WatchedInstance } from './watched-instance.ts'
import type { CheckWorld } from './world.ts'

/**
 * Probes every instance until its checks have decided, and gives the fleet with their health.
 * Instances of services without checks stay `unchecked`.
 */
export async function checkOnce(
  project: CheckedProject,
  fleet: Fleet,
  world: CheckWorld,
  signal: AbortSignal,
): Promise<Fleet> {
  await using checks = await openChecks(project, world)
  const scene = probeScene(world, { onVerdict: () => undefined, onFault: () => undefined })
  using until = linkAbort(signal)
  const watched = new Map<string, WatchedInstance>()
  for (const [key, instance] of wanted(fleet, checks, scene)) watched.set(key, instance())
  using activity = world.progress.begin(`checks: 0 of ${watched.size} instances done`)
  let done = 0
  async function decide(instance: WatchedInstance): Promise<void> {
    await instance.decide(until.signal)
    done += 1
    activity.update(`checks: ${done} of ${watched.size} instances done`)
  }
  try {
    await Promise.all([...watched.values()].map(decide))
  } finally {
    until.abort()
  }
  return withChecks(fleet, checks, watched)
}

/**
 * The newest fleet with its health, again and again: for each new fleet and each verdict that changes.
 * The first comes when every instance in it has been decided on; one that joins later counts as down until
 * it has passed `rise` times. An instance that moves to another endpoint is a new one. Those of the first fleet have
 * mostly been there for long, unless `areNew` says that they have not.
 */
export async function* watchChecks(
  project: CheckedProject,
  fleets: AsyncIterable<Fleet>,
  world: CheckWorld,
  signal: AbortSignal,
  { areNew = false }: { readonly areNew?: boolean } = {},
): AsyncGenerator<Fleet> {
  await using checks = await openChecks(project, world)
  using until = linkAbort(signal)
  const mailbox = openMailbox<void>(until.signal)
  const scene = probeScene(world, {
    onVerdict: () => mailbox.put(),
    onFault: (thrown) => mailbox.close({ thrown }),
  })
  const patrol = new Patrol(checks, scene, until.signal, areNew)
  try {
    void pump(fleets, {
      put(fleet) {
        patrol.follow(fleet)
        mailbox.put()
      },
      close: (error) => mailbox.close(error),
    })
    let hasStarted = false
    for (;;) {
      await mailbox.arrival()
      if (mailbox.read() === undefined) return
      hasStarted ||= patrol.isDecided
      if (hasStarted && patrol.fleet !== undefined)
        yield withChecks(patrol.fleet, checks, patrol.watched)
    }
  } finally {
    until.abort()
  }
}

/** Keeps one watch for each instance that is in the newest fleet. */
class Patrol {
  readonly watched = new Map<string, WatchedInstance>()
  readonly #stops = new Map<string, LinkedAbort>()
  readonly #checks: OpenChecks
  readonly #scene: ProbeScene
  readonly #signal: AbortSignal
  #areNew: boolean
  fleet: Fleet | undefined

  constructor(checks: OpenChecks, scene: ProbeScene, signal: AbortSignal, areNew: boolean) {
    this.#checks = checks
    this.#scene = scene
    this.#signal = signal
    this.#areNew = areNew
  }

  get isDecided(): boolean {
    return this.fleet !== undefined && [...this.watched.values()].every((each) => each.isDecided)
  }

  follow(fleet: Fleet): void {
    const now = wanted(fleet, this.#checks, this.#scene)
    for (const [key, stop] of this.#stops) {
      if (now.has(key)) continue
      stop.abort()
      stop[Symbol.dispose]()
      this.#stops.delete(key)
      this.watched.delete(key)
    }
    for (const [key, create] of now) if (!this.watched.has(key)) this.#start(key, create())
    this.fleet = fleet
    this.#areNew = true
  }

  #start(key: string, instance: WatchedInstance): void {
    const until = linkAbort(this.#signal)
    this.#stops.set(key, until)
    this.watched.set(key, instance)
    instance.watch(until.signal, this.#areNew).catch((error: unknown) => {
      if (!until.signal.aborted) this.#scene.onFault(error)
    })
  }
}

function wanted(
  fleet: Fleet,
  checks: OpenChecks,
  scene: ProbeScene,
): Map<string, () => WatchedInstance> {
  const now = new Map<string, () => WatchedInstance>()
  for (const service of fleet.services) {
    const open = checks.of(service)
    if (open.length === 0) continue
    for (const instance of service.instances) {
      now.set(keyOf(service, instance), () => new WatchedInstance(instance, open, scene))
    }
  }
  return now
}

function withChecks(
  fleet: Fleet,
  checks: OpenChecks,
  watched: ReadonlyMap<string, WatchedInstance>,
): Fleet {
  const services = fleet.services.map((service) => {
    // There is a fleet for each change of any service: thousands of instances without checks cost nothing.
    if (checks.of(service).length === 0) return service
    const instances = service.instances.map((instance) => {
      const found = watched.get(keyOf(service, instance))
      return found === undefined ? instance : { ...instance, ...found.checked }
    })
    return { ...service, instances }
  })
  return { ...fleet, services }
}

function keyOf(service: FleetService, instance: CheckedInstance): string {
  return [service.name, instance.id, formatEndpoint(instance.endpoint)].join('\0')
}

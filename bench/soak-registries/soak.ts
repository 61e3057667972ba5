import { readFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { until } from '../../test/support/until.ts'
import type { Node } from '../registries/registry.ts'
import type { Use } from '../daemon.ts'
import { seededRandom, type Random } from '../soak/random.ts'
import { startWorld, type SoakWorld } from './world.ts'

export interface SoakOptions {
  readonly events: number
  readonly seed: number
  readonly spacingMs: number
  /** The HAProxy that serves. */
  readonly haproxy: string
  tell(line: string): void
}

export interface SoakResult {
  readonly counts: Readonly<Record<string, number>>
  readonly samples: number
  /** Nodes that HAProxy had and then had no more, although they were registered all the time. */
  readonly lost: readonly string[]
  readonly disagreements: readonly string[]
  /** Of `watch`, in its last life. */
  readonly use: readonly Use[]
}

type Wanted = ReadonlyMap<string, Map<string, Node>>

/** Few enough to go wrong often, enough to be told apart from the rest. */
const fewest = 4
const most = 16

export async function soakRegistries(options: SoakOptions): Promise<SoakResult> {
  const random = seededRandom(options.seed)
  const counts: Record<string, number> = {}
  const use: Use[] = []
  await using world = await startWorld(options.haproxy)
  const wanted: Wanted = new Map([...world.registries.keys()].map((name) => [name, new Map()]))
  const player = new Player(world, wanted, random)
  for (const service of wanted.keys())
    for (let node = 0; node < fewest; node++) await player.put(service)
  await agreed(world, wanted, 'the first nodes')
  const witness = new Witness(world, wanted)
  for (let event = 0; event < options.events; event++) {
    const isLate = event > (options.events * 2) / 3
    const what = await player.play(isLate)
    counts[what] = (counts[what] ?? 0) + 1
    options.tell(`${event} ${what}`)
    if (isLate && event % 25 === 0) use.push(world.watch.use)
    await pause(options.spacingMs * 2 * random.next())
  }
  await player.mendAll()
  const disagreements: string[] = []
  await agreed(world, wanted, 'the end').catch((error: unknown) =>
    disagreements.push(String(error)),
  )
  const lost = await witness.end()
  for (const [name, daemon] of [
    ['watch', world.watch],
    ['report', world.report],
  ] as const) {
    const code = await daemon.stop()
    if (code !== 143) disagreements.push(`${name} ended with ${code} at SIGTERM`)
  }
  return { counts, samples: witness.samples, lost, disagreements, use }
}

/** Makes things happen. */
class Player {
  readonly #world: SoakWorld
  readonly #wanted: Wanted
  readonly #random: Random
  readonly #failing = new Set<string>()
  #count = 0

  constructor(world: SoakWorld, wanted: Wanted, random: Random) {
    this.#world = world
    this.#wanted = wanted
    this.#random = random
  }

  /** One event; gives its name. Later on `watch` lives, so that it is seen what it uses. */
  async play(sparesWatch: boolean): Promise<string> {
    const chance = this.#random.below(1_000)
    const service = this.#random.pick([...this.#wanted.keys()])
    const nodes = this.#wanted.get(service)?.size ?? 0
    if (chance < 3) return this.#kill(sparesWatch || chance === 0 ? 'report' : 'watch')
    if (chance < 30) return this.#toggle(service)
    if (chance < 50) return this.#toggleLocal()
    if (chance < 200) return this.#weigh(service)
    if (nodes <= fewest || (nodes < most && chance < 600)) {
      await this.put(service)
      return 'a node comes'
    }
    return this.#remove(service)
  }

  async put(service: string): Promise<void> {
    this.#count += 1
    // None is used twice, so that each is known by its port.
    const node = { id: `n${this.#count}`, port: 2_000 + this.#count, weight: 100 }
    await this.#world.registries.get(service)?.put(service, node)
    this.#wanted.get(service)?.set(node.id, node)
  }

  async mendAll(): Promise<void> {
    for (const service of this.#failing) await this.#world.registries.get(service)?.mend()
    for (const port of this.#world.local) await this.#world.toggleLocal(port, true)
  }

  async #remove(service: string): Promise<string> {
    const nodes = this.#wanted.get(service)
    const node = this.#random.pick([...(nodes?.values() ?? [])])
    nodes?.delete(node.id)
    await this.#world.registries.get(service)?.remove(service, node)
    return 'a node goes'
  }

  async #weigh(service: string): Promise<string> {
    const nodes = this.#wanted.get(service)
    const node = {
      ...this.#random.pick([...(nodes?.values() ?? [])]),
      weight: 1 + this.#random.below(255),
    }
    await this.#world.registries.get(service)?.put(service, node)
    nodes?.set(node.id, node)
    return 'a node has another weight'
  }

  async #toggle(service: string): Promise<string> {
    const registry = this.#world.registries.get(service)
    if (this.#failing.delete(service)) {
      await registry?.mend()
      return `${service} is well again`
    }
    this.#failing.add(service)
    await registry?.fail()
    return `${service} fails`
  }

  async #toggleLocal(): Promise<string> {
    await this.#world.toggleLocal(this.#random.pick(this.#world.local), this.#random.below(3) > 0)
    return 'a local service comes or goes'
  }

  async #kill(name: 'watch' | 'report'): Promise<string> {
    await this.#world[name].restart()
    return `${name} is killed`
  }
}

/** Looks at HAProxy all the time. */
class Witness {
  readonly #world: SoakWorld
  readonly #wanted: Wanted
  readonly #seen = new Set<string>()
  readonly #lost: string[] = []
  #isOver = false
  readonly #running: Promise<void>
  samples = 0

  constructor(world: SoakWorld, wanted: Wanted) {
    this.#world = world
    this.#wanted = wanted
    this.#running = this.#look()
  }

  async end(): Promise<readonly string[]> {
    this.#isOver = true
    await this.#running
    return this.#lost
  }

  async #look(): Promise<void> {
    while (!this.#isOver) {
      const before = this.#registered()
      const served = await serversOf(this.#world).catch(() => undefined)
      const after = this.#registered()
      if (served !== undefined) this.#compare(before, after, new Set(served.map(portOf)))
      await pause(100)
    }
  }

  #registered(): ReadonlySet<string> {
    const nodes = [...this.#wanted].flatMap(([service, each]) =>
      [...each.values()].map(({ port }) => `${service} ${port}`),
    )
    return new Set(nodes)
  }

  #compare(before: ReadonlySet<string>, after: ReadonlySet<string>, served: ReadonlySet<string>) {
    this.samples += 1
    for (const node of before) {
      if (served.has(node)) this.#seen.add(node)
      else if (this.#seen.delete(node) && after.has(node)) this.#lost.push(`lost: ${node}`)
    }
  }
}

/** `service port weight` of each server that the process has. */
async function serversOf({ haproxy, registries }: SoakWorld): Promise<readonly string[]> {
  const text = await haproxy.socket('show servers state')
  return text
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([, backend = '']) => registries.has(backend) || backend === 'local')
    .map((words) => `${words[1]} ${words[18]} ${words[7]}`)
    .toSorted()
}

function portOf(server: string): string {
  return server.slice(0, server.lastIndexOf(' '))
}

/** Waits until the process and the file have what is registered, and nothing else. */
async function agreed(world: SoakWorld, wanted: Wanted, when: string): Promise<void> {
  const nodes = [...wanted].flatMap(([service, each]) =>
    [...each.values()].map(({ port, weight }) => `${service} ${port} ${weight}`),
  )
  const local = world.local.map((port) => `local ${port} 1`)
  const expected = [...nodes, ...local].toSorted().join('\n')
  let last = ''
  const process = async (): Promise<string> => (last = (await serversOf(world)).join('\n'))
  const file = async (): Promise<string> => (last = (await serversInFile(world)).join('\n'))
  for (const [what, read] of [
    ['the process', process],
    ['the file', file],
  ] as const) {
    await until(`${what} at ${when}`, read, (text) => text === expected).catch((cause: unknown) => {
      throw new Error(`${when}: ${what} has\n${last}\nin place of\n${expected}`, { cause })
    })
  }
}

async function serversInFile({ haproxy }: SoakWorld): Promise<readonly string[]> {
  const text = await readFile(haproxy.configPath, 'utf8')
  const found: string[] = []
  let section = ''
  for (const line of text.split('\n')) {
    section = /^backend (\S+)/.exec(line)?.[1] ?? section
    const { port, rest } =
      /^\s+server \S+ 127\.0\.0\.1:(?<port>\d+)(?<rest>.*)/.exec(line)?.groups ?? {}
    if (port === undefined) continue
    found.push(`${section} ${port} ${/ weight (\d+)/.exec(rest ?? '')?.[1] ?? '1'}`)
  }
  return found.toSorted()
}

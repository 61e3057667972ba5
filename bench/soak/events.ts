import { appendFile, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Random } from './random.ts'
import type { Trouble } from './registry.ts'
import type { SoakWorld } from './world.ts'

/** Something that happens. */
export interface SoakEvent {
  readonly name: string
  /** How often it comes beside the others. */
  readonly weight: number
  run(world: SoakWorld, random: Random): Promise<void>
}

/** What happens and is over. */
export const events: readonly SoakEvent[] = [
  { name: 'an instance comes or goes', weight: 50, run: toggleInstance },
  { name: 'an instance has another weight', weight: 15, run: weighInstance },
  { name: 'somebody reloads HAProxy', weight: 3, run: async ({ balancer }) => balancer.reload() },
  { name: 'HAProxy is restarted', weight: 1, run: ({ balancer }) => balancer.restart() },
  { name: 'watch gets SIGHUP', weight: 3, run: async ({ watcher }) => watcher.signal('SIGHUP') },
  { name: 'watch is killed', weight: 1, run: ({ watcher }) => watcher.restart() },
  {
    name: 'the project is edited',
    weight: 3,
    run: (world, random) => world.writeProject(1_000 + random.below(10)),
  },
  { name: 'the configuration is edited', weight: 1, run: editConfig },
  { name: 'the configuration is cut', weight: 1, run: cutConfig },
  { name: 'the configuration is lost', weight: 1, run: loseConfig },
  { name: 'somebody drains a server', weight: 2, run: drainByHand },
  { name: 'somebody applies', weight: 1, run: ({ watcher }) => applied(watcher) },
]

async function applied(watcher: SoakWorld['watcher']): Promise<void> {
  await watcher.run('apply', '--yes', '--quiet')
}

/** What lasts until it is over, one at a time; those of the registry and of HAProxy come with them. */
export function troublesOf(world: SoakWorld): readonly Trouble[] {
  const disks = world.hasSmallDisks ? [fullDisk(world.place), fullDisk(world.state)] : []
  return [...world.registry.troubles, ...world.balancer.troubles, ...disks, lockedGit(world)]
}

function fullDisk(folder: string): Trouble {
  const filler = join(folder, 'filler')
  return {
    name: `the disk of ${folder.replace(/.*\//, '')} is full`,
    async begin() {
      try {
        for (;;) await appendFile(filler, Buffer.alloc(64 * 1024))
      } catch {
        // That it is full is what was wanted.
      }
    },
    end: () => rm(filler, { force: true }),
  }
}

function lockedGit({ repository }: SoakWorld): Trouble {
  const lock = join(repository, '.git/index.lock')
  return {
    name: 'git is locked',
    begin: () => writeFile(lock, ''),
    end: () => rm(lock, { force: true }),
  }
}

async function toggleInstance({ wanted, instances }: SoakWorld, random: Random): Promise<void> {
  const service = random.pick([...wanted.keys()])
  const present = wanted.get(service)
  const [id, port] = random.pick([...(instances.get(service) ?? [])])
  if (present?.delete(id) !== true) present?.set(id, { port, weight: 100 })
}

async function weighInstance({ wanted }: SoakWorld, random: Random): Promise<void> {
  const present = random.pick([...wanted.values()])
  if (present.size === 0) return
  const [id, { port }] = random.pick([...present])
  present.set(id, { port, weight: 1 + random.below(256) })
}

function configOf({ place }: SoakWorld): string {
  return join(place, 'haproxy.cfg')
}

async function editConfig(world: SoakWorld): Promise<void> {
  const text = await readFile(configOf(world)).catch(() => undefined)
  // One that is lost is not made anew: it would be somebody else's.
  if (text !== undefined) await appendFile(configOf(world), '# by hand\n').catch(() => undefined)
}

async function cutConfig(world: SoakWorld): Promise<void> {
  const text = await readFile(configOf(world)).catch(() => Buffer.alloc(0))
  if (text.length > 0) await truncate(configOf(world), Math.floor(text.length / 2))
}

function loseConfig(world: SoakWorld): Promise<void> {
  return rm(configOf(world), { force: true })
}

/** As a person does over the socket, who may meet a HAProxy that does not answer, and drains no last server. */
async function drainByHand({ balancer, wanted }: SoakWorld, random: Random): Promise<void> {
  const service = random.pick([...wanted.keys()])
  const id = `n${random.below(6)}`
  try {
    const rows = (await balancer.socket('show stat')).split('\n').map((line) => line.split(','))
    const others = rows.filter(([proxy, name = '', ...fields]) => {
      const [status = '', weight] = fields.slice(15)
      const isServer = proxy === service && /^n\d/.test(name) && name !== id
      return isServer && /^(UP|no check)/.test(status) && weight !== '0'
    })
    if (others.length > 0) await balancer.socket(`set server ${service}/${id} state drain`)
  } catch {
    // Nobody is there to be asked.
  }
}

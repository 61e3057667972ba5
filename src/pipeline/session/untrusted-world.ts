import { basename, dirname, join, resolve } from 'node:path'
import { UnavailableError } from '../../model/index.ts'
import { confineFiles } from '../../system/files/confined-files.ts'
import { realPlace } from '../../system/files/real-place.ts'
import { noVersionMemory } from '../../system/processes/version-memory.ts'
import type { World } from './world.ts'

/** What there is for somebody whose project nobody has looked at: its own folder, and nothing else. */
export interface UntrustedPlaces {
  /** Absolute folders whose files may be read. */
  readonly within: readonly string[]
  /** Where state is kept otherwise. */
  readonly stateFolder?: string
  readonly mayWrite?: boolean
}

/** The same for files that were named: each in the folder that it lies in, and nothing that a link leads to. */
export async function worldOfFiles(world: World, paths: readonly string[]): Promise<World> {
  const within: string[] = []
  for (const path of paths) {
    const place = resolve(world.cwd, path)
    const isFolder = (await world.files.list(place)) !== undefined
    // A stranger's link to a folder is as much theirs as one to a file.
    const isLink =
      (await realPlace(place)) !== join(await realPlace(dirname(place)), basename(place))
    within.push(isFolder && !isLink ? place : dirname(place))
  }
  return untrustedWorld(world, { within, mayWrite: true })
}

/** The same world with all doors closed but one: no environment, no program, no network, no file outside. */
export function untrustedWorld(
  world: World,
  { within, stateFolder, mayWrite = false }: UntrustedPlaces,
): World {
  return {
    ...world,
    isUntrusted: true,
    env: {},
    files: confineFiles(world.files, {
      within: [...within, world.packageRoot],
      mayWrite,
      ...(stateFolder !== undefined && { blank: stateFolder }),
    }),
    http: { open: () => closed('asks nothing over the network') },
    processes: {
      run: () => refuse('starts no program'),
      start: () => refuse('starts no program'),
      signal: () => refuse('signals no process'),
      isAlive: () => false,
    },
    versionMemory: noVersionMemory,
    git: { open: () => refuse('runs no git') },
    runtime: {
      open: () => refuse('asks no process'),
      reload: () => refuse('asks no process'),
      askMaster: () => refuse('asks no process'),
    },
    readProcess: () => refuse('asks no process'),
  }
}

function refuse(what: string): Promise<never> {
  return Promise.reject(failure(what))
}

function closed(what: string): never {
  throw failure(what)
}

function failure(what: string): UnavailableError {
  return new UnavailableError(`--untrusted ${what}`)
}

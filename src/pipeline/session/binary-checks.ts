import { basename, dirname, join } from 'node:path'
import type { CheckedFile } from '../../kit/index.ts'
import type { Diagnostic } from '../../model/index.ts'
import { sha256 } from '../../model/sha256.ts'
import type { World } from './world.ts'

type CheckWorld = Pick<World, 'processes' | 'progress' | 'temporaryFolder'>

/**
 * What `haproxy -c` says of files. A check may take seconds, and several steps of one apply want to know: the
 * same bytes are checked once, until a new round forgets them, as what they name elsewhere may have changed.
 */
export class BinaryChecks {
  readonly #world: CheckWorld
  readonly #binary: string
  readonly #known = new Map<string, readonly Diagnostic[]>()
  readonly #silent = new Set<string>()

  constructor(world: CheckWorld, binary: string) {
    this.#world = world
    this.#binary = binary
  }

  forget(): void {
    this.#known.clear()
    this.#silent.clear()
  }

  /** Host names that a check is not to look up: nobody answers for them. */
  passOver(names: readonly string[]): void {
    for (const name of names) this.#silent.add(name)
  }

  /** At places in these files, by their names. */
  async check(files: readonly CheckedFile[], signal?: AbortSignal): Promise<readonly Diagnostic[]> {
    const key = keyOf(files)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const found = await this.#ask(files, signal)
    this.#known.set(key, found)
    return found
  }

  async #ask(files: readonly CheckedFile[], signal?: AbortSignal): Promise<readonly Diagnostic[]> {
    using _activity = this.#world.progress.begin(
      `${basename(this.#binary)} -c checks the configuration`,
    )
    await using folder = await this.#world.temporaryFolder()
    const places = companionPlaces(files, folder.path)
    const configs: string[] = []
    for (const { name, text } of files) {
      const placed = withBase(withPlaces(text, places), files, folder.path)
      const known = name.endsWith('.cfg') ? withoutLookups(placed, this.#silent) : placed
      const path = await folder.write(name, known)
      if (name.endsWith('.cfg')) configs.push(path)
    }
    const found = await this.#run(configs, signal)
    return found.map((each) => withFileName(each, folder.path))
  }

  async #run(files: readonly string[], signal?: AbortSignal): Promise<readonly Diagnostic[]> {
    const { checkWithBinary } = await import('../../validate/binary.ts')
    const { processes } = this.#world
    return checkWithBinary(processes, {
      binary: this.#binary,
      files,
      ...(signal && { signal }),
    })
  }
}

function keyOf(files: readonly CheckedFile[]): string {
  const sorted = files.toSorted((a, b) => (a.name < b.name ? -1 : 1))
  return sha256(sorted.map(({ name, text }) => JSON.stringify([name, text])).join(''))
}

/** Where the files beside the configuration, and their folders, are for the check. */
function companionPlaces(
  files: readonly CheckedFile[],
  folder: string,
): ReadonlyMap<string, string> {
  const places = new Map<string, string>()
  for (const { name } of files) {
    if (name.endsWith('.cfg')) continue
    places.set(name, join(folder, name))
    const within = dirname(name)
    if (within !== '.') places.set(within, join(folder, within))
  }
  return places
}

/** Where a target keeps them is not known here, and they may not be there yet: the end of a path tells. */
function withPlaces(text: string, places: ReadonlyMap<string, string>): string {
  let changed = text
  for (const [name, place] of places) {
    const named = new RegExp(
      `(?<![\\w./@+-])/(?:[\\w.@+-]+/)*${escaped(name)}(?=/?(?:[^\\w./@+-]|$))`,
      'g',
    )
    changed = changed.replace(named, () => place)
  }
  return changed
}

// What certificates and authorities without a leading `/` are looked for in.
const base = /^([ \t]*(?:crt|ca|key)-base[ \t]+)(\S+)/gm

/** The folder that a configuration names once for all: that of the check, where files of the candidate are named without it. */
function withBase(text: string, files: readonly CheckedFile[], folder: string): string {
  if (!text.includes('-base')) return text
  const lists = files.filter((file) => !file.text.includes('-----BEGIN'))
  const words = new Set(lists.flatMap((file) => withoutComments(file.text).split(/\s+/)))
  const isUsed = files.some(({ name }) => !name.endsWith('.cfg') && words.has(name))
  return isUsed ? text.replace(base, (_, before: string) => `${before}${folder}`) : text
}

function withoutComments(text: string): string {
  return text.replace(/^[ \t]*#.*$/gm, '')
}

/** An address stands in for what nobody answers for: HAProxy has nothing to look up then. */
function withoutLookups(text: string, silent: ReadonlySet<string>): string {
  if (silent.size === 0) return text
  return text.replaceAll(serverAddress, (line, before: string, host: string) =>
    silent.has(host) ? `${before}127.0.0.1` : line,
  )
}

// What follows the name of a server, or the prefix and range of a template.
const serverAddress =
  /^([ \t]*(?:server|server-template[ \t]+\S+)[ \t]+\S+[ \t]+"?(?:\w+@)?)([\w.-]+)/gm

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}

/** The candidate's place is nobody's business; its name is. */
function withFileName(diagnostic: Diagnostic, folder: string): Diagnostic {
  const { location, message } = diagnostic
  const text = message.replaceAll(`${folder}/`, '')
  if (location === undefined || !location.file.startsWith(folder))
    return { ...diagnostic, message: text }
  return { ...diagnostic, message: text, location: { ...location, file: basename(location.file) } }
}

import { compareVersions, knownVersions, type KnownVersion } from '../../model/version.ts'

export type Level = 'user' | 'operator' | 'admin'

/** What one version of HAProxy can do while it runs; `schemas/runtime/<version>.json` has the same. */
export interface RuntimeTable {
  readonly version: KnownVersion
  readonly commands: Readonly<Record<string, Level>>
  /** By kind of change, the commands that it needs. Kinds that this version cannot do are not in it. */
  readonly changes: Readonly<Record<string, readonly string[]>>
  readonly serverOptions: Readonly<Record<string, ServerOptionFacts>>
}

export interface ServerOptionFacts {
  readonly arguments: number
  /** Whether `add server` takes it. */
  readonly isDynamic: boolean
}

/** Versions from the first to the last; open where there is no last. */
type Range = readonly string[]

/** By version, the level from that one on. */
type LevelChanges = Readonly<Record<string, Level>>

/** `facts/runtime/` over all versions. */
export interface RuntimeFacts {
  readonly options: Readonly<
    Record<string, { readonly arguments: number; readonly dynamic?: Range }>
  >
  readonly commands: Readonly<
    Record<string, { readonly versions: Range; readonly level: Level | LevelChanges }>
  >
  readonly changes: Readonly<Record<string, readonly string[]>>
  /** Of changes whose commands are there and do not work in every version. */
  readonly changeVersions: Readonly<Record<string, Range>>
}

/** The facts of one version. */
export function makeRuntimeTable(facts: RuntimeFacts, version: KnownVersion): RuntimeTable {
  const commands: Record<string, Level> = {}
  for (const [name, { versions, level }] of Object.entries(facts.commands)) {
    if (isWithin(version, versions)) commands[name] = levelIn(version, level)
  }
  const changes: Record<string, readonly string[]> = {}
  for (const [kind, needed] of Object.entries(facts.changes)) {
    const range = facts.changeVersions[kind]
    if (range !== undefined && !isWithin(version, range)) continue
    if (needed.every((command) => command in commands)) changes[kind] = needed
  }
  const serverOptions: Record<string, ServerOptionFacts> = {}
  for (const [name, { arguments: count, dynamic }] of Object.entries(facts.options)) {
    const isDynamic = dynamic !== undefined && isWithin(version, dynamic)
    serverOptions[name] = { arguments: count, isDynamic }
  }
  return { version, commands, changes, serverOptions }
}

function levelIn(version: KnownVersion, level: Level | LevelChanges): Level {
  if (typeof level === 'string') return level
  let found: Level = 'admin'
  for (const [from, each] of Object.entries(level)) if (isWithin(version, [from])) found = each
  return found
}

function isWithin(version: KnownVersion, [first, last]: Range): boolean {
  if (!isKnown(first) || compareVersions(first, version) > 0) return false
  return !isKnown(last) || compareVersions(version, last) <= 0
}

function isKnown(version: string | undefined): version is KnownVersion {
  return knownVersions.some((known) => known === version)
}

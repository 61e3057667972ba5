import { runtimeFacts } from './runtime-facts.generated.ts'
import {
  compareVersions,
  knownVersions,
  nearestKnown,
  type KnownVersion,
  type Version,
} from '../model/version.ts'

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

const tables = new Map<KnownVersion, RuntimeTable>()

export function runtimeTable(version: Version): RuntimeTable {
  const known = nearestKnown(version)
  const made = tables.get(known) ?? makeTable(known)
  tables.set(known, made)
  return made
}

function makeTable(version: KnownVersion): RuntimeTable {
  const commands: Record<string, Level> = {}
  for (const [name, { versions, level }] of Object.entries(runtimeFacts.commands)) {
    if (isWithin(version, versions)) commands[name] = level
  }
  const changes: Record<string, readonly string[]> = {}
  for (const [kind, needed] of Object.entries(runtimeFacts.changes)) {
    if (needed.every((command) => command in commands)) changes[kind] = needed
  }
  const serverOptions: Record<string, ServerOptionFacts> = {}
  for (const [name, facts] of Object.entries(runtimeFacts.options)) {
    const isDynamic = 'dynamic' in facts && isWithin(version, facts.dynamic)
    serverOptions[name] = { arguments: facts.arguments, isDynamic }
  }
  return { version, commands, changes, serverOptions }
}

function isWithin(version: KnownVersion, [first, last]: Range): boolean {
  return (
    isKnown(first) &&
    compareVersions(first, version) <= 0 &&
    (!isKnown(last) || compareVersions(version, last) <= 0)
  )
}

function isKnown(version: string | undefined): version is KnownVersion {
  return knownVersions.some((known) => known === version)
}

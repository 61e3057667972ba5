import type { Reason } from '../../model/plan/reason.ts'
import type {
  Capabilities,
  Change,
  LiveChange,
  ProcessState,
  RunningServer,
} from '../../model/plan/plan.ts'
import type { RuntimeStep } from '../../model/plan/runtime-step.ts'
import { compareVersions } from '../../model/version.ts'
import { refuseBalance } from './balance.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { NameUse } from '../../config/names/name-use.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import type { Level, RuntimeTable } from './make-runtime-table.ts'
import { isLookedUp } from '../../config/servers/server-address.ts'
import { addedOptions, hasLineBreak } from '../steps/server-steps.ts'
import { ServerFiles } from './server-files.ts'
import type { WantedFiles } from '../compare/wanted-files.ts'

/** Why something cannot be done while HAProxy runs; `undefined` when it can. */
export type Refusal = Reason | undefined

/** What the process allows: the table of its version, checked against what it says itself. */
export interface LiveRules {
  /** Whether a kind of change is possible at all (`schemas/runtime`). */
  refuse(kind: LiveChange): Refusal
  /** Why a weight cannot be any: the balancing of the running worker is fixed, whatever it will be. */
  refuseWeight(backend: SectionView): Refusal
  refuseAdd(backend: SectionView, server: ServerView): Refusal
  refuseRemove(backend: SectionView, name: string): Refusal
  /** Why a running server would go on with what a file said when it was made. */
  staleFile(server: ServerView): Refusal
  /** Why a CA or CRL file that is in use cannot have another content. */
  refuseRenewal(path: string): Refusal
  /** What has to be loaded before servers are added. */
  beforeAdd(servers: Iterable<ServerView>): readonly Change[]
  /** What a backend needs after servers were added to it. */
  afterAdd(backend: SectionView): readonly RuntimeStep[]
}

export interface KnownFiles {
  /** What the worker was started with. */
  readonly started: Configuration
  /** What its live state was brought to since. */
  readonly applied: Configuration
  readonly files: WantedFiles
}

export function liveRules(
  process: ProcessState,
  { started: running, applied, files }: KnownFiles,
  table: RuntimeTable,
): LiveRules {
  function refuse(kind: LiveChange): Refusal {
    return refuseKind(kind, process.capabilities, table)
  }
  const serverFiles = new ServerFiles({
    started: running,
    applied,
    files,
    version: process.version,
    refuse,
  })
  function refuseWeight(backend: SectionView): Refusal {
    return refuseBalance(running.sections.get(backend.key) ?? backend)
  }
  return {
    refuse,
    refuseWeight,
    refuseAdd: (backend, server) =>
      refuse('server-add') ??
      refuseWeight(backend) ??
      refuseBackend(running.sections.get(backend.key) ?? backend, server) ??
      refuseAddress(server) ??
      refuseOptions(server, table) ??
      serverFiles.refuse(server) ??
      refuseTrack(backend, server, running, process.servers) ??
      refuseId(backend, server, process.servers) ??
      refuseGuid(backend, server, applied),
    refuseRemove: (backend, name) =>
      refuse('server-remove') ??
      refusePointedAt(backend, name, running) ??
      refusePointedAt(backend, name, applied),
    staleFile: (server) => serverFiles.stale(server),
    refuseRenewal: (path) => serverFiles.refuseRenewal(path),
    beforeAdd: (servers) => serverFiles.changesFor(servers),
    afterAdd: (backend) => (forgetsCookies(process) ? cookieSteps(backend) : []),
  }
}

/** A server that was added has no cookie of its own there, and no client would ever come back to it. */
function forgetsCookies({ version }: ProcessState): boolean {
  return compareVersions(version, '3.0') < 0
}

/** Told to make cookies again, HAProxy makes those of all servers. */
function cookieSteps({ proxyName, hasDynamicCookie }: SectionView): readonly RuntimeStep[] {
  return hasDynamicCookie ? [{ kind: 'enable-dynamic-cookie', backend: proxyName }] : []
}

const levels: readonly Level[] = ['user', 'operator', 'admin']

function higher(a: Level, b: Level): Level {
  return levels.indexOf(a) > levels.indexOf(b) ? a : b
}

function refuseKind(kind: LiveChange, capabilities: Capabilities, table: RuntimeTable): Refusal {
  const needed = table.changes[kind]
  if (needed === undefined) return { code: 'not-live', version: table.version }
  const level = needed.map((command) => table.commands[command] ?? 'admin').reduce(higher)
  if (higher(level, capabilities.level) !== capabilities.level) {
    return { code: 'no-rights', has: capabilities.level, needs: level }
  }
  const missing = needed.find((command) => !capabilities.commands.includes(command))
  return missing === undefined ? undefined : { code: 'command-unknown', command: missing }
}

function refuseBackend({ mode, hasExternalCheck }: SectionView, server: ServerView): Refusal {
  if (mode === 'log') return { code: 'backend-of-logs' }
  // Up to 3.4 at least: what the program is called with is made ready only when a worker starts.
  return hasExternalCheck && server.options.has('check') ? { code: 'external-check' } : undefined
}

function refuseAddress(server: ServerView): Refusal {
  if (hasLineBreak(server.address)) return { code: 'address-with-line-feed' }
  const { options, address } = server
  const checked = ['addr', 'agent-addr'].flatMap((keyword) => options.get(keyword) ?? [])
  return refuseLookup([address, ...checked])
}

/** HAProxy is given no name while it runs. */
export function refuseLookup(words: readonly string[]): Refusal {
  const name = words.find(isLookedUp)
  return name === undefined ? undefined : { code: 'lookup-blocks', name }
}

// HAProxy 2.6 leaves out what follows without a word.
const mostWords = 64

function refuseOptions(server: ServerView, table: RuntimeTable): Refusal {
  // `add server NAME ADDRESS`, and the number that it may be given.
  if (6 + addedOptions(server).flat().length > mostWords)
    return { code: 'command-too-long', most: mostWords }
  for (const [keyword, args] of server.options) {
    if (keyword === 'disabled' || keyword === 'no-check-ssl') continue
    const facts = table.serverOptions[keyword.replace(/\(.*$/s, '')]
    if (facts === undefined) return { code: 'option-unknown', option: keyword }
    if (!facts.isDynamic) {
      return { code: 'option-not-dynamic', version: table.version, option: keyword }
    }
    if (args.some(hasLineBreak)) return { code: 'option-with-line-feed', option: keyword }
  }
  return undefined
}

/** Only servers of the configuration file can be tracked. */
function refuseTrack(
  backend: SectionView,
  server: ServerView,
  running: Configuration,
  servers: readonly RunningServer[],
): Refusal {
  const [target] = server.options.get('track') ?? []
  if (target === undefined) return undefined
  const home = backend.proxyName
  const [section = home, name = ''] = target.includes('/') ? target.split('/') : [home, target]
  const view = running.backend(section)
  const isRunning = servers.some((each) => each.backend === section && each.name === name)
  if (view?.servers.has(name) === true && isRunning) return undefined
  return { code: 'tracked-not-started', server: target }
}

/** An id is given back only when its server has gone, and new servers come before the old ones go. */
function refuseId(
  backend: SectionView,
  server: ServerView,
  servers: readonly RunningServer[],
): Refusal {
  const [id] = server.options.get('id') ?? []
  if (id === undefined) return undefined
  const home = backend.proxyName
  const other = servers.find(
    (each) => each.backend === home && String(each.id) === id && each.name !== server.name,
  )
  return other === undefined ? undefined : { code: 'id-in-use', server: other.name, id }
}

function refuseGuid(backend: SectionView, server: ServerView, applied: Configuration): Refusal {
  const [guid] = server.options.get('guid') ?? []
  if (guid === undefined) return undefined
  for (const { key, servers } of applied.sections.values()) {
    for (const { name, options } of servers.values()) {
      const isItself = key === backend.key && name === server.name
      if (!isItself && options.get('guid')?.[0] === guid)
        return { code: 'guid-in-use', server: name, section: key, guid }
    }
  }
  return undefined
}

function refusePointedAt(backend: SectionView, name: string, running: Configuration): Refusal {
  const use = running.serverUses.get(`${backend.proxyName}/${name}`)
  if (use !== undefined) return refuseUse(use)
  const options = running.sections.get(backend.key)?.servers.get(name)?.options
  return options?.has('resolvers') === true ? { code: 'held-by-resolvers' } : undefined
}

function refuseUse({ by }: NameUse): Reason {
  if (by === 'use-server') return { code: 'named-by-use-server' }
  return by === 'track' ? { code: 'tracked' } : { code: 'named-by-fetch', fetch: by }
}

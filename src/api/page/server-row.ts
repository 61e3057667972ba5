import type { InstanceDocument, ServiceDocument } from '../../documents/fleet.ts'
import { formatEndpoint, type ServerLoad } from '../../model/index.ts'
import { liveState, serversByBackend, type LiveState } from '../../pipeline/targets/live-state.ts'
import type { PoolTarget } from '../store/pool.ts'
import { knownOf, type PageState, type ProjectStatus } from './page-state.ts'

/** `new`: the project has it, and HAProxy not yet. `going`: HAProxy has it, and the project not any more. */
export type ServerState = LiveState | 'new' | 'going'

/** One server, as the project and HAProxy have it. */
export interface ServerRow {
  /** `web/app-1`: unique, and the same for as long as it is that server. */
  readonly key: string
  readonly service: string
  readonly name: string
  readonly address?: string
  readonly node?: string
  readonly state: ServerState
  /** Why it is in that state, where somebody says. */
  readonly reason?: string
  readonly weight?: number
  readonly load?: ServerLoad
  /** Where the project itself says what it is. */
  readonly target?: PoolTarget
}

/** Every server of every service, and those of HAProxy's that belong to none. */
export function serverRows({ status, loads }: PageState): readonly ServerRow[] {
  const known = knownOf(status)
  const running = serversByBackend(knownOf(loads) ?? [])
  const isAsked = (knownOf(loads) ?? []).some(({ load }) => load !== undefined)
  const rows: ServerRow[] = []
  for (const service of known?.document.services ?? []) {
    const backend = known?.backends.get(service.name) ?? service.name
    rows.push(...rowsOf(service, [...(running.get(backend)?.values() ?? [])], { known, isAsked }))
    running.delete(backend)
  }
  for (const [backend, servers] of running)
    rows.push(...[...servers.values()].map((load) => runningRow(backend, load)))
  return rows
}

interface Around {
  readonly known: ProjectStatus | undefined
  /** Whether there is a HAProxy that told which servers it has. */
  readonly isAsked: boolean
}

function rowsOf(
  { name: service, instances }: ServiceDocument,
  running: readonly ServerLoad[],
  { known, isAsked }: Around,
): readonly ServerRow[] {
  const targets = known?.pools.get(service)?.targets ?? []
  const left = new Map(running.map((load) => [load.name, load]))
  const byAddress = new Map(running.map((load) => [load.address, load]))
  const rows = instances.map((instance): ServerRow => {
    const address = formatEndpoint(instance.endpoint)
    const load = left.get(instance.id) ?? byAddress.get(address)
    if (load !== undefined) left.delete(load.name)
    const target = targets.find(({ alias }) => alias === instance.id)
    const name = load?.name ?? instance.id
    return {
      key: `${service}/${name}`,
      service,
      name,
      address,
      ...(instance.node !== undefined && { node: instance.node }),
      ...stateOf(instance, load, isAsked),
      ...weightOf(instance.weight, load),
      ...(load && { load }),
      ...(target && { target }),
    }
  })
  const going = [...left.values()].map((load) => ({
    ...runningRow(service, load),
    // One in maintenance is a slot that nobody is in.
    ...(!load.status.startsWith('MAINT') && { state: 'going' as const }),
  }))
  return [...rows, ...going]
}

function runningRow(service: string, load: ServerLoad): ServerRow {
  return {
    key: `${service}/${load.name}`,
    service,
    name: load.name,
    ...(load.address !== undefined && { address: load.address }),
    ...runningState(load),
    weight: load.weight,
    load,
  }
}

function weightOf(
  wanted: number | undefined,
  load: ServerLoad | undefined,
): Pick<ServerRow, 'weight'> {
  const weight = load?.weight ?? wanted
  return weight === undefined ? {} : { weight }
}

function stateOf(
  { use, check, reason }: InstanceDocument,
  load: ServerLoad | undefined,
  isAsked: boolean,
): Pick<ServerRow, 'state' | 'reason'> {
  if (load !== undefined) {
    const found = runningState(load)
    return found.reason === undefined && reason !== undefined ? { ...found, reason } : found
  }
  if (isAsked && check !== 'down') return { state: 'new' }
  if (check === 'down') return { state: 'down', ...(reason !== undefined && { reason }) }
  if (use === 'disable') return { state: 'maintenance' }
  if (use === 'drain') return { state: 'draining' }
  return { state: check === 'up' ? 'up' : 'unchecked' }
}

function runningState(load: ServerLoad): Pick<ServerRow, 'state' | 'reason'> {
  const state = liveState(load)
  const { lastCheck } = load
  return { state, ...(state === 'down' && lastCheck !== undefined && { reason: lastCheck }) }
}

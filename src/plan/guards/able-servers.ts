import type { Configuration } from '../../config/configuration.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import { canonicalIp, isIpv4, isIpv6 } from '../../model/index.ts'
import { isInMaintenance, serverState } from '../../model/plan/admin-state.ts'
import type { RunningServer } from '../../model/plan/plan.ts'
import { readSlot } from '../../text/slot-line.ts'

/** Those of a backend that take new traffic, by who they are; in a slot that is its owner. */
export type AbleServers = ReadonlyMap<string, Place>

/** Where a server is; the port apart, because a project may set it. `undefined` where it is not known. */
export type Place = { readonly host: string; readonly port: number | undefined } | undefined

/** By the name of the backend. */
export type AbleByBackend = ReadonlyMap<string, AbleServers>

/** Who a server is. */
export type IdentityOf = (server: ServerView) => string

/** By what the text says; a slot that is free is disabled. */
export function ableByText(configuration: Configuration, identityOf: IdentityOf): AbleByBackend {
  const found = new Map<string, AbleServers>()
  for (const section of backendsOf(configuration)) {
    const able = [...section.servers.values()].filter(isAble)
    found.set(section.proxyName, new Map(able.map((each) => [identityOf(each), wordPlace(each)])))
  }
  return found
}

/**
 * By what the process says. It knows names alone: who owns a slot, and the address as it was written, is
 * said by the configuration that it runs, where that is known.
 */
export function ableByProcess(
  running: readonly RunningServer[],
  configuration: Configuration | undefined,
): AbleByBackend {
  const found = new Map<string, Map<string, Place>>()
  for (const server of running) {
    const able = found.get(server.backend) ?? new Map<string, Place>()
    found.set(server.backend, able)
    if (!takesTraffic(server)) continue
    const written = configuration?.backend(server.backend)?.servers.get(server.name)
    if (written === undefined) able.set(server.name, runningPlace(server))
    else able.set(ownerOf(written), wordPlace(written))
  }
  return found
}

export function nameOf({ name }: ServerView): string {
  return name
}

/** In a slot it is not the server that comes and goes, but its owner. */
export function ownerOf({ name, line }: ServerView): string {
  return readSlot(line.file, line.directive)?.occupant ?? name
}

function backendsOf({ sections }: Configuration): readonly SectionView[] {
  return [...sections.values()].filter(({ hasBackend, name }) => hasBackend && name !== undefined)
}

function isAble({ options }: ServerView): boolean {
  return !options.has('disabled') && options.get('weight')?.at(-1) !== '0'
}

function takesTraffic(server: RunningServer): boolean {
  return !isInMaintenance(server) && serverState(server) === 'ready' && server.weight > 0
}

function wordPlace({ address, place }: ServerView): Place {
  switch (place.kind) {
    case 'ip':
      return { host: place.address, port: place.port }
    case 'host':
      return { host: place.name, port: place.port }
    case 'other':
      return { host: address, port: undefined }
    default:
      return place satisfies never
  }
}

function runningPlace({ fqdn, address, port }: RunningServer): Place {
  if (fqdn !== undefined) return { host: fqdn, port }
  const isIp = isIpv4(address) || isIpv6(address)
  return isIp ? { host: canonicalIp(address), port } : undefined
}

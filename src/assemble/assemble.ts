import {
  formatEndpoint,
  type CheckedInstance,
  type ConfigModel,
  type Fleet,
  type FleetService,
  type ModelBackend,
  type ModelFrontend,
  type ModelLine,
  type ModelServer,
  type Placed,
  type Project,
  type ServiceSpec,
} from '../model/index.ts'
import { servicesOf } from '../kit/plugins/service-pattern.ts'
import type { Slot } from '../text/slot-line.ts'
import { serverName } from '../text/server-name.ts'
import { emptyAddress, emptyEndpoint, assignSlots, type SlotMemory } from './slots.ts'

/**
 * Puts what was found into what the user wrote: the typed sections of one configuration. `slots` is
 * who owns which slot by now. Pure.
 */
export function assemble(project: Project, fleet: Fleet, slots: SlotMemory): ConfigModel {
  const found = new Map(fleet.services.map((each) => [each.name, each]))
  const frontends: ModelFrontend[] = []
  const backends: ModelBackend[] = []
  for (const service of servicesOf(project, fleet)) {
    const frontend = toFrontend(service)
    if (frontend !== undefined) frontends.push(frontend)
    backends.push(toBackend(service, found.get(service.name.value), slots))
  }
  return {
    global: project.global.map(toLine),
    defaults: project.defaults.map(toLine),
    frontends,
    backends,
    sections: project.sections.map((section) => ({
      header: toLine(section.header),
      lines: section.lines.map(toLine),
    })),
  }
}

function toLine({ value, location }: Placed<string>): ModelLine {
  return { text: value, origin: { kind: 'project', location } }
}

function toFrontend(service: ServiceSpec): ModelFrontend | undefined {
  const { frontend } = service
  if (frontend === undefined) return undefined
  return {
    name: frontend.name,
    service: service.name.value,
    binds: frontend.binds.map(toLine),
    lines: frontend.lines.map(toLine),
    backend: service.backend.name,
    origin: { kind: 'project', location: service.name.location },
  }
}

function toBackend(
  service: ServiceSpec,
  found: FleetService | undefined,
  slots: SlotMemory,
): ModelBackend {
  const { backend } = service
  const lines = backend.lines.map(toLine)
  if (backend.balance !== undefined) {
    const { value, location } = backend.balance
    lines.unshift({ text: `balance ${value}`, origin: { kind: 'project', location } })
  }
  const options = backend.server && toLine(backend.server)
  const servers = (found?.instances ?? []).map((each) => toServer(each, options, service))
  return {
    name: backend.name,
    service: service.name.value,
    lines,
    servers: intoSlots(servers, options, service, slots.get(backend.name) ?? []),
    origin: { kind: 'project', location: service.name.location },
  }
}

/** The same servers under the names of their slots, with the free slots between them. */
function intoSlots(
  servers: readonly ModelServer[],
  options: ModelLine | undefined,
  { slots }: ServiceSpec,
  before: readonly Slot[],
): readonly ModelServer[] {
  if (slots === undefined) return servers
  return assignSlots(servers, before, slots).map((server, index) => {
    const name = `slot${index + 1}`
    if (server !== undefined) return { ...server, name, occupant: server.name }
    return {
      name,
      endpoint: emptyEndpoint,
      address: emptyAddress,
      isBackup: false,
      isDisabled: true,
      ...(options !== undefined && { options }),
      origin: { kind: 'project', location: slots.location },
    }
  })
}

function toServer(
  instance: CheckedInstance,
  options: ModelLine | undefined,
  service: ServiceSpec,
): ModelServer {
  // A draining instance keeps its sessions and gets no new ones: in a file that is weight 0.
  const weight = instance.use === 'drain' ? 0 : instance.weight
  return {
    name: serverName(instance.id),
    endpoint: instance.endpoint,
    address: formatEndpoint(instance.endpoint),
    ...(weight !== undefined && { weight }),
    isBackup: instance.isBackup === true,
    isDisabled: instance.check === 'down' || instance.use === 'disable',
    ...(options !== undefined && { options }),
    instance,
    origin: {
      kind: 'instance',
      service: service.name.value,
      instance: instance.id,
      source: instance.origin,
      location: service.sources[0].source.location,
    },
  }
}

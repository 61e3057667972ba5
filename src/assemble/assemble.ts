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
  type SharedSections,
} from '../model/index.ts'
import { servicesOf } from '../kit/plugins/service-pattern.ts'
import { fillServerWords } from '../kit/instances/server-words.ts'
import type { Slot } from '../text/slot-line.ts'
import { serverName } from '../text/server-name.ts'
import { quoteWord } from '../text/words/quote.ts'
import { lineFor, toLine } from './model-line.ts'
import { routeMapNames, sharedFrontends } from './shared-frontends.ts'
import { rulesFor, type ServerExtras } from './server-rules.ts'
import { listenSections, peersSections } from './shared-listens.ts'
import { emptyAddress, emptyEndpoint, assignSlots, type SlotMemory } from './slots.ts'

/**
 * Puts what was found into what the user wrote: the typed sections of one configuration. `slots` is
 * who owns which slot by now. Pure.
 */
export function assemble(project: Project, fleet: Fleet, slots: SlotMemory): ConfigModel {
  const found = new Map(fleet.services.map((each) => [each.name, each]))
  const services = servicesOf(project, fleet)
  const shared = project.shared ?? noShared
  const routed = { services, patterns: project.patterns }
  const frontends = [...sharedFrontends(shared, routed)]
  const backends: ModelBackend[] = []
  for (const service of services) {
    const frontend = toFrontend(service)
    if (frontend !== undefined) frontends.push(frontend)
    const tables = stickTables(service, shared)
    backends.push(toBackend(service, tables, { found: found.get(service.name.value), slots }))
  }
  return {
    global: project.global.map(toLine),
    defaults: project.defaults.map(toLine),
    ...(routeMapNames(shared, routed).length > 0 && { defaultsName: 'haproxyctl' }),
    frontends,
    backends,
    sections: project.sections.map((section) => ({
      header: toLine(section.header),
      lines: section.lines.map(toLine),
    })),
    peers: peersSections(shared, fleet),
    listens: listenSections(shared),
  }
}

const noShared: SharedSections = { frontends: [], proxies: [], peers: [] }

/** The tables of its backend that groups of peers share. */
function stickTables({ name }: ServiceSpec, { peers }: SharedSections): readonly ModelLine[] {
  return peers.flatMap(({ service, stickTable, name: group }) => {
    if (service?.value !== name.value || stickTable === undefined) return []
    return [lineFor(stickTable, `stick-table ${stickTable.value} peers ${group.value}`)]
  })
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
  tables: readonly ModelLine[],
  { found, slots }: { readonly found: FleetService | undefined; readonly slots: SlotMemory },
): ModelBackend {
  const { backend } = service
  const lines = [...tables, ...backend.lines.map(toLine)]
  if (backend.balance !== undefined) {
    const { value, location } = backend.balance
    lines.unshift({ text: `balance ${value}`, origin: { kind: 'project', location } })
  }
  const options = backend.server && toLine(backend.server)
  const instances = found?.instances ?? []
  const rules = rulesFor(instances, service)
  const servers = instances.map((each, index) =>
    toServer(each, options, { service, rule: rules[index] ?? {} }),
  )
  return {
    name: backend.name,
    service: service.name.value,
    ...(found?.named !== undefined && { pattern: found.named.pattern }),
    lines,
    servers: intoSlots(servers, options, service, slots.get(backend.name) ?? []).map(withWords),
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

/** Only when it is known which slot a server has is its name known. */
function withWords(server: ModelServer): ModelServer {
  if (server.options === undefined) return server
  const text = fillServerWords(server.options.text, server, quoteWord)
  return text === server.options.text ? server : { ...server, options: { ...server.options, text } }
}

function toServer(
  instance: CheckedInstance,
  words: ModelLine | undefined,
  { service, rule }: { readonly service: ServiceSpec; readonly rule: ServerExtras },
): ModelServer {
  const options = joinedWords(words, rule.server)
  // A draining instance keeps its sessions and gets no new ones: in a file that is weight 0.
  const weight = instance.use === 'drain' ? 0 : (rule.weight ?? instance.weight)
  return {
    name: serverName(instance.id),
    endpoint: instance.endpoint,
    address: formatEndpoint(instance.endpoint),
    ...(weight !== undefined && { weight }),
    isBackup: rule.isBackup ?? instance.isBackup === true,
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

function joinedWords(
  words: ModelLine | undefined,
  more: Placed<string> | undefined,
): ModelLine | undefined {
  if (more === undefined) return words
  if (words === undefined) return toLine(more)
  return { text: `${words.text} ${more.value}`, origin: words.origin }
}

import type { SlotMemory } from '../../assemble/slots.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { ConfigModel, Diagnostic, Project, ServiceSpec, Version } from '../../model/index.ts'
import { writtenText } from '../../plan/guards/served-text.ts'
import { readSlot, type Slot } from '../../text/slot-line.ts'
import type { Session } from '../session/session.ts'
import type { ReadTarget } from '../targets/plan.ts'

/**
 * Who owns which slot, by the first target that has a configuration: the file is the memory, so that
 * it is never at odds with what HAProxy runs, and every host with the same file comes to the same text. Where it
 * was cut or lost, the last generation is.
 */
export function readSlots(
  { readings }: Session,
  services: readonly ServiceSpec[],
  targets: readonly ReadTarget[],
  version: Version,
): SlotMemory {
  const backends = new Set<string>()
  for (const { slots, backend } of services) {
    if (slots !== undefined) backends.add(backend.name)
  }
  if (backends.size === 0) return new Map()
  for (const { current } of targets) {
    const name = current.files.find((file) => file.name.endsWith('.cfg'))?.name
    const text = writtenText(current)
    if (name === undefined || text === undefined) continue
    return slotsIn(readings.read([{ name, text }], { version }), backends)
  }
  return new Map()
}

/** Whether the owners of slots have to be read from a target before anything can be rendered. */
export function keepsSlots({ services, patterns, targets }: Project): boolean {
  const all = [...services, ...patterns.map(({ service }) => service)]
  return targets.length > 0 && all.some(({ slots }) => slots !== undefined)
}

function slotsIn({ sections }: Configuration, backends: ReadonlySet<string>): SlotMemory {
  const memory = new Map<string, readonly Slot[]>()
  for (const { keyword, name, lines } of sections.values()) {
    // A template of the user's may print servers into a `listen` of the backend's name.
    const holdsServers = keyword === 'backend' || keyword === 'listen'
    if (!holdsServers || name === undefined || !backends.has(name)) continue
    memory.set(
      name,
      lines.flatMap(({ file, directive }) => readSlot(file, directive) ?? []),
    )
  }
  return memory
}

/** Says where slots were about to run out, because what comes of it may be a reload. */
export function newSlots(
  services: readonly ServiceSpec[],
  { backends }: ConfigModel,
  before: SlotMemory,
): readonly Diagnostic[] {
  const diagnostics: Diagnostic[] = []
  for (const { name, backend, slots } of services) {
    const had = before.get(backend.name)?.length ?? 0
    const servers = backends.find((each) => each.name === backend.name)?.servers ?? []
    if (slots === undefined || had === 0 || servers.length <= had) continue
    const taken = servers.filter((server) => server.occupant !== undefined).length
    diagnostics.push({
      code: 'assemble/more-slots',
      severity: 'info',
      message: `The service ${name.value} needs ${taken} of its ${had} slots, so there will be ${servers.length}.`,
      help: 'Where HAProxy cannot add servers while it runs, this is a reload. A larger `step` makes it rarer.',
      location: slots.location,
    })
  }
  return diagnostics
}

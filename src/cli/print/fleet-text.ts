import {
  formatHostPort,
  type CheckedInstance,
  type Fleet,
  type FleetService,
  type LogFields,
} from '../../model/index.ts'
import { counted } from '../../kit/counted.ts'
import { paint } from './paint.ts'
import { printable } from '../../model/printable.ts'
import { table } from './table.ts'

/** A fleet as a table: what was found, whether it is well, and where it was found. */
export function fleetText(fleet: Fleet, colour: boolean, width = Infinity): string {
  const { bold } = paint(colour)
  const rows = [['SERVICE', 'INSTANCE', 'ENDPOINT', 'HEALTH', 'FOUND IN'].map((word) => bold(word))]
  for (const service of fleet.services) {
    for (const instance of service.instances) rows.push(instanceRow(service, instance, colour))
    if (service.instances.length === 0) rows.push([service.name, '-', '-', '-', service.source])
  }
  return `${table(rows, width)}\n${summaryLine(fleet)}\n`
}

function instanceRow(service: FleetService, instance: CheckedInstance, colour: boolean): string[] {
  return [
    service.name,
    printable(instance.id),
    endpointText(instance),
    healthText(instance, colour),
    printable(instance.origin),
  ]
}

function endpointText({ endpoint }: CheckedInstance): string {
  if (endpoint.kind === 'unix') return `unix:${printable(endpoint.path)}`
  const { address, port } = endpoint
  return formatHostPort(printable(address), port)
}

/** What the registry says, where it says anything but that all is well, and what our own checks say. */
function healthText({ check, health, reason, use }: CheckedInstance, colour: boolean): string {
  const { dim, green, red, yellow } = paint(colour)
  const ours = reason === undefined ? check : `${check} (${printable(reason)})`
  const isQuiet = health === undefined || (health === 'passing' && check !== 'unchecked')
  const words = [...(isQuiet ? [] : [health]), ...(check === 'unchecked' && health ? [] : [ours])]
  const text = words.join(', ')
  if (check === 'down') return red(text)
  if (use !== 'serve' || health === 'warning') return yellow(text)
  return check === 'up' || health === 'passing' ? green(text) : dim(text)
}

function summaryLine({ services }: Fleet): string {
  let instances = 0
  let down = 0
  let unhealthy = 0
  let rejected = 0
  for (const service of services) {
    instances += service.instances.length
    rejected += service.rejected.filter(({ severity }) => severity !== 'info').length
    for (const { check, use } of service.instances) {
      if (check === 'down') down += 1
      else if (use !== 'serve') unhealthy += 1
    }
  }
  const parts = [`${counted(instances, 'instance')} of ${counted(services.length, 'service')}`]
  if (down > 0) parts.push(`${down} down`)
  if (unhealthy > 0) parts.push(`${unhealthy} unhealthy by the registry`)
  if (rejected > 0) parts.push(`${rejected} left out`)
  return parts.join(', ')
}

/** A line for the log. */
export interface FleetTrouble {
  readonly message: string
  readonly about: LogFields
}

/** What went wrong while looking, a line a source: stale and missing services. */
export function fleetTroubles(fleet: Fleet, nowMs: number): readonly FleetTrouble[] {
  const lines: FleetTrouble[] = []
  const states = [
    ...(fleet.patterns ?? []).map((each) => ({
      ...each,
      name: `the names of ${each.pattern}`,
      service: each.pattern,
    })),
    ...fleet.services.flatMap((service) =>
      (service.sources ?? [service]).map((state) => ({
        ...state,
        name: service.name,
        service: service.name,
      })),
    ),
  ]
  for (const { name, service, source, freshness, error, seenAtMs } of states) {
    if (freshness === 'fresh') continue
    const why = error === undefined ? '' : `: ${printable(error)}`
    const state =
      freshness === 'missing'
        ? 'has never answered'
        : `did not answer; what it said ${ageText(nowMs - (seenAtMs ?? nowMs))} ago is kept`
    const message = `${name}: the source ${source} ${state}${why}`
    lines.push({ message, about: { service, source, freshness } })
  }
  return lines
}

function ageText(ms: number): string {
  const seconds = Math.round(ms / 1_000)
  if (seconds < 120) return counted(seconds, 'second')
  if (seconds < 7_200) return counted(Math.round(seconds / 60), 'minute')
  return counted(Math.round(seconds / 3_600), 'hour')
}

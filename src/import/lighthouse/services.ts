import { plainOf, type YamlEntry, type YamlNode } from '../../text/yaml/yaml.ts'
import { fieldsOf, textsIn, type Fields } from '../fields.ts'
import type { ImportNotes } from '../imported.ts'
import type { PlainValue } from '../print-project.ts'
import { tellUnread } from './balancer.ts'
import type { ClusterContext } from './clusters.ts'
import type { LighthouseFile } from './lighthouse.ts'

/** A service that runs on this host and is reported. */
export function importService(
  { name, fields }: LighthouseFile,
  { sources, notes }: ClusterContext,
): [string, PlainValue] | undefined {
  const discovery = fields.text('discovery')
  const ports = importPorts(fields, notes)
  const checks = importChecks(fields, notes)
  const host = fields.text('host')?.value
  const metadata = fields.entries('metadata').map(({ key, value }) => [key.value, asText(value)])
  if (discovery === undefined || !sources.has(discovery.value) || ports.length === 0) {
    const help = 'Lighthouse does not report it either.'
    notes.left(
      `The service \`${name}\` has no port, or no discovery that there is.`,
      fields.location,
      help,
    )
    return undefined
  }
  const service = {
    port: ports.length === 1 ? ports[0] : ports,
    host,
    checks,
    ...(sources.size > 1 && { registrars: discovery.value }),
    metadata: Object.fromEntries(metadata),
  }
  return [name, service]
}

function importPorts(fields: Fields, notes: ImportNotes): readonly number[] {
  const given = [...textsIn(fields.node('port')), ...textsIn(fields.node('ports'))]
  return given.flatMap(({ value, location }) => {
    const port = /^\d{1,5}$/.test(value) ? Number(value) : 0
    if (port > 0 && port < 65_536) return [port]
    notes.left(`\`${value}\` is not a port.`, location, 'Lighthouse passes over it as well.')
    return []
  })
}

/** Metadata may nest in Lighthouse; the registry's readers see texts. */
function asText(node: YamlNode): string {
  return node.kind === 'scalar' ? node.text : JSON.stringify(plainOf(node))
}

function importChecks(fields: Fields, notes: ImportNotes): readonly PlainValue[] {
  const checks = fields.node('checks')
  if (checks === undefined) return []
  const interval = fieldsOf(checks).text('interval')
  const every =
    interval !== undefined && /^\d+(\.\d+)?$/.test(interval.value) && Number(interval.value) > 0
  return fields.entries('checks').flatMap((entry) => {
    if (entry.key.value === 'interval') return []
    const options = importCheck(entry, notes)
    if (options === undefined) return []
    const period = every ? { interval: `${interval.value}s` } : {}
    return [{ [entry.key.value]: { ...options, ...period } }]
  })
}

function importCheck(
  { key, value }: YamlEntry,
  notes: ImportNotes,
): Readonly<Record<string, PlainValue>> | undefined {
  const check = fieldsOf(value, key.location)
  const own = checkOptions(key.value, check)
  if (own === undefined) {
    const help = 'A plugin of your own can take its place, or `tcp` with what it sends and expects.'
    notes.left(`There is no check \`${key.value}\`.`, key.location, help)
    return undefined
  }
  const counts = { rise: check.integer('rise')?.value, fall: check.integer('fall')?.value }
  tellUnread(check, notes)
  return { ...own, ...counts }
}

function checkOptions(
  name: string,
  check: Fields,
): Readonly<Record<string, PlainValue>> | undefined {
  switch (name) {
    case 'http': {
      const isHttps = check.text('https')?.value.toLowerCase() === 'true'
      return {
        uri: check.text('uri')?.value,
        method: check.text('method')?.value,
        ...(isHttps && { https: true }),
      }
    }
    case 'tcp':
      return { send: check.text('query')?.value, expect: check.text('response')?.value }
    case 'redis':
      return {}
    default:
      return undefined
  }
}

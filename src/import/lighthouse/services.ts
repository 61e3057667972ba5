import { plainOf, type YamlEntry, type YamlNode } from '../../text/yaml/yaml.ts'
import { fieldsOf, textOf, textsIn, type Fields } from '../fields.ts'
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
  const entries = fields.entries('checks')
  const period = importInterval(entries.find(({ key }) => key.value === 'interval')?.value, notes)
  return entries.flatMap((entry): readonly PlainValue[] => {
    const name = entry.key.value
    const own = name === 'interval' ? undefined : importCheck(entry, notes)
    if (own === undefined) return []
    const options = { ...own, ...period }
    const isPlain = Object.values(options).every((value) => value === undefined)
    return [isPlain ? name : { [name]: options }]
  })
}

function importInterval(node: YamlNode | undefined, notes: ImportNotes): { interval?: string } {
  const interval = textOf(node)
  if (node === undefined || (interval !== undefined && isSeconds(interval.value)))
    return interval === undefined ? {} : { interval: `${interval.value}s` }
  const help = 'Lighthouse takes seconds; without an interval the default of haproxyctl holds.'
  notes.left('The interval of the checks is no number of seconds.', node.location, help)
  return {}
}

function isSeconds(text: string): boolean {
  return /^\d+(\.\d+)?$/.test(text) && Number(text) > 0
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

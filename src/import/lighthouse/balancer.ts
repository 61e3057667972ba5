import type { Location, Placed } from '../../model/index.ts'
import type { YamlEntry } from '../../text/yaml/yaml.ts'
import { fieldsOf, textsIn, type Fields } from '../fields.ts'
import type { ImportNotes } from '../imported.ts'
import { modernLines } from '../modern-lines.ts'
import type { PlainValue } from '../print-project.ts'
import type { LighthouseFile } from './lighthouse.ts'

type Mapping = Readonly<Record<string, PlainValue>>

export interface ImportedBalancer {
  readonly bindAddress?: string | undefined
  readonly global?: readonly string[]
  readonly defaults?: readonly string[]
  readonly frontends?: Mapping
  readonly proxies?: Mapping
  readonly stats?: Mapping | undefined
  readonly peers?: Mapping
  readonly targets?: Mapping
}

export function importBalancer(
  files: readonly LighthouseFile[],
  clusters: readonly LighthouseFile[],
  notes: ImportNotes,
): ImportedBalancer {
  const balancer = files.find(({ name }) => name === 'haproxy')
  for (const { name, fields } of files) {
    if (name === 'haproxy') continue
    const help = 'haproxyctl configures HAProxy and nothing else.'
    notes.left(`The balancer \`${name}\` is not carried over.`, fields.location, help)
    fields.unread().forEach(({ key }) => fields.node(key.value))
  }
  if (balancer === undefined) return {}
  const { fields } = balancer
  const bindAddress = fields.text('bind_address')
  const target = importTarget(fields, notes)
  const own = fields.lines('global').map(({ value }) => value)
  const defaults = fields
    .lines('defaults')
    .flatMap(({ value, location }) => modernLines(value, location, notes))
  const listen = { isElsewhere: bindAddress !== undefined, notes }
  return {
    bindAddress: bindAddress?.value,
    global: [...own, ...socketLines(own, target.socket)],
    defaults,
    frontends: importMetaClusters(fields, notes),
    proxies: Object.fromEntries(fields.entries('proxies').map((each) => importProxy(each, listen))),
    stats: importStats(fields, listen),
    peers: usedPeers(clusters, defaults, notes),
    targets: { lb: target.options },
  }
}

interface Listen {
  /** Whether the project has an address that Lighthouse would not take here. */
  readonly isElsewhere: boolean
  readonly notes: ImportNotes
}

/** Lighthouse puts these behind the lines of `global` itself. */
function socketLines(own: readonly string[], socket: string | undefined): readonly string[] {
  const lines = socket === undefined ? [] : [`stats socket ${socket} mode 600 level admin`]
  lines.push('stats timeout 2m')
  return lines.filter((line) => {
    const [stats, what, address = ''] = line.split(' ')
    const head = what === 'timeout' ? `${stats} ${what}` : `${stats} ${what} ${address}`
    return !own.some((each) => each.split(/\s+/).join(' ').startsWith(head))
  })
}

function importTarget(
  fields: Fields,
  notes: ImportNotes,
): { readonly options: Mapping; readonly socket: string | undefined } {
  const config = fields.text('config_file')?.value
  const socket = fields.text('socket_file')?.value
  const pidFile = fields.text('pid_file')?.value
  for (const [key, value] of Object.entries({
    config_file: config,
    socket_file: socket,
    pid_file: pidFile,
  }))
    if (value === undefined)
      notes.left(
        `\`${key}\` is missing, which Lighthouse needs as well.`,
        fields.location,
        'Give it.',
      )
  const options = {
    plugin: 'haproxy',
    config: config ?? '/etc/haproxy/haproxy.cfg',
    ...(socket !== undefined && { sockets: [socket] }),
    // Lighthouse has its own pause of two seconds between two restarts.
    ...(pidFile !== undefined && {
      reload: { by: 'binary', 'pid-file': pidFile, interval: '2s' },
    }),
  }
  return { options, socket }
}

function importMetaClusters(fields: Fields, notes: ImportNotes): Mapping {
  const frontends: [string, PlainValue][] = []
  for (const { key, value } of fields.entries('meta_clusters')) {
    const meta = fieldsOf(value, key.location)
    const port = meta.integer('port')
    const lines = meta.lines('frontend').map((line) => line.value)
    if (port === undefined)
      notes.left(`The meta cluster \`${key.value}\` has no port.`, key.location, 'Give it one.')
    else frontends.push([key.value, { port: port.value, lines }])
    tellUnread(meta, notes)
  }
  for (const { key, value } of fields.entries('meta_cluster_ports')) {
    if (frontends.some(([name]) => name === key.value)) continue
    const port = value.kind === 'scalar' ? Number(value.text) : Number.NaN
    if (!Number.isInteger(port)) {
      notes.left(`The meta cluster \`${key.value}\` has no port.`, key.location, 'Give it one.')
      continue
    }
    const why = 'It is in the documents of Lighthouse, and its code passes over it.'
    notes.changed(`\`meta_cluster_ports\` makes the frontend \`${key.value}\`.`, key.location, why)
    frontends.push([key.value, { port }])
  }
  return Object.fromEntries(frontends)
}

function importProxy({ key, value }: YamlEntry, listen: Listen): [string, PlainValue] {
  const { notes } = listen
  const proxy = fieldsOf(value, key.location)
  const address = proxy.text('bind_address')
  const port = proxy.integer('port')
  const upstreams = proxy.node('upstreams')
  const lines = proxy.lines('options').map((line) => line.value)
  const places = upstreams?.kind === 'sequence' ? upstreams.items : []
  if (port === undefined || places.length === 0)
    notes.left(`The proxy \`${key.value}\` lacks a port or upstreams.`, key.location, 'Give both.')
  const to = places.map((each) => {
    const upstream = fieldsOf(each)
    const one = {
      host: upstream.text('host')?.value,
      port: upstream.integer('port')?.value,
      'max-conn': upstream.integer('max_conn')?.value,
    }
    tellUnread(upstream, notes)
    return one
  })
  tellUnread(proxy, notes)
  return [key.value, { ...listenAt(port, address, listen), upstreams: to, lines }]
}

/** Without an address of their own, proxies and statistics listen everywhere, whatever `bind_address` says. */
function listenAt(
  port: Placed<number> | undefined,
  address: Placed<string> | undefined,
  { isElsewhere }: Listen,
): Mapping {
  if (address !== undefined) return { port: port?.value, 'bind-address': address.value }
  return isElsewhere ? { bind: `:${port?.value ?? ''}` } : { port: port?.value }
}

function importStats(fields: Fields, listen: Listen): Mapping | undefined {
  const node = fields.node('stats')
  if (node === undefined) return undefined
  const stats = fieldsOf(node)
  const port = stats.integer('port')
  if (port === undefined) {
    listen.notes.left('The page of statistics has no port.', stats.location, 'Give it one.')
    return undefined
  }
  const limits = stats.entries('timeouts').flatMap(({ key, value }): [string, string][] => {
    const [text] = textsIn(value)
    const isKnown = ['connect', 'client', 'server'].includes(key.value)
    const limit = text && durationOf(text.value)
    if (isKnown && limit !== undefined) return [[key.value, limit]]
    const help = 'Write it into `lines` of `stats` if it is meant.'
    listen.notes.left(
      `\`${key.value}\` is not a time limit that Lighthouse knows.`,
      key.location,
      help,
    )
    return []
  })
  const uri = stats.text('uri')?.value
  tellUnread(stats, listen.notes)
  return { ...listenAt(port, undefined, listen), uri, timeouts: Object.fromEntries(limits) }
}

const unusableHelp = 'Lighthouse cannot use it either; its documents show what goes there.'

/** HAProxy's number without a unit is milliseconds. */
function durationOf(text: string): string | undefined {
  if (/^\d+$/.test(text))
    return Number(text) % 1_000 === 0 ? `${Number(text) / 1_000}s` : `${text}ms`
  return /^\d+(ms|s|m|h|d)$/.test(text) ? text : undefined
}

/** Lighthouse makes a group of peers for each cluster, which costs a restart for each node that comes. */
function usedPeers(
  clusters: readonly LighthouseFile[],
  defaults: readonly string[],
  notes: ImportNotes,
): Mapping {
  const groups: [string, PlainValue][] = []
  const unused: { name: string; location: Location }[] = []
  for (const { name, fields } of clusters) {
    const haproxy = fields.node('haproxy')
    const own = haproxy === undefined ? undefined : fieldsOf(haproxy)
    const lines = [...(own?.lines('frontend') ?? []), ...(own?.lines('backend') ?? [])]
    const texts = [...defaults, ...lines.map(({ value }) => value)]
    const isUsed = texts.some((line) =>
      new RegExp(`\\bpeers\\s+${escaped(name)}(\\s|$)`).test(line),
    )
    if (isUsed) groups.push([name, { service: name }])
    else unused.push({ name, location: fields.location })
  }
  const [first] = unused
  if (first !== undefined) {
    const names = unused.map(({ name }) => `\`${name}\``).join(', ')
    const why =
      'No stick table uses them, and each node that comes would be a reload. `peers` has them back.'
    notes.changed(`There are no peers for ${names}.`, first.location, why)
  }
  return Object.fromEntries(groups)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
}

export function tellUnread(fields: Fields, notes: ImportNotes): void {
  for (const { key } of fields.unread())
    notes.left(`\`${key.value}\` means nothing to Lighthouse here.`, key.location, 'Leave it out.')
  for (const { key } of fields.unusable())
    notes.left(`What \`${key.value}\` holds is of no use there.`, key.location, unusableHelp)
}

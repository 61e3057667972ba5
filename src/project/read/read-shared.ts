import { formatHost, parseAddressText, parsePortText } from '../../model/address/address-text.ts'
import { showText } from '../../kit/shown-value.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Placed } from '../../model/place.ts'
import type {
  PeersSpec,
  ProxySpec,
  SharedFrontendSpec,
  SharedSections,
  StatsSpec,
  UpstreamSpec,
} from '../../model/shared-sections.ts'
import { entryOf, type YamlEntry, type YamlMapping, type YamlNode } from '../../text/yaml/yaml.ts'
import { projectError } from '../finding.ts'
import { linesFrom, singleLineOf, textOf, textsOf } from './placed-text.ts'
import { durationOf, integerOf, pathFrom } from './read-settings.ts'

export interface ListenReader {
  /** The project's own address for ports, where it has one. */
  readonly bindAddress: Placed<string> | undefined
  readonly report: Report
}

/** Where something listens: its port at its address, and what stands under `bind`. */
export function readBinds(
  node: YamlNode | undefined,
  { bindAddress, report }: ListenReader,
): readonly Placed<string>[] {
  const binds = textsOf(entryOf(node, 'bind')?.value, report)
  const port = entryOf(node, 'port')?.value
  const number = integerOf(port)
  if (port === undefined || number === undefined) return binds
  const address = singleLineOf(entryOf(node, 'bind-address')?.value, report) ?? bindAddress
  const host = address === undefined ? '' : formatHost(address.value)
  return [{ value: `${host}:${number}`, location: port.location }, ...binds]
}

/** What stands beside the services; `undefined` where there is nothing of the kind. */
export function readShared(
  tree: YamlMapping,
  root: string,
  reader: ListenReader,
): SharedSections | undefined {
  const frontends = entriesOf(tree, 'frontends').map((each) => readSharedFrontend(each, reader))
  const proxies = entriesOf(tree, 'proxies').map((each) => readProxy(each, reader))
  const stats = readStats(entryOf(tree, 'stats'), reader)
  const peers = entriesOf(tree, 'peers').map((each) => readPeers(each, reader.report))
  const isEmpty = frontends.length + proxies.length + peers.length === 0 && stats === undefined
  if (isEmpty) return undefined
  const mapsFolder = mapsFolderOf(entriesOf(tree, 'targets'), root)
  return {
    frontends,
    proxies,
    ...(stats !== undefined && { stats }),
    peers,
    ...(mapsFolder !== undefined && { mapsFolder }),
  }
}

/** The folder that the first target has for files. */
function mapsFolderOf(targets: readonly YamlEntry[], root: string): string | undefined {
  const [first] = targets.flatMap(({ value }) => textOf(entryOf(value, 'files')?.value) ?? [])
  return first && pathFrom(root, first).value
}

function entriesOf(tree: YamlMapping, key: string): readonly YamlEntry[] {
  const value = entryOf(tree, key)?.value
  return value?.kind === 'mapping' ? value.entries : []
}

function readSharedFrontend({ key, value }: YamlEntry, reader: ListenReader): SharedFrontendSpec {
  const fallback = textOf(entryOf(value, 'default')?.value)
  return {
    name: key,
    binds: readBinds(value, reader),
    lines: linesFrom(entryOf(value, 'lines')?.value, reader.report),
    ...(fallback !== undefined && { fallback }),
  }
}

function readProxy({ key, value }: YamlEntry, reader: ListenReader): ProxySpec {
  const upstreams = entryOf(value, 'upstreams')?.value
  const nodes = upstreams?.kind === 'sequence' ? upstreams.items : []
  return {
    name: key,
    binds: readBinds(value, reader),
    upstreams: nodes.flatMap((each) => readUpstream(each, reader.report) ?? []),
    lines: linesFrom(entryOf(value, 'lines')?.value, reader.report),
  }
}

function readUpstream(node: YamlNode, report: Report): UpstreamSpec | undefined {
  const host = textOf(entryOf(node, 'host')?.value)?.value
  const port = integerOf(entryOf(node, 'port')?.value)
  if (host === undefined || port === undefined) return undefined
  const maxConn = integerOf(entryOf(node, 'max-conn')?.value)
  const server = singleLineOf(entryOf(node, 'server')?.value, report)
  return {
    host,
    port,
    ...(maxConn !== undefined && { maxConn }),
    ...(server !== undefined && { server }),
    location: node.location,
  }
}

function readStats(entry: YamlEntry | undefined, reader: ListenReader): StatsSpec | undefined {
  if (entry?.value.kind !== 'mapping') return undefined
  const { key, value } = entry
  const limits = entryOf(value, 'timeouts')?.value
  const given = limits?.kind === 'mapping' ? limits.entries : []
  return {
    name: textOf(entryOf(value, 'name')?.value) ?? { value: 'stats', location: key.location },
    binds: readBinds(value, reader),
    uri: textOf(entryOf(value, 'uri')?.value) ?? { value: '/', location: key.location },
    timeoutsMs: given.flatMap((limit) => {
      const ms = durationOf(limit.value)
      if (ms === undefined) return []
      return [{ value: [limit.key.value, ms] as const, location: limit.value.location }]
    }),
    lines: linesFrom(entryOf(value, 'lines')?.value, reader.report),
  }
}

function readPeers({ key, value }: YamlEntry, report: Report): PeersSpec {
  const service = textOf(entryOf(value, 'service')?.value)
  const port = integerOf(entryOf(value, 'port')?.value)
  const members = entryOf(value, 'members')?.value
  const stickTable = singleLineOf(entryOf(value, 'stick-table')?.value, report)
  if (stickTable !== undefined && service === undefined) {
    const message = '`stick-table` needs a `service`, into whose backend it is put.'
    const help = 'Give the service, or write a `table` line under `lines`.'
    report(projectError('bad-value', message, stickTable.location, help))
  }
  return {
    name: key,
    ...(service !== undefined && { service }),
    ...(port !== undefined && { port }),
    members: (members?.kind === 'mapping' ? members.entries : []).flatMap((each) =>
      readMember(each, report),
    ),
    ...(stickTable !== undefined && { stickTable }),
    lines: linesFrom(entryOf(value, 'lines')?.value, report),
  }
}

function readMember({ key, value }: YamlEntry, report: Report): PeersSpec['members'] {
  const address = textOf(value)
  if (address === undefined) return []
  const { kind, host, port } = parseAddressText(address.value)
  if (kind === 'network' && /^[^\s#'"\\]+$/.test(host) && parsePortText(port) !== undefined)
    return [{ name: key.value, address }]
  const message = `${showText(address.value)} is not an address with a port.`
  report(projectError('bad-value', message, address.location, 'Write one as in `10.0.0.1:1024`.'))
  return []
}

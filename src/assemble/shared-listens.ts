import {
  formatHostPort,
  type Fleet,
  type ModelLine,
  type ModelSection,
  type PeersSpec,
  type ProxySpec,
  type SharedSections,
  type StatsSpec,
  type UpstreamSpec,
} from '../model/index.ts'
import { isHostName, initAddr } from '../text/host-name.ts'
import { quoteWord } from '../text/words/quote.ts'
import { lineFor, toLine } from './model-line.ts'
import { peersOf } from './peers.ts'

/** Proxies and the page of statistics. */
export function listenSections({ proxies, stats }: SharedSections): readonly ModelSection[] {
  return [...proxies.map(proxySection), ...(stats === undefined ? [] : [statsSection(stats)])]
}

function proxySection({ name, binds, lines, upstreams }: ProxySpec): ModelSection {
  return {
    header: lineFor(name, `listen ${name.value}`),
    lines: [
      ...binds.map((bind) => lineFor(bind, `bind ${bind.value}`)),
      ...lines.map(toLine),
      ...upstreams.map(upstreamLine),
    ],
  }
}

function upstreamLine(upstream: UpstreamSpec): ModelLine {
  const { host, port, maxConn, server } = upstream
  const words = [`server ${host}:${port} ${formatHostPort(host, port)}`]
  if (maxConn !== undefined) words.push(`maxconn ${maxConn}`)
  if (isHostName(host)) words.push(initAddr(server?.value))
  if (server !== undefined) words.push(server.value)
  return lineFor(upstream, words.filter((each) => each !== '').join(' '))
}

function statsSection({ name, binds, uri, timeoutsMs, lines }: StatsSpec): ModelSection {
  return {
    header: lineFor(name, `listen ${name.value}`),
    lines: [
      ...binds.map((bind) => lineFor(bind, `bind ${bind.value}`)),
      lineFor(name, 'mode http'),
      lineFor(name, 'stats enable'),
      lineFor(uri, `stats uri ${quoteWord(uri.value)}`),
      ...timeoutsMs.map((limit) => lineFor(limit, `timeout ${limit.value[0]} ${limit.value[1]}ms`)),
      ...lines.map(toLine),
    ],
  }
}

export function peersSections({ peers }: SharedSections, fleet: Fleet): readonly ModelSection[] {
  return peers.map((spec) => peersSection(spec, fleet))
}

function peersSection(spec: PeersSpec, fleet: Fleet): ModelSection {
  const { name, lines, members } = spec
  return {
    header: lineFor(name, `peers ${name.value}`),
    lines: [
      ...members.map((each) => lineFor(each.address, `peer ${each.name} ${each.address.value}`)),
      ...peersOf(spec, fleet),
      ...lines.map(toLine),
    ],
  }
}

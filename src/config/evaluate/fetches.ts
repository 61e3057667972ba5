import type { Call } from '../../text/expressions/expression.ts'
import { parseAddress } from './address.ts'
import {
  cookieValues,
  headerLines,
  headerValues,
  knowsHeader,
  parameterValues,
  pathAndQuery,
  pathOf,
  queryOf,
  type Request,
} from './request.ts'
import { boolean, integer, text, toInteger, type Sample } from './sample.ts'

/** All samples that a fetch gives, each of which a test may fit; `undefined` where they cannot be known. */
export type Samples = readonly Sample[] | undefined

type Fetch = (request: Request, call: readonly string[], memory: Memory) => Samples

/** What rules have noted before. */
export interface Memory {
  /** What a variable holds; empty where it was never set. */
  readonly variable?: (name: string) => Samples
}

export function fetchSamples(call: Call, request: Request, memory: Memory = {}): Samples {
  const fetch = Object.hasOwn(fetches, call.name) ? fetches[call.name] : undefined
  const list = call.arguments.map(({ value }) => value)
  return fetch?.(request, list, memory)
}

const fetches: Readonly<Record<string, Fetch>> = {
  always_true: () => [boolean(true)],
  always_false: () => [boolean(false)],
  bool: (_, [value = '']) => (/^[01]$/.test(value) ? [boolean(value === '1')] : undefined),
  str: (_, [value]) => (value === undefined ? undefined : [text(value)]),
  var: (_, [name = '', initial], { variable }) => {
    const samples = variable?.(name)
    return samples?.length === 0 && initial !== undefined ? [text(initial)] : samples
  },
  method: ({ method }) => known(method, (name) => ({ type: 'meth', text: name })),
  path: ofTarget((request) => texts(pathOf(request))),
  pathq: ofTarget((request) => texts(pathAndQuery(request))),
  url: ({ target }) => known(target, text),
  query: ofTarget((request, [option]) =>
    option === undefined || option === '' ? texts(queryOf(request)) : undefined,
  ),
  base: ofTarget((request) => baseOf(request, pathOf(request))),
  baseq: ofTarget((request) => baseOf(request, pathAndQuery(request))),
  hdr: ofHeader(fetchHeader),
  'req.hdr': ofHeader(fetchHeader),
  'req.fhdr': ofHeader((request, [name = '', which]) =>
    occurrences(headerLines(request, name), which)?.map(text),
  ),
  'req.hdr_cnt': ofHeader((request, [name = '']) => [integer(headerValues(request, name).length)]),
  'req.fhdr_cnt': ofHeader((request, [name = '']) => [integer(headerLines(request, name).length)]),
  'req.hdr_val': ofHeader((request, list) => fetchHeader(request, list)?.map(asInteger)),
  'req.hdr_ip': ofHeader((request, list) => fetchHeader(request, list)?.flatMap(asAddress)),
  cook: ofCookies((request, [name = '']) => cookieValues(request, name).map(text)),
  'req.cook': ofCookies((request, [name = '']) => cookieValues(request, name).map(text)),
  'req.cook_cnt': ofCookies((request, [name = '']) => [
    integer(cookieValues(request, name).length),
  ]),
  url_param: ofTarget(fetchParameter),
  urlp: ofTarget(fetchParameter),
  'req.ver': ({ httpVersion }) => known(httpVersion, text),
  'req.proto_http': () => [boolean(true)],
  src: ({ source }) => known(source, address),
  src_port: ({ sourcePort }) => known(sourcePort, integer),
  dst: ({ destination }) => known(destination, address),
  dst_port: ({ destinationPort }) => known(destinationPort, integer),
  ssl_fc: ({ isTls }) => known(isTls, boolean),
  ssl_fc_sni: ({ isTls, serverName }) => (isTls === false ? [] : known(serverName, text)),
  ssl_fc_has_sni: ({ isTls, serverName }) =>
    isTls === false ? [boolean(false)] : known(serverName, () => boolean(true)),
  'req.ssl_sni': ({ isTls, serverName }) => (isTls === false ? [] : known(serverName, text)),
}

function ofTarget(fetch: Fetch): Fetch {
  return (request, list, memory) =>
    request.target === undefined ? undefined : fetch(request, list, memory)
}

/** Of the header that the first argument names; without a name, of all. */
function ofHeader(fetch: Fetch): Fetch {
  return (request, list, memory) => {
    const [name = ''] = list
    return knowsHeader(request, name) ? fetch(request, list, memory) : undefined
  }
}

function ofCookies(fetch: Fetch): Fetch {
  return (request, list, memory) =>
    knowsHeader(request, 'cookie') ? fetch(request, list, memory) : undefined
}

/** Other names of the same, most of them older. */
export const aliases: Readonly<Record<string, string>> = {
  hdr_cnt: 'req.hdr_cnt',
  hdr_val: 'req.hdr_val',
  hdr_ip: 'req.hdr_ip',
  cook_cnt: 'req.cook_cnt',
  req_ver: 'req.ver',
  req_proto_http: 'req.proto_http',
  req_ssl_sni: 'req.ssl_sni',
}

function known<Value>(value: Value | undefined, make: (value: Value) => Sample): Samples {
  return value === undefined ? undefined : [make(value)]
}

function texts(value: string | undefined): Samples {
  return value === undefined ? [] : [text(value)]
}

function address(value: string): Sample {
  return { type: 'addr', text: value }
}

function baseOf(request: Request, path: string | undefined): Samples {
  if (!knowsHeader(request, 'host')) return undefined
  const host = headerValues(request, 'host')[0] ?? ''
  return texts(host === '' ? path : host + (path ?? ''))
}

function fetchHeader(request: Request, [name = '', which]: readonly string[]): Samples {
  return occurrences(headerValues(request, name), which)?.map(text)
}

/** The one that is asked for, counted from 1, or from -1 backwards; without, all of them. */
function occurrences(
  values: readonly string[],
  which: string | undefined,
): readonly string[] | undefined {
  if (which === undefined || which === '') return values
  if (!/^[-+]?\d+$/.test(which)) return undefined
  const index = Number(which)
  if (index === 0) return values
  const value = index > 0 ? values[index - 1] : values.at(index)
  return value === undefined ? [] : [value]
}

function fetchParameter(
  request: Request,
  [name = '', delimiter = '', option = '']: readonly string[],
): Samples {
  if (option !== '' || name === '' || delimiter.length > 1) return undefined
  return parameterValues(request, name, delimiter === '' ? undefined : delimiter).map(text)
}

/** What does not begin with digits counts as 0. */
function asInteger(sample: Sample): Sample {
  return integer(toInteger(sample) ?? 0)
}

function asAddress(sample: Sample): readonly Sample[] {
  if (sample.type !== 'str') return []
  const host = /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(sample.text)?.[1] ?? sample.text
  return parseAddress(host) === undefined ? [] : [address(host)]
}

import { parseAddressText } from '../../model/address/address-text.ts'
import { BlockList, isIP } from 'node:net'
import { Failure } from '../../model/errors.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** The proxy that a URL is asked through, or `undefined`. */
export type ProxyChoice = (url: URL) => URL | undefined

/** `wish`: a URL, `none`, or `environment`. */
export function chooseProxy(wish: string, env: Environment): ProxyChoice {
  if (wish === 'none') return () => undefined
  if (wish !== 'environment') {
    const proxy = parseProxy(wish)
    return () => proxy
  }
  // A CGI program's HTTP_PROXY is a header of its client's.
  const upper = env['REQUEST_METHOD'] === undefined ? env['HTTP_PROXY'] : undefined
  const all = given(env['all_proxy']) ?? given(env['ALL_PROXY'])
  const http = given(env['http_proxy']) ?? given(upper) ?? all
  const https = given(env['https_proxy']) ?? given(env['HTTPS_PROXY']) ?? all
  const isExempt = exemptions(given(env['no_proxy']) ?? given(env['NO_PROXY']) ?? '')
  return (url) => {
    const proxy = url.protocol === 'https:' ? https : http
    return proxy === undefined || isExempt(url) ? undefined : parseProxy(proxy)
  }
}

function given(text: string | undefined): string | undefined {
  return text?.trim() === '' ? undefined : text?.trim()
}

function parseProxy(text: string): URL {
  const whole = text.includes('://') ? text : `http://${text}`
  const url = URL.canParse(whole) ? new URL(whole) : undefined
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url
  // The text may hold a password.
  throw new Failure('invalid', 'the proxy is not given as a URL of HTTP', {
    help: 'Write it as in `http://proxy.example:3128`; proxies for SOCKS are not known.',
  })
}

/** Hosts that are asked directly: this machine, and what `NO_PROXY` lists by name, domain, address, network or port. */
function exemptions(list: string): (url: URL) => boolean {
  const entries = list
    .split(/[\s,]+/)
    .filter((entry) => entry !== '')
    .map((entry) => parseEntry(entry.toLowerCase()))
  return (url) => {
    const host = parseAddressText(url.hostname).host
    const port = url.port || (url.protocol === 'https:' ? '443' : '80')
    return isThisMachine(host) || entries.some((matches) => matches(host, port))
  }
}

type Matches = (host: string, port: string) => boolean

function parseEntry(entry: string): Matches {
  if (entry === '*') return () => true
  const network = /^(.+)\/(\d{1,3})$/.exec(entry)
  if (network !== null) return networkOf(network[1] ?? '', Number(network[2]))
  const [, bracketed, plain, wantedPort] = /^(?:\[([^\]]+)\]|([^:]+))(?::(\d+))?$/.exec(entry) ?? []
  const name = (bracketed ?? plain ?? entry).replace(/^\*?\./, '')
  return (host, port) =>
    (wantedPort === undefined || wantedPort === port) &&
    (host === name || (isIP(host) === 0 && host.endsWith(`.${name}`)))
}

function networkOf(address: string, prefix: number): Matches {
  const version = isIP(address)
  if (version === 0 || prefix > (version === 4 ? 32 : 128)) return () => false
  const networks = new BlockList()
  networks.addSubnet(address, prefix, version === 4 ? 'ipv4' : 'ipv6')
  return (host) => isIP(host) === version && networks.check(host, version === 4 ? 'ipv4' : 'ipv6')
}

function isThisMachine(host: string): boolean {
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    host === '::1' ||
    /^127\.\d+\.\d+\.\d+$/.test(host)
  )
}

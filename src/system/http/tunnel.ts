import { formatHostPort, parseAddressText } from '../../model/address/address-text.ts'
import { request as requestHttp, type IncomingMessage } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type Socket } from 'node:net'
import { connect, type ConnectionOptions, type TLSSocket } from 'node:tls'
import { UnavailableError } from '../../model/errors.ts'

/** Longer than any connection is waited for: what nobody waits for any more is not kept open. */
const longestMs = 60_000

/** The header that a proxy wants to see, where its URL has credentials. */
export function proxyHeaders({ username, password }: URL): Readonly<Record<string, string>> {
  if (username === '') return {}
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`
  return { 'proxy-authorization': `Basic ${Buffer.from(pair).toString('base64')}` }
}

/** Host and port of a URL as Node connects to them. */
export function placeOf({ protocol, hostname, port }: URL): { host: string; port: number } {
  const usual = protocol === 'https:' ? 443 : 80
  return { host: parseAddressText(hostname).host, port: port === '' ? usual : Number(port) }
}

/** A TLS connection to the host and port in the options, through a proxy that makes a tunnel for it. */
export async function openTunnel(proxy: URL, options: ConnectionOptions): Promise<TLSSocket> {
  const { host = '', port = 443 } = options
  const authority = formatHostPort(host, Number(port))
  const socket = await askForTunnel(proxy, authority)
  return new Promise((resolve, reject) => {
    const named = isIP(host) === 0 ? { servername: host } : {}
    const secure = connect({ ...named, ...options, socket })
    secure.once('secureConnect', () => resolve(secure))
    secure.once('error', reject)
    secure.once('close', () => reject(new UnavailableError('the proxy closed the connection')))
  })
}

function askForTunnel(proxy: URL, authority: string): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const request = (proxy.protocol === 'https:' ? requestHttps : requestHttp)({
      ...placeOf(proxy),
      method: 'CONNECT',
      path: authority,
      headers: { host: authority, ...proxyHeaders(proxy) },
      agent: false,
      timeout: longestMs,
    })
    function refuse(status: number | undefined, socket: { destroy(): unknown }): void {
      socket.destroy()
      const help = 'Hosts that are to be asked without a proxy can be named in NO_PROXY.'
      reject(new UnavailableError(`the proxy answers with status ${status}`, { help }))
    }
    request.once('connect', ({ statusCode }: IncomingMessage, socket: Socket) => {
      if (statusCode === 200) resolve(socket)
      else refuse(statusCode, socket)
    })
    request.once('response', ({ statusCode }) => refuse(statusCode, request))
    request.once('timeout', () => request.destroy(new Error('no answer')))
    request.once('error', (cause) => {
      const why = `the proxy ${proxy.host} cannot be used: ${cause.message}`
      reject(new UnavailableError(why, { cause }))
    })
    request.end()
  })
}

import * as Flags from '@oclif/core/flags'
import { isIpv4, isIpv6, parsePortText } from '../../model/index.ts'
import { Failure } from '../../model/index.ts'
import type { ListenAddress } from '../../system/http/listener.ts'

/** Where metrics and health are answered. */
export const listenFlag = {
  listen: Flags.custom<ListenAddress>({
    helpValue: 'ADDRESS',
    summary: 'Answer /metrics, /healthz and /readyz here, as in 127.0.0.1:9101.',
    description:
      'An address and a port, [::1]:9101 for IPv6, :9101 for all addresses of the machine, or the path of a unix socket. It tells names and numbers and no secrets, to whoever can reach it.',
    parse: (text) => Promise.resolve(parseListenAddress(text)),
  })(),
}

export function parseListenAddress(text: string): ListenAddress {
  if (text.startsWith('/')) return { path: text }
  const [, bracketed, plain = '', digits] = /^(?:\[([^\]]*)\]|([^:]*)):(\d+)$/.exec(text) ?? []
  const port = parsePortText(digits)
  const host = bracketed ?? plain
  const isHost = bracketed === undefined ? host === '' || isIpv4(host) : isIpv6(host)
  if (port !== undefined && isHost) return host === '' ? { port } : { host, port }
  throw new Failure('usage', `${JSON.stringify(text)} is no address to listen on`, {
    help: 'Write 127.0.0.1:9101, [::1]:9101, :9101 or the path of a unix socket.',
  })
}

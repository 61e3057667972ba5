import { Failure } from '../errors.ts'
import { formatHostPort, parseAddressText, parsePortText } from './address-text.ts'
import { isIpv4, isIpv6 } from './ip-address.ts'

/** Where requests come in. */
export type ListenPlace =
  | {
      readonly kind: 'unix'
      readonly path: string
      /** The folder is made where it is not there: nobody chose it. */
      readonly makesFolder?: true
    }
  /** All addresses of the machine where there is no host. */
  | { readonly kind: 'tcp'; readonly host?: string; readonly port: number }
  /** What systemd has opened for us. */
  | { readonly kind: 'activated'; readonly fd: number }

/** Reads `127.0.0.1:8088`, `[::1]:8088`, `:8088`, `/run/haproxyctl.sock`, `unix:/run/haproxyctl.sock`. */
export function parseListenPlace(text: string): ListenPlace {
  const path = /^(?:unix[:@])?(\/.*)$/.exec(text)?.[1]
  if (path !== undefined) return { kind: 'unix', path }
  const { host, isBracketed, port: portText } = parseAddressText(text)
  const port = portText === '0' ? 0 : parsePortText(portText)
  if (port === undefined || !isHost(host, isBracketed)) {
    throw new Failure('usage', `${JSON.stringify(text)} is not an address to listen on`, {
      help: 'Write 127.0.0.1:8088, [::1]:8088, :8088 or the path of a unix socket.',
    })
  }
  return host === '' ? { kind: 'tcp', port } : { kind: 'tcp', host, port }
}

/** An address, or a name of this machine; nothing stands for all addresses. */
function isHost(host: string, isBracketed: boolean): boolean {
  if (isBracketed) return isIpv6(host)
  return host === '' || (/^[\d.]+$/.test(host) ? isIpv4(host) : /^[\w.-]+$/.test(host))
}

/** How clients call it. */
export function listenPlaceText(place: ListenPlace): string {
  switch (place.kind) {
    case 'unix':
      return `unix:${place.path}`
    case 'tcp':
      return formatHostPort(place.host ?? '*', place.port)
    case 'activated':
      return 'the socket of systemd'
    default:
      return place satisfies never
  }
}

/** Whether only this machine reaches it. */
export function isLoopback(place: ListenPlace): boolean {
  if (place.kind !== 'tcp') return true
  const { host = '' } = place
  return isIpv4(host) ? host.startsWith('127.') : host === 'localhost' || host === '::1'
}

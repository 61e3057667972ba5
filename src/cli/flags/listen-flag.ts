import * as Flags from '@oclif/core/flags'
import { parseListenPlace, type ListenPlace } from '../../model/address/listen-place.ts'

/** Where metrics and health are answered. */
export const listenFlag = {
  listen: Flags.custom<ListenPlace>({
    helpValue: 'ADDRESS',
    summary: 'Answer /metrics, /healthz and /readyz here, as in 127.0.0.1:9101.',
    description:
      'An address and a port, [::1]:9101 for IPv6, :9101 for all addresses of the machine, or the path of a unix socket. Whoever can reach it can read names and numbers, but no secrets.',
    parse: (text) => Promise.resolve(parseListenPlace(text)),
  })(),
}

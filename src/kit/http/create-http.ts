import type {
  HostLimits,
  Http,
  HttpClient,
  HttpLimits,
  HttpSettings,
  HttpTransport,
} from '../../model/http.ts'
import type { Clock } from '../../model/ports.ts'
import { bufferResponse, streamResponse } from './answers.ts'
import { Exchanges } from './exchanges.ts'
import { HostGate } from './host-gate.ts'
import { parseUrl, takeCredentials } from './request-url.ts'

export const usualHttpLimits: HttpLimits = {
  connectMs: 5_000,
  firstByteMs: 15_000,
  wholeMs: 60_000,
  bodyBytes: 64 * 1024 * 1024,
  redirects: 5,
}

export const usualHostLimits: HostLimits = { connections: 100, perSecond: 200, burst: 400 }

export interface HttpParts {
  readonly transport: HttpTransport
  readonly clock: Clock
}

/** The client of all plugins, over a transport: what it promises does not depend on what is below. */
export function createHttp({ transport, clock }: HttpParts): Http {
  const gates = new Map<string, HostGate>()
  function gateOf(host: string, limits: HostLimits): HostGate {
    const gate = gates.get(host) ?? new HostGate(clock, limits)
    gates.set(host, gate)
    gate.restrict(limits)
    return gate
  }

  return {
    open(settings = {}) {
      const connections = transport.open(settings)
      const perHost = { ...usualHostLimits, ...settings.perHost }
      const exchanges = new Exchanges({
        connections,
        clock,
        limits: { ...usualHttpLimits, ...settings.limits },
        gateOf: (url) => gateOf(settings.socket ?? url.host, perHost),
        ...startOf(settings),
      })
      return client(exchanges, () => connections[Symbol.asyncDispose]())
    },
  }
}

function client(exchanges: Exchanges, close: () => PromiseLike<void>): HttpClient {
  return {
    async request(request, signal) {
      return bufferResponse(await exchanges.begin(request, signal))
    },
    async stream(request, signal) {
      return streamResponse(await exchanges.begin(request, signal, 'stream'))
    },
    async [Symbol.asyncDispose]() {
      await close()
    },
  }
}

/** Credentials in the base are sent as a header, so that no URL shows them. */
function startOf({
  base,
  socket,
  headers = {},
}: HttpSettings): Pick<Exchanges['parts'], 'base' | 'headers'> {
  const text = base ?? (socket === undefined ? undefined : 'http://localhost/')
  const url = text === undefined ? undefined : parseUrl(text)
  const authorization = url && takeCredentials(url)
  return {
    base: url,
    headers: { ...(authorization !== undefined && { authorization }), ...lowerCased(headers) },
  }
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}

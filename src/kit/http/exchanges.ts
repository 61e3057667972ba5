import { UnavailableError } from '../../model/errors.ts'
import {
  HttpError,
  type HttpConnections,
  type HttpHead,
  type HttpLimits,
  type HttpRequest,
  type WireRequest,
  type WireResponse,
} from '../../model/http.ts'
import type { Clock } from '../../model/ports.ts'
import { showText } from '../shown-value.ts'
import type { HostGate } from './host-gate.ts'
import { maskedUrl } from './masked-url.ts'
import { redirectOf } from './redirect.ts'
import { requestUrl, takeCredentials } from './request-url.ts'
import { parseRetryAfter } from './retry-after.ts'
import { TimeLimits } from './time-limits.ts'

/** An answer whose head is there. It holds a place at its host until it is closed. */
export interface Exchange {
  readonly head: HttpHead
  readonly body: AsyncIterable<Uint8Array>
  readonly limits: HttpLimits
  readonly times: TimeLimits
  /** An error of this exchange in words that name what was asked. */
  describe(error: unknown): unknown
  close(): void
}

interface ExchangeParts {
  readonly connections: HttpConnections
  readonly clock: Clock
  readonly limits: HttpLimits
  readonly base: URL | undefined
  readonly headers: Readonly<Record<string, string>>
  gateOf(url: URL): HostGate
}

/** Sends requests and follows redirects until there is an answer. */
export class Exchanges {
  readonly parts: ExchangeParts

  constructor(parts: ExchangeParts) {
    this.parts = parts
  }

  async begin(
    request: HttpRequest,
    signal: AbortSignal,
    kind: 'whole' | 'stream' = 'whole',
  ): Promise<Exchange> {
    const limits = { ...this.parts.limits, ...request.limits }
    let wire = this.wireOf(request)
    for (let redirects = 0; ; redirects += 1) {
      const exchange = await this.exchange(wire, limits, signal, kind)
      const { status, headers } = exchange.head
      if (isWanted(status, request)) return exchange
      try {
        // Read, so that the connection can be used again.
        exchange.times.start('rest', limits.firstByteMs, () =>
          late('no whole answer', limits.firstByteMs),
        )
        const text = await beginningOf(exchange)
        const next = redirectOf(wire, { status, headers })
        if (next === undefined) throw this.failure(exchange.head, wire, text)
        if (redirects >= limits.redirects)
          throw new UnavailableError(`it redirects more than ${limits.redirects} times`)
        wire = next
      } catch (error) {
        throw exchange.describe(error)
      } finally {
        exchange.close()
      }
    }
  }

  private wireOf(request: HttpRequest): WireRequest {
    const { base, headers } = this.parts
    const url = requestUrl(request, base)
    const authorization = takeCredentials(url)
    // Also a URL in a registry's own answer may lead elsewhere.
    const isElsewhere = base !== undefined && url.origin !== base.origin
    const { body } = request
    return {
      url,
      method: request.method ?? 'GET',
      headers: {
        'user-agent': 'haproxyctl',
        accept: '*/*',
        ...(isElsewhere ? {} : headers),
        ...(authorization !== undefined && { authorization }),
        ...lowerCased(request.headers),
      },
      ...(body !== undefined && { body: typeof body === 'string' ? Buffer.from(body) : body }),
      isElsewhere,
      connected: () => undefined,
    }
  }

  private async exchange(
    wire: WireRequest,
    limits: HttpLimits,
    signal: AbortSignal,
    kind: 'whole' | 'stream',
  ): Promise<Exchange> {
    const gate = this.parts.gateOf(wire.url)
    function describe(error: unknown): unknown {
      return described(error, wire, signal)
    }
    const pausedForMs = gate.pausedForMs
    if (pausedForMs > 0) throw describe(askedToWait(pausedForMs))
    const leave = await gate.enter(signal)
    const times = new TimeLimits(this.parts.clock, signal)
    let response: WireResponse | undefined
    function close(): void {
      response?.close()
      times[Symbol.dispose]()
      leave()
    }
    try {
      times.start('connect', limits.connectMs, () => late('no connection', limits.connectMs))
      response = await this.parts.connections.send(
        { ...wire, connected: () => connected(limits, times, kind) },
        times.signal,
      )
      times.clear('connect')
      times.clear('first byte')
    } catch (error) {
      close()
      throw describe(error)
    }
    const { status, headers, body } = response
    const head = { status, headers, url: maskedUrl(wire.url) }
    return { head, body, limits, times, describe, close }
  }

  /** What a status that is not wanted means; a host that asks for a pause gets it from all of its clients. */
  private failure({ status, headers }: HttpHead, wire: WireRequest, text: string): HttpError {
    const retryAfterMs = parseRetryAfter(headers['retry-after'], this.parts.clock.now())
    if (status === 429 && retryAfterMs !== undefined)
      this.parts.gateOf(wire.url).pause(retryAfterMs)
    const said = text === '' ? '' : `: ${showText(text.split('\n', 1)[0] ?? '', 200)}`
    return new HttpError(`it answers with status ${status}${said}`, {
      status,
      headers,
      text,
      ...(retryAfterMs !== undefined && { retryAfterMs }),
    })
  }
}

function isWanted(status: number, { accept = [] }: HttpRequest): boolean {
  return (status >= 200 && status <= 299) || accept.includes(status)
}

function connected(limits: HttpLimits, times: TimeLimits, kind: 'whole' | 'stream'): void {
  times.clear('connect')
  const { firstByteMs, wholeMs } = limits
  times.start('first byte', firstByteMs, () => late('no answer', firstByteMs))
  if (kind === 'whole') times.start('whole', wholeMs, () => late('no whole answer', wholeMs))
}

async function beginningOf({ body }: Exchange): Promise<string> {
  const longest = 2_048
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    parts.push(chunk)
    size += chunk.length
    if (size >= longest) break
  }
  return Buffer.concat(parts).subarray(0, longest).toString('utf8').trim()
}

/** Names what was asked; an abort of the caller's own stays as it is. */
function described(error: unknown, { url, method }: WireRequest, signal: AbortSignal): unknown {
  const isOwn = signal.aborted && error === signal.reason
  if (isOwn || !(error instanceof UnavailableError)) return error
  const message = `${method} ${maskedUrl(url)}: ${error.message}`
  const { help, retryAfterMs, cause = error } = error
  const more = {
    cause,
    ...(help !== undefined && { help }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  }
  if (!(error instanceof HttpError)) return new UnavailableError(message, more)
  const { status, headers, text } = error
  return new HttpError(message, { ...more, status, headers, text })
}

function late(what: string, ms: number): UnavailableError {
  return new UnavailableError(`${what} within ${ms / 1_000} s`)
}

function askedToWait(ms: number): UnavailableError {
  const seconds = Math.ceil(ms / 1_000)
  return new UnavailableError(`it asked to wait ${seconds} s more (status 429)`, {
    retryAfterMs: ms,
  })
}

function lowerCased(headers: HttpRequest['headers'] = {}): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  )
}

import type { Http, HttpTransport, WireRequest } from '../../model/http.ts'
import type { Clock } from '../../model/ports.ts'
import { createHttp } from '../http/create-http.ts'
import { abortable } from '../time/abortable.ts'
import { testContext } from './context.ts'

/** A request as it would be on the wire. */
export interface FakeRequest {
  readonly method: string
  readonly url: URL
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
  /** Aborts when nobody waits for the answer any more: that is when a long poll ends. */
  readonly signal: AbortSignal
}

/** 200 without a body, where nothing else is said. */
export interface FakeAnswer {
  readonly status?: number
  readonly headers?: Readonly<Record<string, string>>
  readonly text?: string
  readonly json?: unknown
  /** A body that comes in pieces, and ends when they do. */
  readonly chunks?: Iterable<string> | AsyncIterable<string>
}

export interface FakeHttp extends Http {
  /** All that was sent, in its order. */
  readonly requests: readonly FakeRequest[]
}

/**
 * A registry in a function, for `testContext({ http })`: limits, redirects, pauses and errors are those of the real
 * client. What the function throws is what the network would throw: an UnavailableError for one that is down.
 */
export function fakeHttp(
  answer: (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>,
  clock: Clock = testContext().clock,
): FakeHttp {
  const requests: FakeRequest[] = []
  const transport: HttpTransport = {
    open: () => ({
      async send(wire, signal) {
        signal.throwIfAborted()
        wire.connected()
        const request = fakeRequest(wire, signal)
        requests.push(request)
        const { status = 200, headers = {}, ...rest } = await abortable(answer(request), signal)
        return { status, headers, body: bodyOf(rest, signal), close: () => undefined }
      },
      [Symbol.asyncDispose]: async () => undefined,
    }),
  }
  return { ...createHttp({ transport, clock }), requests }
}

function fakeRequest(
  { method, url, headers, body }: WireRequest,
  signal: AbortSignal,
): FakeRequest {
  return { method, url, headers, body: Buffer.from(body ?? []).toString('utf8'), signal }
}

async function* bodyOf(
  { text, json, chunks }: FakeAnswer,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  if (text !== undefined) yield Buffer.from(text)
  if (json !== undefined) yield Buffer.from(JSON.stringify(json))
  const pieces = toAsync(chunks ?? [])
  for (;;) {
    const next = await abortable(pieces.next(), signal)
    if (next.done === true) return
    yield Buffer.from(next.value)
  }
}

async function* toAsync(
  chunks: Iterable<string> | AsyncIterable<string>,
): AsyncGenerator<string, undefined> {
  yield* chunks
}

import { UnavailableError } from '../../model/errors.ts'
import type { HttpResponse, HttpStream } from '../../model/http.ts'
import type { Exchange } from './exchanges.ts'

/** Reads the whole body, within its limits. */
export async function bufferResponse(exchange: Exchange): Promise<HttpResponse> {
  const { head, limits } = exchange
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of exchange.body) {
      size += chunk.length
      if (size > limits.bodyBytes)
        throw new UnavailableError(`the answer has more than ${limits.bodyBytes} bytes`)
      chunks.push(chunk)
    }
  } catch (error) {
    throw exchange.describe(error)
  } finally {
    exchange.close()
  }
  const body = Buffer.concat(chunks)
  return {
    ...head,
    body,
    text: () => body.toString('utf8'),
    json() {
      try {
        return JSON.parse(body.toString('utf8'))
      } catch (cause) {
        throw exchange.describe(new UnavailableError('the answer is not JSON', { cause }))
      }
    },
  }
}

/** Hands the body on as it comes; its place at the host is given back when it ends or is disposed. */
export function streamResponse(exchange: Exchange): HttpStream {
  return {
    ...exchange.head,
    body: { [Symbol.asyncIterator]: () => readBody(exchange) },
    async [Symbol.asyncDispose]() {
      exchange.close()
    },
  }
}

async function* readBody(exchange: Exchange): AsyncGenerator<Uint8Array> {
  const { silenceMs } = exchange.limits
  function listen(): void {
    if (silenceMs === undefined) return
    exchange.times.start('silence', silenceMs, () => {
      const text = `nothing was sent for ${silenceMs / 1_000} s`
      return new UnavailableError(text)
    })
  }
  try {
    listen()
    for await (const chunk of exchange.body) {
      // A reader who takes his time is not a server that is silent.
      exchange.times.clear('silence')
      yield chunk
      listen()
    }
  } catch (error) {
    throw exchange.describe(error)
  } finally {
    exchange.close()
  }
}

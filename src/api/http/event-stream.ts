import type { ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { ServerEvent } from './route.ts'

/** So that nobody between here and the client takes the silence for an end. */
const beatMs = 15_000

/** Writes events until there are no more, or the client goes. */
export async function writeEvents(
  response: ServerResponse,
  events: AsyncIterable<ServerEvent>,
  { headers, signal }: { readonly headers: Record<string, string>; readonly signal: AbortSignal },
): Promise<void> {
  response.writeHead(200, { ...headers, 'content-type': 'text/event-stream; charset=utf-8' })
  response.flushHeaders()
  const beat = setInterval(() => response.write(': still here\n\n'), beatMs)
  try {
    for await (const { name, data } of events) {
      if (signal.aborted) break
      const isTaken = response.write(`event: ${name}\ndata: ${JSON.stringify(data)}\n\n`)
      if (!isTaken) await once(response, 'drain', { signal })
    }
  } catch (error) {
    if (!signal.aborted) throw error
  } finally {
    clearInterval(beat)
    response.end()
  }
}

import { createHash } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { serveHttp, type LocalServer } from './http-servers.ts'

/** A document as JSON with an entity tag, held until it has changed where `Prefer: wait` says so (RFC 7240). */
export function serveDocument(document: () => unknown): Promise<LocalServer> {
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { 'if-none-match': known, prefer } = request.headers
    const waitS = Number(/wait=(\d+)/.exec(String(prefer))?.[1] ?? 0)
    const endMs = Date.now() + waitS * 1_000
    while (tagOf(document()) === known && Date.now() < endMs && !response.destroyed) await sleep(10)
    const etag = tagOf(document())
    response.writeHead(etag === known ? 304 : 200, { etag, 'content-type': 'application/json' })
    response.end(etag === known ? undefined : JSON.stringify(document()))
  }
  return serveHttp((request, response) => void answer(request, response))
}

function tagOf(document: unknown): string {
  return `"${createHash('sha256').update(JSON.stringify(document)).digest('hex')}"`
}

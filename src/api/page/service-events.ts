import type { ServerEvent } from '../http/route.ts'
import { serviceHtml } from './views/service.ts'
import type { Watcher } from './watcher.ts'

/** The place of one service for one who looks at it: sent to nobody else, as its plots are large. */
export async function* serviceEvents(
  watcher: Pick<Watcher, 'follow'>,
  name: string,
  signal: AbortSignal,
): AsyncGenerator<ServerEvent> {
  let shown: string | undefined
  for await (const state of watcher.follow(signal)) {
    const html = serviceHtml(state, name).text
    if (html === shown) continue
    shown = html
    yield { name: 'part', data: { id: 'service', html } }
  }
}

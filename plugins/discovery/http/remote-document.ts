import {
  abortable,
  coalesce,
  UnavailableError,
  type Clock,
  type HttpClient,
  type HttpResponse,
} from 'haproxyctl/plugin'
import type { Documents } from '../../clients/listing/index.ts'

export interface RemotePlace {
  readonly client: HttpClient
  readonly url: string
  readonly clock: Clock
  readonly pollMs: number
  /** How long a server may hold its answer that holds it until there is news. */
  readonly longPollMs?: number | undefined
}

interface Known {
  readonly pages: readonly unknown[]
  readonly text: string
  /** By which a server can tell that nothing has changed; absent where there is more than one page. */
  readonly tag?: string
}

const mostPages = 1_000
/** News may follow each other closely; a server that has nothing but news is not asked more often. */
const shortestRoundMs = 100

/** A JSON document at a URL, with the pages that follow it. */
export function openDocument(place: RemotePlace): Documents {
  const { clock, pollMs, longPollMs } = place
  let latest: Known | undefined
  // Those who ask at the same time share one request, which none of them ends for the others.
  const read = coalesce(async () => {
    latest = await ask(place, latest, new AbortController().signal)
    return latest.pages
  })

  return {
    read: (signal) => abortable(read(), signal),
    async *watch(signal) {
      let known: Known | undefined
      for (;;) {
        const beganAtMs = clock.now()
        const reading = await ask(place, known, signal, longPollMs)
        const isNews = reading !== known
        if (isNews) yield reading.pages
        known = reading
        const isHeld = longPollMs !== undefined && reading.tag !== undefined
        const roundMs = isHeld && isNews ? shortestRoundMs : jittered(pollMs)
        const tookMs = isHeld ? clock.now() - beganAtMs : 0
        await clock.sleep(Math.max(0, roundMs - tookMs), signal)
      }
    },
  }
}

/** What is there now: the same object as before where nothing has changed. */
async function ask(
  { client, url }: RemotePlace,
  before: Known | undefined,
  signal: AbortSignal,
  waitMs?: number,
): Promise<Known> {
  const first = await request(client, url, signal, conditionOf(before, waitMs))
  if (first.status === 304 && before !== undefined) return before
  const pages = await wholeOf(client, first, signal)
  const text = JSON.stringify(pages)
  const tag = pages.length === 1 ? first.headers['etag'] : undefined
  if (before?.text === text && before.tag === tag) return before
  return { pages, text, ...(tag !== undefined && { tag }) }
}

interface Condition {
  readonly tag?: string | undefined
  readonly waitMs?: number | undefined
}

/** Waiting makes sense only for what is not known yet. */
function conditionOf(known: Known | undefined, waitMs: number | undefined): Condition {
  return known?.tag === undefined ? {} : { tag: known.tag, waitMs }
}

function request(
  client: HttpClient,
  url: string,
  signal: AbortSignal,
  { tag, waitMs = 0 }: Condition = {},
): Promise<HttpResponse> {
  const limitMs = waitMs * 1.1 + 15_000
  return client.request(
    {
      url,
      headers: {
        accept: 'application/json',
        ...(tag !== undefined && { 'if-none-match': tag }),
        ...(waitMs > 0 && { prefer: `wait=${Math.ceil(waitMs / 1_000)}` }),
      },
      ...(tag !== undefined && { accept: [304] }),
      limits: { firstByteMs: limitMs, wholeMs: limitMs + 45_000 },
    },
    signal,
  )
}

/** All pages: a part of them would look like instances that are gone. */
async function wholeOf(
  client: HttpClient,
  first: HttpResponse,
  signal: AbortSignal,
): Promise<readonly unknown[]> {
  const pages = [first.json()]
  const seen = new Set<string>()
  for (let next = nextPage(first); next !== undefined;) {
    if (seen.has(next) || seen.size === mostPages)
      throw new UnavailableError(`${first.url}: its pages do not come to an end`)
    seen.add(next)
    const page = await request(client, next, signal)
    pages.push(page.json())
    next = nextPage(page)
  }
  return pages
}

/** `Link: <…>; rel="next"` (RFC 8288), from the page that it stands on. */
function nextPage({ headers, url }: HttpResponse): string | undefined {
  for (const [, target = '', parameters = ''] of (headers['link'] ?? '').matchAll(
    /<([^>]*)>([^,<]*)/g,
  ))
    if (/;\s*rel="?([^"]*\s)?next[\s";]?/i.test(`${parameters} `)) return new URL(target, url).href
  return undefined
}

function jittered(ms: number): number {
  return ms * (0.9 + 0.2 * Math.random())
}

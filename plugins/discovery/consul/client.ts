import {
  HttpError,
  parseDuration,
  UnavailableError,
  type HttpClient,
  type HttpResponse,
  type PluginContext,
} from 'haproxyctl/plugin'
import type { BlockingClient, IndexedAnswer, Waiting } from '../../clients/blocking/index.ts'
import { openConsulHttp } from '../../clients/consul/index.ts'
import type { ConsulOptions } from './options.ts'

/** Consul's HTTP API, as far as it is read here; paths are those below `/v1/`. */
export interface ConsulClient extends BlockingClient, AsyncDisposable {}

export async function openClient(
  options: ConsulOptions,
  context: PluginContext,
): Promise<ConsulClient> {
  const staleMs = options.stale === undefined ? undefined : parseDuration(options.stale)
  const http = await openConsulHttp(options, context)
  return {
    async read(path, signal, waiting) {
      if (staleMs === undefined) return toAnswer(await ask(http, path, signal, waiting))
      const answer = await ask(http, path, signal, waiting, true)
      // A server that has lost its leader goes on telling what it knew: then only the leader's word counts.
      if (lagMs(answer) <= staleMs) return toAnswer(answer)
      return toAnswer(await ask(http, path, signal))
    },
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  }
}

async function ask(
  http: HttpClient,
  path: string,
  signal: AbortSignal,
  waiting?: Waiting,
  isStale = false,
): Promise<HttpResponse> {
  // Consul waits up to a sixteenth longer, so that not all come back at once.
  const limitMs = (waiting?.waitMs ?? 0) * 1.1 + 15_000
  try {
    return await http.request(
      {
        url: path,
        query: {
          index: waiting?.index,
          wait: waiting && `${waiting.waitMs}ms`,
          stale: isStale ? '' : undefined,
        },
        limits: { firstByteMs: limitMs, wholeMs: limitMs + 30_000 },
      },
      signal,
    )
  } catch (error) {
    throw describeError(error)
  }
}

/** How far the server that answered was behind the leader. */
function lagMs({ headers }: HttpResponse): number {
  const lag = Number(headers['x-consul-lastcontact'] ?? 0)
  const isLeaderless = headers['x-consul-knownleader'] === 'false'
  return Number.isFinite(lag) && !isLeaderless ? lag : Number.POSITIVE_INFINITY
}

/** Consul leaves out what the token may not read, and from 1.12 on says that it did: nothing left is then no answer. */
function toAnswer(response: HttpResponse): IndexedAnswer {
  const value = response.json()
  const isFiltered = response.headers['x-consul-results-filtered-by-acls'] === 'true'
  if (isFiltered && isEmpty(value)) {
    throw new UnavailableError('Consul left out all that it has: the token may not read it', {
      help: tokenHelp,
    })
  }
  const index = Number(response.headers['x-consul-index'] ?? Number.NaN)
  return { value, ...(Number.isSafeInteger(index) && { index }) }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0
}

const tokenHelp = 'Give the source a `token` whose policy may read services and nodes.'

function describeError(error: unknown): unknown {
  if (!(error instanceof HttpError) || error.status !== 403) return error
  return new UnavailableError(error.message, {
    cause: error,
    help: tokenHelp,
  })
}

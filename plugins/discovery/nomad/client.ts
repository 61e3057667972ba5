import {
  HttpError,
  readTls,
  UnavailableError,
  type HttpResponse,
  type PluginContext,
} from 'haproxyctl/plugin'
import type { BlockingClient } from '../../clients/blocking/index.ts'
import type { NomadOptions } from './options.ts'

/** Nomad's HTTP API, as far as it is read here; paths are those below `/v1/`. */
export interface NomadClient extends BlockingClient, AsyncDisposable {}

export async function openClient(
  options: NomadOptions,
  context: PluginContext,
): Promise<NomadClient> {
  const { url = 'http://127.0.0.1:4646', token, tls } = options
  const http = context.http.open({
    base: `${url.replace(/\/+$/, '')}/v1/`,
    ...(token !== undefined && { headers: { 'x-nomad-token': token } }),
    ...(tls !== undefined && { tls: await readTls(tls, context) }),
  })
  return {
    async read(path, signal, waiting) {
      // Nomad waits up to a sixteenth longer, so that not all come back at once.
      const limitMs = (waiting?.waitMs ?? 0) * 1.1 + 15_000
      const query = { index: waiting?.index, wait: waiting && `${waiting.waitMs}ms` }
      const limits = { firstByteMs: limitMs, wholeMs: limitMs + 30_000 }
      const answer = await http.request({ url: path, query, limits }, signal).catch(described)
      const index = indexOf(answer)
      return { value: answer.json(), ...(index !== undefined && { index }) }
    },
    [Symbol.asyncDispose]: () => http[Symbol.asyncDispose](),
  }
}

function indexOf({ headers }: HttpResponse): number | undefined {
  const index = Number(headers['x-nomad-index'] ?? Number.NaN)
  return Number.isSafeInteger(index) ? index : undefined
}

function described(error: unknown): never {
  if (!(error instanceof HttpError) || error.status !== 403) throw error
  throw new UnavailableError(error.message, {
    cause: error,
    help: 'Give the source a `token` whose policy has `read-job` for the namespace.',
  })
}

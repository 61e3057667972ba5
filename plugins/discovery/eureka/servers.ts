import {
  HttpError,
  readTls,
  UnavailableError,
  type HttpClient,
  type PluginContext,
} from 'haproxyctl/plugin'
import type { EurekaOptions } from './options.ts'

/** The servers of a registry, of which one is asked until it does not answer. */
export interface Servers extends AsyncDisposable {
  readonly get: (path: string, signal: AbortSignal) => Promise<unknown>
}

export async function openServers(
  { urls, tls }: EurekaOptions,
  context: PluginContext,
): Promise<Servers> {
  const settings = tls && { tls: await readTls(tls, context) }
  const clients = urls.map((url) =>
    context.http.open({
      base: `${url.replace(/\/+$/, '')}/`,
      headers: { accept: 'application/json' },
      ...settings,
    }),
  )
  let current = 0
  return {
    async get(path, signal) {
      let failure: unknown
      for (const _ of clients) {
        try {
          return await ask(clients[current % clients.length], path, signal)
        } catch (error) {
          signal.throwIfAborted()
          // A server that answers so speaks for all of them.
          const isRefusal = error instanceof HttpError && error.status < 500
          if (!(error instanceof UnavailableError) || isRefusal) throw error
          failure = error
          current += 1
        }
      }
      throw failure
    },
    async [Symbol.asyncDispose]() {
      for (const client of clients) await client[Symbol.asyncDispose]()
    },
  }
}

async function ask(
  client: HttpClient | undefined,
  url: string,
  signal: AbortSignal,
): Promise<unknown> {
  if (client === undefined) throw new UnavailableError('there is no server to ask')
  return (await client.request({ url }, signal)).json()
}

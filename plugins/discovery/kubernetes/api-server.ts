import { HttpError, type HttpClient, type HttpStream, type PluginContext } from 'haproxyctl/plugin'
import type { Cluster } from './cluster.ts'

export interface Question {
  readonly path: string
  readonly query: Readonly<Record<string, string | number | boolean | undefined>>
}

/** The API of one cluster, asked as somebody. */
export interface ApiServer extends AsyncDisposable {
  readonly get: (question: Question, signal: AbortSignal) => Promise<unknown>
  readonly stream: (
    question: Question,
    silenceMs: number,
    signal: AbortSignal,
  ) => Promise<HttpStream>
}

export function openApiServer(
  { url, tls, credentials }: Cluster,
  context: PluginContext,
): ApiServer {
  const client = context.http.open({
    base: url.endsWith('/') ? url : `${url}/`,
    headers: { accept: 'application/json' },
    ...(tls !== undefined && { tls }),
  })

  /** A token may have expired since it was read: then it is read anew, once. */
  async function asSomebody<T>(
    ask: (client: HttpClient, headers: Readonly<Record<string, string>>) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    for (let tries = 1; ; tries += 1) {
      try {
        return await ask(client, await credentials.headers(signal))
      } catch (error) {
        const isExpired = error instanceof HttpError && error.status === 401
        if (!isExpired || tries === 2) throw described(error)
        credentials.forget()
      }
    }
  }
  return {
    async get({ path, query }, signal) {
      const answer = await asSomebody(
        (each, headers) => each.request({ url: path, query, headers }, signal),
        signal,
      )
      return answer.json()
    },
    stream: ({ path, query }, silenceMs, signal) =>
      asSomebody(
        (each, headers) =>
          each.stream({ url: path, query, headers, limits: { silenceMs } }, signal),
        signal,
      ),
    [Symbol.asyncDispose]: () => client[Symbol.asyncDispose](),
  }
}

function described(error: unknown): unknown {
  if (!(error instanceof HttpError)) return error
  const help = {
    401: 'Look whether the token or certificate is still good.',
    403: 'Who asks has to have a role with the verbs list and watch for endpointslices (discovery.k8s.io), and for services where the source names them.',
    404: 'Look whether `url` leads to the API server of Kubernetes 1.21 or newer.',
  }[error.status]
  return help === undefined ? error : withHelp(error, help)
}

/** Still with its status, by which what is no longer there is known. */
function withHelp(error: HttpError, help: string): HttpError {
  const { status, headers, text } = error
  return new HttpError(error.message, { status, headers, text, help, cause: error })
}

import {
  HttpError,
  readTls,
  UnavailableError,
  type HttpClient,
  type PluginContext,
  type TlsOptions,
} from 'haproxyctl/plugin'

/** How a cluster is reached, as the options of plugins have it. */
export interface EtcdCluster {
  readonly endpoints?: readonly string[]
  readonly user?: string
  readonly password?: string
  readonly tls?: TlsOptions
}

export interface Credentials {
  readonly user: string
  readonly password: string
}

/** The members of a cluster, of which one is asked until it does not answer. */
export class Members implements AsyncDisposable {
  readonly #clients: readonly HttpClient[]
  readonly #credentials: Credentials | undefined
  #current = 0
  #token: string | undefined

  constructor(clients: readonly HttpClient[], credentials: Credentials | undefined) {
    this.#clients = clients
    this.#credentials = credentials
  }

  /** Asks one member after the other until one answers; a token that has expired is asked for anew. */
  async ask<T>(
    work: (client: HttpClient, headers: Readonly<Record<string, string>>) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    let failure: unknown
    for (let tries = 0; tries < this.#clients.length + 1; tries += 1) {
      const client = this.#clients[this.#current % this.#clients.length]
      if (client === undefined) break
      try {
        return await work(client, await this.#headers(client, signal))
      } catch (error) {
        signal.throwIfAborted()
        if (!(error instanceof UnavailableError)) throw error
        failure = error
        if (isExpired(error) && this.#token !== undefined) this.#token = undefined
        else if (isRefusal(error)) throw describeRefusal(error)
        else this.#current += 1
      }
    }
    throw failure
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const client of this.#clients) await client[Symbol.asyncDispose]()
  }

  async #headers(
    client: HttpClient,
    signal: AbortSignal,
  ): Promise<Readonly<Record<string, string>>> {
    if (this.#credentials === undefined) return {}
    this.#token ??= await authenticate(client, this.#credentials, signal)
    return { authorization: this.#token }
  }
}

export async function openMembers(options: EtcdCluster, context: PluginContext): Promise<Members> {
  const { endpoints = ['http://127.0.0.1:2379'], user, password } = options
  const tls = options.tls && (await readTls(options.tls, context))
  const clients = endpoints.map((url) =>
    context.http.open({
      base: `${url.replace(/\/+$/, '')}/v3/`,
      ...(tls !== undefined && { tls }),
    }),
  )
  const isNamed = user !== undefined && password !== undefined
  return new Members(clients, isNamed ? { user, password } : undefined)
}

async function authenticate(
  client: HttpClient,
  { user, password }: Credentials,
  signal: AbortSignal,
): Promise<string> {
  const body = JSON.stringify({ name: user, password })
  const answer = await client.request({ url: 'auth/authenticate', method: 'POST', body }, signal)
  const value: unknown = answer.json()
  const token = typeof value === 'object' && value !== null && 'token' in value && value.token
  if (typeof token === 'string' && token !== '') return token
  throw new UnavailableError('etcd gave no token for `user`')
}

function isExpired(error: UnavailableError): boolean {
  return error instanceof HttpError && /invalid auth token/.test(error.text)
}

/** A member that refuses speaks for all of them. */
function isRefusal(error: UnavailableError): boolean {
  return error instanceof HttpError && error.status >= 400 && error.status < 500
}

function describeRefusal(error: UnavailableError): UnavailableError {
  const isNamedCertificate =
    error instanceof HttpError && error.text.includes('CommonName of client')
  return new UnavailableError(error.message, {
    cause: error,
    help: isNamedCertificate
      ? 'While authentication is on, etcd’s JSON gateway takes client certificates only without a common name (CN): give `tls` one of those.'
      : 'Look whether `user` and `password` are right, and what the user may do with the keys below `prefix`.',
  })
}

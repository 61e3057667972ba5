import { UnavailableError, type UnavailableOptions } from './errors.ts'

/**
 * The way to HTTP for all plugins. What concerns a host (its connections, how often it is asked, a pause that it
 * asked for) is shared by all clients of a run.
 */
export interface Http {
  /** Nothing is connected, or even loaded, before the first request. */
  open(settings?: HttpSettings): HttpClient
}

/** Keeps its connections until it is disposed. Any number of requests may be under way. */
export interface HttpClient extends AsyncDisposable {
  /** The whole answer. Throws UnavailableError, an HttpError where the server answered with a status not wanted. */
  request(request: HttpRequest, signal: AbortSignal): Promise<HttpResponse>
  /** The head of the answer now and its body as it comes; dispose it, or read it to its end. */
  stream(request: HttpRequest, signal: AbortSignal): Promise<HttpStream>
}

export interface HttpSettings {
  /** What the URLs of requests start from, as in `https://consul.example:8501/v1/`; `user:password@` is sent as Basic. */
  readonly base?: string
  /** Path of a unix socket that everything is asked over. */
  readonly socket?: string
  /** Sent with every request, but never to another host that a redirect leads to. */
  readonly headers?: Readonly<Record<string, string>>
  readonly tls?: TlsSettings
  /** URL of a proxy, `none`, or `environment` (the default): HTTP_PROXY, HTTPS_PROXY, ALL_PROXY, NO_PROXY. */
  readonly proxy?: string
  readonly limits?: Partial<HttpLimits>
  /** Where several clients ask one host, the lowest of their limits holds for all. */
  readonly perHost?: Partial<HostLimits>
}

/** PEM texts; the system's authorities where there is no `ca`. */
export interface TlsSettings {
  readonly ca?: string | Uint8Array
  readonly cert?: string | Uint8Array
  readonly key?: string | Uint8Array
  readonly passphrase?: string
  /** Asked for by SNI, and looked for in the certificate, instead of the host in the URL. */
  readonly serverName?: string
  /** `false`: whoever answers is believed. */
  readonly verify?: boolean
}

export interface HttpLimits {
  /** Until the connection stands, TLS and proxy included. */
  readonly connectMs: number
  /** From there until the head of the answer is there: for a long poll, more than it may take. */
  readonly firstByteMs: number
  /** From the connection until the last byte of `request`; no limit for `stream`. */
  readonly wholeMs: number
  /** Longest silence in the body of a `stream`; absent: it may be silent for ever. */
  readonly silenceMs?: number
  /** Largest body of `request`. */
  readonly bodyBytes: number
  /** Most redirects that are followed. */
  readonly redirects: number
}

export interface HostLimits {
  /** Requests under way at once; the rest wait for their turn. */
  readonly connections: number
  readonly perSecond: number
  /** How many may be sent at once after a time of rest. */
  readonly burst: number
}

export interface HttpRequest {
  /** A path or URL, from the client's `base`. */
  readonly url: string
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  /** `GET` where it is absent. */
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  /** Statuses beside 200 to 299 that are answers and no failures, as in `[304, 404]`. */
  readonly accept?: readonly number[]
  readonly limits?: Partial<HttpLimits>
}

export interface HttpHead {
  readonly status: number
  /** Names in lower case; what was sent several times is joined by commas. */
  readonly headers: Readonly<Record<string, string>>
  /** Where the answer came from after redirects, fit to be shown. */
  readonly url: string
}

export interface HttpResponse extends HttpHead {
  readonly body: Uint8Array
  /** The body as UTF-8. */
  text(): string
  /** Throws UnavailableError where the body is no JSON: whoever answered is not who was meant. */
  json(): unknown
}

export interface HttpStream extends HttpHead, AsyncDisposable {
  /** Read once. Ends with the body, and throws UnavailableError when it is cut short. */
  readonly body: AsyncIterable<Uint8Array>
}

export interface HttpErrorOptions extends UnavailableOptions {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** The beginning of what the server said, as bytes of a stranger. */
  readonly text: string
}

/** The server answered, but with a status that is not wanted. */
export class HttpError extends UnavailableError {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly text: string

  constructor(message: string, options: HttpErrorOptions) {
    super(message, options)
    this.status = options.status
    this.headers = options.headers
    this.text = options.text
  }
}

/** What is below a client: connections of one kind. `src/system` has the real one, tests their own. */
export interface HttpTransport {
  open(settings: Pick<HttpSettings, 'socket' | 'tls' | 'proxy'>): HttpConnections
}

export interface HttpConnections extends AsyncDisposable {
  /**
   * Sends one request and gives the head of the answer. Throws the signal's reason at an abort, also from the body,
   * and an UnavailableError whose message says what went wrong in words that go behind the URL.
   */
  send(request: WireRequest, signal: AbortSignal): Promise<WireResponse>
}

export interface WireRequest {
  readonly url: URL
  readonly method: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Uint8Array
  /** Whether it goes to a host that the client was not opened for: certificates of the client stay at home. */
  readonly isElsewhere: boolean
  /** Called when the connection stands. */
  connected(): void
}

export interface WireResponse {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** Leaving it early ends the connection. */
  readonly body: AsyncIterable<Uint8Array>
  /** Ends the answer, read or not. */
  close(): void
}

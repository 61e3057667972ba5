import {
  request as requestHttp,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { request as requestHttps } from 'node:https'
import {
  onAbort,
  formatHost,
  formatHostPort,
  type Check,
  type CheckDefinition,
  type CheckResult,
  type Instance,
} from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }
import { isExpected, type StatusWish } from './status.ts'

export interface HttpOptions {
  readonly uri?: string
  readonly method?: string
  readonly host?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly port?: number
  readonly https?: boolean
  readonly verify?: boolean
  readonly 'expect-status'?: StatusWish | readonly StatusWish[]
  readonly 'expect-body'?: string
}

export const httpCheck: CheckDefinition<HttpOptions> = {
  kind: 'check',
  name: 'http',
  summary: 'Asks for a page and looks at the status, and at the body where wished.',
  schema,
  open: (options) => ({ check: (instance, signal) => probe(instance, options, signal) }),
}

const longestBody = 64 * 1024

function probe(
  instance: Instance,
  options: HttpOptions,
  signal: AbortSignal,
): ReturnType<Check['check']> {
  return new Promise((resolve) => {
    let request: ClientRequest | undefined
    let following: Disposable | undefined
    function finish(result: CheckResult): void {
      following?.[Symbol.dispose]()
      request?.destroy()
      resolve(result)
    }
    following = onAbort(signal, () => finish(down('no answer in time')))
    if (signal.aborted) return
    const send = options.https === true ? requestHttps : requestHttp
    request = send(requestOptions(instance, options), (response) =>
      judge(response, options, finish),
    )
    request.on('error', (error) => finish(down(describe(error))))
    request.end()
  })
}

function requestOptions(
  instance: Instance,
  options: HttpOptions,
): RequestOptions & { rejectUnauthorized: boolean } {
  const { endpoint } = instance
  const host =
    options.host ?? (endpoint.kind === 'tcp' ? hostHeader(instance, options) : 'localhost')
  return {
    ...(endpoint.kind === 'tcp'
      ? { host: endpoint.address, port: options.port ?? endpoint.port }
      : { socketPath: endpoint.path }),
    path: options.uri ?? '/',
    method: options.method ?? 'GET',
    headers: { host, 'user-agent': 'haproxyctl', connection: 'close', ...options.headers },
    // A connection of its own each time: one that is kept would hide that new ones are refused.
    agent: false,
    rejectUnauthorized: options.verify ?? false,
  }
}

function hostHeader({ endpoint }: Instance, { port, https }: HttpOptions): string {
  if (endpoint.kind === 'unix') return 'localhost'
  const actual = port ?? endpoint.port
  const isUsual = actual === (https === true ? 443 : 80)
  return isUsual ? formatHost(endpoint.address) : formatHostPort(endpoint.address, actual)
}

function judge(
  response: IncomingMessage,
  options: HttpOptions,
  finish: (result: CheckResult) => void,
): void {
  const status = response.statusCode ?? 0
  if (!isExpected(status, options['expect-status'])) {
    finish(down(`HTTP ${status}`))
    return
  }
  if (options['expect-body'] === undefined) {
    finish({ isHealthy: true })
    return
  }
  const expected = Buffer.from(options['expect-body'])
  let body = Buffer.alloc(0)
  response.on('data', (bytes: Buffer) => {
    body = Buffer.concat([body, bytes])
    if (body.includes(expected)) finish({ isHealthy: true })
    else if (body.length > longestBody)
      finish(down(`HTTP ${status}, but not the expected body in 64 KiB`))
  })
  response.on('end', () => finish(down(`HTTP ${status}, but not the expected body`)))
  response.on('error', (error) => finish(down(describe(error))))
}

function down(output: string): CheckResult {
  return { isHealthy: false, output }
}

function describe(error: Error): string {
  const code = 'code' in error ? String(error.code) : ''
  return reasons.get(code) ?? (code.startsWith('HPE_') ? 'the answer is not HTTP' : error.message)
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'connection refused'],
  ['ECONNRESET', 'connection closed before the answer'],
  ['ENOTFOUND', 'unknown host'],
  ['EAI_AGAIN', 'the host cannot be looked up'],
  ['EHOSTUNREACH', 'no route to the host'],
  ['ENETUNREACH', 'no route to the network'],
  ['ETIMEDOUT', 'no connection in time'],
  ['ENOENT', 'no such socket'],
])

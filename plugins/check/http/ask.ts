import {
  request as requestHttp,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { request as requestHttps } from 'node:https'
import type { ConnectionOptions } from 'node:tls'
import {
  onAbort,
  formatHost,
  formatHostPort,
  UnavailableError,
  type Check,
  type CheckResult,
  type Instance,
  type PluginContext,
} from 'haproxyctl/plugin'
import { codeOf, describeError, isOurs, tlsOf } from '../../clients/connection/index.ts'
import type { HttpOptions } from './index.ts'
import { isExpected } from './status.ts'

export async function openHttpCheck(options: HttpOptions, context: PluginContext): Promise<Check> {
  const { https = false, verify, tls } = options
  const isSecure = https || tls !== undefined
  const wanted = { ...(verify !== undefined && { verify }), ...tls }
  const secured = await tlsOf(isSecure && wanted, context)
  return { check: (instance, signal) => probe(instance, options, secured, signal) }
}

const longestBody = 64 * 1024

function probe(
  instance: Instance,
  options: HttpOptions,
  tls: ConnectionOptions | undefined,
  signal: AbortSignal,
): ReturnType<Check['check']> {
  return new Promise((resolve, reject) => {
    let request: ClientRequest | undefined
    let following: Disposable | undefined
    function finish(result: CheckResult): void {
      following?.[Symbol.dispose]()
      request?.destroy()
      resolve(result)
    }
    following = onAbort(signal, () => finish(down('no answer in time')))
    if (signal.aborted) return
    const send = tls === undefined ? requestHttp : requestHttps
    request = send({ ...tls, ...requestOptions(instance, options, tls) }, (response) =>
      judge(response, options, finish),
    )
    request.on('error', (error) => {
      if (isOurs(error)) reject(new UnavailableError(describeError(error), { cause: error }))
      finish(down(describe(error)))
    })
    request.end(options.body)
  })
}

function requestOptions(
  instance: Instance,
  options: HttpOptions,
  tls: ConnectionOptions | undefined,
): RequestOptions {
  const { endpoint } = instance
  const host = options.host ?? hostHeader(instance, options.port, tls === undefined ? 80 : 443)
  return {
    ...(endpoint.kind === 'tcp'
      ? { host: endpoint.address, port: options.port ?? endpoint.port }
      : { socketPath: endpoint.path }),
    path: options.uri ?? '/',
    method: options.method ?? 'GET',
    headers: { host, 'user-agent': 'haproxyctl', connection: 'close', ...options.headers },
    // A connection of its own each time: one that is kept would hide that new ones are refused.
    agent: false,
  }
}

function hostHeader({ endpoint }: Instance, port: number | undefined, usualPort: number): string {
  if (endpoint.kind === 'unix') return 'localhost'
  const actual = port ?? endpoint.port
  const isUsual = actual === usualPort
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
  const code = codeOf(error)
  if (code.startsWith('HPE_')) return 'the answer is not HTTP'
  return code === 'ECONNRESET' ? 'connection closed before the answer' : describeError(error)
}

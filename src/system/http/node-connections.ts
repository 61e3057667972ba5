import {
  request as requestHttp,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { request as requestHttps } from 'node:https'
import { TLSSocket } from 'node:tls'
import type { HttpConnections, HttpSettings, WireRequest, WireResponse } from '../../model/http.ts'
import { onAbort } from '../../model/on-abort.ts'
import { errorCode } from '../error-code.ts'
import { Agents } from './agents.ts'
import { connectionFailure } from './failure-words.ts'
import { chooseProxy, type Environment } from './proxy-choice.ts'
import { tlsOptions } from './tls-options.ts'
import { placeOf, proxyHeaders } from './tunnel.ts'

type Settings = Pick<HttpSettings, 'socket' | 'tls' | 'proxy'>

/** Connections over Node's own HTTP, kept open between requests. */
export function openConnections(settings: Settings, env: Environment): HttpConnections {
  const wish = settings.socket === undefined ? (settings.proxy ?? 'environment') : 'none'
  const proxyOf = chooseProxy(wish, env)
  const agents = new Agents()
  return {
    async send(request, signal) {
      signal.throwIfAborted()
      try {
        const options = requestOptions(request, settings, proxyOf(request.url), agents)
        return await exchange(options, request, signal)
      } catch (error) {
        signal.throwIfAborted()
        throw connectionFailure(error)
      }
    },
    async [Symbol.asyncDispose]() {
      agents.destroy()
    },
  }
}

function requestOptions(
  { url, method, headers, body, isElsewhere }: WireRequest,
  { socket, tls }: Settings,
  proxy: URL | undefined,
  agents: Agents,
): RequestOptions {
  const length = body === undefined ? {} : { 'content-length': String(body.length) }
  const common = { method, path: url.pathname + url.search }
  const sent = { host: url.host, ...headers, ...length }
  if (url.protocol === 'https:') {
    const secured = {
      ...common,
      ...tlsOptions(tls, isElsewhere),
      protocol: 'https:',
      headers: sent,
    }
    if (proxy !== undefined) return { ...secured, ...placeOf(url), agent: agents.through(proxy) }
    return {
      ...secured,
      ...(socket === undefined ? placeOf(url) : { socketPath: socket }),
      agent: agents.forHttps(),
    }
  }
  if (proxy === undefined) {
    const place = socket === undefined ? placeOf(url) : { socketPath: socket }
    return { ...common, ...place, protocol: 'http:', headers: sent, agent: agents.forHttp() }
  }
  return {
    ...common,
    ...placeOf(proxy),
    protocol: proxy.protocol,
    path: url.href,
    headers: { ...sent, ...proxyHeaders(proxy) },
    agent: proxy.protocol === 'https:' ? agents.forHttps() : agents.forHttp(),
  }
}

/** A connection that was kept may have been closed meanwhile: what changes nothing is asked again on another. */
async function exchange(
  options: RequestOptions,
  wire: WireRequest,
  signal: AbortSignal,
): Promise<WireResponse> {
  for (;;) {
    const request = (options.protocol === 'https:' ? requestHttps : requestHttp)(options)
    try {
      return await answerTo(request, wire, signal)
    } catch (error) {
      const isClosed = errorCode(error) === 'ECONNRESET' || errorCode(error) === 'EPIPE'
      const isSafe = wire.method === 'GET' || wire.method === 'HEAD'
      if (signal.aborted || !request.reusedSocket || !isClosed || !isSafe) throw error
    }
  }
}

function answerTo(
  request: ClientRequest,
  wire: WireRequest,
  signal: AbortSignal,
): Promise<WireResponse> {
  return new Promise((resolve, reject) => {
    const following = onAbort(signal, () => {
      request.destroy()
      reject(signal.reason)
    })
    request.once('close', () => following[Symbol.dispose]())
    request.once('socket', () => announce(request, wire))
    // Stays for as long as the request lives: an error after the answer has begun comes from its body, too.
    request.on('error', reject)
    request.once('response', (response) => resolve(toWire(request, response, signal)))
    request.end(wire.body)
  })
}

function announce({ socket, reusedSocket }: ClientRequest, wire: WireRequest): void {
  if (reusedSocket || socket?.connecting !== true) wire.connected()
  else
    socket.once(socket instanceof TLSSocket ? 'secureConnect' : 'connect', () => wire.connected())
}

function toWire(
  request: ClientRequest,
  response: IncomingMessage,
  signal: AbortSignal,
): WireResponse {
  return {
    status: response.statusCode ?? 0,
    headers: headersOf(response),
    body: { [Symbol.asyncIterator]: () => readBody(response, signal) },
    close() {
      // What is there already is read, so that the connection goes back to its pool; the rest is not waited for.
      if (response.complete) response.resume()
      else request.destroy()
    },
  }
}

async function* readBody(
  response: IncomingMessage,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const chunk of response) yield chunk
  } catch (error) {
    signal.throwIfAborted()
    throw connectionFailure(error)
  }
  signal.throwIfAborted()
}

function headersOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  const pairs = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, typeof value === 'string' ? value : value.join(', ')]],
  )
  return Object.fromEntries(pairs)
}

import type { RequestListener, Server } from 'node:http'
import fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { maskTexts } from '../../documents/serialize.ts'
import { onAbort, type Clock, type Log } from '../../model/index.ts'
import type { Store } from '../store/store.ts'
import { answer } from './answer.ts'
import { isAudited, type Audit, type AuditNotes } from './audit.ts'
import { refuseClient } from './client-error.ts'
import { writeEvents } from './event-stream.ts'
import type { Gate } from './gate.ts'
import { Problem, problemDocument, problemOf } from './problem.ts'
import { isWrite, paramNames, type Call, type Params, type Reply, type Route } from './route.ts'
import { nameSchema, shapeOf, type Shape } from './schema.ts'

export interface AppOptions {
  readonly routes: readonly Route[]
  readonly gate: Gate
  readonly store: Store
  readonly audit: Audit
  readonly clock: Clock
  readonly log: Log
  readonly bodyLimit: number
  /** Makes the server that the requests come in by. */
  readonly createServer: (listener: RequestListener) => Server
  /** Aborts when the server stops. */
  readonly signal: AbortSignal
}

/** What no browser is to do with our answers; the page has its own policy. */
const safeHeaders = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** The routes behind the gate, each request with its line in the audit log. */
export function createApp(options: AppOptions): FastifyInstance {
  const { routes, bodyLimit, createServer, gate, audit, clock } = options
  const notes = new WeakMap<FastifyRequest, AuditNotes>()
  const app = fastify({
    logger: false,
    bodyLimit,
    routerOptions: { maxParamLength: 512 },
    serverFactory: (listener) => createServer(listener),
    clientErrorHandler: (error, socket) => refuseClient(error, socket, audit, clock.now()),
    frameworkErrors: (error, request, reply) => {
      void sendError(error, request, reply, options, notes)
    },
    return503OnClosing: true,
  })
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'string' }, parseJson)
  for (const type of ['text/plain', 'application/x-pem-file'])
    app.addContentTypeParser(type, { parseAs: 'string' }, (_request, body, done) =>
      done(null, body),
    )
  app.addHook('onRequest', async (request, reply) => {
    notes.set(request, {})
    void reply.headers(safeHeaders)
    gate.checkHost(request.raw)
  })
  app.addHook('onResponse', async (request, reply) => {
    const own = notes.get(request) ?? {}
    if (!isAudited(request.method, reply.statusCode, own)) return
    const { who = '-', problem, commit } = own
    audit({
      at: new Date(clock.now()).toISOString(),
      who,
      from: request.socket.remoteAddress ?? 'unix socket',
      method: request.method,
      path: request.url.slice(0, 512),
      status: reply.statusCode,
      ...(problem && { code: problem.code }),
      ...(commit !== undefined && { commit }),
      tookMs: Math.round(reply.elapsedTime),
    })
  })
  app.setErrorHandler((error: FastifyError, request, reply) =>
    sendError(error, request, reply, options, notes),
  )
  app.setNotFoundHandler((request, reply) =>
    sendError(noRoute(routes, request), request, reply, options, notes),
  )
  for (const route of routes) addRoute(app, route, options, notes)
  return app
}

function addRoute(
  app: FastifyInstance,
  route: Route,
  options: AppOptions,
  notes: WeakMap<FastifyRequest, AuditNotes>,
): void {
  const { gate, store, signal } = options
  const shapes = shapesOf(route)
  const writes = isWrite(route)
  const callers = new WeakMap<FastifyRequest, Pick<Call, 'who' | 'role'>>()
  app.route({
    method: route.method,
    ...(writes && { exposeHeadRoute: false }),
    url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'),
    onRequest: async (request) => {
      if (route.isOpen === true) return
      const own = notes.get(request)
      if (own !== undefined) own.writes = writes
      const caller = await gate.admit(request.raw, route.role, writes)
      callers.set(request, caller)
      if (own !== undefined) own.who = caller.who
    },
    handler: async (request, reply) => {
      using waiting = openWaiting(route, reply, signal)
      // What was begun is ended, whoever waits for it.
      const own = writes ? signal : waiting.signal
      const { who = '-', role = 'read' } = callers.get(request) ?? {}
      const call = {
        params: readParams(shapes, request.params),
        query: textsOf(request.query),
        body: readBody(route, request),
        headers: request.headers,
        who,
        role,
        signal: own,
      }
      const { reply: told, commit } = await answer(route, call, store)
      const noted = notes.get(request)
      if (noted !== undefined && commit !== undefined) noted.commit = commit
      // Who is not let in any more hears nothing more; a client asks again, and is told.
      if (told.kind === 'events')
        void gate.untilShutOut(request.raw, { who, role }, waiting.signal).then(
          () => waiting.leave(),
          () => waiting.leave(),
        )
      await send(told, reply, waiting.signal)
    },
  })
}

interface Waiting extends Disposable {
  readonly signal: AbortSignal
  /** As if the client had gone. */
  leave(): void
}

/** Aborts when nobody waits for an answer any more; what comes of the project alone is there at once. */
function openWaiting({ kind }: Route, reply: FastifyReply, signal: AbortSignal): Waiting {
  if (kind !== 'work') return { signal, leave: () => undefined, [Symbol.dispose]: () => undefined }
  const waiting = new AbortController()
  const stopped = onAbort(signal, (reason) => waiting.abort(reason))
  function leave(): void {
    waiting.abort(new Error('nobody waits for it any more'))
  }
  reply.raw.once('close', leave)
  return { signal: waiting.signal, leave, [Symbol.dispose]: () => stopped[Symbol.dispose]() }
}

// A reply that is awaited watches its stream until the last byte is gone, so none is.
async function send(told: Reply, reply: FastifyReply, signal: AbortSignal): Promise<void> {
  switch (told.kind) {
    case 'json':
      void reply.code(told.status ?? 200).headers(told.headers ?? {})
      if (told.body === undefined) return void reply.send()
      return void reply
        .type('application/json; charset=utf-8')
        .send(`${JSON.stringify(told.body)}\n`)
    case 'text':
      return void reply
        .headers(told.headers ?? {})
        .type(told.type)
        .send(told.text)
    case 'redirect':
      return void reply.redirect(told.to, 302)
    case 'events': {
      reply.hijack()
      return writeEvents(reply.raw, told.events, { headers: safeHeaders, signal })
    }
    default:
      return told satisfies never
  }
}

async function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  { log }: AppOptions,
  notes: WeakMap<FastifyRequest, AuditNotes>,
): Promise<void> {
  const problem = problemOf(error) ?? frameworkProblem(error) ?? bug(error, log)
  const own = notes.get(request)
  if (own !== undefined) own.problem = problem
  if (reply.raw.headersSent) return void reply.raw.destroy()
  void reply.headers({ ...safeHeaders, ...problem.headers })
  // What was not read of a body would be taken for the next request.
  if (!request.raw.complete) void reply.header('connection', 'close')
  await reply
    .code(problem.status)
    .type('application/problem+json; charset=utf-8')
    .send(`${JSON.stringify(maskTexts(problemDocument(problem), []))}\n`)
}

function frameworkProblem(error: unknown): Problem | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined
  const { statusCode, message } = error
  if (typeof statusCode !== 'number' || statusCode < 400 || statusCode >= 500) return undefined
  return new Problem(statusCode, frameworkCodes[statusCode] ?? 'bad-request', message)
}

const frameworkCodes: Readonly<Record<number, string>> = { 413: 'too-large', 415: 'wrong-type' }

function bug(error: unknown, log: Log): Problem {
  log.warn(`a request met a bug: ${error instanceof Error ? (error.stack ?? '') : String(error)}`)
  return new Problem(500, 'bug', 'this is a bug of haproxyctl; its log has more')
}

function noRoute(routes: readonly Route[], request: FastifyRequest): Problem {
  const path = request.url.split('?', 1)[0] ?? ''
  const methods = routes
    .filter((route) => patternOf(route.path).test(path))
    .map(({ method }) => method)
  if (methods.length === 0) {
    return new Problem(404, 'not-found', 'there is nothing at this path', {
      help: '/v1/openapi.json has all paths.',
    })
  }
  const allow = [...new Set(methods)].toSorted().join(', ')
  return new Problem(405, 'wrong-method', `this path takes ${allow}`, { headers: { allow } })
}

function patternOf(path: string): RegExp {
  const escaped = path.replaceAll(/[.*+?^$()|[\]\\]/g, String.raw`\$&`)
  return new RegExp(`^${escaped.replaceAll(/\{\w+\}/g, '[^/]+')}$`)
}

function shapesOf({ path, params = {} }: Route): ReadonlyMap<string, Shape<string>> {
  return new Map(
    paramNames(path).map((name) => [name, shapeOf<string>(params[name] ?? nameSchema)]),
  )
}

function readParams(shapes: ReadonlyMap<string, Shape<string>>, given: unknown): Params {
  const texts = textsOf(given)
  const read = new Map<string, string>()
  for (const [name, shape] of shapes) {
    try {
      read.set(name, shape.read(texts[name]))
    } catch (error) {
      if (!(error instanceof Problem)) throw error
      const message = `${JSON.stringify(texts[name])} cannot be the name of a ${name}`
      throw new Problem(422, 'invalid', message, { cause: error })
    }
  }
  return {
    get(name) {
      const value = read.get(name)
      if (value === undefined) throw new Error(`the path has no part ${name}`)
      return value
    },
  }
}

function readBody({ body }: Route, request: FastifyRequest): unknown {
  if (body === undefined) return undefined
  if (request.body === undefined && body.isOptional === true) return undefined
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase()
  if (type !== body.type) throw new Problem(415, 'wrong-type', `this takes ${body.type}`)
  return request.body
}

function textsOf(value: unknown): Readonly<Record<string, string | undefined>> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, typeof each === 'string' ? each : undefined]),
  )
}

function parseJson(
  _request: FastifyRequest,
  body: string | Buffer,
  done: (error: Error | null, value?: unknown) => void,
): void {
  const text = String(body)
  if (text.trim() === '') return done(null, undefined)
  try {
    done(null, JSON.parse(text))
  } catch {
    done(new Problem(400, 'bad-request', 'the body is not JSON'))
  }
}

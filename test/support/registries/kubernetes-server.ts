import type { IncomingMessage, ServerResponse } from 'node:http'
import { serveHttp, type LocalServer } from '../servers/http-servers.ts'

/** An object as the API has it, as far as anybody here reads it. */
export type KubernetesObject = Readonly<Record<string, unknown>> & {
  readonly metadata: Readonly<Record<string, unknown>> & { readonly name: string }
}

interface Change {
  readonly version: number
  readonly kind: string
  readonly type: string
  readonly object: KubernetesObject
}

/**
 * List and watch of Kubernetes' API for `endpointslices` and `services` of one namespace: resource versions, pages,
 * bookmarks, a history that ends, and 410 as a status or as an event within the stream, as its documents have them.
 */
export interface KubernetesServer extends LocalServer {
  put(kind: Kind, object: KubernetesObject): void
  remove(kind: Kind, name: string): void
  /** Forgets all changes up to now. */
  compact(): void
  /** Ends the streams that are open: in good order, by an error of this code within them, or in mid-line. */
  endStreams(how: 'close' | 'cut' | number): void
  /** Goes on with an earlier state and version, as one that was put back from a backup. */
  windBack(): () => void
  /** What is answered with it instead: a status, or `undefined` for what is usual. */
  refuse: ((question: URL) => number | undefined) | undefined
  /** Sends the version to all streams. */
  bookmark(): void
  readonly questions: readonly URL[]
  readonly authorizations: readonly (string | undefined)[]
}

export type Kind = 'endpointslices' | 'services'

export async function serveKubernetes(pageSize = 500): Promise<KubernetesServer> {
  let objects = new Map<string, KubernetesObject>()
  let changes: Change[] = []
  let version = 1_000
  let oldest = 1_000
  const streams = new Map<ServerResponse, { readonly kind: string; version: number }>()
  const questions: URL[] = []
  const authorizations: (string | undefined)[] = []

  function change(type: string, kind: string, object: KubernetesObject): void {
    version += 1
    const metadata = { ...object.metadata, resourceVersion: String(version) }
    const changed = { ...object, metadata }
    if (type === 'DELETED') objects.delete(`${kind} ${object.metadata.name}`)
    else objects.set(`${kind} ${object.metadata.name}`, changed)
    changes.push({ version, kind, type, object: changed })
    for (const stream of streams.keys()) send(stream)
  }
  /** Tells a stream what it has not heard. */
  function send(response: ServerResponse): void {
    const stream = streams.get(response)
    if (stream === undefined) return
    const news = changes.filter(
      ({ kind, ...each }) => kind === stream.kind && each.version > stream.version,
    )
    for (const { type, object } of news) event(response, type, object)
    stream.version = Math.max(stream.version, ...news.map((each) => each.version))
  }
  function watch(response: ServerResponse, kind: string, query: URLSearchParams): void {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.flushHeaders()
    const from = Number(query.get('resourceVersion'))
    if (from < oldest) {
      event(response, 'ERROR', status(410))
      response.end()
      return
    }
    streams.set(response, { kind, version: from })
    response.on('close', () => streams.delete(response))
    send(response)
  }
  function list(response: ServerResponse, kind: string, query: URLSearchParams): void {
    const all = [...objects].filter(([key]) => key.startsWith(`${kind} `)).map(([, each]) => each)
    const [startText = '0', ofText = String(version)] = query.get('continue')?.split('@') ?? []
    const [start, of] = [Number(startText), Number(ofText)]
    if (of < oldest) {
      json(response, 410, status(410))
      return
    }
    const size = query.has('limit') ? pageSize : all.length
    const rest = all.length > start + size ? { continue: `${start + size}@${of}` } : {}
    json(response, 200, {
      metadata: { resourceVersion: String(of), ...rest },
      items: all.slice(start, start + size),
    })
  }
  function answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', 'http://kubernetes')
    questions.push(url)
    authorizations.push(request.headers.authorization)
    const refused = server.refuse?.(url)
    const [, kind] = /\/namespaces\/default\/(endpointslices|services)$/.exec(url.pathname) ?? []
    if (refused !== undefined || kind === undefined)
      json(response, refused ?? 404, status(refused ?? 404))
    else if (url.searchParams.has('watch')) watch(response, kind, url.searchParams)
    else list(response, kind, url.searchParams)
  }

  const local = await serveHttp(answer)
  const server: KubernetesServer = Object.assign(local, {
    refuse: undefined,
    questions,
    authorizations,
    put(kind: Kind, object: KubernetesObject) {
      change(objects.has(`${kind} ${object.metadata.name}`) ? 'MODIFIED' : 'ADDED', kind, object)
    },
    remove(kind: Kind, name: string) {
      change('DELETED', kind, objects.get(`${kind} ${name}`) ?? { metadata: { name } })
    },
    compact() {
      changes = []
      version += 1
      oldest = version
    },
    endStreams(how: 'close' | 'cut' | number) {
      for (const response of streams.keys()) {
        if (typeof how === 'number') event(response, 'ERROR', status(how))
        if (how === 'cut') response.write('{"type":"MODI', () => response.destroy())
        else response.end()
      }
      streams.clear()
    },
    windBack() {
      const then = { objects: new Map(objects), changes: [...changes], version }
      return () => {
        ;({ objects, changes, version } = then)
        for (const stream of streams.values()) stream.version = Math.max(stream.version, version)
      }
    },
    bookmark() {
      for (const response of streams.keys())
        event(response, 'BOOKMARK', { metadata: { resourceVersion: String(version) } })
    },
  })
  return server
}

function event(response: ServerResponse, type: string, object: unknown): void {
  response.write(`${JSON.stringify({ type, object })}\n`)
}

function status(code: number): object {
  const reason = code === 410 ? 'Expired' : 'InternalError'
  return { kind: 'Status', apiVersion: 'v1', status: 'Failure', reason, code }
}

function json(response: ServerResponse, code: number, value: object): void {
  response.writeHead(code, { 'content-type': 'application/json' })
  response.end(JSON.stringify(value))
}

/** A slice of one service whose pods are told as `name address condition condition`. */
export function slice(name: string, pods: readonly string[], more: object = {}): KubernetesObject {
  const family = pods[0]?.includes('::') === true ? 'IPv6' : 'IPv4'
  return {
    metadata: { name, labels: { 'kubernetes.io/service-name': 'web' } },
    addressType: family,
    ports: [{ name: 'http', protocol: 'TCP', port: 80 }],
    endpoints: pods.map((text) => {
      const [pod = '', address = '', ...said] = text.split(' ')
      return {
        addresses: [address],
        conditions: {
          ready: said.length === 0,
          serving: said.includes('serving') || said.length === 0,
          terminating: said.includes('terminating'),
        },
        targetRef: { kind: 'Pod', name: pod },
        nodeName: 'node1',
      }
    }),
    ...more,
  }
}

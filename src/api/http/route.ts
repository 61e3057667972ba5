import type { IncomingHttpHeaders } from 'node:http'
import type { Draft } from '../../pipeline/edit/draft.ts'
import type { Role } from '../tokens/role.ts'
import type { Schema } from './schema.ts'

export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE'

/** What a request asks for, after it was let in. */
export interface Call {
  readonly params: Params
  readonly query: Readonly<Record<string, string | undefined>>
  readonly body: unknown
  readonly headers: IncomingHttpHeaders
  /** The name of the token. */
  readonly who: string
  readonly role: Role
  /** Aborts when the client goes, or the server stops. */
  readonly signal: AbortSignal
}

/** The parts of the path by name; asking for one that the path does not have is a bug. */
export interface Params {
  get(name: string): string
}

export type Reply =
  | JsonReply
  | {
      readonly kind: 'text'
      readonly type: string
      readonly text: string
      readonly headers?: Readonly<Record<string, string>>
    }
  | { readonly kind: 'redirect'; readonly to: string }
  | { readonly kind: 'events'; readonly events: AsyncIterable<ServerEvent> }

export interface JsonReply {
  readonly kind: 'json'
  readonly status?: number
  readonly body: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/** One event of a stream of server-sent events. */
export interface ServerEvent {
  readonly name: string
  readonly data: object
}

/** What a write did to the project, beside the edits that it made in the draft. */
export interface EditReply {
  readonly status?: number
  readonly body: object
  /** The subject of the commit. */
  readonly subject: string
}

interface RouteFacts {
  readonly path: string
  readonly summary: string
  /** What pyHrapi has at this path, and what differs; absent for what is only ours. */
  readonly pyhrapi?: string
  readonly role: Role
  /** Schemas of the parts of the path; a name where there is none. */
  readonly params?: Readonly<Record<string, Schema>>
  readonly query?: Readonly<Record<string, Schema>>
  readonly body?: { readonly type: string; readonly schema: Schema; readonly isOptional?: boolean }
  readonly reply: { readonly status?: number; readonly type?: string; readonly schema?: Schema }
  /** Of the page: no part of the interface that is described. */
  readonly isPage?: boolean
  /** Needs no token: it holds nothing of the project. */
  readonly isOpen?: boolean
}

/** Shows a part of the project; throws a Problem where it is not there. */
export interface ViewRoute extends RouteFacts {
  readonly kind: 'view'
  readonly method: 'GET'
  view(draft: Draft, params: Params): unknown
}

/** Edits the project; the same edits can be one of several in a transaction. */
export interface EditRoute extends RouteFacts {
  readonly kind: 'edit'
  readonly method: 'PUT' | 'DELETE'
  /** What a GET of the same path shows: its tag is what `If-Match` is compared with. */
  view(draft: Draft, params: Params): unknown
  edit(draft: Draft, call: Pick<Call, 'params' | 'body'>): EditReply
}

/** Everything else: asks the world, or changes it. */
export interface WorkRoute extends RouteFacts {
  readonly kind: 'work'
  readonly method: Method
  /** A GET that changes something all the same, for clients of pyHrapi: held and logged like every write. */
  readonly changes?: boolean
  run(call: Call): Promise<Reply>
}

export type Route = ViewRoute | EditRoute | WorkRoute

export function json(body: unknown, status = 200): JsonReply {
  return { kind: 'json', status, body }
}

/** What was written, with the commit that holds it; none where the project said so already. */
export function committed(body: unknown, commit: string | null, status = 200): JsonReply {
  return { ...json(body, status), ...(commit !== null && { headers: { 'x-commit': commit } }) }
}

/** The names of the parts of a path, as in `{pool}`. */
export function paramNames(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
}

export function isWrite(route: Route): boolean {
  return route.method !== 'GET' || (route.kind === 'work' && route.changes === true)
}

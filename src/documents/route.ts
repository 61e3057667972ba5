import type { BackendRoute, Decision } from '../config/route/route.ts'
import type { LineView } from '../config/sections/line-view.ts'
import type { SectionView } from '../config/sections/section-view.ts'
import { locateDirective } from '../text/locate.ts'
import type { FoundRoute, FoundRoutes } from '../pipeline/route/find-routes.ts'
import { liveState, serversByBackend, type LiveState } from '../pipeline/targets/live-state.ts'
import type { TargetLoad } from '../pipeline/targets/load.ts'

/** Which way a request takes through the configuration that the project stands for. */
export interface RouteDocument {
  readonly format: 1
  readonly request: RequestDocument
  /** One for each frontend that it may come in by; empty where nothing listens there. */
  readonly routes: readonly FrontendRouteDocument[]
}

export interface RequestDocument {
  readonly method: string
  readonly target: string
  readonly host?: string
  readonly port?: number
  readonly tls?: boolean
  readonly source?: string
}

export interface FrontendRouteDocument {
  readonly frontend: string
  readonly mode: string
  /** The line that it comes in by. */
  readonly bind: LineDocument
  readonly tls: boolean
  /** What may happen, in order; the last is what happens if none before it does. */
  readonly decisions: readonly DecisionDocument[]
  readonly backends: readonly BackendRouteDocument[]
}

export interface DecisionDocument {
  readonly kind: Decision['kind']
  /** The action, the backend or the server; `null` where only HAProxy knows. */
  readonly name: string | null
  /** `false`: only if what the line asks for holds, which the request does not tell. */
  readonly certain: boolean
  /** `null` where no line says so. */
  readonly line: LineDocument | null
}

/** A line of the rendered configuration. */
export interface LineDocument {
  readonly file: string
  /** From 1. */
  readonly line: number
  readonly text: string
}

export interface BackendRouteDocument {
  readonly backend: string
  readonly decisions: readonly DecisionDocument[]
  /** How one of the servers is chosen where no decision names one. */
  readonly balance: string
  readonly servers: readonly RouteServerDocument[]
}

export interface RouteServerDocument {
  readonly name: string
  readonly address: string
  /** By the word of the HAProxy that runs; `new` where it has no such server yet, absent where none can be asked. */
  readonly state?: LiveState | 'new'
}

/** With how the servers are now, where a process tells. */
export function routeDocument(
  { question, routes }: FoundRoutes,
  loads: readonly TargetLoad[],
): RouteDocument {
  const live = loads.some(({ load }) => load !== undefined) ? serversByBackend(loads) : undefined
  const { method, target, host, port, isTls, source } = question
  return {
    format: 1,
    request: {
      method,
      target,
      ...(host !== undefined && { host }),
      ...(port !== undefined && { port }),
      ...(isTls !== undefined && { tls: isTls }),
      ...(source !== undefined && { source }),
    },
    routes: routes.map((each) => frontendDocument(each, live)),
  }
}

type Live = ReturnType<typeof serversByBackend> | undefined

function frontendDocument(
  { frontend, bind, isTls, route }: FoundRoute,
  live: Live,
): FrontendRouteDocument {
  return {
    frontend: frontend.proxyName,
    mode: frontend.mode,
    bind: lineDocument(bind),
    tls: isTls,
    decisions: route.decisions.map(decisionDocument),
    backends: route.backends.map((each) => backendDocument(each, live)),
  }
}

function decisionDocument({ kind, name, isCertain, line }: Decision): DecisionDocument {
  return { kind, name: name ?? null, certain: isCertain, line: line ? lineDocument(line) : null }
}

function backendDocument({ backend, decisions }: BackendRoute, live: Live): BackendRouteDocument {
  const running = live?.get(backend.proxyName)
  return {
    backend: backend.proxyName,
    decisions: decisions.map(decisionDocument),
    balance: balanceOf(backend),
    servers: [...backend.servers.values()].map(({ name, address }) => {
      const load = running?.get(name)
      return { name, address, ...(live && { state: load ? liveState(load) : 'new' }) }
    }),
  }
}

function balanceOf(backend: SectionView): string {
  const words = backend.balance
  return (words[0] === 'balance' ? words.slice(1) : words).join(' ')
}

function lineDocument({ file, directive }: LineView): LineDocument {
  const { start } = locateDirective(file, directive)
  const from = file.lineStarts[start.line - 1] ?? 0
  const end = file.text.indexOf('\n', from)
  const text = file.text.slice(from, end === -1 ? undefined : end).trim()
  return { file: file.path, line: start.line, text }
}

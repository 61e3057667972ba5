import type { CriterionNames } from '../evaluate/evaluate.ts'
import type { Request } from '../evaluate/request.ts'
import type { Configuration } from '../configuration.ts'
import type { LineView } from '../sections/line-view.ts'
import type { EffectiveLine, SectionView } from '../sections/section-view.ts'
import { evaluateFormat } from './format.ts'
import { rewrite } from './rewrite.ts'
import { actionOf, Passage, rulesOf, type RouteFiles } from './rules.ts'

/** What a line decides about a request. */
export interface Decision {
  /** HAProxy answers or closes it itself; it goes to a backend, or to one server of it; nobody takes it (503). */
  readonly kind: 'answer' | 'backend' | 'server' | 'nobody'
  /** The action, as in `deny`, or the name of the backend or server; absent where it cannot be known. */
  readonly name?: string
  /** `undefined` where no line says so. */
  readonly line: LineView | undefined
  /** Otherwise it depends on what the request does not tell. */
  readonly isCertain: boolean
}

/** The way of a request through a frontend: what may happen before, and at last what happens if none of it does. */
export interface FrontendRoute {
  readonly frontend: SectionView
  readonly decisions: readonly Decision[]
  /** Each backend that it may come to, in the order of the decisions. */
  readonly backends: readonly BackendRoute[]
}

export interface BackendRoute {
  readonly backend: SectionView
  /** What its own rules decide; empty where balancing does. */
  readonly decisions: readonly Decision[]
}

/** Which way a request goes that comes in at this frontend, as far as the configuration tells. */
export function findRoute(
  configuration: Configuration,
  frontend: SectionView,
  request: Request,
  lookup: { readonly names: CriterionNames; readonly files: RouteFiles },
): FrontendRoute {
  const passage = new Passage(request, lookup.names, lookup.files)
  if (frontend.own('filter').some(({ words }) => words[1] === 'spoe')) passage.forgetVariables()
  if (frontend.own('filter').some(({ words }) => words[1]?.startsWith('lua.'))) passage.forgetAll()
  const decisions = untilCertain([
    ...answersOf(frontend, passage),
    ...backendsOf(configuration, frontend, passage),
  ])
  const named = decisions.flatMap(({ kind, name }) => (kind === 'backend' && name ? [name] : []))
  const backends = [...new Set(named)].flatMap((name) => {
    const backend = configuration.backend(name)
    if (backend === undefined) return []
    const fork = passage.fork()
    const own = backend === frontend ? [] : answersOf(backend, fork)
    return [{ backend, decisions: untilCertain([...own, ...serversOf(backend, fork)]) }]
  })
  return { frontend, decisions, backends }
}

/** What comes behind a decision that is certain never happens. */
function untilCertain(decisions: readonly Decision[]): readonly Decision[] {
  const end = decisions.findIndex(({ isCertain }) => isCertain)
  return end === -1 ? decisions : decisions.slice(0, end + 1)
}

/** Rules that answer or close, in the order in which HAProxy asks them. */
function answersOf(view: SectionView, passage: Passage): readonly Decision[] {
  const decisions = [
    ...runRules(rulesOf(view, 'tcp-request', 'connection'), 2, passage),
    ...runRules(rulesOf(view, 'tcp-request', 'session'), 2, passage),
    ...runRules(rulesOf(view, 'tcp-request', 'content'), 2, passage),
  ]
  if (view.mode !== 'http') return decisions
  return [
    ...decisions,
    ...monitored(view, passage),
    ...runRules(rulesOf(view, 'http-request'), 1, passage),
    ...statistics(view, passage),
    ...runRules(rulesOf(view, 'redirect'), 0, passage),
  ]
}

/** Actions that end the way of a request, as they are called behind `http-request` and `tcp-request`. */
const final: ReadonlySet<string> = new Set([
  'auth',
  'deny',
  'redirect',
  'reject',
  'return',
  'silent-drop',
  'tarpit',
  'use-service',
])

/** From what it has kept, or by what a program decides. */
function mayAnswer(action: string): boolean {
  return action === 'cache-use' || action.startsWith('lua.')
}

function runRules(
  rules: readonly EffectiveLine[],
  at: number,
  passage: Passage,
): readonly Decision[] {
  const decisions: Decision[] = []
  let isSure = true
  for (const rule of rules) {
    const holds = passage.applies(rule)
    if (holds === false) continue
    const applies = isSure ? holds : undefined
    const { name } = actionOf(rule.line, at)
    if (name === 'allow' || name === 'accept') {
      if (applies === true) return decisions
      isSure = false
    } else if (final.has(name)) {
      const isCertain = applies === true
      decisions.push({ kind: 'answer', name, line: rule.line, isCertain })
      if (isCertain) return decisions
    } else {
      if (mayAnswer(name))
        decisions.push({ kind: 'answer', name, line: rule.line, isCertain: false })
      rewrite(rule, at, applies, passage)
    }
  }
  return decisions
}

function monitored(view: SectionView, { request }: Passage): readonly Decision[] {
  const found = view.find('monitor-uri')
  if (found === undefined || request.target !== found.line.words[1]) return []
  return [{ kind: 'answer', name: 'monitor-uri', line: found.line, isCertain: true }]
}

/** The page of statistics is below its URI. */
function statistics(view: SectionView, { request }: Passage): readonly Decision[] {
  const isOn = ['enable', 'uri', 'auth', 'realm', 'admin'].some((word) => view.find('stats', word))
  const uri = view.find('stats', 'uri')?.line
  const prefix = uri?.words[2] ?? '/haproxy?stats'
  if (!isOn || request.target?.startsWith(prefix) !== true) return []
  return [{ kind: 'answer', name: 'stats', line: uri, isCertain: true }]
}

function backendsOf(
  configuration: Configuration,
  frontend: SectionView,
  passage: Passage,
): readonly Decision[] {
  const decisions: Decision[] = []
  for (const line of frontend.own('use_backend')) {
    const rule = { line, view: frontend }
    const applies = passage.applies(rule)
    if (applies === false) continue
    const [, word] = line.directive.words
    const name = word && evaluateFormat(word, passage.request, passage.contextOf(frontend))
    const isCertain = applies === true && name !== undefined
    const isThere = name === undefined || configuration.backend(name) !== undefined
    // A name that no backend has ends the search as well: the default comes next.
    if (!isThere && isCertain) break
    if (isThere)
      decisions.push({ kind: 'backend', ...(name !== undefined && { name }), line, isCertain })
    if (isCertain) return decisions
  }
  return [...decisions, defaultOf(frontend)]
}

function defaultOf(frontend: SectionView): Decision {
  const found = frontend.find('default_backend')?.line
  const [, name] = found?.words ?? []
  if (name !== undefined) return { kind: 'backend', name, line: found, isCertain: true }
  const own = frontend.hasBackend ? frontend.name : undefined
  if (own === undefined) return { kind: 'nobody', line: undefined, isCertain: true }
  return { kind: 'backend', name: own, line: undefined, isCertain: true }
}

function serversOf(backend: SectionView, passage: Passage): readonly Decision[] {
  return backend.own('use-server').flatMap((line): readonly Decision[] => {
    const applies = passage.applies({ line, view: backend })
    const [, word] = line.directive.words
    if (applies === false || word === undefined) return []
    const name = evaluateFormat(word, passage.request, passage.contextOf(backend))
    const isCertain = applies === true && name !== undefined
    // A name from a map that no server has is passed over.
    if (name !== undefined && !backend.servers.has(name)) return []
    return [{ kind: 'server', ...(name !== undefined && { name }), line, isCertain }]
  })
}

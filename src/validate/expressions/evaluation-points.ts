import type { Section } from '../../model/config/config-file.ts'

/**
 * The places where a fetch can be evaluated, in the order of the columns of `haproxy -dKall`, as a bit each.
 * A rule of a `listen` stands on both sides, and so does one of a `defaults` section.
 */
const column = {
  frontConnection: 1 << 0,
  frontSession: 1 << 1,
  frontContent: 1 << 2,
  frontRequest: 1 << 3,
  frontBody: 1 << 4,
  useBackend: 1 << 5,
  backContent: 1 << 6,
  backRequest: 1 << 7,
  backBody: 1 << 8,
  useServer: 1 << 9,
  serverConnection: 1 << 10,
  backResponseContent: 1 << 11,
  backResponse: 1 << 12,
  backResponseBody: 1 << 13,
  stickStore: 1 << 14,
  frontResponseContent: 1 << 15,
  frontResponse: 1 << 16,
  frontResponseBody: 1 << 17,
  log: 1 << 18,
  check: 1 << 19,
  configuration: 1 << 20,
} as const

interface Sides {
  readonly frontend: number
  readonly backend: number
  readonly name: string
}

function sides(name: string, frontend: number, backend = frontend): Sides {
  return { name, frontend, backend }
}

const request = sides('HTTP request rules', column.frontRequest, column.backRequest)
const response = sides('HTTP response rules', column.frontResponse, column.backResponse)
const check = sides('health checks', column.check)

/** By the context of an operand; contexts that are not here allow every fetch. */
const contexts: Readonly<Record<string, Sides>> = {
  'http-request': request,
  monitor: request,
  'http-response': response,
  'http-after-response': response,
  'tcp-request connection': sides('connection rules', column.frontConnection),
  'tcp-request session': sides('session rules', column.frontSession),
  'tcp-request content': sides('request content rules', column.frontContent, column.backContent),
  'tcp-response content': sides(
    'response content rules',
    column.frontResponseContent,
    column.backResponseContent,
  ),
  use_backend: sides('use_backend rules', column.useBackend),
  'use-server': sides('use-server rules', column.useServer),
  'stick on': sides('stick rules', column.useServer),
  'stick match': sides('stick rules', column.useServer),
  'stick store-request': sides('stick rules', column.useServer),
  'stick store-response': sides('stick store-response rules', column.stickStore),
  balance: sides('balance', column.useServer),
  'log-format': sides('log formats', column.log),
  'log-format-sd': sides('log formats', column.log),
  'error-log-format': sides('log formats', column.log),
  'unique-id-format': request,
  'set-var': sides('the global section', column.configuration),
  'set-var-fmt': sides('the global section', column.configuration),
  'http-check': check,
  'tcp-check': check,
  server: sides('server connections', column.serverConnection),
  'default-server': sides('server connections', column.serverConnection),
}

export interface EvaluationPoint {
  readonly bits: number
  readonly name: string
}

/** Where an operand of this context stands in this section; `undefined` where every fetch is allowed. */
export function evaluationPointOf(context: string, section: Section): EvaluationPoint | undefined {
  const found = Object.hasOwn(contexts, context) ? contexts[context] : undefined
  if (found === undefined) return undefined
  if (section.keyword === 'frontend') return { bits: found.frontend, name: found.name }
  if (section.keyword === 'backend') return { bits: found.backend, name: found.name }
  return { bits: found.frontend | found.backend, name: found.name }
}

/** Known when a client has connected, before anything was read of what it sends. */
export function isOfSession(points: number): boolean {
  return (points & column.frontSession) !== 0
}

import type { ServerState } from '../../model/plan/admin-state.ts'
import type { RuntimeStep } from '../../model/plan/runtime-step.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import type { ServerOptions } from '../../config/servers/server-options.ts'

// A command is one line, and nothing on it can stand for another.
const lineBreak = /[\n\r\0]/

export function hasLineBreak(word: string): boolean {
  return lineBreak.test(word)
}

/**
 * Without a port and an address of their own checks go as the traffic goes, through TLS and with a PROXY
 * line. For a server that is added HAProxy has to be told.
 */
export function impliedByCheck(options: ServerOptions): readonly string[] {
  if (!options.has('check') || options.has('port') || options.has('addr')) return []
  const words: string[] = []
  if (options.has('ssl') && !options.has('no-check-ssl')) words.push('check-ssl')
  if ([...options.keys()].some((keyword) => keyword.startsWith('send-proxy')))
    words.push('check-send-proxy')
  return words.filter((word) => !options.has(word))
}

export interface AddOptions {
  /** The number that it is to have, where the file gives none. */
  readonly number?: number | undefined
  /** What somebody made of it by hand, and is left so. */
  readonly kept?: readonly RuntimeStep[]
}

/** What `add server` is told: it checks otherwise than a server of the file unless that is said. */
export function addedOptions({ options }: ServerView): readonly (readonly string[])[] {
  const words: (readonly string[])[] = []
  for (const [keyword, args] of options) {
    // Neither is taken, and both are so where nothing is said.
    if (keyword !== 'disabled' && keyword !== 'no-check-ssl') words.push([keyword, ...args])
  }
  return [...words, ...impliedByCheck(options).map((word) => [word])]
}

/** A server starts in maintenance with its checks off; both have to be ended. */
export function addSteps(
  backend: string,
  view: ServerView,
  { number, kept = [] }: AddOptions = {},
): readonly RuntimeStep[] {
  const { name: server, address } = view
  const id = number === undefined ? [] : [['id', String(number)]]
  const options = [...id, ...addedOptions(view)]
  const steps: RuntimeStep[] = [{ kind: 'add-server', backend, server, address, options }]
  if (view.options.has('check'))
    steps.push({ kind: 'enable-checks', backend, server, checks: 'health' })
  if (view.options.has('agent-check'))
    steps.push({ kind: 'enable-checks', backend, server, checks: 'agent' })
  const isKept = kept.some((step) => step.kind === 'set-state')
  if (!view.options.has('disabled') && !isKept)
    steps.push({ kind: 'set-state', backend, server, state: 'ready' })
  return [...steps, ...kept]
}

export interface RemoveOptions {
  readonly drainLimitMs: number
  readonly whenBusy: 'shutdown' | 'fail'
  readonly state: ServerState
}

/** HAProxy deletes a server only in maintenance and without connections. */
export function removeSteps(
  backend: string,
  server: string,
  options: RemoveOptions,
): readonly RuntimeStep[] {
  const { drainLimitMs: limitMs, whenBusy, state } = options
  const told = state !== 'ready' && { state }
  return [
    ...drainSteps(backend, server, state),
    { kind: 'drain', backend, server, limitMs, whenBusy, ...told },
    { kind: 'set-state', backend, server, state: 'maint' },
    { kind: 'delete-server', backend, server },
  ]
}

/** No new connections; `drain` would take a server out of its maintenance. */
export function drainSteps(
  backend: string,
  server: string,
  state: ServerState,
): readonly RuntimeStep[] {
  return state === 'maint' ? [] : [{ kind: 'set-state', backend, server, state: 'drain' }]
}

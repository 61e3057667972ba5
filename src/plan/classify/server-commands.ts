import type { ServerState } from '../../model/admin-state.ts'
import type { RuntimeStep } from '../../model/plan.ts'
import type { ServerView } from '../../config/server-view.ts'
import type { ServerOptions } from '../../config/server-options.ts'

/** Quotes are letters to the command line: only a backslash keeps blanks, `;` and itself; `<<` would begin a payload. */
export function commandWord(word: string): string {
  return word.replaceAll(/[\\ \t;<]/g, '\\$&')
}

// A command is one line, and nothing on it can stand for another.
const lineBreak = /[\n\r\0]/

export function hasLineBreak(word: string): boolean {
  return lineBreak.test(word)
}

export function command(...words: readonly string[]): CommandStep {
  return { kind: 'command', text: words.map(commandWord).join(' ') }
}

export type CommandStep = Extract<RuntimeStep, { kind: 'command' }>

/** The last word of it is a secret. */
export function secretCommand(...words: readonly string[]): CommandStep {
  return { ...command(...words), shown: command(...words.slice(0, -1), '…').text }
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
export function optionWords({ options }: ServerView): readonly string[] {
  const words: string[] = []
  for (const [keyword, args] of options) {
    // Neither is taken, and both are so where nothing is said.
    if (keyword !== 'disabled' && keyword !== 'no-check-ssl') words.push(keyword, ...args)
  }
  return [...words, ...impliedByCheck(options)]
}

/** A server starts in maintenance with its checks off; both have to be ended. */
export function addSteps(
  path: string,
  server: ServerView,
  { number, kept = [] }: AddOptions = {},
): readonly RuntimeStep[] {
  const id = number === undefined ? [] : ['id', String(number)]
  const words = optionWords(server)
  const steps = [command('add', 'server', path, server.address, ...id, ...words)]
  if (server.options.has('check')) steps.push(command('enable', 'health', path))
  if (server.options.has('agent-check')) steps.push(command('enable', 'agent', path))
  const isKept = kept.some((step) => step.kind === 'command' && step.text.includes(' state '))
  if (!server.options.has('disabled') && !isKept)
    steps.push(command('set', 'server', path, 'state', 'ready'))
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
  const path = `${backend}/${server}`
  const { drainLimitMs: limitMs, whenBusy, state } = options
  const steps: RuntimeStep[] = []
  // `drain` would take it out of maintenance.
  if (state !== 'maint') steps.push(command('set', 'server', path, 'state', 'drain'))
  steps.push({
    kind: 'drain',
    backend,
    server,
    limitMs,
    whenBusy,
    ...(state !== 'ready' && { state }),
  })
  steps.push(command('set', 'server', path, 'state', 'maint'))
  steps.push(command('del', 'server', path))
  return steps
}

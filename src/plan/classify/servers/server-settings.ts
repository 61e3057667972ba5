import type { LiveKind } from '../../../model/plan/plan.ts'
import type { Reason } from '../../../model/plan/reason.ts'
import type { CheckSetting, RuntimeStep, ServerName } from '../../../model/plan/runtime-step.ts'
import type { ServerView } from '../../../config/servers/server-view.ts'
import { refuseLookup, type LiveRules } from '../../rules/live-rules.ts'
import { hasLineBreak, impliedByCheck } from '../../steps/server-steps.ts'
import type { ServerOptions } from '../../../config/servers/server-options.ts'

/** How an option with commands of its own comes to another value. */
export interface ServerSetting {
  /** What the change is called. */
  readonly kind: LiveKind
  readonly steps: readonly RuntimeStep[]
}

export interface ChangedServer {
  /** `web`, of `backend web`. */
  readonly backend: string
  readonly applied: ServerView
  readonly wanted: ServerView
}

/** How the running server takes the new value, or why it does not; `undefined` where there is no command for it. */
export function findSetting(
  keyword: string,
  changed: ChangedServer,
  rules: LiveRules,
): ServerSetting | { readonly refusal: Reason } | undefined {
  const setting = settingOf(keyword, changed)
  if (setting === undefined) return undefined
  const value = changed.wanted.options.get(keyword)?.[0] ?? ''
  if (hasLineBreak(value)) return { refusal: { code: 'value-with-line-feed' } }
  const lookup = keyword.endsWith('addr') ? refuseLookup([value]) : undefined
  const refusal = rules.refuse(setting.kind) ?? lookup
  return refusal === undefined ? setting : { refusal }
}

function settingOf(
  keyword: string,
  { backend, applied, wanted }: ChangedServer,
): ServerSetting | undefined {
  const { options: before } = applied
  const { options: after } = wanted
  const value = after.get(keyword)?.[0]
  const name = { backend, server: wanted.name }
  if (keyword === 'maxconn') return maxconnSetting(name, before, after)
  const kind = kinds.get(keyword)
  if (kind === undefined) return undefined
  const { of } = kind
  const isOn = [before, after].every((options) => options.has(of))
  // A port of the checks' own can be taken away where the address has one; nothing else can.
  const canEnd = keyword === 'port' && [applied, wanted].every(hasPort)
  const next = value ?? (canEnd ? '0' : undefined)
  if (!isOn || next === undefined) return undefined
  // Whether they go through TLS is decided when the server is made.
  if (impliedByCheck(before).join() !== impliedByCheck(after).join()) return undefined
  const settings: CheckSetting[] = [kind.setting]
  if (of === 'check' && followsChecks(keyword, after)) {
    // The agent would go on with its old one, and cannot be left without any.
    if (value === undefined || !followsChecks(keyword, before)) return undefined
    settings.push(keyword === 'port' ? 'agent-port' : 'agent-addr')
  }
  return {
    kind: kind.kind,
    steps: settings.map((setting) => ({ kind: 'set-checks', ...name, setting, value: next })),
  }
}

/** Why a server has to be made anew for options without a command; `undefined` where there are none. */
export function readWhenMade(options: readonly string[]): Reason | undefined {
  const [option] = options
  if (option === undefined) return undefined
  if (options.length === 1) return { code: 'option-when-made', option }
  const all = options.map((each) => `\`${each}\``).join(', ')
  return { code: 'options-when-made', options: all }
}

interface SettingKind {
  readonly kind: LiveKind
  readonly setting: CheckSetting
  /** The option without which it means nothing. */
  readonly of: string
}

const kinds: ReadonlyMap<string, SettingKind> = new Map([
  ['port', { setting: 'check-port', of: 'check', kind: 'server-check-port' }],
  ['addr', { setting: 'check-addr', of: 'check', kind: 'server-check-addr' }],
  ['agent-addr', { setting: 'agent-addr', of: 'agent-check', kind: 'server-agent' }],
  ['agent-port', { setting: 'agent-port', of: 'agent-check', kind: 'server-agent' }],
  ['agent-send', { setting: 'agent-send', of: 'agent-check', kind: 'server-agent' }],
])

function hasPort({ place }: ServerView): boolean {
  return place.kind !== 'other'
}

/** An agent without an address or a port of its own uses those of the checks. */
function followsChecks(keyword: string, options: ServerOptions): boolean {
  return options.has('agent-check') && !options.has(`agent-${keyword}`)
}

/** `set maxconn server` makes a limit that moves from one that did not, or the other way round, only in the file. */
function maxconnSetting(
  name: ServerName,
  before: ServerOptions,
  after: ServerOptions,
): ServerSetting | undefined {
  const maxconn = Number(after.get('maxconn')?.[0] ?? 0)
  if (after.has('minconn') && !(isMoving(before) && isMoving(after))) return undefined
  return { kind: 'server-maxconn', steps: [{ kind: 'set-server-maxconn', ...name, maxconn }] }
}

/** Between `minconn` and `maxconn` by the backend's load. */
function isMoving(options: ServerOptions): boolean {
  const least = Number(options.get('minconn')?.[0] ?? 0)
  return least > 0 && Number(options.get('maxconn')?.[0] ?? 0) > least
}

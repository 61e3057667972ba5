import { isAtMostDrained, serverState } from '../../../model/plan/admin-state.ts'
import type { RunningServer } from '../../../model/plan/plan.ts'
import type { Reason } from '../../../model/plan/reason.ts'
import type { RuntimeStep, ServerName } from '../../../model/plan/runtime-step.ts'
import type { ServerView } from '../../../config/servers/server-view.ts'

/** Health checks and agent checks: two sets of words for one thing. */
export interface CheckKind {
  readonly keyword: 'check' | 'agent-check'
  /** What the change is called. */
  readonly kind: 'server-check' | 'server-agent'
  readonly what: 'health' | 'agent'
  readonly name: string
}

export const checkKinds: readonly CheckKind[] = [
  { keyword: 'check', kind: 'server-check', what: 'health', name: 'health checks' },
  { keyword: 'agent-check', kind: 'server-agent', what: 'agent', name: 'agent checks' },
]

const made = 0x02
const on = 0x04
const paused = 0x08

/** Whether the running server has such checks, on or off; only then can they be switched. */
export function hasChecks({ what }: CheckKind, live: RunningServer): boolean {
  return (stateOf(what, live) & made) !== 0
}

export function areChecksOn({ what }: CheckKind, live: RunningServer): boolean {
  return (stateOf(what, live) & on) !== 0
}

/** Why switching the checks would not leave the server as if it had been made so. */
export function refuseSwitch(
  kind: CheckKind,
  { options }: ServerView,
  live: RunningServer,
): Reason | undefined {
  const { keyword, name, what } = kind
  if (!hasChecks(kind, live)) return { code: 'made-without-checks', checks: name }
  if (options.has(keyword)) {
    // Checks that were off during a maintenance stay paused after it, even when they are on again.
    const isPaused = (stateOf(what, live) & paused) !== 0 && serverState(live) !== 'maint'
    return isPaused ? { code: 'checks-paused', checks: name } : undefined
  }
  // What takes a server down then has nothing that would bring it back.
  const other = ['observe', 'track'].find((word) => options.has(word))
  if (other !== undefined) return { code: 'taken-down-otherwise', option: other, checks: name }
  // A check that is under way just now may still fail; where that is enough, the same would happen.
  if (keyword === 'check' && Number(options.get('fall')?.[0] ?? 3) < 2)
    return { code: 'check-under-way' }
  const isUp = live.operationalState === 1 || live.operationalState === 2
  if (isUp || !checkedOtherwise(kind, options)) return undefined
  return { code: 'checks-may-be-why', checks: name }
}

/** Whether anything of HAProxy's own says that the server is up or down. */
export function isChecked({ options }: ServerView): boolean {
  return ['check', 'agent-check', 'track', 'observe'].some((word) => options.has(word))
}

/** What nothing checks is down by somebody's hand, or by a last word of checks that ended. */
export function isLeftDown(server: RunningServer): boolean {
  return server.operationalState === 0 && isAtMostDrained(server)
}

/** The commands that switch the checks on or off; one that nothing checks any more counts as up. */
export function switchSteps(
  kind: CheckKind,
  wanted: ServerView,
  name: ServerName,
): readonly RuntimeStep[] {
  const { what: checks } = kind
  if (wanted.options.has(kind.keyword)) return [{ kind: 'enable-checks', ...name, checks }]
  const stop = { kind: 'disable-checks', ...name, checks } as const
  if (checkedOtherwise(kind, wanted.options)) return [stop]
  return [stop, { kind: 'set-health-up', ...name }]
}

/** The other of the two stays, and what it says of the server counts. */
function checkedOtherwise({ keyword }: CheckKind, options: ServerView['options']): boolean {
  return checkKinds.some((other) => other.keyword !== keyword && options.has(other.keyword))
}

function stateOf(what: CheckKind['what'], live: RunningServer): number {
  return (what === 'health' ? live.checkState : live.agentState) ?? 0
}

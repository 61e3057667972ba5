import type { Change, LiveKind, ProcessState } from '../../model/plan.ts'
import type { ProfilingMode, RateName, RuntimeStep } from '../../model/runtime-step.ts'
import type { Configuration } from '../../config/configuration.ts'
import type { LineView } from '../../config/line-view.ts'
import { cookieKeyStep, cookieStep } from './cookie-changes.ts'
import { refuseMoving, refuseUncertain } from './frontend-limits.ts'
import { lineChange, type LineDifference } from './line-changes.ts'
import type { LiveRules } from '../rules/live-rules.ts'
import type { OriginOf } from '../compare/origins.ts'

export interface TunableContext {
  readonly process: ProcessState
  readonly rules: LiveRules
  readonly originOf: OriginOf
  /** What the worker was started with. */
  readonly started: Configuration
  readonly wanted: Configuration
}

/** `global` lines that are rates, and what `set rate-limit` calls them. */
export const rates: ReadonlyMap<string, RateName> = new Map([
  ['maxconnrate', 'connections'],
  ['maxsessrate', 'sessions'],
  ['maxsslrate', 'ssl-sessions'],
  ['maxcomprate', 'http-compression'],
])

/** The change of lines outside the servers: over the socket where HAProxy takes it, else by a reload. */
export function tunableChange(difference: LineDifference, context: TunableContext): Change {
  const { section } = difference
  const { process, originOf } = context
  const found = stepFor(difference, context)
  const refusal =
    typeof found === 'string'
      ? found
      : found && (refuseUncertain(difference) ?? context.rules.refuse(found.kind))
  if (found === undefined || typeof found === 'string' || refusal !== undefined) {
    return lineChange(difference, { version: process.version, originOf, refusal })
  }
  const origin = originOf(difference.after[0])
  return {
    class: 'runtime',
    action: 'change',
    kind: found.kind,
    subject: { section: section.key },
    summary: `${section.key}: ${found.text}`,
    reason: 'HAProxy takes it over the socket',
    steps: found.steps,
    ...(origin !== undefined && { origin }),
  }
}

/** The steps, or why there are none for lines for which there sometimes are. */
function stepFor(difference: LineDifference, context: TunableContext): Tuned | string | undefined {
  const { section, group } = difference
  if (section.keyword === 'global') return globalStep(difference, context)
  if (section.keyword === 'backend' || section.keyword === 'listen') {
    if (group === 'cookie') return cookieStep(difference, context)
    if (group === 'dynamic-cookie-key') return cookieKeyStep(difference)
  }
  return stateStep(difference, context)
}

export interface Tuned {
  readonly kind: LiveKind
  readonly text: string
  readonly steps: readonly RuntimeStep[]
}

function globalStep(
  { group, before, after }: LineDifference,
  { process, wanted }: TunableContext,
): Tuned | string | undefined {
  const value = numberIn(after)
  const text = `${group} ${numberIn(before) ?? 'none'} → ${value ?? 'none'}`
  const rate = rates.get(group)
  if (rate !== undefined) {
    // 0 is no limit, as is no line.
    if (after.length > 0 && value === undefined) return undefined
    const steps = [{ kind: 'set-rate-limit', rate, limit: value ?? 0 }] as const
    return { kind: 'global-rate', text, steps }
  }
  if (group.startsWith('profiling.')) return profilingStep(group, before, after)
  if (group !== 'maxconn') return undefined
  if (value === undefined || value === 0)
    return 'HAProxy works out how many connections it can take only when it starts'
  const { hardMaxconn = 0 } = process
  if (value > hardMaxconn)
    return `the worker made room for ${hardMaxconn} connections when it started`
  const steps = [{ kind: 'set-global-maxconn', maxconn: value }] as const
  return refuseMoving(wanted) ?? { kind: 'global-maxconn', text, steps }
}

const unprofiled = { tasks: 'auto', memory: 'off' } as const

/** `tasks` and `memory`, and what HAProxy does without a line. */
function profilingStep(
  group: string,
  before: readonly LineView[],
  after: readonly LineView[],
): Tuned | undefined {
  const [, what = ''] = group.split('.')
  if (what !== 'tasks' && what !== 'memory') return undefined
  const mode = after.length === 0 ? unprofiled[what] : profilingMode(after[0]?.words[1])
  if (mode === undefined || (what === 'memory' && mode === 'auto')) return undefined
  const text = `${group} ${before[0]?.words[1] ?? 'none'} → ${mode}`
  return { kind: 'global-profiling', text, steps: [{ kind: 'set-profiling', what, mode }] }
}

function profilingMode(word: string | undefined): ProfilingMode | undefined {
  return word === 'on' || word === 'off' || word === 'auto' ? word : undefined
}

function stateStep(
  { section, group, after }: LineDifference,
  { started }: TunableContext,
): Tuned | string | undefined {
  if (group !== 'disabled' || section.keyword !== 'frontend') return undefined
  if (section.isDisabled !== after.length > 0) return undefined
  const name = section.key.slice(section.key.indexOf(' ') + 1)
  const kind = 'frontend-state'
  if (after.length > 0)
    return {
      kind,
      text: 'enabled → disabled',
      steps: [{ kind: 'disable-frontend', frontend: name }],
    }
  if (started.sections.get(section.key)?.isDisabled !== false)
    return 'it was disabled when the worker started, and has no sockets to go back to'
  return { kind, text: 'disabled → enabled', steps: [{ kind: 'enable-frontend', frontend: name }] }
}

/** The number of a line that has nothing else. */
export function numberIn(lines: readonly LineView[]): number | undefined {
  const [line] = lines
  const word = line?.words[1]
  if (lines.length !== 1 || line?.words.length !== 2 || !/^\d+$/.test(word ?? '')) return undefined
  return line.dependsOnEnvironment ? undefined : Number(word)
}

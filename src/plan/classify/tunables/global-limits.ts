import type { LineView } from '../../../config/sections/line-view.ts'
import type { ProfilingMode, RateName } from '../../../model/plan/runtime-step.ts'
import { refuseMoving } from './frontend-limits.ts'
import type { LineDifference } from '../../compare/differences.ts'
import { valuesOf, type Values } from '../../compare/values.ts'
import { numberIn, type TunableContext, type Tuned } from './tunable.ts'

/** `global` lines that are rates, and what `set rate-limit` calls them. */
export const rates: ReadonlyMap<string, RateName> = new Map([
  ['maxconnrate', 'connections'],
  ['maxsessrate', 'sessions'],
  ['maxsslrate', 'ssl-sessions'],
  ['maxcomprate', 'http-compression'],
])

/** Limits and profiling of the process. */
export function tuneGlobal(difference: LineDifference, context: TunableContext): Tuned {
  const { group, before, after } = difference
  const rate = rates.get(group)
  if (rate !== undefined) return tuneRate(difference, rate)
  if (group.startsWith('profiling.')) return tuneProfiling(group, before, after)
  return group === 'maxconn' ? tuneMaxconn(difference, context) : undefined
}

function tuneRate(difference: LineDifference, rate: RateName): Tuned {
  const { after } = difference
  const value = numberIn(after)
  // 0 is no limit, as is no line.
  if (after.length > 0 && value === undefined) return undefined
  const steps = [{ kind: 'set-rate-limit', rate, limit: value ?? 0 }] as const
  return { kind: 'global-rate', ...described(difference), steps }
}

function tuneMaxconn(
  difference: LineDifference,
  { process: { hardMaxconn = 0 }, wanted }: TunableContext,
): Tuned {
  const maxconn = numberIn(difference.after)
  if (maxconn === undefined || maxconn === 0) return { refusal: { code: 'maxconn-at-start' } }
  if (maxconn > hardMaxconn) return { refusal: { code: 'maxconn-too-high', most: hardMaxconn } }
  const refusal = refuseMoving(wanted)
  if (refusal !== undefined) return { refusal }
  const steps = [{ kind: 'set-global-maxconn', maxconn }] as const
  return { kind: 'global-maxconn', ...described(difference), steps }
}

function described({ group, before, after }: LineDifference): {
  readonly text: string
  readonly values: Values
} {
  const [was, is] = [numberIn(before), numberIn(after)]
  return { text: `${group} ${was ?? 'none'} → ${is ?? 'none'}`, values: valuesOf(was, is) }
}

const unprofiled = { tasks: 'auto', memory: 'off' } as const

/** `tasks` and `memory`, and what HAProxy does without a line. */
function tuneProfiling(
  group: string,
  before: readonly LineView[],
  after: readonly LineView[],
): Tuned {
  const [, what = ''] = group.split('.')
  if (what !== 'tasks' && what !== 'memory') return undefined
  const mode = after.length === 0 ? unprofiled[what] : profilingMode(after[0]?.words[1])
  if (mode === undefined || (what === 'memory' && mode === 'auto')) return undefined
  const was = before[0]?.words[1]
  return {
    kind: 'global-profiling',
    text: `${group} ${was ?? 'none'} → ${mode}`,
    values: valuesOf(was, mode),
    steps: [{ kind: 'set-profiling', what, mode }],
  }
}

function profilingMode(word: string | undefined): ProfilingMode | undefined {
  return word === 'on' || word === 'off' || word === 'auto' ? word : undefined
}

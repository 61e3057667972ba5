import type { Change, ProcessState, RuntimeStep } from '../model/plan.ts'
import type { ConfigView, LineView } from './config-view.ts'
import type { LineDifference } from './line-changes.ts'
import type { LiveRules } from './live-rules.ts'
import type { OriginOf } from './origins.ts'
import { command } from './server-commands.ts'

export interface TunableContext {
  readonly process: ProcessState
  readonly rules: LiveRules
  readonly originOf: OriginOf
  /** What the worker was started with. */
  readonly started: ConfigView
}

/** `global` lines that are rates, and what `set rate-limit` calls them. */
const rates: ReadonlyMap<string, string> = new Map([
  ['maxconnrate', 'connections'],
  ['maxsessrate', 'sessions'],
  ['maxsslrate', 'ssl-sessions'],
  ['maxcomprate', 'http-compression'],
])

/** The change of a line outside the servers that HAProxy takes over the socket; `undefined` for all others. */
export function tunableChange(
  difference: LineDifference,
  context: TunableContext,
): Change | undefined {
  const { section } = difference
  const found = stepFor(difference, context)
  if (found === undefined) return undefined
  if (context.rules.refuse(found.kind) !== undefined) return undefined
  const origin = context.originOf(difference.after[0])
  return {
    class: 'runtime',
    action: 'change',
    kind: found.kind,
    subject: { section: section.key },
    summary: `${section.key}: ${found.text}`,
    reason: 'HAProxy takes it over the socket',
    steps: [found.step],
    ...(origin !== undefined && { origin }),
  }
}

function stepFor(difference: LineDifference, context: TunableContext): Tuned | undefined {
  if (difference.section.keyword === 'global') return globalStep(difference, context)
  if (difference.group === 'dynamic-cookie-key') return cookieStep(difference)
  return frontendStep(difference, context)
}

interface Tuned {
  readonly kind: string
  readonly text: string
  readonly step: RuntimeStep
}

function globalStep(
  { group, before, after }: LineDifference,
  { process }: TunableContext,
): Tuned | undefined {
  const value = numberOf(after)
  const text = `${group} ${numberOf(before) ?? 'none'} → ${value ?? 'none'}`
  const rate = rates.get(group)
  if (rate !== undefined) {
    // 0 is no limit, as is no line.
    if (after.length > 0 && value === undefined) return undefined
    const step = command('set', 'rate-limit', rate, 'global', String(value ?? 0))
    return { kind: 'global-rate', text, step }
  }
  if (group === 'profiling.tasks') return profilingStep(before, after)
  if (group !== 'maxconn' || value === undefined) return undefined
  // The worker made room for so many when it started, and not for more.
  if (process.hardMaxconn === undefined || value > process.hardMaxconn || value === 0)
    return undefined
  return { kind: 'global-maxconn', text, step: command('set', 'maxconn', 'global', String(value)) }
}

function profilingStep(before: readonly LineView[], after: readonly LineView[]): Tuned | undefined {
  const word = after[0]?.words[1]
  if (word !== 'on' && word !== 'off' && word !== 'auto') return undefined
  const text = `profiling.tasks ${before[0]?.words[1] ?? 'none'} → ${word}`
  return { kind: 'global-profiling', text, step: command('set', 'profiling', 'tasks', word) }
}

/** Only another key: that there is one at all belongs to the `cookie` line. */
function cookieStep({ section, before, after }: LineDifference): Tuned | undefined {
  const key = after[0]?.words[1]
  const isBackend = section.keyword === 'backend' || section.keyword === 'listen'
  if (!isBackend || key === undefined || before.length !== 1 || after.length !== 1) return undefined
  const name = section.key.slice(section.key.indexOf(' ') + 1)
  const step = command('set', 'dynamic-cookie-key', 'backend', name, key)
  return { kind: 'backend-cookie-key', text: 'another dynamic-cookie-key', step }
}

function frontendStep(difference: LineDifference, context: TunableContext): Tuned | undefined {
  const { section, group, before, after } = difference
  if (section.keyword !== 'frontend' && section.keyword !== 'listen') return undefined
  const name = section.key.slice(section.key.indexOf(' ') + 1)
  if (group === 'maxconn') {
    const value = numberOf(after)
    // Without a line the limit is the process's, which the command cannot give back.
    if (value === undefined || value === 0) return undefined
    const step = command('set', 'maxconn', 'frontend', name, String(value))
    return {
      kind: 'frontend-maxconn',
      text: `maxconn ${numberOf(before) ?? 'none'} → ${value}`,
      step,
    }
  }
  if (group !== 'disabled' || section.keyword === 'listen') return undefined
  if (after.length > 0) {
    return {
      kind: 'frontend-state',
      text: 'enabled → disabled',
      step: command('disable', 'frontend', name),
    }
  }
  // One that was disabled at the start has no sockets to go back to.
  if (context.started.sections.get(section.key)?.groups.has('disabled') !== false) return undefined
  return {
    kind: 'frontend-state',
    text: 'disabled → enabled',
    step: command('enable', 'frontend', name),
  }
}

function numberOf(lines: readonly LineView[]): number | undefined {
  const [line] = lines
  const word = line?.words[1]
  if (lines.length !== 1 || line?.words.length !== 2 || !/^\d+$/.test(word ?? '')) return undefined
  return Number(word)
}

import { isUnedited, readGeneration, type Log, type TargetDefinition } from 'haproxyctl/plugin'
import { applyPlan, rehearsePlan } from './apply.ts'
import type { HaproxyTargetOptions } from './options.ts'
import { readTarget } from './read.ts'
import { openReloader } from './reload/reloader.ts'
import schema from './schema.json' with { type: 'json' }
import { readSettings } from './settings.ts'

export const haproxyTarget: TargetDefinition<HaproxyTargetOptions> = {
  kind: 'target',
  name: 'haproxy',
  summary: 'A configuration file and the HAProxy that runs from it.',
  schema,
  place: 'disk',
  order: 0,
  hasProcess: true,
  plan: (input, { planProcess }) => planProcess(input),
  isEdited: ({ text = '' }) => readGeneration(text) !== undefined && !isUnedited(text),
  open(options, given) {
    const context = { ...given, log: warningOnce(given.log) }
    const settings = readSettings(options, context)
    // A way to reload that lacks its address is told now, not in the middle of an apply.
    openReloader(settings, context)
    return {
      planning: {
        drainLimitMs: settings.drainMs,
        drift: settings.drift,
        liveBackends: settings.liveBackends,
      },
      read: async (signal, how) => (await readTarget(settings, context, signal, how)).current,
      rehearse: (plan, signal) => rehearsePlan(plan, settings, context, signal),
      apply: (plan, signal) => applyPlan(plan, settings, context, signal),
    }
  },
}

/** Everything is read more than once on the way of an apply, and in each round of a watch. */
function warningOnce(log: Log): Log {
  const told = new Set<string>()
  return {
    ...log,
    warn(message) {
      if (!told.has(message)) log.warn(message)
      told.add(message)
    },
  }
}

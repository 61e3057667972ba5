import { stateFiles, type Log, type PluginContext, type Target } from 'haproxyctl/plugin'
import { applyPlan, rehearsePlan } from './apply.ts'
import { openGlance } from './glance.ts'
import type { HaproxyTargetOptions } from './options.ts'
import { readTarget } from './read.ts'
import { openReloader } from './reload/reloader.ts'
import { readSettings } from './settings.ts'

/** All of the target but its definition, which is loaded with each project that names it. */
export function openHaproxy(options: HaproxyTargetOptions, given: PluginContext): Target {
  const settings = readSettings(options, given)
  const files = stateFiles(given.files, settings.stateFolder)
  const context = { ...given, files, log: warningOnce(given.log) }
  // A way to reload that lacks its address is told now, not in the middle of an apply.
  openReloader(settings, context)
  return {
    planning: {
      drainLimitMs: settings.drainMs,
      drift: settings.drift,
      liveBackends: settings.liveBackends,
    },
    read: async (signal, how) => (await readTarget(settings, context, signal, how)).current,
    history: async (signal) =>
      (await import('./history.ts')).listGenerations(settings, context, signal),
    recall: async (generation) =>
      (await import('./history.ts')).recallFiles(settings, context, generation),
    load: async (signal) => (await import('./load.ts')).readLoad(settings, context, signal),
    rehearse: (plan, signal) => rehearsePlan(plan, settings, context, signal),
    glance: (known, backends, signal) => openGlance(known, backends, { settings, context }, signal),
    control: async (action, signal) =>
      (await import('./control.ts')).controlProcess(action, settings, context, signal),
    apply: (plan, signal) => applyPlan(plan, settings, context, signal),
  }
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

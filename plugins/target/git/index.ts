import type { TargetDefinition } from 'haproxyctl/plugin'
import { applyPlan } from './apply.ts'
import type { GitTargetOptions } from './options.ts'
import { readTarget } from './read.ts'
import schema from './schema.json' with { type: 'json' }

export const gitTarget: TargetDefinition<GitTargetOptions> = {
  kind: 'target',
  role: 'records',
  name: 'git',
  summary: 'A working copy of git that keeps the history of the configuration.',
  schema,
  open: (options, context) => ({
    read: (signal, how) => readTarget(options, context, signal, how?.companions),
    apply: (plan, signal) => applyPlan(plan, options, context, signal),
  }),
}

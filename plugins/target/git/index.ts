import { readGeneration, type TargetDefinition } from 'haproxyctl/plugin'
import type { GitTargetOptions } from './options.ts'
import schema from './schema.json' with { type: 'json' }

export const gitTarget: TargetDefinition<GitTargetOptions> = {
  kind: 'target',
  name: 'git',
  summary: 'A working copy of git that keeps the history of the configuration.',
  schema,
  place: 'git',
  order: 1,
  hasProcess: false,
  plan: (input, { planRecord }) => planRecord(input),
  // Secrets are masked in what is committed, so that its text alone does not show it.
  isEdited: ({ name, text = '' }, plan) =>
    readGeneration(text) === plan?.generation &&
    plan?.files.find((file) => file.name === name)?.action === 'replace',
  async open(options, context) {
    const { readTarget } = await import('./read.ts')
    const { rehearsePlan } = await import('./prepare.ts')
    const { applyPlan } = await import('./apply.ts')
    return {
      read: (signal, how) => readTarget(options, context, signal, how?.companions),
      rehearse: (plan, signal) => rehearsePlan(plan, options, context, signal),
      apply: (plan, signal) => applyPlan(plan, options, context, signal),
    }
  },
}

import type { CheckDefinition } from './check.ts'
import type { DiscoveryDefinition } from './discovery.ts'
import type { LintRule } from './lint-rule.ts'
import type { TargetDefinition } from './target.ts'

/** Plugins by kind; what a package of plugins offers, and what a run has at hand. */
export interface PluginList {
  readonly discovery: readonly DiscoveryDefinition[]
  readonly check: readonly CheckDefinition[]
  readonly target: readonly TargetDefinition[]
  readonly lint: readonly LintRule[]
}

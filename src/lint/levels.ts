import type { LintMeta } from '../kit/lint-rule.ts'
import type { Severity } from '../model/diagnostic.ts'
import type { LintSettings } from '../model/project.ts'

export type LintLevel = Severity | 'off'

/** Which rules run, and how grave their findings are. */
export interface LintLevels {
  readonly sets: readonly string[]
  /** By code; wins over the sets, so that it can add a rule as well as take one away. */
  readonly rules: Readonly<Record<string, LintLevel>>
}

/** What runs where nobody has said anything. */
export const defaultLevels: LintLevels = { sets: ['recommended'], rules: {} }

export function levelOf(meta: LintMeta, levels: LintLevels): LintLevel {
  const asked = levels.rules[meta.code]
  if (asked !== undefined) return asked
  return meta.sets.some((set) => levels.sets.includes(set)) ? meta.severity : 'off'
}

/** The `lint:` part of a project file as levels. */
export function readLevels({ sets, rules }: Pick<LintSettings, 'rules' | 'sets'>): LintLevels {
  const levels = Object.entries(rules).map(([code, level]) => [code, level.value])
  return {
    sets: sets.length === 0 ? defaultLevels.sets : sets.map((set) => set.value),
    rules: Object.fromEntries(levels),
  }
}

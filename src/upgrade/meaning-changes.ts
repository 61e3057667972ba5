import type { LintRule } from '../kit/lint-rule.ts'
import { compareVersions } from '../model/index.ts'
import { defaultBalance } from './balance.ts'
import { luaBooleans, luaMailers } from './lua.ts'
import type { MeaningChange } from './meaning.ts'
import { defaultAlpn, defaultSni } from './tls.ts'
import type { Upgrade } from './upgrade-report.ts'

/** What is known to mean something else since some version, oldest first. */
export const meaningChanges: readonly MeaningChange[] = [
  defaultAlpn,
  luaBooleans,
  defaultBalance,
  defaultSni,
  luaMailers,
]

/** The rules that find what an upgrade understands differently. */
export function meaningRules({ from, to }: Upgrade): readonly LintRule[] {
  return meaningChanges
    .filter(
      ({ changedIn }) =>
        compareVersions(from, changedIn) < 0 && compareVersions(changedIn, to) <= 0,
    )
    .map((change) => change.rule)
}

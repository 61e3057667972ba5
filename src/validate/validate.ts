import type { Configuration } from '../config/configuration.ts'
import { compareDiagnostics, nearestKnown, type Diagnostic } from '../model/index.ts'
import { checkKeywords } from './keywords.ts'
import { checkRules } from './rules/check-rules.ts'
import { withRewrites } from './rewrites.ts'
import { languagePasses } from './language-pass.ts'

export interface ValidateOptions {
  /** Tells whether a file is there, where somebody can look; absent means that nobody can. */
  readonly hasFile?: ((path: string) => boolean) | undefined
}

/**
 * Checks a configuration as `haproxy -c` of its version would, and says what is wrong with its place.
 * Needs no HAProxy.
 */
export function validate(
  configuration: Configuration,
  { hasFile }: ValidateOptions = {},
): Diagnostic[] {
  const { files, facts } = configuration
  const diagnostics: Diagnostic[] = files.flatMap((file) => file.diagnostics)
  const version = nearestKnown(facts.version)
  function report(diagnostic: Diagnostic): void {
    diagnostics.push(diagnostic)
  }
  const passes = languagePasses({ configuration, version, report, hasFile })
  checkKeywords(configuration, { version, asked: facts.version, report, passes })
  for (const pass of passes) pass.end?.()
  checkRules(configuration, { version, report })
  return withRewrites(diagnostics, files, version).toSorted(compareDiagnostics)
}

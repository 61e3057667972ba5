import {
  compareDiagnostics,
  nearestKnown,
  type ConfigFile,
  type Diagnostic,
  type Version,
} from '../model/index.ts'
import { checkKeywords } from './keywords.ts'
import { checkRules } from './rules/check-rules.ts'
import { withRewrites } from './rewrites.ts'
import { ServerTls } from './server-tls.ts'
import { languagePasses } from './language-pass.ts'

export interface ValidateOptions {
  readonly version: Version
  /** Tells whether a file is there, where somebody can look; absent means that nobody can. */
  readonly hasFile?: ((path: string) => boolean) | undefined
}

/**
 * Checks parsed files, which HAProxy would read one after the other, as `haproxy -c` of that version would,
 * and says what is wrong with its place. Needs no HAProxy.
 */
export function validate(files: readonly ConfigFile[], options: ValidateOptions): Diagnostic[] {
  const diagnostics: Diagnostic[] = files.flatMap((file) => file.diagnostics)
  const version = nearestKnown(options.version)
  function report(diagnostic: Diagnostic): void {
    diagnostics.push(diagnostic)
  }
  const passes = [
    ...languagePasses({ version, report, hasFile: options.hasFile }),
    new ServerTls(report),
  ]
  const experimental = { isAllowed: false }
  for (const file of files) checkKeywords(file, { version, report, passes, experimental })
  for (const pass of passes) pass.end?.()
  checkRules(files, { version, report })
  return withRewrites(diagnostics, files, version).toSorted(compareDiagnostics)
}

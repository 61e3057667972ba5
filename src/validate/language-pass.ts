import type { Configuration } from '../config/configuration.ts'
import type { Report } from '../model/diagnostic.ts'
import type { Version } from '../model/version.ts'
import { expressionPass } from './expressions/expression-pass.ts'
import { sampleTable } from './expressions/load-samples.ts'
import { ReferencePass } from './references/reference-pass.ts'
import type { OperandPass } from './grammar/operands.ts'
import { Suggester } from './name-suggester.ts'

export interface LanguagePassOptions {
  readonly configuration: Configuration
  readonly version: Version
  readonly report: Report
  /** Tells whether a file is there, where somebody can look; absent means that nobody can. */
  readonly hasFile?: ((path: string) => boolean) | undefined
}

/**
 * Expressions, log-formats, conditions, ACLs, and the names that sections have for each other, as passes over the
 * operands of all files in their order.
 */
export function languagePasses(options: LanguagePassOptions): readonly OperandPass[] {
  const suggester = new Suggester()
  const references = new ReferencePass({ ...options, suggester })
  const expressions = expressionPass({
    // A file without an expression needs no table of them.
    get table() {
      return sampleTable(options.version)
    },
    suggester,
    report: options.report,
    use: (use) => references.use(use),
    configuration: options.configuration,
  })
  return [references, expressions]
}

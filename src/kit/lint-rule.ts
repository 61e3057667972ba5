import type { ConfigFile, Directive, Section, Word } from '../model/config-file.ts'
import type { Fix, Severity } from '../model/diagnostic.ts'
import type { Version } from '../model/version.ts'

/** A small plugin that looks at a parsed configuration and says what it would not have done. */
export interface LintRule {
  readonly kind: 'lint'
  readonly meta: {
    /** `lint/duplicate-bind`: stable. */
    readonly code: string
    readonly severity: Severity
    readonly sets: readonly ('recommended' | 'strict' | 'security')[]
    readonly summary: string
    /** Texts by id, with `{name}` for data: tests assert the id, people read the text. */
    readonly messages: Readonly<Record<string, string>>
    readonly docs: {
      readonly why: string
      readonly bad: string
      readonly good: string
      readonly source: string
    }
  }
  create(context: LintContext): Visitor
}

export interface LintContext {
  readonly version: Version
  readonly files: readonly ConfigFile[]
  report(finding: LintFinding): void
}

export interface LintFinding {
  readonly messageId: string
  readonly data?: Readonly<Record<string, string | number>>
  readonly file: ConfigFile
  readonly at: Word | Directive | Section
  readonly help?: string
  readonly fix?: Fix
}

export interface Visitor {
  section?(section: Section, file: ConfigFile): void
  directive?(directive: Directive, section: Section, file: ConfigFile): void
  /** After the last file. */
  end?(): void
}

import type { ConfigFile, Directive, Section, Word } from '../model/config/config-file.ts'
import type { RuleCondition } from '../model/config/rule-condition.ts'
import type { Severity } from '../model/diagnostic.ts'
import type { Version } from '../model/version.ts'

/** A small plugin that looks at a parsed configuration and says what it would not have done. */
export interface LintRule {
  readonly kind: 'lint'
  readonly meta: LintMeta
  /** Called once for a run; state between visits lives in its closure. */
  create(context: LintContext): Visitor
}

export const ruleSets = ['recommended', 'strict', 'security'] as const

export type RuleSet = (typeof ruleSets)[number]

export interface LintMeta {
  /** `lint/duplicate-bind`: stable. */
  readonly code: string
  readonly severity: Severity
  readonly sets: readonly RuleSet[]
  /** One sentence that says what the rule asks for. */
  readonly summary: string
  /** Texts by id, with `{name}` for data: tests assert the id, people read the text. */
  readonly messages: Readonly<Record<string, string>>
  /** What to do about it; a finding's own help comes before this. */
  readonly help?: string
  /** The first release line that the rule makes sense for. */
  readonly since?: Version
  /** The last one. */
  readonly until?: Version
  readonly docs: {
    readonly why: string
    /** A configuration on which the rule fires … */
    readonly bad: string
    /** … and the same, mended. A test holds both to it. */
    readonly good: string
    /** Where this can be read up, as in `configuration manual, timeout client`. */
    readonly source: string
  }
}

export interface LintContext {
  readonly version: Version
  /** The files of one configuration, in the order in which HAProxy reads them. */
  readonly files: readonly ConfigFile[]
  /** A section with all that it inherits. */
  view(section: Section): SectionView
  /** The condition at the end of a rule; `undefined` where it always applies. */
  condition(rule: Directive): RuleCondition | undefined
  /** Every section of these kinds, in order. */
  views(...keywords: readonly string[]): readonly SectionView[]
  report(finding: LintFinding): void
}

/** A section as HAProxy sees it: with its defaults behind it, and without what `.if` has ruled out. */
export interface SectionView {
  readonly section: Section
  readonly file: ConfigFile
  /** Itself first, then the `defaults` it inherits from, nearest first. */
  readonly chain: readonly SectionView[]
  /** `tcp`, `http`, `log` …: what is in force, after inheritance. */
  readonly mode: string
  /** Whether the section has a line of its own with this first word. */
  has(keyword: string): boolean
  /** The section's own lines with this first word. */
  own(keyword: string): readonly Directive[]
  /** The line that is in force for `find('timeout', 'client')`, own or inherited; `no option x` undoes it. */
  find(...words: readonly string[]): EffectiveLine | undefined
}

export interface EffectiveLine {
  readonly directive: Directive
  readonly view: SectionView
}

export interface LintFinding {
  readonly messageId: string
  readonly data?: Readonly<Record<string, string | number>>
  readonly file: ConfigFile
  readonly at: Word | Directive | Section
  readonly help?: string
  readonly related?: readonly LintRelated[]
  readonly fix?: LintFix
}

export interface LintRelated {
  readonly message: string
  readonly file: ConfigFile
  readonly at: Word | Directive | Section
}

/** The one safe mend; offsets into the text of the finding's file. */
export interface LintFix {
  readonly description: string
  readonly edits: readonly {
    readonly start: number
    readonly end: number
    readonly text: string
  }[]
}

export type DirectiveVisit = (directive: Directive, section: Section, file: ConfigFile) => void

export interface Visitor {
  /** Before the section's lines. */
  section?(section: Section, file: ConfigFile): void
  /**
   * Words without which its visits find nothing: where none of them stands in the text, no line is visited.
   * For rules that look at lines of which there may be a hundred thousand.
   */
  readonly onlyWith?: readonly string[]
  /** By first word, so that a rule costs nothing on lines that it does not care for. */
  readonly directives?: Readonly<Record<string, DirectiveVisit>>
  /** After the last file. */
  end?(): void
}

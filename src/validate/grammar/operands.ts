import type { SectionView } from '../../config/sections/section-view.ts'
import type { ConfigFile, Directive, Section, Word } from '../../model/config/config-file.ts'

/**
 * A stretch of a directive's words whose meaning the argument grammar knows. The keyword pass finds them once;
 * the passes for expressions and references look at operands only and need no idea of which directive takes what.
 */
export interface Operand {
  readonly kind: OperandKind
  /** Name space of a `reference`; the variant of the other kinds (`server` side of a rule …). */
  readonly of: string
  readonly file: ConfigFile
  readonly section: Section
  readonly directive: Directive
  /** Those of the directive, which makes them anew each time it is asked. */
  readonly words: readonly Word[]
  /** Index of the first word, and of the one after the last. */
  readonly first: number
  readonly end: number
  /** Where only a part of one word is meant (`set-map(FILE)`): the part, as `[from, to)` of `word.value`. */
  readonly part?: readonly [from: number, to: number]
  /** The rule set or keyword that the operand belongs to: `http-request`, `tcp-request content`, `acl`, `stick on` … */
  readonly context: string
}

/**
 * - `expression`: a fetch with converters; further words up to `end` have to be converters.
 * - `log-format`: one word in log-format syntax. `of` says where: `` or `log-format` (allows unnamed log tags).
 * - `condition`: the words after `if` or `unless`. May be empty (`if` at the end of the line).
 * - `acl-test`: criterion, flags and patterns of an `acl` line.
 * - `reference`: a name in the space `of`: `backend`, `acl`, `server`, `resolvers`, `peers`, `userlist`,
 *   `cache`, `http-errors`, `filter`, `table`, `mailers`, `ring`, `fcgi-app`, `defaults`, `log-profile`, `crt-store` …
 * - `file`: a path; `of` says what for: `map`, `certificate`, `errorfile`, `list` …
 * - `variable`: `txn.name`. `regex`: a regular expression.
 */
export type OperandKind =
  | 'expression'
  | 'log-format'
  | 'condition'
  | 'acl-test'
  | 'reference'
  | 'file'
  | 'variable'
  | 'regex'

/** A pass over operands: fed in the order of the files, asked for the rest at the end. */
export interface OperandPass {
  operand(operand: Operand): void
  /** Called for each section header and once per directive that is not inactive, before its operands. */
  section?(section: SectionView): void
  directive?(directive: Directive, section: Section, file: ConfigFile, words: readonly Word[]): void
  end?(): void
}

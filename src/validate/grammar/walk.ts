import type {
  ConfigFile,
  Directive,
  KnownVersion,
  Section,
  Severity,
  Version,
  Word,
} from '../../model/index.ts'
import type { Node } from './grammar.ts'
import type { Code } from '../codes.ts'
import type { OperandKind } from './operands.ts'

/** One directive on its way through its grammar. */
export interface Walk {
  readonly file: ConfigFile
  readonly section: Section
  /** The section's word, or `named-defaults`. */
  readonly sectionKind: string
  readonly directive: Directive
  readonly words: readonly Word[]
  readonly version: KnownVersion
  /** That which was asked for; it may be older than all that are known. */
  readonly asked?: Version | undefined
  /** The rule set or keyword for people and for operands: `http-request`. */
  context: string
  /** HAProxy would only warn of what is found now. */
  isLenient: boolean
  /** How many findings and operands there were so far. */
  readonly effects: number
  /** Whether experimental words were asked for above. */
  readonly allowsExperimental: boolean
  report(finding: DirectiveFinding): void
  /** The words end where this node could stand; for whoever asks what could come. */
  endsBefore?(node: Node): void
  operand(
    kind: OperandKind,
    of: string,
    first: number,
    end: number,
    part?: readonly [number, number],
  ): void
}

export interface DirectiveFinding {
  readonly code: Code | 'syntax/unset-variable'
  readonly severity?: Severity
  readonly message: string
  readonly help?: string | undefined
  /** Index of the word that is meant; the end of the line when there is no such word. */
  readonly at: number
  /** A part of that word, as `[from, to)` of its value. */
  readonly part?: readonly [number, number]
}

/** What a walk has before it begins. */
export const noFile: ConfigFile = {
  path: '',
  text: '',
  encoding: 'utf8',
  lineStarts: new Uint32Array(),
  lines: [],
  sections: [],
  diagnostics: [],
}
export const noSection: Section = {
  keyword: '',
  name: undefined,
  header: undefined,
  directives: [],
}
export const noDirective: Directive = {
  keyword: '',
  words: [],
  comment: undefined,
  condition: 'active',
}

/** Returned in place of the next index when nothing more can be said about the line. */
export const gaveUp = -1

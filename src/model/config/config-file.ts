import type { Diagnostic } from '../diagnostic.ts'

/**
 * A parsed haproxy.cfg that has lost nothing: `text` is the whole file, and everything else are
 * offsets into it. Lines and columns are worked out only when somebody asks (`src/text/locate.ts`).
 */
export interface ConfigFile {
  /** As the user named it; `<stdin>` for standard input. */
  readonly path: string
  readonly text: string
  /** How the bytes were read; a file that is not UTF-8 is kept byte by byte as latin1. */
  readonly encoding: 'utf8' | 'latin1'
  /** Offset of the first character of each physical line. */
  readonly lineStarts: Uint32Array
  /** Every line in order: blank ones, comments, directives, section headers, conditionals. */
  readonly lines: readonly ConfigLine[]
  /**
   * Sections in order, with what HAProxy would read of them: neither a section nor a directive that
   * a condition leaves out is in here (both are in `lines`). What stands before the first section
   * is in one with `keyword: ''`, which is there only when there is something in it.
   */
  readonly sections: readonly Section[]
  /** Unterminated quotes, bad escapes, conditionals that never close …, in the order of the text. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface Section {
  /** `global`, `defaults`, `frontend` …; empty for lines before the first section. */
  readonly keyword: string
  /** The second word of the header, if any; `defaults from base` has none. */
  readonly name: string | undefined
  readonly header: Directive | undefined
  readonly directives: readonly Directive[]
}

/**
 * `start` is the first character of the line, blanks included, and `end` the one after its last,
 * without the line feed. HAProxy passes over `ignored` lines: `[scope]` lines and those whose first word is empty.
 */
export type ConfigLine =
  | { readonly kind: 'blank' | 'comment' | 'ignored'; readonly start: number; readonly end: number }
  | {
      /** `conditional` is every line that starts with a dot: `.if`, `.endif`, `.notice` … */
      readonly kind: 'directive' | 'conditional'
      readonly start: number
      readonly end: number
      readonly directive: Directive
    }
  | {
      readonly kind: 'section'
      readonly start: number
      readonly end: number
      readonly section: Section
    }

/** A keyword with arguments, never without words. `words[0]` is the keyword; `no option x` has `no` as its first word. */
export interface Directive {
  /** The first word as a text: asking for it costs much less than asking for all words. */
  readonly keyword: string
  /** May be made anew when it is asked for: compare words by `start`, and do not copy a directive with `...`. */
  readonly words: readonly Word[]
  /** What stands behind the last word and is not read: the comment, `#` included. */
  readonly comment: TextRange | undefined
  /**
   * Whether `.if`/`.elif`/`.else` around it let it through for the version, environment and features
   * that were given to the parser: `unknown` when that depends on what was not given.
   */
  readonly condition: Condition
}

export type Condition = 'active' | 'inactive' | 'unknown'

export interface TextRange {
  readonly start: number
  readonly end: number
}

export interface Word {
  /** Unquoted and unescaped, cut at a `\x00` as HAProxy does. */
  readonly value: string
  /** Offsets of the raw word in the file's text; `value` equals the raw text unless it was quoted or escaped. */
  readonly start: number
  readonly end: number
  /** A `$VAR` in double quotes that is not known stands in `value` as it is written, so `value` is not what HAProxy will see. */
  readonly hasVariable: boolean
  /** What HAProxy reads in its place where an address stands; absent for a word without a `$`. */
  readonly asAddress?: AddressText
}

/** A word as an address: there HAProxy expands variables outside of double quotes too. */
export interface AddressText {
  readonly text: string
  /** False when a variable of it is not known, so that `text` is not what HAProxy will see. */
  readonly isKnown: boolean
  /** Names of variables that are certainly not set. */
  readonly unset: readonly string[]
}

import type { Diagnostic } from './diagnostic.ts'

/**
 * A parsed haproxy.cfg that has lost nothing: `text` is the whole file, and everything else are
 * offsets into it. Lines and columns are worked out only when somebody asks (`locate` in `src/text`).
 */
export interface ConfigFile {
  /** As the user named it; `<stdin>` for standard input. */
  readonly path: string
  readonly text: string
  /** How the bytes were read; a file that is not UTF-8 is kept byte by byte as latin1. */
  readonly encoding: 'utf8' | 'latin1'
  /** Offset of the first character of each physical line. */
  readonly lineStarts: Uint32Array
  /** Every logical line in order: blank ones, comments, directives, section headers, conditionals. */
  readonly lines: readonly ConfigLine[]
  /** Sections in order; what stands before the first has `keyword: ''`. */
  readonly sections: readonly Section[]
  /** Unterminated quotes, bad escapes, conditionals that never close … */
  readonly diagnostics: readonly Diagnostic[]
}

export interface Section {
  /** `global`, `defaults`, `frontend` …; empty for lines before the first section. */
  readonly keyword: string
  /** The second word of the header, if any. */
  readonly name: string | undefined
  readonly header: Directive | undefined
  readonly directives: readonly Directive[]
}

export type ConfigLine =
  | { readonly kind: 'blank' | 'comment'; readonly start: number; readonly end: number }
  | {
      readonly kind: 'directive'
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
  | {
      readonly kind: 'conditional'
      readonly start: number
      readonly end: number
      readonly directive: Directive
    }

/** A keyword with arguments. `words[0]` is the keyword; `no option x` has `no` as its first word. */
export interface Directive {
  readonly words: readonly Word[]
  /** The comment at the end of the line, `#` included, as offsets. */
  readonly comment?: { readonly start: number; readonly end: number }
  /**
   * Whether `.if`/`.elif`/`.else` around it let it through for the version and features asked for:
   * `unknown` when that depends on the environment of the machine.
   */
  readonly condition: 'active' | 'inactive' | 'unknown'
}

export interface Word {
  /** Unquoted and unescaped; `$VAR` in double quotes is kept as written when it is not known. */
  readonly value: string
  /** Offsets of the raw word in the file's text; `value` equals the raw text unless it was quoted or escaped. */
  readonly start: number
  readonly end: number
}

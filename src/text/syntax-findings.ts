import {
  compareVersions,
  type Diagnostic,
  type Severity,
  type TextRange,
  type Version,
} from '../model/index.ts'
import type { InvisibleCharacter } from './words/invisible.ts'
import { locateRange, type Source } from './locate.ts'
import type { LineScan } from './words/lexer.ts'
import type { WordProblem } from './words/quoted-word.ts'

/** What the parser reports, before it has a place in lines and columns. */
export interface SyntaxFinding {
  readonly code: string
  readonly severity?: Severity
  readonly message: string
  readonly help?: string
  /** What to put in place of the range that is reported, where that is safe. */
  readonly fix?: { readonly description: string; readonly text: string }
}

/** HAProxy's MAX_LINE_ARGS. */
export const mostWords = 64

const wordProblems: Readonly<Record<WordProblem, SyntaxFinding>> = {
  'unterminated-quote': {
    code: 'syntax/unterminated-quote',
    message: 'A quote that is opened here is not closed on this line.',
    help: 'Close it, or write `\\"` or `\\\'` for the character itself.',
  },
  'bad-hex-escape': {
    code: 'syntax/bad-hex-escape',
    message: '`\\x` is not followed by two hexadecimal digits.',
    help: 'Write `\\\\x` for a backslash and an x.',
  },
  'bad-variable-name': {
    code: 'syntax/bad-variable-name',
    message: 'This is not the name of an environment variable: it starts with a letter or `_`.',
    help: 'Write `\\$` for a dollar sign, or use single quotes.',
  },
  'unterminated-brace': {
    code: 'syntax/unterminated-brace',
    message: 'The `{` of an environment variable is not closed behind its name.',
    help: 'Write `${NAME}`; a default, as in `${NAME-value}`, is known from HAProxy 2.5 on.',
  },
  'bad-word-expansion': {
    code: 'syntax/bad-word-expansion',
    message: 'Nothing but `[*]` may stand between the name of an environment variable and `}`.',
  },
}

export const missingLineFeed: SyntaxFinding = {
  code: 'syntax/missing-final-newline',
  message: 'The last line does not end with a line feed; HAProxy refuses it as cut short.',
  help: 'Add a line feed at the end of the file.',
  fix: { description: 'add a line feed', text: '\n' },
}

export const strayNul: SyntaxFinding = {
  code: 'syntax/nul-byte',
  message: 'There is a NUL byte in this line; HAProxy refuses the file.',
}

export const byteOrderMark: SyntaxFinding = {
  code: 'syntax/byte-order-mark',
  message:
    'The line starts with a byte order mark, which HAProxy takes for a part of the first word.',
  help: 'Save the file as UTF-8 without a byte order mark.',
  fix: { description: 'remove the byte order mark', text: '' },
}

export const badScope: SyntaxFinding = {
  code: 'syntax/bad-scope',
  message:
    'A line that starts with `[` is a scope of a filter’s configuration: one name in brackets.',
  help: 'Scopes are for SPOE files; put the word in quotes if it is none.',
}

export const strayReturn: SyntaxFinding = {
  code: 'syntax/stray-carriage-return',
  severity: 'warning',
  message: 'HAProxy stops reading this line at a carriage return.',
  help: 'End lines with a line feed, or with carriage return and line feed.',
}

export function diagnose(source: Source, finding: SyntaxFinding, range: TextRange): Diagnostic {
  const { code, severity = 'error', message, help, fix } = finding
  const location = locateRange(source, range)
  return {
    code,
    severity,
    message,
    location,
    ...(help === undefined ? {} : { help }),
    ...(fix === undefined
      ? {}
      : { fix: { description: fix.description, edits: [{ location, text: fix.text }] } }),
  }
}

/** What is wrong with the words of one line, if anything is. */
export function findWordProblem(
  scan: LineScan,
): { finding: SyntaxFinding; at: number } | undefined {
  if (scan.problem === undefined) return undefined
  return { finding: wordProblems[scan.problem], at: scan.problemAt }
}

export function tooManyWords(count: number): SyntaxFinding {
  return {
    code: 'syntax/too-many-words',
    message: `The line has ${count} words; HAProxy reads no more than ${mostWords}.`,
    help: 'Split the line, or put the values into a file.',
  }
}

/** Up to 3.1 a blank behind the last word that there is room for counts as one more. */
export const blankBehindLastWord: SyntaxFinding = {
  code: 'syntax/too-many-words',
  message: `Before 3.2 HAProxy takes the blank behind the ${mostWords}th word for one word too many.`,
  fix: { description: 'remove the blanks', text: '' },
}

/** A word that is empty ends the line for HAProxy: in silence at first, with a warning in 3.2, an error in 3.3. */
export function emptyWord(version: Version | undefined): SyntaxFinding | undefined {
  if (version === undefined || compareVersions(version, '3.2') < 0) return undefined
  return {
    code: 'syntax/empty-word',
    severity: compareVersions(version, '3.3') < 0 ? 'warning' : 'error',
    message:
      'An empty word ends the line: HAProxy ignores what follows, and refuses it from 3.3 on.',
    help: 'Remove the word, or give it a value.',
  }
}

/** HAProxy says nothing of it, and reads an address or a name that lacks a part. */
export function unsetVariable(name: string): SyntaxFinding {
  return {
    code: 'syntax/unset-variable',
    severity: 'warning',
    message: `\`${name}\` is not set here: HAProxy reads nothing in its place.`,
    help: `Set it in the environment of HAProxy, with \`setenv\` above, or give a default: \`"\${${name}-value}"\`.`,
  }
}

/** In the first word it is certainly a slip: no directive has one. */
export function invisibleCharacter(
  { name, replacement }: InvisibleCharacter,
  isInKeyword: boolean,
): SyntaxFinding {
  return {
    code: 'syntax/invisible-character',
    severity: isInKeyword ? 'error' : 'warning',
    message: `There is an invisible character here, ${name}, which HAProxy takes for a part of the word.`,
    help: 'It came with a text that was copied. Put a blank in its place, or quotes around the word if it is meant.',
    fix: {
      description: replacement === '' ? `remove ${name}` : `put a blank in place of ${name}`,
      text: replacement,
    },
  }
}

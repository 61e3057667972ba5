import type { Word } from '../model/index.ts'
import { BACKSLASH, CR, DOUBLE_QUOTE, HASH, isBlank, NUL, SINGLE_QUOTE } from './characters.ts'
import type { Environment } from './environment.ts'
import { readQuotedWord, type WordProblem } from './quoted-word.ts'

/** What a line holds besides its words; one is used for all lines of a file. */
export interface LineScan {
  /** Start of the comment, or of what stands behind a stray carriage return; -1 without. */
  comment: number
  problem: WordProblem | undefined
  problemAt: number
  /** The first word that is certainly empty: HAProxy takes it for the end of the line. */
  empty: Word | undefined
}

const plain = 0
const blank = 1
const special = 2

/** What a character does to a plain word: nothing, ends it, or asks for a closer look. */
const classes = new Uint8Array(128)
for (let code = 0; code < 128; code += 1) if (isBlank(code)) classes[code] = blank
for (const code of [NUL, DOUBLE_QUOTE, SINGLE_QUOTE, BACKSLASH, HASH, CR]) classes[code] = special

/** Offsets of the first character of each line. */
export function findLineStarts(text: string): Uint32Array {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  if (starts[starts.length - 1] === text.length && starts.length > 1) starts.pop()
  return Uint32Array.from(starts)
}

/** Splits one line, which holds no line feed, into words as HAProxy does. */
export function lexLine(
  text: string,
  start: number,
  end: number,
  scan: LineScan,
  environment?: Environment,
): Word[] {
  scan.comment = -1
  scan.problem = undefined
  scan.empty = undefined
  const words: Word[] = []
  let at = skipBlanks(text, start, end)
  while (at < end) {
    const from = at
    let code = 0
    while (at < end) {
      code = text.charCodeAt(at)
      if (code < 128 && classes[code] !== plain) break
      at += 1
    }
    if (at === end || classes[code] === blank) {
      words.push({ value: text.slice(from, at), start: from, end: at, hasVariable: false })
    } else if (code === HASH || code === CR || code === NUL) {
      if (at > from)
        words.push({ value: text.slice(from, at), start: from, end: at, hasVariable: false })
    } else {
      const read = readQuotedWord(text, from, end, environment)
      const word = { value: read.value, start: from, end: read.end, hasVariable: read.hasVariable }
      words.push(word)
      if (word.value === '') scan.empty ??= word
      if (read.problem !== undefined) {
        scan.problem = read.problem
        scan.problemAt = read.problemAt
      }
      at = read.end
    }
    if (endsLine(text, at, end)) {
      if (!isBlankUpTo(text, at, end)) scan.comment = at
      break
    }
    at = skipBlanks(text, at, end)
  }
  return words
}

/** A `#`, and a carriage return right behind a word: HAProxy reads no further. */
function endsLine(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const code = text.charCodeAt(at)
  return code === HASH || code === CR || code === NUL
}

function isBlankUpTo(text: string, from: number, end: number): boolean {
  return skipBlanks(text, from, end) === end
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(text.charCodeAt(at))) at += 1
  return at
}

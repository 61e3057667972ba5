import type { Word } from '../../model/index.ts'
import { expandAddress } from './address-variables.ts'
import {
  BACKSLASH,
  CR,
  DOLLAR,
  DOUBLE_QUOTE,
  HASH,
  isBlank,
  NUL,
  SINGLE_QUOTE,
} from './characters.ts'
import type { Environment } from './environment.ts'
import { readQuotedWord, type UnsetVariable, type WordProblem } from './quoted-word.ts'
import { WordStore, type ReadWord } from './word-store.ts'

/** What a line holds besides its words; one is used for all lines of a file. */
export interface LineScan {
  /** Start of the comment, or of what stands behind a stray carriage return; -1 without. */
  comment: number
  problem: WordProblem | undefined
  problemAt: number
  /** Index in the store of the first word that is certainly empty: HAProxy takes it for the end of the line. */
  empty: number
  /** Variables in double quotes that are certainly not set. */
  unset: readonly UnsetVariable[]
}

const noneUnset: readonly UnsetVariable[] = []

export function newLineScan(): LineScan {
  return { comment: -1, problem: undefined, problemAt: -1, empty: -1, unset: noneUnset }
}

/** 0 for a character of a plain word; others end it, or ask for a closer look. */
const classes = new Uint8Array(128)
const blank = 1
const special = 2
for (let code = 0; code < 128; code += 1) if (isBlank(code)) classes[code] = blank
for (const code of [NUL, DOUBLE_QUOTE, SINGLE_QUOTE, BACKSLASH, HASH, CR, DOLLAR])
  classes[code] = special

/** Offsets of the first character of each line. */
export function findLineStarts(text: string): Uint32Array {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop()
  return Uint32Array.from(starts)
}

/** The words of one line on its own, as HAProxy splits it. */
export function splitWords(line: string): readonly Word[] {
  const store = new WordStore(line)
  lexLine(store, 0, line.length, newLineScan(), undefined)
  return store.words(0, store.count)
}

/** Splits one line, which holds no line feed, into words as HAProxy does, and adds them to the store. */
export function lexLine(
  store: WordStore,
  start: number,
  end: number,
  scan: LineScan,
  environment: Environment | undefined,
): void {
  const { text } = store
  scan.comment = -1
  scan.problem = undefined
  scan.empty = -1
  scan.unset = noneUnset
  let at = skipBlanks(text, start, end)
  while (at < end) {
    const from = at
    let code = 0
    while (at < end) {
      code = text.charCodeAt(at)
      if (code < 128 && classes[code] !== 0) break
      at += 1
    }
    if (at === end || classes[code] === blank) store.add(from, at)
    else {
      if (code !== HASH && code !== CR && code !== NUL)
        at = addQuoted(store, from, end, scan, environment)
      else if (at > from) store.add(from, at)
      if (endsLine(text, at, end)) {
        if (skipBlanks(text, at, end) < end) scan.comment = at
        return
      }
    }
    at = skipBlanks(text, at, end)
  }
}

function addQuoted(
  store: WordStore,
  from: number,
  end: number,
  scan: LineScan,
  environment: Environment | undefined,
): number {
  const read = readQuotedWord(store.text, from, end, environment)
  if (read.problem !== undefined) {
    scan.problem = read.problem
    scan.problemAt = read.problemAt
  }
  if (read.unset !== undefined) scan.unset = [...scan.unset, ...read.unset]
  // `${NAME[*]}` makes several words of one; all of them stand where it stands.
  for (const value of read.earlier ?? []) addOne({ value, hasVariable: read.hasVariable })
  // What a blank at the end of such a value opens is no word at the end of the line.
  const isLeft = read.earlier !== undefined && read.value === ''
  if (!isLeft || skipBlanks(store.text, read.end, end) < end) addOne(read)
  return read.end

  function addOne({ value, hasVariable }: ReadWord): void {
    if (value === '' && scan.empty < 0) scan.empty = store.count
    const asAddress = expandAddress(value, environment)
    store.addRead(from, read.end, {
      value,
      hasVariable,
      ...(asAddress !== undefined && !hasVariable && { asAddress }),
    })
  }
}

/** A `#`, a NUL, and a carriage return right behind a word: HAProxy reads no further. */
function endsLine(text: string, at: number, end: number): boolean {
  if (at >= end) return false
  const code = text.charCodeAt(at)
  return code === HASH || code === CR || code === NUL
}

function skipBlanks(text: string, from: number, end: number): number {
  let at = from
  while (at < end && isBlank(text.charCodeAt(at))) at += 1
  return at
}

import type { ConfigFile, Directive, Location, Position, TextRange, Word } from '../model/index.ts'
import { readQuotedWord } from './words/quoted-word.ts'

type Lines = Pick<ConfigFile, 'text' | 'lineStarts'>
export type Source = Pick<ConfigFile, 'path' | 'text' | 'lineStarts'>

/** Line and column, both from 1, of an offset; offsets behind the text count as its end. */
export function positionAt(file: Lines, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), file.text.length)
  const index = lineIndexAt(file, at)
  return { line: index + 1, column: at - (file.lineStarts[index] ?? 0) + 1 }
}

/** Index in `lineStarts` (and in `lines`) of the line that an offset is in. */
export function lineIndexAt(file: Pick<ConfigFile, 'lineStarts'>, offset: number): number {
  let low = 0
  let high = file.lineStarts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >>> 1
    if ((file.lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** The offset of a position; columns behind the end of the line count as its end. */
export function offsetAt(file: Lines, position: Position): number {
  const start = file.lineStarts[position.line - 1]
  if (start === undefined) return file.text.length
  const next = file.lineStarts[position.line]
  const end = next === undefined ? file.text.length : next - 1
  return Math.min(start + position.column - 1, end)
}

export function locateRange(file: Source, range: TextRange): Required<Location> {
  return {
    file: file.path,
    start: positionAt(file, range.start),
    end: positionAt(file, range.end),
  }
}

export function locateWord(file: Source, word: Word): Required<Location> {
  return locateRange(file, word)
}

/** From the keyword to the end of the last word. */
export function locateDirective(file: Source, directive: Directive): Required<Location> {
  const start = directive.words[0]?.start ?? 0
  return locateRange(file, { start, end: directive.words.at(-1)?.end ?? start })
}

/**
 * The stretch of the file that `value.slice(from, to)` of a word was written as:
 * for findings inside of words that are quoted or escaped.
 */
export function locateInWord(
  file: Source,
  word: Word,
  from: number,
  to = from + 1,
): Required<Location> {
  return locateRange(file, rangeInWord(file, word, from, to))
}

export function rangeInWord(file: Source, word: Word, from: number, to = from + 1): TextRange {
  const { value } = word
  const first = Math.min(Math.max(from, 0), value.length)
  const last = Math.min(Math.max(to, first), value.length)
  const isPlain = value.length === word.end - word.start && file.text.startsWith(value, word.start)
  if (isPlain) return { start: word.start + first, end: word.start + last }
  const places: number[] = []
  const again = readQuotedWord(file.text, word.start, word.end, undefined, places)
  // A value that came from the environment is as a whole where its word is.
  if (again.value !== value) return { start: word.start, end: word.end }
  const start = places[first * 2] ?? places.at(-1) ?? word.end
  return { start, end: last > first ? (places[last * 2 - 1] ?? start) : start }
}

import type { Directive, Word } from '../../model/config/config-file.ts'
import type { PlacedWord, SectionNames } from './section-names.ts'

interface Line {
  readonly names: SectionNames
  readonly directive: Directive
  readonly words: readonly Word[]
  /** Reports a second declaration of a name that may be declared once. */
  readonly duplicate: (what: string, place: PlacedWord, first: PlacedWord) => void
}

/** How a line that begins with this word says what it declares; `undefined` where it declares nothing. */
export function collectorOf(keyword: string): ((line: Line) => void) | undefined {
  return collectors.get(keyword)
}

const collectors: ReadonlyMap<string, (line: Line) => void> = new Map([
  ['server', collectServer],
  ['peer', collectServer],
  ['server-template', collectTemplate],
  ['stick-table', collectStickTable],
  ['table', collectTable],
  ['user', collectMember],
  ['group', collectMember],
  ['nameserver', collectMember],
])

function placed(line: Line, index: number): PlacedWord | undefined {
  const word = line.words[index]
  return word === undefined ? undefined : { file: line.names.file, word, directive: line.directive }
}

function collectServer(line: Line): void {
  const { names, directive } = line
  const word = line.words[1]
  if (word === undefined) return
  const { servers, keyword, file } = names
  const first = servers.get(word.value)
  if (word.hasVariable) names.isOpen = true
  else if (first === undefined) servers.set(word.value, directive)
  else if (keyword !== 'peers')
    line.duplicate(
      'server',
      { file, word, directive },
      { file, word: first.words[1] ?? word, directive: first },
    )
}

/** A template whose names or number depend on a variable may stand for any. */
function collectTemplate({ names, words }: Line): void {
  names.isOpen ||= words.slice(1, 3).some((word) => word.hasVariable)
}

function collectStickTable(line: Line): void {
  const place = placed(line, 0)
  if (place === undefined) return
  if (line.names.stickTable === undefined) line.names.stickTable = place
  else line.duplicate('stick table', place, line.names.stickTable)
}

function collectTable(line: Line): void {
  const place = placed(line, 1)
  if (line.names.keyword === 'peers' && place !== undefined)
    line.names.tables.set(place.word.value, place)
}

/** Users and groups are two kinds of names: a user may have the name of a group. */
function collectMember(line: Line): void {
  const place = placed(line, 1)
  if (place === undefined) return
  const kind = line.words[0]?.value ?? ''
  const key = `${kind} ${place.word.value}`
  const first = line.names.members.get(key)
  if (first === undefined) line.names.members.set(key, place)
  else line.duplicate(kind, place, first)
}

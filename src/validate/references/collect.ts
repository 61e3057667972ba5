import type { ConfigFile, Directive, Word } from '../../model/config-file.ts'
import type { PlacedWord, SectionNames, ServerNames, TemplateNames } from './section-names.ts'

interface Line {
  readonly names: SectionNames
  readonly directive: Directive
  readonly words: readonly Word[]
  /** Reports a second declaration of a name that may be declared once. */
  readonly duplicate: (what: string, word: Word, first: PlacedWord) => void
}

/** Takes in what a line declares. */
export function collect(line: Line): void {
  const keyword = line.words[0]?.value ?? ''
  const handler = Object.hasOwn(handlers, keyword) ? handlers[keyword] : undefined
  handler?.(line)
}

const handlers: Readonly<Record<string, (line: Line) => void>> = {
  mode: collectMode,
  disabled: (line) => setDisabled(line, true),
  enabled: (line) => setDisabled(line, false),
  server: collectServer,
  peer: collectServer,
  'default-server': collectDefaults,
  'server-template': collectTemplate,
  'stick-table': collectStickTable,
  table: collectTable,
  filter: collectFilter,
  user: collectMember,
  group: collectMember,
  nameserver: collectMember,
  'http-request': collectRule,
  'http-response': collectRule,
  'http-after-response': collectRule,
  'tcp-request': collectRule,
  'tcp-response': collectRule,
  'quic-initial': collectRule,
}

function placed(line: Line, index: number): PlacedWord | undefined {
  const word = line.words[index]
  return word === undefined ? undefined : { file: line.names.file, word, directive: line.directive }
}

function collectMode(line: Line): void {
  line.names.mode = placed(line, 1) ?? line.names.mode
}

function setDisabled(line: Line, isDisabled: boolean): void {
  if (line.directive.condition === 'active') line.names.isDisabled = isDisabled
}

/** There may be a hundred thousand: the words are made anew when somebody asks. */
class DeclaredServer implements ServerNames {
  readonly file: ConfigFile
  readonly directive: Directive
  readonly name: string

  constructor(file: ConfigFile, directive: Directive, name: string) {
    this.file = file
    this.directive = directive
    this.name = name
  }

  get words(): readonly Word[] {
    return this.directive.words
  }

  get word(): Word {
    return this.words[1] ?? { value: this.name, start: 0, end: 0, hasVariable: false }
  }
}

function collectServer(line: Line): void {
  const place = placed(line, 1)
  if (place === undefined) return
  if (place.word.hasVariable) {
    line.names.isOpen = true
    return
  }
  const { value } = place.word
  const first = line.names.servers.get(value)
  if (first === undefined)
    line.names.servers.set(value, new DeclaredServer(place.file, line.directive, value))
  else if (line.names.keyword !== 'peers') line.duplicate('server', place.word, first)
}

function collectDefaults({ names, words }: Line): void {
  names.checksByDefault ||= words.some(
    (word) => word.hasVariable || word.value === 'check' || word.value === 'agent-check',
  )
}

function collectTemplate(line: Line): void {
  const prefix = line.words[1]?.value ?? ''
  const range = /^(\d+)(?:-(\d+))?$/.exec(line.words[2]?.value ?? '')
  const [low, high] = [Number(range?.[1]), Number(range?.[2])]
  let names: TemplateNames = { first: low, last: high }
  if (range === null) names = { first: 0, last: Number.POSITIVE_INFINITY }
  else if (range[2] === undefined) names = { first: 1, last: low }
  const other = line.names.templates.get(prefix)
  // Two templates with one prefix are taken as one that spans both.
  line.names.templates.set(prefix, {
    first: Math.min(names.first, other?.first ?? names.first),
    last: Math.max(names.last, other?.last ?? names.last),
  })
}

function collectStickTable(line: Line): void {
  const place = placed(line, 0)
  if (place === undefined) return
  if (line.names.stickTable === undefined) line.names.stickTable = place
  else line.duplicate('stick table', place.word, line.names.stickTable)
}

function collectTable(line: Line): void {
  const place = placed(line, 1)
  if (line.names.keyword === 'peers' && place !== undefined)
    line.names.tables.set(place.word.value, place)
}

function collectFilter(line: Line): void {
  const name = line.words[2]?.value
  if (name !== undefined) line.names.filters.add(name)
}

/** Users and groups are two kinds of names: a user may have the name of a group. */
function collectMember(line: Line): void {
  const place = placed(line, 1)
  if (place === undefined) return
  const kind = line.words[0]?.value ?? ''
  const key = `${kind} ${place.word.value}`
  const first = line.names.members.get(key)
  if (first === undefined) line.names.members.set(key, place)
  else line.duplicate(kind, place.word, first)
}

function collectRule(line: Line): void {
  if (line.names.keyword !== 'defaults' || line.words[1]?.value === 'inspect-delay') return
  const place = placed(line, 0)
  if (place === undefined) return
  const { rules } = line.names
  const [keyword, kind] = [line.words[0]?.value, line.words[1]?.value]
  rules.any ??= place
  // Some rules stand on one side only, so that nobody else may inherit them.
  if (keyword === 'tcp-request' && (kind === 'connection' || kind === 'session'))
    rules.frontend ??= place
  if (keyword === 'tcp-response') rules.backend ??= place
}

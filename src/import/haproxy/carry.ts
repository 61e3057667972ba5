import type { SectionView } from '../../config/sections/section-view.ts'
import type { ConfigLine, Directive } from '../../model/config/config-file.ts'
import { quoteWord } from '../../text/words/quote.ts'
import type { PlainValue } from '../print-project.ts'
import { readServer, type CarriedServer } from './server.ts'
import { sharedWords } from './shared-words.ts'
import { stays, type Stays } from './stays.ts'

type Mapping = Readonly<Record<string, PlainValue>>

/** The servers of a section as a service. */
export interface Carried {
  readonly kind: 'carried'
  readonly service: string
  readonly settings: Mapping
  /** Those that go from the file. */
  readonly lines: readonly CarriedLine[]
  readonly changes: readonly CarriedChange[]
}

export interface CarriedLine {
  readonly start: number
  readonly end: number
  /** With its indent, as a line of its own. */
  readonly comment?: string
}

/** In what the lines will differ from those that were there. */
export type CarriedChange = 'blanks' | 'words' | 'order' | 'comments' | 'lookup'

/** `undefined` for a section without servers. All of them are carried over, or none: their order is one. */
export function carry(view: SectionView): Carried | Stays | undefined {
  const { file, name = '', section } = view
  const directives = section.directives.filter(({ keyword }) => keyword === 'server')
  const [first] = directives
  const start = first?.words[0]?.start
  if (first === undefined || start === undefined) return undefined
  const lines = linesOf(file.lines, directives)
  const hindrance = hindranceIn(view, lines)
  if (hindrance !== undefined) return hindrance
  const servers: CarriedServer[] = []
  const [names, addresses] = [new Set<string>(), new Set<string>()]
  for (const directive of directives) {
    const server = readServer(directive, file.text, view)
    if (server.kind === 'stays') return server
    if (names.has(server.name) || addresses.has(server.address))
      return stays(server.at, `two have the name ${server.name} or its address`, oneEach)
    names.add(server.name)
    addresses.add(server.address)
    servers.push(server)
  }
  const sorted = servers.toSorted((one, other) => (one.name < other.name ? -1 : 1))
  const isSorted = sorted.every((each, index) => each === servers[index])
  if (!isSorted && doesOrderCount(view, servers, sorted))
    return stays(start, 'they are not in the order of their names, and their place counts', sort)
  const words = sharedWords(servers)
  const instances = sorted.map((server) => instanceOf(server, words.of(server)))
  return {
    kind: 'carried',
    service: name,
    settings: {
      discovery: { source: 'static', instances },
      server: words.server,
      'server-rules': words.rules,
    },
    lines: lines.map(({ start: from, end }, index) => {
      const comment = commentOf(directives[index], file.text, from)
      return { start: from, end, ...(comment !== undefined && { comment }) }
    }),
    changes: [
      ...changesOf(servers, lines, file.text),
      ...(isSorted ? [] : (['order'] as const)),
      ...(directives.some(({ comment }) => comment) ? (['comments'] as const) : []),
      ...(servers.some(({ lookup }) => lookup !== undefined) ? (['lookup'] as const) : []),
    ],
  }
}

const oneEach = 'A service has each name and each address once.'
const sort = 'Where it does not, write `balance roundrobin`, or sort them.'

type Line = ConfigLine & { readonly kind: 'directive' }

function linesOf(lines: readonly ConfigLine[], directives: readonly Directive[]): readonly Line[] {
  const wanted = new Set(directives)
  return lines.filter(
    (line): line is Line => line.kind === 'directive' && wanted.has(line.directive),
  )
}

/** What the section has that its servers cannot be taken out of. */
function hindranceIn(view: SectionView, lines: readonly Line[]): Stays | undefined {
  const { file, name = '', parts, section } = view
  const [from, to] = [lines[0]?.start ?? 0, lines.at(-1)?.end ?? 0]
  if (!/^[A-Za-z0-9_.:-]+$/.test(name) || parts.length > 1)
    return stays(from, 'it has no name of its own', 'Give it one.')
  const template = section.directives.find(({ keyword }) => keyword === 'server-template')
  if (template !== undefined)
    return stays(
      template.words[0]?.start ?? from,
      'it has a `server-template`',
      'What that finds is found by the `dns` source as well.',
    )
  const hasCondition = file.lines.some(
    (line) => line.kind === 'conditional' && line.start > from && line.start < to,
  )
  if (hasCondition || section.directives.some(({ condition }) => condition === 'unknown'))
    return stays(from, 'some of its lines are there on a condition', 'Write it without `.if`.')
  const between = section.directives.find((directive) => {
    const at = directive.words[0]?.start ?? 0
    return directive.keyword === 'default-server' && at > from && at < to
  })
  if (between === undefined) return undefined
  const why = 'a `default-server` between them is only for those below it'
  return stays(between.words[0]?.start ?? from, why, 'Write it above all of them.')
}

/** As HAProxy numbers them by their place, and some algorithms go by either. */
function doesOrderCount(
  view: SectionView,
  servers: readonly CarriedServer[],
  sorted: readonly CarriedServer[],
): boolean {
  const [, algorithm = 'roundrobin'] = view.balance
  if (!/^(roundrobin|static-rr|leastconn)$/.test(algorithm) && !view.isUnbalanced) return true
  if (view.find('option', 'allbackups') !== undefined) return false
  const backups = servers.filter(({ isBackup }) => isBackup)
  return sorted.filter(({ isBackup }) => isBackup).some((each, index) => each !== backups[index])
}

function instanceOf(
  { name, address, weight, isBackup, isDisabled }: CarriedServer,
  more: Mapping,
): Mapping {
  return {
    id: name,
    ...(address.startsWith('unix@') ? { path: address.slice(5) } : { address }),
    weight,
    backup: isBackup ? true : undefined,
    health: isDisabled ? 'maintenance' : undefined,
    ...more,
  }
}

function commentOf(
  directive: Directive | undefined,
  text: string,
  start: number,
): string | undefined {
  const range = directive?.comment
  if (range === undefined) return undefined
  const indent = /^[ \t]*/.exec(text.slice(start, range.start))?.[0] ?? ''
  return indent + text.slice(range.start, range.end).trimEnd()
}

/** As the template prints them, beside how they stand. */
function changesOf(
  servers: readonly CarriedServer[],
  lines: readonly Line[],
  text: string,
): readonly CarriedChange[] {
  const changes = new Set<CarriedChange>()
  for (const [index, server] of servers.entries()) {
    const { start = 0, end = 0, directive } = lines[index] ?? {}
    const own = text.slice(start, directive?.words.at(-1)?.end ?? end)
    const is = printedLine(server)
    if (own === is) continue
    const isSame = own.trim().split(/\s+/).join(' ') === is.trim().split(/\s+/).join(' ')
    changes.add(isSame ? 'blanks' : 'words')
  }
  return [...changes]
}

function printedLine({
  name,
  address,
  weight,
  isBackup,
  isDisabled,
  groups,
}: CarriedServer): string {
  const words = [
    'server',
    quoteWord(name),
    quoteWord(address),
    ...(weight === undefined ? [] : ['weight', weight]),
    ...(isBackup ? ['backup'] : []),
    ...groups.flatMap(({ raw }) => raw),
    ...(isDisabled ? ['disabled'] : []),
  ]
  return `    ${words.join(' ')}`
}

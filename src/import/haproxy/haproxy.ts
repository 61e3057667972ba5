import { readTexts } from '../../config/read-configuration.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { newestVersion, type Diagnostic, type Location } from '../../model/index.ts'
import { positionAt } from '../../text/locate.ts'
import { importNotes, type ImportNotes } from '../imported.ts'
import type { PlainValue } from '../print-project.ts'
import { carry, type Carried } from './carry.ts'

/** A stretch of the file as it stands, or the servers of a service in place of their lines. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'servers'; readonly service: string }

export interface ServersAsServices {
  readonly pieces: readonly Piece[]
  readonly services: Readonly<Record<string, PlainValue>>
  readonly notes: readonly Diagnostic[]
}

/** The servers of a haproxy.cfg as services with instances that are written in the project. */
export function serversAsServices(path: string, text: string): ServersAsServices {
  const found: Diagnostic[] = []
  const notes = importNotes((each) => found.push(each))
  const configuration = readTexts([{ name: path, text }], { version: newestVersion })
  const carried = configuration.written.flatMap((view) => {
    if (view.keyword !== 'backend' && view.keyword !== 'listen') return []
    const result = carry(view)
    if (result === undefined) return []
    if (result.kind === 'carried') return [{ view, result }]
    const place = placeOf(view, result.at)
    notes.left(
      `The servers of \`${view.key}\` stay as they are: ${result.why}.`,
      place,
      result.help,
    )
    return []
  })
  for (const { view, result } of carried) tellChanges(view, result, notes)
  return {
    pieces: piecesOf(
      text,
      carried.map(({ result }) => result),
    ),
    services: Object.fromEntries(carried.map(({ result }) => [result.service, result.settings])),
    notes: found,
  }
}

function placeOf({ file }: SectionView, offset: number): Location {
  return { file: file.path, start: positionAt(file, offset) }
}

const printed = 'haproxyctl prints them, in one way for all.'

function tellChanges(view: SectionView, { changes, lines }: Carried, notes: ImportNotes): void {
  const place = placeOf(view, lines[0]?.start ?? 0)
  const what = `of \`${view.key}\``
  for (const change of changes)
    switch (change) {
      case 'blanks':
        notes.changed(`The blanks in the server lines ${what} are others.`, place, printed)
        break
      case 'words':
        notes.changed(
          `The words in the server lines ${what} stand in another order.`,
          place,
          'The weight, `backup` and `disabled` are said of the instance; HAProxy takes them in any order.',
        )
        break
      case 'order':
        notes.changed(
          `The servers ${what} stand in the order of their names.`,
          place,
          'Its balancing does not go by their place, and that of instances is not written down.',
        )
        break
      case 'comments':
        notes.changed(
          `Comments behind servers ${what} stand in lines of their own.`,
          place,
          'A printed server line has no place for comments.',
        )
        break
      case 'lookup':
        notes.changed(
          `The servers ${what} say how their host names are looked up.`,
          place,
          'It is what HAProxy does where nothing is said; haproxyctl would have it start with names that cannot be found.',
        )
        break
      default:
        change satisfies never
    }
}

/** The text with each group of servers in place of the first of their lines. */
function piecesOf(text: string, carried: readonly Carried[]): readonly Piece[] {
  const pieces: Piece[] = []
  let from = 0
  function keep(to: number): void {
    if (to > from) pieces.push({ kind: 'text', text: text.slice(from, to) })
  }
  const all = carried
    .flatMap(({ service, lines }) =>
      lines.map((line, index) => ({ ...line, service, isFirst: index === 0 })),
    )
    .toSorted((one, other) => one.start - other.start)
  for (const { start, end, comment, service, isFirst } of all) {
    keep(start)
    if (comment !== undefined) pieces.push({ kind: 'text', text: `${comment}\n` })
    if (isFirst) pieces.push({ kind: 'servers', service }, { kind: 'text', text: '\n' })
    from = Math.min(end + 1, text.length)
  }
  keep(text.length)
  return pieces
}

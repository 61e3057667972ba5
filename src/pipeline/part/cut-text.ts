import { generationOf, stampLines, stripStamp } from '../../kit/targets/generation.ts'
import type { ConfigFile } from '../../model/index.ts'

/** One section of a text, up to the header of the next. */
interface Piece {
  readonly keyword: string
  readonly name: string | undefined
  readonly text: string
}

export interface StampedText {
  readonly text: string
  readonly generation: string
}

/** What serves clients: everything else of a configuration is short, and backends lean on it. */
const proxies = new Set(['frontend', 'backend', 'listen'])

export function isProxy(keyword: string): boolean {
  return proxies.has(keyword)
}

/** A configuration of ours in pieces, so that what changes in some backends costs no look at the others. */
export class CutText {
  /** Up to the end of the first `global`, without the stamp. */
  readonly #head: string
  readonly #pieces: readonly Piece[]

  private constructor(head: string, pieces: readonly Piece[]) {
    this.#head = head
    this.#pieces = pieces
  }

  /** `undefined` for what cannot be put together again from its pieces. */
  static of(file: ConfigFile): CutText | undefined {
    if (file.lines.some(({ kind }) => kind === 'conditional')) return undefined
    const pieces = piecesOf(file)
    const first = pieces.findIndex(({ keyword }) => keyword === 'global')
    const head = pieces.slice(0, first + 1).map(({ text }) => text)
    const cut = new CutText(stripStamp(head.join('')), pieces.slice(first + 1))
    return cut.stamped().text === file.text ? cut : undefined
  }

  /** The text of a backend without the blank lines behind it; `undefined` where there is not exactly one. */
  backend(name: string): string | undefined {
    const [found, ...others] = this.#pieces.filter((piece) => isBackend(piece, name))
    return found === undefined || others.length > 0 ? undefined : found.text.trimEnd()
  }

  /** These backends, and all that is neither a frontend nor another backend. */
  part(backends: ReadonlySet<string>): string {
    const kept = this.#pieces.filter(
      ({ keyword, name = '' }) =>
        !isProxy(keyword) || (keyword === 'backend' && backends.has(name)),
    )
    return this.#head + kept.map(({ text }) => text).join('')
  }

  /** The same with other texts for some backends. */
  with(texts: ReadonlyMap<string, string>): CutText {
    const pieces = this.#pieces.map((piece) => {
      const text = isBackend(piece, piece.name) ? texts.get(piece.name ?? '') : undefined
      return text === undefined ? piece : { ...piece, text: text + blankEnd(piece.text) }
    })
    return new CutText(this.#head, pieces)
  }

  stamped(): StampedText {
    const body = this.#pieces.map(({ text }) => text).join('')
    const generation = generationOf(this.#head + body)
    const lines = this.#head.split('\n')
    for (const { text, before } of stampLines(lines, generation).toReversed())
      lines.splice(before, 0, text)
    return { text: lines.join('\n') + body, generation }
  }
}

function isBackend({ keyword, name }: Piece, wanted: string | undefined): boolean {
  return keyword === 'backend' && name === wanted
}

function blankEnd(text: string): string {
  return text.slice(text.trimEnd().length)
}

function piecesOf({ text, lines }: ConfigFile): readonly Piece[] {
  const pieces: Piece[] = []
  let start = 0
  let keyword = ''
  let name: string | undefined
  for (const line of lines) {
    if (line.kind !== 'section') continue
    pieces.push({ keyword, name, text: text.slice(start, line.start) })
    start = line.start
    keyword = line.section.keyword
    name = line.section.name
  }
  return [...pieces, { keyword, name, text: text.slice(start) }]
}

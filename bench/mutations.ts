/** Changes to a configuration that nobody has judged before, each a small mistake that people make. */

/** Numbers from a seed, so that a run can be had again: below `limit` each. */
export type Draw = (limit: number) => number

/** A generator of linear congruence, good enough to choose lines and words with. */
export function drawFrom(seed: number): Draw {
  let state = seed >>> 0
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
}

export interface Mutant {
  readonly operation: string
  readonly text: string
  /** Of the change, from 1. */
  readonly line: number
}

const sections =
  /^(global|defaults|frontend|backend|listen|peers|resolvers|userlist|mailers|cache|ring|log-forward|program|http-errors|fcgi-app)\b/

type Edit = (words: string[], draw: Draw, pool: Pool) => string[] | undefined

/** Lines of other files by the kind of section that they stand in, and values by keyword and place. */
export interface Pool {
  readonly lines: ReadonlyMap<string, readonly string[]>
  readonly values: readonly string[]
}

export function poolOf(texts: readonly string[]): Pool {
  const lines = new Map<string, Set<string>>()
  const values = new Set<string>()
  for (const text of texts) {
    let section = ''
    for (const line of text.split('\n').map((each) => each.trim())) {
      if (line === '' || line.startsWith('#')) continue
      const head = sections.exec(line)?.[1]
      if (head !== undefined) section = head
      else {
        const known = lines.get(section) ?? new Set<string>()
        lines.set(section, known.add(line))
      }
      for (const word of line.split(/\s+/).slice(1)) values.add(word)
    }
  }
  return {
    lines: new Map([...lines].map(([name, known]) => [name, [...known]])),
    values: [...values],
  }
}

function pick<T>(from: readonly T[], draw: Draw): T | undefined {
  return from[draw(from.length)]
}

function atWord(words: readonly string[], draw: Draw): number {
  return 1 + draw(words.length - 1)
}

const oddNumbers = ['-1', '0', '1s', '99999999999', '70000', '1.5', '08', '5x', '1m30s', '0x10']

function replaced(words: readonly string[], at: number, word: string): string[] {
  return words.map((each, index) => (index === at ? word : each))
}

/** Each gives the words of a line anew, or nothing where it does not fit. */
const edits: Readonly<Record<string, Edit>> = {
  'drop a word': (words, draw) =>
    words.length < 2 ? undefined : words.toSpliced(atWord(words, draw), 1),
  'drop the last word': (words) => (words.length < 2 ? undefined : words.slice(0, -1)),
  'say a word twice': (words, draw) => {
    if (words.length < 2) return undefined
    const at = atWord(words, draw)
    return words.toSpliced(at, 0, words[at] ?? '')
  },
  'change places': (words, draw) => {
    if (words.length < 3) return undefined
    const at = 1 + draw(words.length - 2)
    return words.toSpliced(at, 2, words[at + 1] ?? '', words[at] ?? '')
  },
  'mistype a word': (words, draw) => {
    const at = draw(words.length)
    const word = words[at] ?? ''
    if (word.length < 3) return undefined
    const letter = 1 + draw(word.length - 1)
    return replaced(words, at, word.slice(0, letter) + word.slice(letter + 1))
  },
  'another number': (words, draw) => {
    const numbers = words.flatMap((word, index) => (/^\d+\w{0,2}$/.test(word) ? [index] : []))
    const at = pick(numbers, draw)
    return at === undefined ? undefined : replaced(words, at, pick(oddNumbers, draw) ?? '')
  },
  'a value from elsewhere': (words, draw, pool) => {
    if (words.length < 2) return undefined
    return replaced(words, atWord(words, draw), pick(pool.values, draw) ?? '')
  },
  'one more value': (words, draw, pool) => [...words, pick(pool.values, draw) ?? ''],
  'capital letters': (words, draw) => {
    const at = draw(words.length)
    const word = words[at] ?? ''
    return word === word.toUpperCase() ? undefined : replaced(words, at, word.toUpperCase())
  },
  'a variable': (words, draw) =>
    words.length < 2
      ? undefined
      : replaced(
          words,
          atWord(words, draw),
          pick(['$UNSET', '"${UNSET}"', '"$UNSET"'], draw) ?? '',
        ),
  'an open quote': (words, draw) => {
    const at = draw(words.length)
    return replaced(words, at, `"${words[at] ?? ''}`)
  },
}

interface Place {
  readonly lines: readonly string[]
  readonly at: number
  readonly section: string
}

function sectionAt(lines: readonly string[], at: number): string {
  for (let index = at; index >= 0; index--) {
    const head = sections.exec((lines[index] ?? '').trim())?.[1]
    if (head !== undefined) return head
  }
  return ''
}

/** Each gives the lines anew and the index of the change. */
const moves: Readonly<
  Record<string, (place: Place, draw: Draw, pool: Pool) => readonly [string[], number] | undefined>
> = {
  'drop a line': ({ lines, at }) => [lines.toSpliced(at, 1), at],
  'say a line twice': ({ lines, at }) => [lines.toSpliced(at, 0, lines[at] ?? ''), at + 1],
  'a line in another section': ({ lines, at }, draw) => {
    const heads = lines.flatMap((line, index) => (sections.test(line.trim()) ? [index] : []))
    const head = pick(heads, draw)
    if (head === undefined || sections.test((lines[at] ?? '').trim())) return undefined
    return [lines.toSpliced(head + 1, 0, lines[at] ?? ''), head + 1]
  },
  'a line from elsewhere': ({ lines, at, section }, draw, pool) => {
    const line = pick(pool.lines.get(section) ?? [], draw)
    return line === undefined ? undefined : [lines.toSpliced(at + 1, 0, `  ${line}`), at + 1]
  },
  'a line of another kind of section': ({ lines, at }, draw, pool) => {
    const line = pick(pool.lines.get(pick([...pool.lines.keys()], draw) ?? '') ?? [], draw)
    return line === undefined ? undefined : [lines.toSpliced(at + 1, 0, `  ${line}`), at + 1]
  },
}

/** One change of `text`, or nothing where the choice does not fit. */
export function mutate(text: string, draw: Draw, pool: Pool): Mutant | undefined {
  const lines = text.split('\n')
  const code = lines.flatMap((line, index) => (/^\s*[^\s#]/.test(line) ? [index] : []))
  const at = pick(code, draw)
  if (at === undefined) return undefined
  const operation = pick([...Object.keys(edits), ...Object.keys(moves)], draw) ?? ''
  const move = moves[operation]
  if (move !== undefined) {
    const moved = move({ lines, at, section: sectionAt(lines, at) }, draw, pool)
    return moved === undefined
      ? undefined
      : { operation, text: moved[0].join('\n'), line: moved[1] + 1 }
  }
  const line = lines[at] ?? ''
  const words = edits[operation]?.(line.trim().split(/\s+/), draw, pool)
  if (words === undefined) return undefined
  const indent = /^\s*/.exec(line)?.[0] ?? ''
  return {
    operation,
    text: lines.toSpliced(at, 1, indent + words.join(' ')).join('\n'),
    line: at + 1,
  }
}

import type { Entry } from '../grammar/table.ts'

/** One thing that could stand at a position. */
export type NextWord =
  /** A word of the table of facts, with what the table says of it. */
  | {
      readonly kind: 'keyword'
      readonly text: string
      readonly table: string
      readonly entry: Entry
      /** HAProxy warns of it here, and goes on without it. */
      readonly isIgnored: boolean
      readonly isDeprecated: boolean
    }
  /** A word that has to be written like this. */
  | { readonly kind: 'word'; readonly text: string }
  /** A part of an expression or a condition. */
  | { readonly kind: 'fetch' | 'converter' | 'criterion' | 'match' | 'flag'; readonly text: string }
  /** The name of something that is declared elsewhere: `backend`, `acl`, `resolvers` … */
  | { readonly kind: 'reference'; readonly space: string }
  /** A name that is made here. */
  | { readonly kind: 'definition'; readonly space: string }
  /** Anything of a type: `time`, `int` from `1..64`, `log-format`, `file` for a `map`, `pattern` for `ip`. */
  | { readonly kind: 'value'; readonly type: string; readonly parameter: string }

/** The words that could come, each once. */
export class NextWords {
  readonly #words = new Map<string, NextWord>()

  add(word: NextWord): void {
    const key = keyOf(word)
    if (!this.#words.has(key)) this.#words.set(key, word)
  }

  addAll(
    kind: 'word' | 'fetch' | 'converter' | 'criterion' | 'match' | 'flag',
    texts: Iterable<string>,
  ): void {
    for (const text of texts) this.add({ kind, text })
  }

  list(): readonly NextWord[] {
    return [...this.#words.values()]
  }
}

function keyOf(word: NextWord): string {
  switch (word.kind) {
    case 'reference':
    case 'definition':
      return `${word.kind} ${word.space}`
    case 'value':
      return `value ${word.type} ${word.parameter}`
    case 'keyword':
    case 'word':
    case 'fetch':
    case 'converter':
    case 'criterion':
    case 'match':
    case 'flag':
      return `text ${word.text}`
    default:
      return word satisfies never
  }
}

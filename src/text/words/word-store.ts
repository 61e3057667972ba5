import type { AddressText, Condition, Directive, TextRange, Word } from '../../model/index.ts'

/** What a word was read as. */
export interface ReadWord {
  readonly value: string
  readonly hasVariable: boolean
  readonly asAddress?: AddressText
}

/** Lists of words that are kept at hand; a power of two. */
const keptLists = 1024

/**
 * The words of a file as offsets. A million words as objects cost a hundred megabytes and most of
 * the time of a parse, so the objects are made when a directive is looked at, and made again when it
 * is looked at much later.
 */
export class WordStore {
  readonly text: string
  count = 0
  /** Start and end of each word, one behind the other. */
  #offsets: Uint32Array
  /** Words whose value is not what is written. */
  readonly #read = new Map<number, ReadWord>()
  readonly #lists: (readonly Word[] | undefined)[] = []
  readonly #owners = new Int32Array(keptLists).fill(-1)

  constructor(text: string) {
    this.text = text
    this.#offsets = new Uint32Array(Math.max(16, text.length >> 2))
  }

  add(start: number, end: number): void {
    const at = this.count * 2
    if (at + 2 > this.#offsets.length) this.#grow()
    this.#offsets[at] = start
    this.#offsets[at + 1] = end
    this.count += 1
  }

  /** A word with quotes, escapes or variables, which was read as something else than is written. */
  addRead(start: number, end: number, read: ReadWord): void {
    this.#read.set(this.count, read)
    this.add(start, end)
  }

  word(index: number): Word {
    const start = this.#offsets[index * 2] ?? 0
    const end = this.#offsets[index * 2 + 1] ?? 0
    const read = this.#read.size === 0 ? undefined : this.#read.get(index)
    return read === undefined
      ? { value: this.text.slice(start, end), start, end, hasVariable: false }
      : { ...read, start, end }
  }

  /** What `word(index).value` would be, without making the word. */
  value(index: number): string {
    const read = this.#read.size === 0 ? undefined : this.#read.get(index)
    if (read !== undefined) return read.value
    return this.text.slice(this.#offsets[index * 2] ?? 0, this.#offsets[index * 2 + 1] ?? 0)
  }

  words(first: number, count: number): readonly Word[] {
    const slot = first & (keptLists - 1)
    const kept = this.#owners[slot] === first ? this.#lists[slot] : undefined
    if (kept?.length === count) return kept
    const list: Word[] = []
    for (let index = first; index < first + count; index += 1) list.push(this.word(index))
    this.#owners[slot] = first
    this.#lists[slot] = list
    return list
  }

  /** Gives back the room that was kept for more words. */
  seal(): void {
    this.#offsets = this.#offsets.slice(0, this.count * 2)
  }

  #grow(): void {
    const larger = new Uint32Array(this.#offsets.length * 2)
    larger.set(this.#offsets)
    this.#offsets = larger
  }
}

/** A directive of which only the offsets are kept. */
export class StoredDirective implements Directive {
  readonly comment: TextRange | undefined
  readonly condition: Condition
  readonly #store: WordStore
  readonly #first: number
  readonly #count: number

  constructor(
    store: WordStore,
    first: number,
    comment: TextRange | undefined,
    condition: Condition,
  ) {
    this.#store = store
    this.#first = first
    this.#count = store.count - first
    this.comment = comment
    this.condition = condition
  }

  get keyword(): string {
    return this.#store.value(this.#first)
  }

  get words(): readonly Word[] {
    return this.#store.words(this.#first, this.#count)
  }
}

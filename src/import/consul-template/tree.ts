import { partsOf, type ActionWord, type Part } from './actions.ts'

/** A Go template as a tree. */
export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'print'; readonly words: readonly ActionWord[]; readonly offset: number }
  | Block

export interface Block {
  readonly kind: 'block'
  readonly keyword: 'range' | 'if' | 'with' | 'define'
  /** Behind the keyword. */
  readonly words: readonly ActionWord[]
  readonly offset: number
  readonly body: readonly Node[]
  /** What `{{else}}` has; `{{else if}}` is a block in it. */
  readonly otherwise?: readonly Node[]
}

/** Blocks deeper than this are left as they are: nobody writes them. */
const deepest = 50

export function readTree(template: string): readonly Node[] {
  return new Reader(partsOf(template)).nodes(0).nodes
}

interface Sequence {
  readonly nodes: readonly Node[]
  /** The words that ended it: `end`, `else`, `else if …`. */
  readonly end: readonly ActionWord[]
}

class Reader {
  readonly #parts: readonly Part[]
  #at = 0

  constructor(parts: readonly Part[]) {
    this.#parts = parts
  }

  nodes(depth: number): Sequence {
    const nodes: Node[] = []
    for (;;) {
      const part = this.#parts[this.#at]
      if (part === undefined) return { nodes, end: [] }
      this.#at += 1
      if (part.kind === 'text') {
        nodes.push(part)
        continue
      }
      const [first, ...words] = part.words
      const keyword = first?.isText === false ? first.value : ''
      if (depth > 0 && (keyword === 'end' || keyword === 'else')) return { nodes, end: part.words }
      if (isBlock(keyword) && depth < deepest)
        nodes.push(this.#block({ keyword, words, offset: part.offset }, depth))
      else nodes.push({ kind: 'print', words: part.words, offset: part.offset })
    }
  }

  #block(head: Pick<Block, 'keyword' | 'words' | 'offset'>, depth: number): Block {
    const { nodes: body, end } = this.nodes(depth + 1)
    const block = { kind: 'block', ...head, body } as const
    const [first, second, ...words] = end
    if (first?.value !== 'else') return block
    if (second?.value === 'if') {
      const offset = head.offset
      return { ...block, otherwise: [this.#block({ keyword: 'if', words, offset }, depth + 1)] }
    }
    return { ...block, otherwise: this.nodes(depth + 1).nodes }
  }
}

function isBlock(keyword: string): keyword is Block['keyword'] {
  return ['range', 'if', 'with', 'define'].includes(keyword)
}

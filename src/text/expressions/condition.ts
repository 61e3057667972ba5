import type { Word } from '../../model/config-file.ts'

/** A term of a condition: a name, or what stands between braces. */
export type Term =
  | {
      readonly kind: 'name'
      readonly index: number
      readonly name: string
      /** Behind the `!`s. */ readonly from: number
    }
  | {
      readonly kind: 'test'
      readonly index: number
      readonly first: number
      readonly end: number
      /** Whether the `}` is there. */ readonly isClosed: boolean
    }

/**
 * Reads the words behind `if` or `unless`. HAProxy asks little: `!` may stand alone or stick to what it negates,
 * `or` and `||` may stand anywhere, and braces are words of their own.
 */
export function parseCondition(
  words: readonly Word[],
  first: number,
  end: number,
): readonly Term[] {
  const terms: Term[] = []
  for (let index = first; index < end; index++) {
    const value = words[index]?.value ?? ''
    const from = value.search(/[^!]|$/)
    const name = value.slice(from)
    if (name === '' || name === 'or' || name === '||') continue
    if (name !== '{') {
      terms.push({ kind: 'name', index, name, from })
      continue
    }
    const close = closing(words, index + 1, end)
    terms.push({ kind: 'test', index, first: index + 1, end: close, isClosed: close < end })
    index = close
  }
  return terms
}

function closing(words: readonly Word[], from: number, end: number): number {
  for (let index = from; index < end; index++) if (words[index]?.value === '}') return index
  return end
}

import { nearest } from '../../text/nearest.ts'

/** A slip or three changes no more letters than this. */
const mostForeignLetters = 6
/** Slips repeat: a file with a thousand bad lines has a handful of bad words. */
const mostRemembered = 1_000

/** Finds the nearest of many keywords; those that share too few letters are not compared. */
export function makeKeywordSuggester(
  keywords: ReadonlyMap<string, unknown>,
): (keyword: string) => string | undefined {
  let candidates: readonly (readonly [string, number])[] | undefined
  const remembered = new Map<string, string | undefined>()
  return function suggest(keyword) {
    if (remembered.has(keyword)) return remembered.get(keyword)
    candidates ??= [...keywords.keys()].map((each) => [each, lettersOf(each)] as const)
    const letters = lettersOf(keyword)
    const near = candidates.filter(([, other]) => countBits(letters ^ other) <= mostForeignLetters)
    const found = nearest(
      keyword,
      near.map(([each]) => each),
    )
    if (remembered.size > mostRemembered) remembered.clear()
    remembered.set(keyword, found)
    return found
  }
}

/** One bit a letter, whatever its case; digits and signs share what is left. */
function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters
}

function countBits(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

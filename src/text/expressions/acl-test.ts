import type { Word } from '../../model/index.ts'
import { parseConverterWord, parseExpression, type Expression } from './expression.ts'

/** What tells criteria and converters from patterns: a table of the names that a version of HAProxy has. */
export interface SampleNames {
  criterion(name: string): object | undefined
  converter(name: string): object | undefined
}

/** `path_beg -i /api /v2`, as on an `acl` line behind its name or between braces. */
export interface AclTest {
  /** The first word: a criterion or a fetch, with the converters that are stuck to it. */
  readonly criterion: Expression
  /** Words behind a fetch that are converters of it, each as it was parsed. */
  readonly converters: readonly Expression[]
  readonly flags: readonly AclFlag[]
  /** Where the patterns begin, as an index of the words that were parsed. */
  readonly patternsAt: number
  readonly patterns: readonly Word[]
}

export interface AclFlag {
  /** `-i`, `-m` …, also where HAProxy has none of that name; the patterns begin behind it then. */
  readonly name: string
  /** Of its word. */
  readonly index: number
  /** The word that it takes; `undefined` for one that takes none or lacks it. */
  readonly value: Word | undefined
}

/** How many words a flag takes. */
const flagWords: ReadonlyMap<string, number> = new Map([
  ['-i', 0],
  ['-n', 0],
  ['-M', 0],
  ['-f', 1],
  ['-m', 1],
  ['-u', 1],
])

export function isAclFlag(name: string): boolean {
  return flagWords.has(name)
}

/** Reads `words[first…end)`, of which there has to be one. */
export function parseAclTest(
  names: SampleNames,
  words: readonly Word[],
  first = 0,
  end = words.length,
): AclTest {
  const criterion = parseExpression(words[first]?.value ?? '')
  const isCriterion = names.criterion(criterion.fetch?.name ?? '') !== undefined
  let index = first + 1
  const converters: Expression[] = []
  for (; !isCriterion && index < end; index++) {
    const converter = readConverter(words[index], names)
    if (converter === undefined) break
    converters.push(converter)
  }
  const flags: AclFlag[] = []
  for (; index < end; index++) {
    const name = words[index]?.value ?? ''
    if (!name.startsWith('-') || name === '--') break
    const count = flagWords.get(name)
    flags.push({
      name,
      index,
      value: count === 1 && index + 1 < end ? words[index + 1] : undefined,
    })
    index += count ?? 0
    if (count === undefined) break
  }
  const patternsAt = Math.min(words[index]?.value === '--' ? index + 1 : index, end)
  return { criterion, converters, flags, patternsAt, patterns: words.slice(patternsAt, end) }
}

/** A criterion takes none: what stands behind it are patterns. */
function readConverter(word: Word | undefined, names: SampleNames): Expression | undefined {
  if (word === undefined || word.hasVariable) return undefined
  const expression = parseConverterWord(word.value)
  const name = expression.converters[0]?.name ?? ''
  return names.converter(name) === undefined ? undefined : expression
}

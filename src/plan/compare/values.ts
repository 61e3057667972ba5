import type { LineView } from '../../config/sections/line-view.ts'
import type { SectionView } from '../../config/sections/section-view.ts'
import { generationVariable } from '../../kit/targets/generation.ts'
import { sha256 } from '../../model/sha256.ts'
import type { Change, ChangeValue } from '../../model/plan/plan.ts'

export type Values = Pick<Change, 'before' | 'after'>

export function valuesOf(
  before: ChangeValue | number | undefined,
  after: ChangeValue | number | undefined,
): Values {
  return {
    ...(before !== undefined && { before: textOf(before) }),
    ...(after !== undefined && { after: textOf(after) }),
  }
}

function textOf(value: ChangeValue | number): ChangeValue {
  return typeof value === 'number' ? String(value) : value
}

/** A line as it is written, quotes included. */
export function writtenLine({ file, directive: { words } }: LineView): string {
  return file.text.slice(words[0]?.start, words.at(-1)?.end)
}

export function writtenLines(lines: readonly LineView[]): readonly string[] {
  return lines.map(writtenLine)
}

/** A whole section with its header, without the stamp of what was rendered. */
export function writtenSection({ section, file, lines }: SectionView): readonly string[] {
  const { header } = section
  const words = header?.words ?? []
  return [
    ...(words.length === 0 ? [] : [file.text.slice(words[0]?.start, words.at(-1)?.end)]),
    ...writtenLines(lines.filter((line) => line.words[1] !== generationVariable)),
  ]
}

/** Lines that one has and the other has not, or not as often; all of them where only their order differs. */
export function differingLines(before: readonly string[], after: readonly string[]): Values {
  const gone = missingFrom(after, before, itself)
  const come = missingFrom(before, after, itself)
  const isReordered = gone.length === 0 && come.length === 0
  return isReordered ? listed(before, after) : listed(gone, come)
}

function listed(before: readonly string[], after: readonly string[]): Values {
  return valuesOf(before.length === 0 ? undefined : before, after.length === 0 ? undefined : after)
}

/** The items that are not among the others, or not as often. */
export function missingFrom<Item>(
  others: readonly Item[],
  items: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const left = new Map<string, number>()
  for (const item of others) left.set(keyOf(item), (left.get(keyOf(item)) ?? 0) + 1)
  return items.filter((item) => {
    const count = left.get(keyOf(item)) ?? 0
    left.set(keyOf(item), count - 1)
    return count <= 0
  })
}

function itself(text: string): string {
  return text
}

/** What names a content that is not to be shown, as it may hold a key. */
export function hashesOf(before: string | undefined, after: string | undefined): Values {
  return valuesOf(hashed(before), hashed(after))
}

function hashed(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `sha256:${sha256(text)}`
}

import { stringify } from 'yaml'

export type PlainValue =
  | string
  | number
  | boolean
  | undefined
  | readonly PlainValue[]
  | { readonly [key: string]: PlainValue }

/** A project file of plain data, below a comment. What is empty or absent is not in it. */
export function printProject(
  comment: readonly string[],
  project: Readonly<Record<string, PlainValue>>,
): string {
  const parts = Object.entries(project).flatMap(([key, value]) => {
    const filled = withoutEmpty(value)
    return isEmpty(filled) ? [] : [stringify({ [key]: filled }, { lineWidth: 0 })]
  })
  return [comment.map((line) => `# ${line}\n`).join(''), ...parts].join('\n')
}

function withoutEmpty(value: PlainValue): PlainValue {
  // What looks like a reference of ours was none in the other system.
  if (typeof value === 'string') return value.replaceAll(/\$\{(?=(env|file):)/g, () => '$${')
  if (Array.isArray(value)) return value.map((each: PlainValue) => withoutEmpty(each))
  if (typeof value !== 'object') return value
  const kept = Object.entries(value)
    .map(([key, each]: [string, PlainValue]) => [key, withoutEmpty(each)] as const)
    .filter(([, each]) => !isEmpty(each))
  return Object.fromEntries(kept)
}

function isEmpty(value: PlainValue): boolean {
  if (value === undefined) return true
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && Object.keys(value).length === 0
}

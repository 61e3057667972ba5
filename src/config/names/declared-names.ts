import type { LineView } from '../sections/line-view.ts'

/** What sections declare beside ACLs, for other lines to name: the keyword of the line, and which word is the name. */
const declaring = {
  filter: ['filter', 2],
  group: ['group', 1],
  mailer: ['mailer', 1],
  nameserver: ['nameserver', 1],
  server: ['server', 1],
  table: ['table', 1],
  user: ['user', 1],
} as const

export type DeclaredKind = keyof typeof declaring

/** Every line that declares a name, by that name, as a section's own lines have it. */
export function declaredNames(
  kind: DeclaredKind,
  own: (keyword: string) => readonly LineView[],
): ReadonlyMap<string, readonly LineView[]> {
  const [keyword, at] = declaring[kind]
  const names = new Map<string, LineView[]>()
  for (const line of own(keyword)) {
    const word = line.directive.words[at]
    if (word === undefined || word.hasVariable) continue
    const lines = names.get(word.value)
    if (lines === undefined) names.set(word.value, [line])
    else lines.push(line)
  }
  return names
}

/** A line whose name another one has already. */
export interface RepeatedName {
  readonly line: LineView
  readonly first: LineView
  /** Which word of both is the name. */
  readonly at: number
}

/** Lines that declare a name once more. There may be a hundred thousand servers with a name each. */
export function* repeatedNames(
  kind: DeclaredKind,
  own: (keyword: string) => readonly LineView[],
): Iterable<RepeatedName> {
  const [keyword, at] = declaring[kind]
  const seen = new Map<string, LineView>()
  for (const line of own(keyword)) {
    const word = line.directive.words[at]
    if (word === undefined || word.hasVariable) continue
    const first = seen.get(word.value)
    if (first === undefined) seen.set(word.value, line)
    else yield { line, first, at }
  }
}

import { gaveUp, type Walk } from '../grammar/walk.ts'
import { tableView, type FoundRow } from '../grammar/table.ts'
import { checkers } from './checkers.ts'

/** `store gpc0,conn_rate(10s)`: data types with commas between them, each with its own arguments. */
export function checkStore(walk: Walk, at: number): number {
  const text = walk.words[at]?.value ?? ''
  const view = tableView('store', walk.sectionKind, walk.version)
  for (const match of text.matchAll(/([^,(]+)(?:\(([^)]*)(\)?))?,?/g)) {
    const [, name = '', argument, close] = match
    const part = [match.index, match.index + name.length] as const
    const found = view.find(name)
    if (found?.kind !== 'found') {
      const suggestion = view.suggest(name)
      walk.report({
        code: 'validate/bad-argument',
        message: `A stick-table cannot store \`${name.slice(0, 60)}\`.`,
        help: suggestion === undefined ? undefined : `Did you mean \`${suggestion}\`?`,
        at,
        part,
      })
      return gaveUp
    }
    const problem = findArgumentProblem(found, argument, close, walk.version === '2.4')
    if (problem === undefined) continue
    walk.report({ code: 'validate/bad-argument', message: `\`${name}\` ${problem}.`, at, part })
    return gaveUp
  }
  return at + 1
}

function findArgumentProblem(
  row: FoundRow,
  argument: string | undefined,
  close: string | undefined,
  isStrict: boolean,
): string | undefined {
  const { parentheses } = row.grammar
  if (parentheses === undefined) return argument === undefined ? undefined : 'takes no argument'
  if (argument === undefined) return 'expects its arguments in parentheses'
  if (close === '') return 'lacks its closing parenthesis'
  const values = argument.split(',')
  if (isStrict && values.length > parentheses.values.length) return 'has too many arguments'
  if (values.length < parentheses.required)
    return `expects ${String(parentheses.required)} arguments`
  for (const [index, types] of parentheses.values.entries()) {
    const type = types[0]
    const problem =
      type === undefined ? undefined : checkers[type.name]?.(values[index] ?? '', type.parameter)
    if (problem !== undefined) return `expects ${problem}, not \`${values[index] ?? ''}\``
  }
  return undefined
}

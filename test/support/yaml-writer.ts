import fc from 'fast-check'

export type Plain =
  | string
  | number
  | boolean
  | null
  | readonly Plain[]
  | { readonly [key: string]: Plain }

const texts = fc.constantFrom(
  'x',
  'a b',
  '1',
  'yes',
  '# no',
  'it\'s "q"',
  ' x',
  'é',
  'k: v',
  '',
  '{',
  'a,b',
  '\u0007',
)
const lines = fc.constantFrom('one\ntwo\n', 'one\n\n  two # x', 'one\n\n', '\none', '- a\n- b\n')
export const plainScalar: fc.Arbitrary<Plain> = fc.oneof(
  texts,
  lines,
  fc.constantFrom(0, 1, -2.5, true, false, null),
)
const keys = fc.constantFrom('a', 'b', 'c', 'x.y', 'k k', '80', 'é', 'q"', ': ', 'true')

export const plainValue = fc.letrec<{
  any: Plain
  mapping: Record<string, Plain>
  list: readonly Plain[]
}>((tie) => ({
  any: fc.oneof({ maxDepth: 3, withCrossShrink: true }, plainScalar, tie('mapping'), tie('list')),
  mapping: fc.dictionary(keys, tie('any'), { maxKeys: 4, noNullPrototype: true }),
  list: fc.array(tie('any'), { maxLength: 3 }),
}))

/**
 * Writes a mapping as a person might: in block and flow style, with quotes of both kinds, literal blocks,
 * comments, empty lines and indentation of several kinds. What is chosen where comes from `choices`.
 */
export function writeYaml(
  root: Readonly<Record<string, Plain>>,
  choices: readonly number[],
): string {
  let next = 0
  function choose(count: number): number {
    return (choices[next++ % choices.length] ?? 0) % count
  }
  const step = choose(4) + 1
  const lineFeed = choose(3) === 0 ? '\r\n' : '\n'

  function noise(column: number): string {
    return ['', '', `${' '.repeat(column)}# note\n`, '\n', '\n# far out\n\n'][choose(5)] ?? ''
  }
  function behind(): string {
    return ['', '', ' # behind', '   '][choose(4)] ?? ''
  }
  function scalar(value: Plain): string {
    if (typeof value !== 'string')
      return value === null && choose(2) === 0 ? '~' : JSON.stringify(value)
    if (/^[a-z]+( [a-z]+)*$/.test(value) && value !== 'yes' && choose(2) === 0) return value
    const isSimple = !/[^ -~é]/.test(value)
    return isSimple && choose(2) === 0 ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value)
  }
  function key(name: string): string {
    return /^[a-zé0-9. ]+$/.test(name) && name.trim() === name && choose(2) === 0
      ? name
      : JSON.stringify(name)
  }
  function flow(value: Plain): string {
    if (value === null || typeof value !== 'object') return scalar(value)
    const blank = choose(2) === 0 ? ' ' : ''
    const isList = Array.isArray(value)
    const parts = isList
      ? value.map((each: Plain) => flow(each))
      : Object.entries(value).map(([name, each]) => `${key(name)}: ${flow(each)}`)
    const comma = parts.length > 0 && choose(4) === 0 ? ',' : ''
    const inner = parts.join(choose(5) === 0 ? ' ,' : ', ') + comma
    return isList ? `[${blank}${inner}${blank}]` : `{${blank}${inner}${blank}}`
  }
  function flowLines(value: Plain, column: number): string {
    if (value === null || typeof value !== 'object' || choose(2) === 0) return flow(value)
    const isList = Array.isArray(value)
    const parts = isList
      ? value.map((each: Plain) => flow(each))
      : Object.entries(value).map(([name, each]) => `${key(name)}: ${flow(each)}`)
    const blanks = ' '.repeat(column + step)
    const rows = parts.map((part, index) => {
      const comma = index < parts.length - 1 || choose(2) === 0 ? ',' : ''
      return `\n${blanks}${part}${comma}${choose(3) === 0 ? ' # in' : ''}`
    })
    const end = `\n${' '.repeat(column + 1)}`
    return isList ? `[${rows.join('')}${end}]` : `{${rows.join('')}${end}}`
  }
  function literal(value: string, column: number): string | undefined {
    if (!/^[a-z-][^\u0007]*[^\n]\n?$/.test(value) || choose(3) === 0) return undefined
    const blanks = ' '.repeat(column + step)
    const rows = value
      .replace(/\n$/, '')
      .split('\n')
      .map((row) => (row === '' ? '' : blanks + row))
    return `${value.endsWith('\n') ? '|' : '|-'}${choose(4) === 0 ? ' # head' : ''}\n${rows.join('\n')}\n`
  }
  /** What follows a key's colon or a dash, to the end of its last line. */
  function below(value: Plain, column: number): string {
    const block = typeof value === 'string' ? literal(value, column) : undefined
    if (block !== undefined) return ` ${block}`
    if (value === null && choose(2) === 0) return `${behind()}\n`
    const isFilled = value !== null && typeof value === 'object' && Object.keys(value).length > 0
    if (!isFilled || choose(3) === 0) return ` ${flowLines(value, column)}${behind()}\n`
    const inner = column + step
    return `${behind()}\n${blockLines(value, inner)}`
  }
  function blockLines(value: Plain, column: number): string {
    const blanks = ' '.repeat(column)
    if (Array.isArray(value))
      return value.map((each: Plain) => `${noise(column)}${blanks}${item(each, column)}`).join('')
    return Object.entries(value ?? {})
      .map(([name, each]) => `${noise(column)}${blanks}${key(name)}:${below(each, column)}`)
      .join('')
  }
  function item(value: Plain, column: number): string {
    const isFilled = value !== null && typeof value === 'object' && Object.keys(value).length > 0
    if (!isFilled || choose(2) === 0) return `-${below(value, column)}`
    const inner = blockLines(value, column + 2)
    // Only where nothing stands above its first entry, it can begin behind the dash.
    return /^ +[^ #\n]/.test(inner) && inner.startsWith(' '.repeat(column + 2))
      ? `- ${inner.slice(column + 2)}`
      : `-\n${inner}`
  }

  const body = Object.keys(root).length === 0 ? '{}\n' : blockLines(root, 0)
  const text = `${choose(4) === 0 ? '# top\n\n' : ''}${body}${choose(3) === 0 ? '\n# end\n' : ''}`
  const ended = choose(4) === 0 ? text.replace(/\n+$/, '') : text
  return (choose(5) === 0 ? '\ufeff' : '') + ended.replaceAll('\n', lineFeed)
}

import type { YamlMapping, YamlNode } from '../yaml/yaml-tree.ts'
import { writeKey, writeScalar, type ScalarStyle, type Written } from './write-scalar.ts'

export interface ValueStyle extends ScalarStyle {
  /** Blanks of one level of indentation. */
  readonly step: number
}

/** A value as text: mappings and lists in lines of their own, within `[…]` and `{…}` on one line. */
export function writeValue(value: YamlNode, style: ValueStyle): Written {
  if (value.kind === 'scalar') return writeScalar(value, style)
  const isEmpty = value.kind === 'mapping' ? value.entries.length === 0 : value.items.length === 0
  if (isEmpty || style.isFlow) return { head: writeFlow(value), body: [] }
  if (value.kind === 'mapping')
    return {
      head: '',
      body: value.entries.flatMap((entry) =>
        writeEntry(entry.key.value, entry.value, fresh(style)),
      ),
    }
  return { head: '', body: value.items.flatMap((item) => writeItem(item, fresh(style))) }
}

/** The lines of `key: value`. */
export function writeEntry(key: string, value: YamlNode, style: ValueStyle): readonly string[] {
  const { head, body } = writeValue(value, style)
  const first = head === '' ? `${writeKey(key)}:` : `${writeKey(key)}: ${head}`
  return [first, ...indented(body, style.step)]
}

/** The lines of `- value`; a mapping or list begins behind the dash. */
export function writeItem(value: YamlNode, style: ValueStyle): readonly string[] {
  const { head, body } = writeValue(value, style)
  const [first = '', ...rest] = head === '' ? body : [head, ...body]
  return [`- ${first}`, ...indented(rest, 2)]
}

export function indented(lines: readonly string[], blanks: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(blanks) + line))
}

/** `{ a: 1, b: [x, y] }`. */
export function writeFlow(value: YamlNode): string {
  if (value.kind === 'scalar') return writeScalar(value, { isFlow: true }).head
  if (value.kind === 'sequence') return `[${value.items.map((item) => writeFlow(item)).join(', ')}]`
  return value.entries.length === 0 ? '{}' : `{ ${writeFlowEntries(value)} }`
}

export function writeFlowEntry(key: string, value: YamlNode): string {
  return `${writeKey(key)}: ${writeFlow(value)}`
}

function writeFlowEntries({ entries }: YamlMapping): string {
  return entries.map(({ key, value }) => writeFlowEntry(key.value, value)).join(', ')
}

/** What is within a new value takes the place of nothing. */
function fresh({ isFlow, step }: ValueStyle): ValueStyle {
  return { isFlow, step }
}

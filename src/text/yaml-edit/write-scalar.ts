import { isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml'
import type { YamlScalar } from '../yaml/yaml-tree.ts'

/** The text of a value: what stands behind its key, and the lines below, from the column of its entries. */
export interface Written {
  readonly head: string
  readonly body: readonly string[]
}

export interface ScalarStyle {
  /** Whether it stands within `[…]` or `{…}`. */
  readonly isFlow: boolean
  /** How the text was written that it takes the place of. */
  readonly old?: Scalar.Type | undefined
}

/** A scalar in the style of the one before it, where that style can hold it. */
export function writeScalar(scalar: YamlScalar, style: ScalarStyle): Written {
  const { value, text } = scalar
  if (typeof value !== 'string') return inline(text === '' ? 'null' : text)
  const isBlock = style.old === 'BLOCK_LITERAL' || style.old === 'BLOCK_FOLDED'
  if (!style.isFlow && (isBlock || value.includes('\n')) && canBeLiteral(value))
    return writeLiteral(value)
  if (style.old === 'QUOTE_DOUBLE') return inline(doubleQuoted(value))
  if (style.old === 'QUOTE_SINGLE' && /^[\x20-\x7e\xa0-\ud7ff]*$/.test(value))
    return inline(`'${value.replaceAll("'", "''")}'`)
  return inline(canBePlain(value, style.isFlow) ? value : doubleQuoted(value))
}

/** A key as it is read back; keys are texts whatever they look like. */
export function writeKey(key: string): string {
  const isPlain = /^[\w./$-]+( [\w./$-]+)*$/.test(key) && !/^(null|-.*)$/i.test(key)
  return isPlain ? key : doubleQuoted(key)
}

function inline(head: string): Written {
  return { head, body: [] }
}

/**
 * A literal block can hold it: no blanks where its indentation is measured, none that nobody sees at the end
 * of a line, and not more than the one line feed at its end that a header without `+` keeps.
 */
function canBeLiteral(value: string): boolean {
  if (!/^[\t\n\x20-\x7e\xa0-\ud7ff]+$/.test(value) || value.endsWith('\n\n')) return false
  return /^[^\s]/.test(value) && !/[ \t](\n|$)/.test(value)
}

function writeLiteral(value: string): Written {
  const isEnded = value.endsWith('\n')
  const lines = (isEnded ? value.slice(0, -1) : value).split('\n')
  return { head: isEnded ? '|' : '|-', body: lines }
}

function canBePlain(value: string, isFlow: boolean): boolean {
  if (!/^[A-Za-z0-9_./$(+][\x20-\x7e\xa0-\ud7ff]*$/.test(value) || value.endsWith(' ')) return false
  // Texts to us; readers of YAML 1.1 take them for booleans and for numbers of base 60.
  if (/^(y|n|yes|no|on|off|[\d:]+)$/i.test(value)) return false
  const { contents, errors } = parseDocument(isFlow ? `[${value}]` : `k: ${value}`)
  if (errors.length > 0) return false
  const found = isSeq(contents) && contents.items.length === 1 ? contents.items[0] : undefined
  const scalar = isMap(contents) ? contents.items[0]?.value : found
  return isScalar(scalar) && scalar.value === value && scalar.type === 'PLAIN'
}

/** JSON's form; what a terminal or an editor may not show is written as an escape. */
function doubleQuoted(value: string): string {
  return JSON.stringify(value).replaceAll(/[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
  })
}

import { showText } from '../../kit/shown-value.ts'
import type { Report } from '../../model/diagnostic.ts'
import type { Placed } from '../../model/place.ts'
import type { FilterSpec } from '../../model/project.ts'
import { entryOf, type YamlEntry, type YamlNode } from '../../text/yaml/yaml.ts'
import { projectError } from '../finding.ts'
import { textOf, textsOf } from './placed-text.ts'

export function readFilter(node: YamlNode | undefined, report: Report): FilterSpec {
  const tags = entryOf(node, 'tags')?.value
  const metadata = entryOf(node, 'metadata')?.value
  const pattern = readPattern(textOf(entryOf(node, 'node')?.value), report)
  return {
    ...(tags === undefined ? {} : { tags: textsOf(tags, report).map(({ value }) => value) }),
    ...(metadata?.kind === 'mapping' ? { metadata: readMetadata(metadata.entries) } : {}),
    ...(pattern === undefined ? {} : { node: pattern }),
  }
}

export function readMetadata(entries: readonly YamlEntry[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    entries.map(({ key, value }) => [key.value, textOf(value)?.value ?? '']),
  )
}

/** A longer one is not written by hand, and would be tried on every name that a registry tells. */
const longestPattern = 256

function readPattern(text: Placed<string> | undefined, report: Report): RegExp | undefined {
  if (text === undefined) return undefined
  const compiled = text.value.length > longestPattern ? tooLong : compilePattern(text.value)
  if (typeof compiled !== 'string') return compiled
  const message = `\`${showText(text.value)}\` is not a regular expression: ${compiled}.`
  const help =
    'Write one as JavaScript has it; a backslash before a character takes its meaning away.'
  report(projectError('bad-value', message, text.location, help))
  return undefined
}

const tooLong = `it has more than ${longestPattern} characters`

/** The pattern, or why it is none. */
function compilePattern(source: string): RegExp | string {
  try {
    return new RegExp(source, 'u')
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    return (error.message.split(': ').at(-1) ?? error.message).toLowerCase()
  }
}

import type { Report } from '../model/diagnostic.ts'
import type { Location, Placed } from '../model/place.ts'
import { linesOf, type YamlNode, type YamlScalar } from '../text/yaml.ts'
import { projectError } from './finding.ts'

/** The text of a scalar; `undefined` for anything else, which the schema has found wrong. */
export function textOf(node: YamlNode | undefined): Placed<string> | undefined {
  if (node?.kind !== 'scalar' || node.value === null) return undefined
  return { value: node.text, location: node.location }
}

/** The same for what becomes part of one line of the configuration. */
export function singleLineOf(
  node: YamlNode | undefined,
  report: Report,
): Placed<string> | undefined {
  const text = textOf(node)
  if (text === undefined) return undefined
  const value = text.value.trim()
  if (value.includes('\n')) report(brokenLine('a line break', text.location))
  else if (isForbidden(value)) report(brokenLine('a control character', text.location))
  return { value, location: text.location }
}

/** One text or a list of them. */
export function textsOf(node: YamlNode | undefined, report: Report): readonly Placed<string>[] {
  const nodes = node?.kind === 'sequence' ? node.items : [node]
  return nodes.flatMap((each) => singleLineOf(each, report) ?? [])
}

/** Lines from a list or a block of text. Blank ones are left out, comments are kept. */
export function linesFrom(node: YamlNode | undefined, report: Report): readonly Placed<string>[] {
  const nodes = node?.kind === 'sequence' ? node.items : [node]
  return nodes.flatMap((each) =>
    each?.kind === 'scalar' && each.value !== null ? linesIn(each, report) : [],
  )
}

function linesIn(scalar: YamlScalar, report: Report): readonly Placed<string>[] {
  if (scalar.style === 'folded') report(folded(scalar.location))
  return rowsOf(scalar, report).flatMap((row) => {
    const line = trimmed(row)
    if (line.value === '') return []
    if (isForbidden(line.value)) report(brokenLine('a control character', line.location))
    else if (line.value.includes('\n')) report(brokenLine('a line break', line.location))
    return line
  })
}

/** A referred value must not become lines of its own, so a text with references is not split again. */
function rowsOf(scalar: YamlScalar, report: Report): readonly Placed<string>[] {
  if (scalar.lines !== undefined || scalar.reference === undefined) return linesOf(scalar)
  if (scalar.reference.written.includes('\n') && !scalar.text.includes('\r'))
    report(ambiguous(scalar.location))
  return [{ value: scalar.text, location: scalar.location }]
}

function trimmed(line: Placed<string>): Placed<string> {
  const value = line.value.trimStart()
  const { file, start, end } = line.location
  const column = start.column + line.value.length - value.length
  const isExact = column !== start.column && end?.line === start.line
  if (!isExact) return { value, location: line.location }
  return { value, location: { file, start: { line: start.line, column }, end } }
}

function isForbidden(text: string): boolean {
  return /[\0\r]/.test(text)
}

function brokenLine(what: string, location: Location): ReturnType<typeof projectError> {
  const help = 'HAProxy ends a line there; write one line, without it.'
  return projectError('line-break', `The line has ${what} in it.`, location, help)
}

function ambiguous(location: Location): ReturnType<typeof projectError> {
  const help = 'Write the lines as a list, or as a block with `|`.'
  return projectError(
    'line-break',
    'A quoted text of several lines cannot hold references.',
    location,
    help,
  )
}

function folded(location: Location): ReturnType<typeof projectError> {
  const help = 'Write `|`, which keeps the lines as they are.'
  const message = '`>` joins the lines below it into one.'
  return { ...projectError('folded-lines', message, location, help), severity: 'warning' }
}

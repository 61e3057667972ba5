import type { Report } from '../../model/diagnostic.ts'
import type { Location, Placed } from '../../model/place.ts'
import { linesOf, type YamlNode, type YamlScalar } from '../../text/yaml/yaml.ts'
import { projectError } from '../finding.ts'

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
  if (node?.kind === 'scalar' && isFolded(node)) report(folded(node.location))
  const nodes = node?.kind === 'sequence' ? node.items : [node]
  return nodes.flatMap((each) =>
    each?.kind === 'scalar' && each.value !== null ? linesIn(each, report) : [],
  )
}

function linesIn(scalar: YamlScalar, report: Report): readonly Placed<string>[] {
  return linesOf(scalar).flatMap((row) => {
    const line = trimmed(row)
    if (line.value === '') return []
    if (isForbidden(line.value)) report(brokenLine('a control character', line.location))
    else if (line.value.includes('\n')) report(brokenLine('a line break', line.location))
    return line
  })
}

/** Several lines of the file that YAML makes one of; in an item of a list that is how a long line is broken. */
function isFolded({ style, location }: YamlScalar): boolean {
  return (
    style !== 'literal' && location.end !== undefined && location.end.line > location.start.line
  )
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

function folded(location: Location): ReturnType<typeof projectError> {
  const help = 'Write `|` before them, which keeps them as they are, or make them a list.'
  const message = 'YAML joins these lines into one.'
  return { ...projectError('folded-lines', message, location, help), severity: 'warning' }
}

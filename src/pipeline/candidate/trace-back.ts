import {
  compareDiagnostics,
  type Diagnostic,
  type LineOrigin,
  type Location,
  type Related,
  type Rendered,
  type RenderedFile,
} from '../../model/index.ts'

/** Findings about rendered files, at the places they come from and in the order of those. */
export function tracedBack(
  diagnostics: readonly Diagnostic[],
  { files }: Rendered,
): readonly Diagnostic[] {
  const byName = new Map<string, RenderedFile>(files.map((file) => [file.name, file]))
  const traced = diagnostics.map((each) => {
    const file = byName.get(each.location?.file ?? '')
    return file === undefined ? each : traceBack(each, file)
  })
  return toldOnce(traced).toSorted(compareDiagnostics)
}

/** What a service says of all its servers is wrong in each of their lines, and told once. */
function toldOnce(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const first = new Map<string, Diagnostic>()
  for (const each of diagnostics) {
    const key = JSON.stringify([each.code, each.message, each.location])
    if (!first.has(key)) first.set(key, each)
  }
  return [...first.values()]
}

/**
 * Moves a finding in a rendered file to the place where it can be mended: the line of the project or the
 * template, or the service whose instance it is. The rendered line stays with it as related information.
 */
export function traceBack(diagnostic: Diagnostic, file: RenderedFile): Diagnostic {
  const { location } = diagnostic
  if (location === undefined || location.file !== file.name) return diagnostic
  const line = file.origins[location.start.line - 1]
  if (line === undefined) return diagnostic
  const found = line.later?.findLast((part) => part.column <= location.start.column) ?? line
  const { fix: _fix, ...rest } = diagnostic
  return {
    ...rest,
    location: placeOf(found, location),
    related: [...(diagnostic.related ?? []), renderedLine(found, location, file)],
  }
}

function placeOf({ origin, column }: LineOrigin, rendered: Location): Location {
  const place = origin.location ?? { file: rendered.file, start: rendered.start }
  if (origin.kind === 'template') return placeInTemplate(place, rendered)
  if (origin.kind !== 'project') return place
  // The project's text was printed as it stands, so a column in it is the same distance from its start.
  const isOneLine = place.end === undefined || place.end.line === place.start.line
  if (!isOneLine || rendered.start.column < column) return place
  const shift = place.start.column - column
  const start = { line: place.start.line, column: rendered.start.column + shift }
  if (place.end !== undefined && start.column > place.end.column) return place
  const { end } = rendered
  if (end === undefined || end.line !== rendered.start.line) return { file: place.file, start }
  return { file: place.file, start, end: { line: start.line, column: end.column + shift } }
}

/** A line of a template that is nothing but text has its end, and its columns are those that were printed. */
function placeInTemplate({ file, start, end }: Location, rendered: Location): Location {
  if (end === undefined || rendered.start.column > end.column) return { file, start }
  const { line } = start
  const first = { line, column: rendered.start.column }
  if (rendered.end === undefined || rendered.end.line !== rendered.start.line) {
    return { file, start: first }
  }
  return { file, start: first, end: { line, column: rendered.end.column } }
}

function renderedLine({ origin }: LineOrigin, location: Location, file: RenderedFile): Related {
  const text = file.text.split('\n', location.start.line)[location.start.line - 1] ?? ''
  const source =
    origin.kind === 'instance' ? ` (instance ${origin.instance}, found in ${origin.source})` : ''
  return { message: `rendered as \`${text.trim()}\`${source}`, location }
}

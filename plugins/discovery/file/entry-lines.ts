import { EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml'

/**
 * The line on which each entry of a list stands: of the list that is the document (under `undefined`), or of
 * the lists of its mapping by their keys. JSON is YAML too. It costs a second parse, so it is only asked for
 * when an entry was refused.
 */
export function entryLines(text: string): ReadonlyMap<string | undefined, readonly number[]> {
  const events = parseEvents(text, {})
  const lineOf = lineCounter(text)
  const lines = new Map<string | undefined, readonly number[]>()
  if (events[1]?.type !== EVENT_ID.MAPPING) {
    return lines.set(undefined, entryStarts(events, 1).map(lineOf))
  }
  for (let at = 2; at < events.length; at = skip(events, skip(events, at))) {
    const event = events[at]
    if (event === undefined || event.type === EVENT_ID.POP) break
    if (event.type !== EVENT_ID.SCALAR) continue
    lines.set(getScalarValue(text, event), entryStarts(events, at + 1).map(lineOf))
  }
  return lines
}

/** Where the entries of the list at `list` begin. */
function entryStarts(events: readonly Event[], list: number): readonly number[] {
  if (events[list]?.type !== EVENT_ID.SEQUENCE) return []
  const starts: number[] = []
  for (let at = list + 1; at < events.length; at = skip(events, at)) {
    const event = events[at]
    if (event === undefined || event.type === EVENT_ID.POP) break
    starts.push(startOf(event))
  }
  return starts
}

/** Index behind the node that begins at `from`, whatever it holds. */
function skip(events: readonly Event[], from: number): number {
  let depth = 0
  for (let at = from; at < events.length; at += 1) {
    const type = events[at]?.type
    if (type === EVENT_ID.SEQUENCE || type === EVENT_ID.MAPPING) depth += 1
    else if (type === EVENT_ID.POP) depth -= 1
    if (depth <= 0) return at + 1
  }
  return events.length
}

function startOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return event.valueStart
    case EVENT_ID.SEQUENCE:
    case EVENT_ID.MAPPING:
      return event.start
    case EVENT_ID.ALIAS:
      return event.anchorStart
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
      return 0
    default:
      return event satisfies never
  }
}

/** Counts on from where it was asked before: the places come in the order of the text. */
function lineCounter(text: string): (start: number) => number {
  let line = 1
  let at = 0
  return (start) => {
    for (; at < start; at += 1) if (text.charCodeAt(at) === 10) line += 1
    return line
  }
}

import { EVENT_ID, getScalarValue, parseEvents, type Event } from 'js-yaml'

/**
 * The line on which each entry of a list stands: the list that is the document, or the one under `key`.
 * JSON is YAML too. It costs a second parse, so it is only asked for when an entry was refused.
 */
export function entryLines(text: string, key: string | undefined): readonly number[] {
  const events = parseEvents(text, {})
  const list = key === undefined ? 1 : findValue(text, events, key)
  if (list === undefined || events[list]?.type !== EVENT_ID.SEQUENCE) return []
  const starts: number[] = []
  for (let at = list + 1; at < events.length; at = skip(events, at)) {
    const event = events[at]
    if (event === undefined || event.type === EVENT_ID.POP) break
    starts.push(startOf(event))
  }
  return linesOf(text, starts)
}

/** Index of the event that begins the value of `key` in the mapping that is the document. */
function findValue(text: string, events: readonly Event[], key: string): number | undefined {
  if (events[1]?.type !== EVENT_ID.MAPPING) return undefined
  for (let at = 2; at < events.length; at = skip(events, skip(events, at))) {
    const event = events[at]
    if (event === undefined || event.type === EVENT_ID.POP) return undefined
    if (event.type === EVENT_ID.SCALAR && getScalarValue(text, event) === key) return at + 1
  }
  return undefined
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

function linesOf(text: string, starts: readonly number[]): readonly number[] {
  let line = 1
  let at = 0
  return starts.map((start) => {
    for (; at < start; at += 1) if (text.charCodeAt(at) === 10) line += 1
    return line
  })
}

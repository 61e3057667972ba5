import type { MonitorEvent } from '../pipeline/monitor/events.ts'

/** One change of how it stands, as `--events` prints it and others are sent it. */
export type EventDocument = { readonly format: 1; readonly atMs: number } & MonitorEvent

export function eventDocument(event: MonitorEvent, atMs: number): EventDocument {
  return { format: 1, atMs, ...event }
}

import type { ServerView } from '../../../config/servers/server-view.ts'
import type { Change } from '../../../model/plan/plan.ts'
import { valuesOf, writtenLine, type Values } from '../../compare/values.ts'
import type { BackendPair } from './backend-servers.ts'

/** A value of a server that becomes another one. */
export interface Move {
  readonly what: string
  readonly before: string | number | undefined
  readonly after: string | number | undefined
}

export interface ChangedServer {
  readonly name: string
  /** The line that is wanted; of one that goes the line that it has. */
  readonly line: ServerView['line'] | undefined
}

/** The lines of a server; of one that no file has there is none. */
export function serverValues(
  { applied, unfinished }: BackendPair,
  { name, line }: ChangedServer,
  action: Change['action'],
): Values {
  const known = (applied?.servers.get(name) ?? unfinished?.servers.get(name))?.line
  const before = known && [writtenLine(known)]
  if (action === 'remove') return valuesOf(before, undefined)
  return valuesOf(action === 'add' ? undefined : before, line && [writtenLine(line)])
}

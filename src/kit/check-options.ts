import type { Diagnostic } from '../model/diagnostic.ts'
import type { Placed } from '../model/place.ts'
import type { JsonSchema } from './definition.ts'

/**
 * Checks what the user wrote against a plugin's schema. `what` says in the messages whose options they are:
 * `source zk`, `service web`.
 */
export type CheckOptions = (
  schema: JsonSchema,
  options: Placed<Readonly<Record<string, unknown>>>,
  what: string,
) => readonly Diagnostic[]

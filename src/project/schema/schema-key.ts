import { createHash } from 'node:crypto'

import type { JsonSchema } from '../../kit/definition.ts'

/** Names a schema by its content. */
export function schemaKey(schema: JsonSchema): string {
  return createHash('sha256').update(JSON.stringify(schema)).digest('hex').slice(0, 32)
}

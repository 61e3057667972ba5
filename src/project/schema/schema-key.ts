import type { JsonSchema } from '../../kit/definition.ts'
import { sha256 } from '../../model/sha256.ts'

/** Names a schema by its content. */
export function schemaKey(schema: JsonSchema): string {
  return sha256(JSON.stringify(schema)).slice(0, 32)
}

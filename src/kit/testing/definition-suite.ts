import assert from 'node:assert/strict'
import type { Definition, JsonSchema } from '../definition.ts'

/** What all kinds of plugins have in common. */
export function checkDefinition(
  definition: Pick<Definition<unknown>, 'name' | 'summary' | 'schema'>,
  moreSchemas: readonly JsonSchema[] = [],
): void {
  assert.match(definition.name, /^[a-z][a-z0-9-]*$/, 'a name is kebab-case')
  assert.match(definition.summary, /^[A-Z].{5,200}\.$/, 'a summary is one sentence')
  for (const schema of [definition.schema, ...moreSchemas]) {
    assert.deepEqual(JSON.parse(JSON.stringify(schema)), schema, 'a schema is plain JSON')
    assert.equal(schema['type'], 'object', 'options are an object')
    assert.equal(schema['additionalProperties'], false, 'a typing error is not swallowed')
  }
}

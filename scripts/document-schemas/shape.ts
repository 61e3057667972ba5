/** A JSON schema as plain data, made by the few functions here so that all of them look alike. */
export type Schema = Readonly<Record<string, unknown>>

export const format = {
  const: 1,
  description:
    'Version of this format. Within one, fields are added, and none is taken away or given another meaning.',
}

export function text(description: string, more: Schema = {}): Schema {
  return { type: 'string', description, ...more }
}

export function oneOf(description: string, values: readonly string[]): Schema {
  return { enum: values, description }
}

export function flag(description: string): Schema {
  return { type: 'boolean', description }
}

export function count(description: string): Schema {
  return { type: 'integer', minimum: 0, description }
}

/** A point in time, the same way everywhere. */
export function time(description: string): Schema {
  return { type: 'number', description: `${description} In milliseconds since 1970, UTC.` }
}

export function list(description: string, items: Schema): Schema {
  return { type: 'array', items, description }
}

/** Something that has a shape of its own; its description here says what it is here. */
export function ref(name: string, description?: string): Schema {
  return { $ref: `#/$defs/${name}`, ...(description !== undefined && { description }) }
}

/** An object that has nothing else; all is required but what is in `optional`. */
export function record(
  description: string,
  properties: Readonly<Record<string, Schema>>,
  optional: Readonly<Record<string, Schema>> = {},
): Schema {
  return {
    type: 'object',
    description,
    properties: { ...properties, ...optional },
    required: Object.keys(properties),
    additionalProperties: false,
  }
}

import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const folder = 'schemas'
const names = readdirSync(folder).filter((name) => name.endsWith('.schema.json'))

/** Places of properties that say nothing of themselves, also not by the shape that they refer to. */
function undescribed(schema: object): readonly string[] {
  const found: string[] = []
  look(schema, '')
  return found

  function look(value: unknown, path: string): void {
    if (typeof value !== 'object' || value === null) return
    for (const [key, each] of Object.entries(value)) if (key !== 'if') look(each, `${path}/${key}`)
    if (!('properties' in value) || path.endsWith('/properties')) return
    for (const [key, field] of Object.entries(value.properties as object))
      if (!hasWords(field)) found.push(`${path}/properties/${key}`)
  }

  function hasWords(field: unknown): boolean {
    if (typeof field !== 'object' || field === null) return false
    if ('description' in field) return true
    if (!('$ref' in field) || typeof field.$ref !== 'string') return false
    let shape: unknown = schema
    for (const key of field.$ref.split('/').slice(1))
      shape = (shape as Record<string, unknown>)[key]
    return hasWords(shape)
  }
}

test.each(names)('%s says of every property what it is', (name) => {
  expect(undescribed(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')))).toEqual([])
})

test('a property without a word is found, wherever it stands', () => {
  const schema = {
    properties: { a: { description: 'x', properties: { b: {} } }, c: { $ref: '#/$defs/c' } },
    $defs: { c: { items: { properties: { d: { type: 'string' } } } } },
  }

  expect(undescribed(schema)).toEqual([
    '/properties/a/properties/b',
    '/$defs/c/items/properties/d',
    '/properties/c',
  ])
})

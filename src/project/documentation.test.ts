import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { keyHomes } from '../generated/schema-check.generated.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/project-file.md'), 'utf8')
const sections = new Map(
  page.split(/^##+ /m).map((part) => {
    const [heading = ''] = part.split('\n', 1)
    return [heading === 'Top level' ? '' : heading.replaceAll('`', ''), part]
  }),
)
const same = new Set(['services.<name>.guards', 'report.services.<name>.checks[].<name>'])
const keys = Object.entries(keyHomes).flatMap(([key, homes]) =>
  // A service's own guards are the same as the project's, and checks are the same wherever they stand.
  homes.filter((home) => !same.has(home)).map((home) => ({ key, home })),
)

test.each(keys)('the page has `$key` of `$home`', ({ key, home }) => {
  expect(sections.get(home)).toContain(`| \`${key}\` |`)
})

test.each([...sections])('all keys in the section `%s` exist', (home, text) => {
  const documented = [...text.matchAll(/^\| `([^`]+)` \|/gm)].map(([, key = '']) => key)

  for (const key of documented) expect(keyHomes[key]).toContain(home)
})

test('every link to a part of the page has its part', () => {
  const anchors = [...sections.keys()].map((heading) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\w -]/g, '')
      .replaceAll(' ', '-'),
  )
  for (const [, anchor] of page.matchAll(/\]\(#([^)]*)\)/g)) expect(anchors).toContain(anchor)
})

const schemaText = readFileSync(
  join(import.meta.dirname, '../../schemas/project.schema.json'),
  'utf8',
)

/** All schemas that an editor shows something of, by their place. */
function shownSchemas(schema: unknown, path: string): readonly (readonly [string, object])[] {
  if (typeof schema !== 'object' || schema === null) return []
  return Object.entries(schema).flatMap(([key, each]) => {
    const isMap = ['properties', 'patternProperties', '$defs'].includes(key)
    const below = isMap ? Object.entries(each as object) : []
    const own = below.map(([name, one]) => [`${path}/${key}/${name}`, one as object] as const)
    return [...own, ...own.flatMap(([place, one]) => shownSchemas(one, place))]
  })
}

test.each(shownSchemas(JSON.parse(schemaText), '#'))(
  'an editor can say what %s is',
  (_path, schema) => {
    // What a reference leads to says it; beside the reference stands what is special here.
    if ('$ref' in schema)
      expect(schemaText).toContain(`"${String(schema.$ref).split('/').at(-1)}": {`)
    else
      expect(schema).toMatchObject({ title: expect.any(String), description: expect.any(String) })
  },
)

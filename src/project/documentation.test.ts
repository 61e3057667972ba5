import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

import { keyHomes } from './schema-check.generated.ts'

const page = readFileSync(join(import.meta.dirname, '../../docs/project-file.md'), 'utf8')
const sections = new Map(
  page.split(/^##+ /m).map((part) => {
    const [heading = ''] = part.split('\n', 1)
    return [heading === 'Top level' ? '' : heading.replaceAll('`', ''), part]
  }),
)
const keys = Object.entries(keyHomes).flatMap(([key, homes]) =>
  // A service's own guards are the same as the project's.
  homes.filter((home) => home !== 'services.<name>.guards').map((home) => ({ key, home })),
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

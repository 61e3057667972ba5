import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { scratch } from '../../test/support/scratch.ts'
import { originalStack } from './original-stack.ts'

// One line, whose first column stems from line 3, column 5 of the source.
const map = { version: 3, sources: ['../../../src/plan/plan.ts'], names: [], mappings: 'AAEI' }

test.each([
  [
    'with a map',
    JSON.stringify(map),
    (url: string) => url.replace(/file:.*/, '') + 'src/plan/plan.ts:3:5',
  ],
  ['with a map that is none', '{"x": 1}', (url: string) => `${url}:1:1`],
  ['with a broken map', '{', (url: string) => `${url}:1:1`],
  ['without a map', undefined, (url: string) => `${url}:1:1`],
])('the place in a file %s', async (_, text, expected) => {
  await using folder = await scratch()
  const file = join(folder.path, 'x.js')
  if (text !== undefined) await writeFile(`${file}.map`, text)
  const url = pathToFileURL(file).href

  const stack = originalStack(`Error: x\n    at f (${url}:1:1)\n    at node:internal/x:1:2`)

  expect(stack).toBe(`Error: x\n    at f (${expected(url)})\n    at node:internal/x:1:2`)
})

import { expect, test } from 'vitest'

import { memoryFiles } from '../../../test/support/project-files.ts'
import { expandGlob } from './glob.ts'

const files = memoryFiles({
  '/p/haproxyctl.yaml': '',
  '/p/a.yaml': '',
  '/p/.hidden.yaml': '',
  '/p/services/web.yaml': '',
  '/p/services/api.yml': '',
  '/p/services/deep/db.yaml': '',
  '/p/services/deep/.git/x.yaml': '',
  '/p/services/a+b (1).yaml': '',
  '/etc/other.yaml': '',
})

test.each([
  ['*.yaml', ['a.yaml', 'haproxyctl.yaml']],
  ['.*.yaml', ['.hidden.yaml']],
  ['services/*', ['services/a+b (1).yaml', 'services/api.yml', 'services/web.yaml']],
  ['./services/*.{yaml,yml}', ['services/a+b (1).yaml', 'services/api.yml', 'services/web.yaml']],
  ['services/{web,api}.*', ['services/api.yml', 'services/web.yaml']],
  ['services/[!w]*.yaml', ['services/a+b (1).yaml']],
  ['services/a+b (1).y*', ['services/a+b (1).yaml']],
  ['services/??.yaml', []],
  ['services/?eb.yaml', ['services/web.yaml']],
  [
    '**/*.yaml',
    [
      'a.yaml',
      'haproxyctl.yaml',
      'services/a+b (1).yaml',
      'services/deep/db.yaml',
      'services/web.yaml',
    ],
  ],
  [
    'services/**',
    ['services/a+b (1).yaml', 'services/api.yml', 'services/deep/db.yaml', 'services/web.yaml'],
  ],
  ['*/deep/db.yaml', ['services/deep/db.yaml']],
  ['services/../*.yaml', ['a.yaml', 'haproxyctl.yaml']],
  ['/etc/*.yaml', ['/etc/other.yaml']],
  ['nowhere/*.yaml', []],
  ['a.yaml/*', []],
  // Whether a plain path exists is found out by reading it.
  ['plain/path.yaml', ['plain/path.yaml']],
])('%s means %j', async (pattern, expected) => {
  expect(await expandGlob(pattern, '/p', files)).toEqual(expected)
})

test('links that lead back into their own folder end the search', async () => {
  const names = { ...files, list: async () => ['a', 'b', 'c'] }

  await expect(expandGlob('**/x.yaml', '/p', names)).rejects.toThrow('more than 10000 places')
})

test.each([
  ['{a,b}'.repeat(40), 'its braces stand for more than 1000 patterns'],
  [`${'*a'.repeat(40)}b`, 'it has more stars than can be tried'],
])('%s is not tried for ever', async (pattern, expected) => {
  const names = { ...files, list: async () => ['a'.repeat(200)] }

  await expect(expandGlob(pattern, '/p', names)).rejects.toThrow(expected)
})

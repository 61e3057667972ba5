import { expect, test } from 'vitest'
import { memoryFiles } from '../../kit/testing/memory-files.ts'
import { hasMoved, noteFiles, pictureOf } from './files-read.ts'

const before = { '/p/a.yaml': 'a', '/p/parts/b.yaml': 'b', '/p/other': 'o' }

test.each<[what: string, change: (texts: Map<string, string>) => void, moved: boolean]>([
  ['nothing', () => undefined, false],
  ['a file that was not read', (texts) => texts.set('/p/other', 'x'), false],
  ['the same bytes again', (texts) => texts.set('/p/a.yaml', 'a'), false],
  ['a file that was read', (texts) => texts.set('/p/a.yaml', 'x'), true],
  ['a file that is gone', (texts) => texts.delete('/p/a.yaml'), true],
  ['a file that was missing', (texts) => texts.set('/p/missing', ''), true],
  ['a new file in a folder that was looked through', (texts) => texts.set('/p/parts/c', ''), true],
])('of what was read, %s changes: %s', async (_, change, moved) => {
  const texts = new Map(Object.entries(before))
  const files = memoryFiles(texts)
  const noted = noteFiles(files)
  for (const path of ['/p/a.yaml', '/p/missing']) await noted.files.read(path)
  await noted.files.list('/p/parts')
  noted.close()
  await noted.files.read('/p/other')

  change(texts)

  expect(await hasMoved(noted.picture, files)).toBe(moved)
})

test.each([
  ['/p/parts/b.yaml', true],
  ['/p/parts/new', true],
  ['/p/a.yaml', false],
])('a folder is followed with the files in it: %s', async (path, moved) => {
  const texts = new Map(Object.entries(before))
  const files = memoryFiles(texts)
  const picture = await pictureOf(['/p/parts', '/p/nothing'], files)

  texts.set(path, 'x')

  expect(await hasMoved(picture, files)).toBe(moved)
})

import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch, type Scratch } from '../../../test/support/scratch.ts'
import { swapTexts, type Swap } from './swap-texts.ts'

function swap(folder: Scratch, name: string, before: string | undefined): Swap {
  const bytes = before === undefined ? undefined : Buffer.from(before)
  return { path: join(folder.path, name), before: bytes, after: `${name} new\n` }
}

test('all of them are replaced where all are what they were', async () => {
  await using folder = await scratch()
  await folder.write('a', 'old\n')

  expect(
    await swapTexts([swap(folder, 'a', 'old\n'), swap(folder, 'b', undefined)]),
  ).toBeUndefined()

  expect(await readFile(join(folder.path, 'a'), 'utf8')).toBe('a new\n')
  expect(await readFile(join(folder.path, 'b'), 'utf8')).toBe('b new\n')
  expect(await readdir(folder.path)).toEqual(['a', 'b'])
})

test.each([
  ['is another one', 'b', 'before\n'],
  ['has come', 'b', undefined],
  ['has gone', 'none', 'before\n'],
])('none where one %s', async (_, name, before) => {
  await using folder = await scratch()
  await folder.write('a', 'old\n')
  await folder.write('b', 'saved meanwhile\n')
  const second = swap(folder, name, before)

  expect(await swapTexts([swap(folder, 'a', 'old\n'), second])).toBe(second)

  expect(await readFile(join(folder.path, 'a'), 'utf8')).toBe('old\n')
  expect(await readFile(join(folder.path, 'b'), 'utf8')).toBe('saved meanwhile\n')
  expect(await readdir(folder.path)).toEqual(['a', 'b'])
})

test('a link stays one, and what it leads to is replaced', async () => {
  await using folder = await scratch()
  await mkdir(join(folder.path, 'elsewhere'))
  await folder.write('elsewhere/a', 'old\n')
  await symlink('elsewhere/a', join(folder.path, 'a'))

  expect(await swapTexts([swap(folder, 'a', 'old\n')])).toBeUndefined()

  expect(await readFile(join(folder.path, 'elsewhere/a'), 'utf8')).toBe('a new\n')
})

test('where nothing can be written it says so', async () => {
  await using folder = await scratch()
  await expect(swapTexts([swap(folder, 'none/a', undefined)])).rejects.toMatchObject({
    kind: 'cannot-write',
    message: expect.stringContaining('its folder does not exist'),
  })
})

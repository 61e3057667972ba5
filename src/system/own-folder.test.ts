import { chmod, chown, mkdir, readdir, stat, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { scratch } from '../../test/support/scratch.ts'
import { ownFolder } from './own-folder.ts'

test.each([
  ['HOME', '', '.cache/haproxyctl/compiled'],
  ['XDG_CACHE_HOME', 'cache', 'cache/haproxyctl/compiled'],
  ['CACHE_DIRECTORY', 'service', 'service/haproxyctl/compiled'],
])('%s says where compiled code is kept', async (name, value, expected) => {
  await using folder = await scratch()

  const found = ownFolder({ [name]: join(folder.path, value) }, 'compiled')

  expect(found).toBe(join(folder.path, expected))
  expect((await stat(join(folder.path, expected))).mode & 0o077).toBe(0)
})

test.each([
  [{}],
  [{ HOME: '' }],
  [{ HOME: 'relative' }],
  [{ HOME: '/proc/none' }],
  [{ HOME: '/nonexistent' }],
])('nowhere with %j', (env) => {
  expect(ownFolder(env, 'compiled')).toBeUndefined()
})

test.skipIf(process.getuid?.() !== 0)('root makes nothing in a home of somebody else', async () => {
  await using folder = await scratch()
  await chown(folder.path, 65_534, 65_534)

  expect(ownFolder({ HOME: folder.path }, 'compiled')).toBeUndefined()
  expect(await readdir(folder.path)).toEqual([])
})

test('never in a folder that others can write into, or that a link leads to', async () => {
  await using folder = await scratch()
  const [open, linked] = [join(folder.path, 'open'), join(folder.path, 'linked')]
  await mkdir(open)
  await chmod(open, 0o777)
  await mkdir(join(folder.path, 'elsewhere'))
  await mkdir(linked)
  await symlink(join(folder.path, 'elsewhere'), join(linked, 'haproxyctl'))

  expect(ownFolder({ XDG_CACHE_HOME: open }, 'compiled')).toBeUndefined()
  expect(ownFolder({ XDG_CACHE_HOME: linked }, 'compiled')).toBeUndefined()
})

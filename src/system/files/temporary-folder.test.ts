import { chown, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { runMark } from '../processes/run-mark.ts'
import { openTemporaryFolder } from './temporary-folder.ts'

const hasRoot = process.getuid?.() === 0
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'temporary-'))
  vi.stubEnv('TMPDIR', folder)
})

afterEach(async () => {
  vi.unstubAllEnvs()
  await rm(folder, { recursive: true, force: true })
})

test('is gone when it is disposed', async () => {
  {
    await using temporary = await openTemporaryFolder()
    await temporary.write('a/b.cfg', 'text')
    expect(await readdir(temporary.path)).toEqual(['a'])
  }

  expect(await readdir(folder)).toEqual([])
})

test('removes what runs left that are dead for certain, and nothing else', async () => {
  const [namespace] = runMark.split('-')
  const dead = `haproxyctl-${namespace}-4194999`
  await mkdir(join(folder, `${dead}-aB3dE6`))
  await writeFile(join(folder, `${dead}-aB3dE6`, 'haproxy.cfg'), 'a secret')
  const kept = [
    `haproxyctl-${namespace}-${process.ppid}-alive1`,
    `haproxyctl-${runMark}-myself`,
    'haproxyctl-1-4194999-others',
    `${dead}-longer-name`,
    'haproxyctl-test-aB3dE6',
  ]
  for (const name of kept) await mkdir(join(folder, name))
  const outside = await mkdtemp(join(folder, 'outside-'))
  await writeFile(join(outside, 'precious'), '')
  await symlink(outside, join(folder, `${dead}-linked`))
  await writeFile(join(folder, `${dead}-afile1`), '')

  await using temporary = await openTemporaryFolder()

  const left = await readdir(folder)
  expect(left).toEqual(expect.arrayContaining([...kept, `${dead}-linked`, `${dead}-afile1`]))
  expect(left).not.toContain(`${dead}-aB3dE6`)
  expect(left).toContain(temporary.path.slice(folder.length + 1))
  expect(await readdir(outside)).toEqual(['precious'])
})

test.runIf(hasRoot)('leaves folders of others alone (needs root)', async () => {
  const [namespace] = runMark.split('-')
  const name = `haproxyctl-${namespace}-4194999-aB3dE6`
  await mkdir(join(folder, name))
  await chown(join(folder, name), 65_534, 65_534)

  await using _temporary = await openTemporaryFolder()

  expect(await readdir(folder)).toContain(name)
})

test('where nothing can be written, it says so, and that TMPDIR may name another place', async () => {
  vi.stubEnv('TMPDIR', join(folder, 'none'))
  await expect(openTemporaryFolder()).rejects.toMatchObject({
    kind: 'cannot-write',
    message: `cannot write ${join(folder, 'none', `haproxyctl-${runMark}`)}: its folder does not exist`,
    help: expect.stringContaining('TMPDIR names another folder'),
  })
})

test('a file of it that cannot be written is told, not taken for a bug', async () => {
  await using temporary = await openTemporaryFolder()
  await expect(temporary.write('x'.repeat(300), '')).rejects.toMatchObject({
    kind: 'cannot-write',
    message: expect.stringContaining('its path is too long'),
  })
})

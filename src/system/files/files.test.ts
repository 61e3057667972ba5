import * as nodeFs from 'node:fs/promises'
import { execFileSync, spawn } from 'node:child_process'
import {
  chmod,
  chown,
  mkdir,
  readdir,
  readFile,
  readlink,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { runMark } from '../processes/run-mark.ts'
import { createFiles, type FileSystem } from './files.ts'

const files = createFiles()
let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haproxyctl-files-'))
  path = join(folder, 'haproxy.cfg')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe('replace', () => {
  test('makes a file that was not there, with the mode it is told', async () => {
    await files.replace(path, 'new\n', { mode: 0o640 })

    expect(await readFile(path, 'utf8')).toBe('new\n')
    expect((await stat(path)).mode & 0o777).toBe(0o640)
    expect(await readdir(folder)).toEqual(['haproxy.cfg'])
  })

  test.each([0o600, 0o644, 0o664])('keeps the mode %o', async (mode) => {
    await writeFile(path, 'old\n')
    await chmod(path, mode)

    await files.replace(path, 'new\n')

    expect((await stat(path)).mode & 0o777).toBe(mode)
  })

  test.skipIf(process.getuid?.() !== 0)('keeps the owner (needs root)', async () => {
    await writeFile(path, 'old\n')
    await nodeFs.chown(path, 1234, 4321)

    await files.replace(path, 'new\n')

    expect(await stat(path)).toMatchObject({ uid: 1234, gid: 4321 })
  })

  test('is another file afterwards, and in place it is the same', async () => {
    await writeFile(path, 'a longer old text\n')
    const before = (await stat(path)).ino
    await files.replace(path, 'in place\n', { inPlace: true })
    expect((await stat(path)).ino).toBe(before)
    expect(await readFile(path, 'utf8')).toBe('in place\n')

    await files.replace(path, 'renamed\n')

    expect((await stat(path)).ino).not.toBe(before)
  })

  test.each([
    ['a link to a file', 'real.cfg', true],
    ['a link to nothing yet', 'real.cfg', false],
  ])('writes through %s, and the link stays', async (_, target, exists) => {
    if (exists) await writeFile(join(folder, target), 'old\n')
    await symlink(target, path)

    await files.replace(path, 'new\n')

    expect(await readlink(path)).toBe(target)
    expect(await readFile(join(folder, target), 'utf8')).toBe('new\n')
  })

  test('makes folders only when told to, closed to others', async () => {
    const deep = join(folder, 'a/b/x')
    await expect(files.replace(deep, 'x')).rejects.toMatchObject({ kind: 'cannot-write' })

    await files.replace(deep, 'x', { makeFolders: true })

    expect((await stat(join(folder, 'a'))).mode & 0o777).toBe(0o700)
  })

  test.runIf(process.platform === 'linux')(
    'a folder that cannot be made is said, not waited for',
    async () => {
      await expect(
        files.replace('/proc/no-such-folder/deeper/x', 'x', { makeFolders: true }),
      ).rejects.toMatchObject({ kind: 'cannot-write' })
    },
  )

  test('cleans up after runs that were killed, and after nobody else', async () => {
    const [namespace] = runMark.split('-')
    const dead = `${namespace}-4194999`
    const abandoned = [
      `.haproxy.cfg.haproxyctl-${dead}-0123abcd.tmp`,
      `.other.cfg.haproxyctl-${dead}-0123abcd.tmp`,
    ]
    const kept = [
      `.haproxy.cfg.haproxyctl-${namespace}-${process.ppid}-0123abcd.tmp`,
      '.haproxy.cfg.haproxyctl-1-4194999-0123abcd.tmp',
      `.haproxy.cfg.haproxyctl-${dead}-0123abcd.tmp.bak`,
      `haproxy.cfg.haproxyctl-${dead}-0123abcd.tmp`,
    ]
    const names = [...abandoned, ...kept]
    for (const name of names) await writeFile(join(folder, name), '')
    await mkdir(join(folder, `.a.haproxyctl-${dead}-0123abcd.tmp`))

    await files.replace(path, 'new\n')

    const folders = [`.a.haproxyctl-${dead}-0123abcd.tmp`]
    expect(await readdir(folder)).toEqual([...kept, ...folders, 'haproxy.cfg'].sort())
  })

  test('one that is only just begun is no leftover for another write to the same folder', async () => {
    let isFirst = true
    const slow = createFiles({
      ...nodeFs,
      async open(...args: Parameters<FileSystem['open']>) {
        const handle = await nodeFs.open(...args)
        if (isFirst) {
          isFirst = false
          await files.replace(join(folder, 'other.cfg'), 'other\n')
        }
        return handle
      },
    })

    await slow.replace(path, 'new\n')

    expect(await readFile(path, 'utf8')).toBe('new\n')
  })
})

describe('stage', () => {
  test('lays the candidate beside the file, complete, and leaves no trace when it is given up', async () => {
    await writeFile(path, 'old\n')
    {
      await using staged = await files.stage(path, 'new\n')
      expect(await readFile(staged.path, 'utf8')).toBe('new\n')
      expect(await readFile(path, 'utf8')).toBe('old\n')
      expect(staged.path.startsWith(folder)).toBe(true)
    }

    expect(await readdir(folder)).toEqual(['haproxy.cfg'])
    expect(await readFile(path, 'utf8')).toBe('old\n')
  })
})

describe('what the world refuses', () => {
  test.each<[string, keyof FileSystem, string, RegExp]>([
    ['ENOSPC', 'open', 'the disk is full', /space/],
    ['EROFS', 'open', 'the file system is read-only', /writable/],
    ['EACCES', 'open', 'permission denied', /user who may write/],
    ['EBUSY', 'rename', 'it is in use as a mount point', /in-place/],
    ['EXDEV', 'rename', 'it lies on another file system than its folder', /in-place/],
  ])(
    '%s in %s is told with the path and the remedy, and nothing is left',
    async (code, name, reason, help) => {
      await writeFile(path, 'old\n')
      const failing = createFiles({ ...nodeFs, [name]: () => fail(code) })

      await expect(failing.replace(path, 'new\n')).rejects.toMatchObject({
        kind: 'cannot-write',
        message: `cannot write ${path}: ${reason}`,
        help: expect.stringMatching(help),
      })

      expect(await readdir(folder)).toEqual(['haproxy.cfg'])
      expect(await readFile(path, 'utf8')).toBe('old\n')
    },
  )

  test('in place, what was there is put back when the disk does not take the new', async () => {
    await writeFile(path, 'the old text\n')
    let writes = 0
    const failing = createFiles({
      ...nodeFs,
      open: async (...args: Parameters<typeof nodeFs.open>) => {
        const handle = await nodeFs.open(...args)
        if (args[1] !== 'r+') return handle
        return new Proxy(handle, {
          get(target, key) {
            if (key === 'write' && writes++ === 0) return () => fail('ENOSPC')
            const value: unknown = Reflect.get(target, key)
            return typeof value === 'function' ? value.bind(target) : value
          },
        })
      },
    })

    await expect(failing.replace(path, 'new\n', { inPlace: true })).rejects.toMatchObject({
      message: expect.stringContaining('the disk is full'),
    })

    expect(await readFile(path, 'utf8')).toBe('the old text\n')
  })

  test('a bug stays what it is', async () => {
    const failing = createFiles({ ...nodeFs, open: () => Promise.reject(new TypeError('oops')) })

    await expect(failing.replace(path, 'new\n')).rejects.toThrow(TypeError)
  })
})

describe('read, list and remove', () => {
  test('what is not there is undefined, and not an error', async () => {
    expect(await files.read(path)).toBeUndefined()
    expect(await files.list(join(folder, 'none'))).toBeUndefined()
    await expect(files.remove(path)).resolves.toBeUndefined()
  })

  test('what cannot be read is thrown', async () => {
    await mkdir(path)
    await expect(files.read(path)).rejects.toMatchObject({ kind: 'unavailable' })
    const failing = createFiles({ ...nodeFs, readdir: (() => fail('EACCES')) as never })
    await expect(failing.list(folder)).rejects.toMatchObject({ kind: 'unavailable' })
  })

  test('what cannot be read for good says what to do', async () => {
    await symlink('loop', join(folder, 'loop'))

    await expect(files.read(folder)).rejects.toMatchObject({
      message: `cannot read ${folder}: it is a folder`,
      help: 'Give the path of a file.',
    })
    await expect(files.read(join(folder, 'loop'))).rejects.toMatchObject({
      message: expect.stringContaining('its symbolic links go in a circle'),
      help: 'Correct the links.',
    })
  })

  test('names come sorted', async () => {
    for (const name of ['b', 'a', 'B']) await writeFile(join(folder, name), '')
    expect(await files.list(folder)).toEqual(['B', 'a', 'b'])
  })
})

async function fail(code: string): Promise<never> {
  throw Object.assign(new Error(code), { code })
}

describe('what others may have put there', () => {
  test('a link that leads out of a folder is not followed where that is asked', async () => {
    const state = join(folder, 'state')
    await mkdir(join(folder, 'elsewhere'))
    await mkdir(state)
    await symlink(join(folder, 'elsewhere'), join(state, 'backups'))
    const inside = join(state, 'backups/a.cfg')

    await expect(files.replace(inside, 'x', { within: state })).rejects.toMatchObject({
      kind: 'cannot-write',
      message: expect.stringContaining('a symbolic link leads out of'),
    })
    await files.replace(join(state, 'new/a.cfg'), 'x', { within: state, makeFolders: true })

    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
    expect(await readFile(join(state, 'new/a.cfg'), 'utf8')).toBe('x')
  })

  test.skipIf(process.getuid?.() !== 0)(
    'what root makes in the folder of a service belongs to that service',
    async () => {
      const state = join(folder, 'state')
      await mkdir(state)
      await chown(state, 4_711, 4_712)

      await files.replace(join(state, 'a/b/file'), 'x', { makeFolders: true })

      for (const path of ['a', 'a/b', 'a/b/file']) {
        const { uid, gid } = await stat(join(state, path))
        expect({ path, uid, gid }).toEqual({ path, uid: 4_711, gid: 4_712 })
      }
    },
  )
})

describe('what is no file of a bounded size', () => {
  test('is read only up to the limit', async () => {
    await writeFile(path, 'four')

    expect(await files.read(path, { maxBytes: 4 })).toHaveLength(4)
    await expect(files.read(path, { maxBytes: 3 })).rejects.toMatchObject({ kind: 'unavailable' })
    await expect(files.read('/dev/zero', { maxBytes: 1 << 20 })).rejects.toMatchObject({
      kind: 'unavailable',
      message: 'cannot read /dev/zero: it is larger than 1 MiB',
    })
  })

  test('a pipe gives what is written to it, and one that nobody writes to is empty', async () => {
    const pipe = join(folder, 'pipe')
    execFileSync('mkfifo', [pipe])
    spawn('sh', ['-c', `exec 3>"$0"; sleep 0.2; echo said >&3`, pipe])
    const idle = join(folder, 'idle')
    execFileSync('mkfifo', [idle])

    const said = await files.read(pipe)

    expect(Buffer.from(said ?? []).toString()).toBe('said\n')
    expect(await files.read(idle)).toHaveLength(0)
  })
})

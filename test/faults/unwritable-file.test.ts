import { readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as nodeFs from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Files } from '../../src/model/ports.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { systemProcesses } from '../../src/system/processes/processes.ts'
import { applyText } from '../support/apply-text.ts'
import {
  config,
  start,
  expectAsBefore,
  expectServing,
  leftovers,
  stateOf,
  expectCompletion,
  type Wish,
} from '../support/worlds/fault-world.ts'
import { realContext } from '../support/worlds/target-world.ts'

const mayMount = await canMount()

describe.skipIf(!mayMount)('a file on a real file system (needs root)', () => {
  test.each([
    ['that is full', 'size=128k', fill, 'the disk is full'],
    [
      'that is read-only',
      'size=1m',
      (folder: string) => mount('-o', 'remount,ro', folder),
      'the file system is read-only',
    ],
  ])(
    '%s: one sentence, nothing changed, and the next apply completes',
    async (_, options, spoil, message) => {
      await using haproxy = await start()
      const before = await stateOf(haproxy)
      const folder = join(haproxy.folder, 'etc')
      await using _mounted = await mounted(folder, options)
      await nodeFs.copyFile(haproxy.configPath, join(folder, 'haproxy.cfg'))
      const places = { ...haproxy, configPath: join(folder, 'haproxy.cfg') }
      const text = config(haproxy, { weight: 3 })
      await spoil(folder)

      await expect(applyText(places, text)).rejects.toMatchObject({
        kind: 'cannot-write',
        message: `cannot write ${places.configPath}: ${message}`,
      })

      await expectServing(haproxy)
      expect(await haproxy.pid()).toBe(before.pid)
      expect(await readFile(places.configPath, 'utf8')).toBe(before.text)
      expect(await haproxy.socket('get weight web/a')).toContain('10 (initial')
      await mount('-o', 'remount,rw', folder)
      await nodeFs.rm(join(folder, 'filler'), { force: true })
      expect(await applyText(places, text)).toMatchObject({ outcome: 'applied' })
      expect(await applyText(places, text)).toMatchObject({ outcome: 'unchanged' })
      expect(await nodeFs.readdir(folder)).toEqual(['haproxy.cfg'])
      await expectServing(haproxy)
    },
  )

  test.each<[string, Wish]>([
    ['live change', { weight: 3 }],
    ['reload', { queueSec: 60 }],
  ])(
    'the state on one that is full once the file of a %s is in place: HAProxy serves, the place and the remedy are told, and the next apply completes',
    async (_, wish) => {
      await using haproxy = await start()
      const folder = join(haproxy.folder, 'var')
      await using _mounted = await mounted(folder, 'size=128k')
      const places = { ...haproxy, options: { state: folder } }
      const text = config(haproxy, wish)
      const bare = realContext(haproxy.folder)
      const files: Files = {
        ...bare.files,
        async stage(path, ...rest) {
          const staged = await bare.files.stage(path, ...rest)
          if (path !== haproxy.configPath) return staged
          const commit = (): Promise<void> => staged.commit().then(() => fill(folder))
          return { ...staged, commit }
        },
      }

      await expect(applyText(places, text, { ...bare, files })).rejects.toMatchObject({
        kind: 'cannot-write',
        message: `cannot write ${folder}/lb/journal.json: the disk is full`,
        help: `Free some space there and try again. ${haproxy.configPath} is in place; the next apply does the rest.`,
        receipt: { outcome: 'failed' },
      })

      expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
      await expectServing(haproxy)
      await nodeFs.rm(join(folder, 'filler'))
      await applyText(places, text)
      expect(await applyText(places, text)).toMatchObject({ outcome: 'unchanged' })
      expect(await leftovers(haproxy.folder)).toEqual([])
      await expectServing(haproxy)
    },
  )

  test.each([
    ['the old file does not fit any more', 'etc', 'reload-stuck', /the disk is full/, 'new'],
    [
      'the state does not fit any more',
      'var',
      'reload-rolled-back',
      /the reload failed and the file was put back/,
      'old',
    ],
  ] as const)(
    'that is full when a reload has failed: %s, HAProxy serves, and that the reload failed is told',
    async (_, full, kind, message, left) => {
      await using haproxy = await start()
      const before = await stateOf(haproxy)
      const [etc, state] = [join(haproxy.folder, 'etc'), join(haproxy.folder, 'var')]
      await using _etc = await mounted(etc, 'size=128k')
      await using _state = await mounted(state, 'size=128k')
      const configPath = join(etc, 'haproxy.cfg')
      await nodeFs.copyFile(haproxy.configPath, configPath)
      const reload = { by: 'command', command: ['false'], timeout: '300ms' } as const
      const places = { ...haproxy, configPath, options: { state, reload } }
      const text = config(haproxy, { queueSec: 60 })
      const bare = realContext(haproxy.folder)
      const processes: typeof bare.processes = {
        ...bare.processes,
        async run(file, ...rest) {
          if (file === 'false') await fill(join(haproxy.folder, full))
          return bare.processes.run(file, ...rest)
        },
      }

      await expect(applyText(places, text, { ...bare, processes })).rejects.toMatchObject({
        kind,
        message: expect.stringMatching(message),
      })

      expect(await readFile(configPath, 'utf8')).toBe(left === 'new' ? text : before.text)
      expect(await haproxy.pid()).toBe(before.pid)
      await expectServing(haproxy)
      await nodeFs.rm(join(haproxy.folder, full, 'filler'))
      // HAProxy itself reads its own file again.
      await haproxy.write(text)
      const working = { ...places, options: { state } }
      expect(await applyText(working, text)).toMatchObject({ outcome: 'applied' })
      expect(await applyText(working, text)).toMatchObject({ outcome: 'unchanged' })
      expect(await leftovers(haproxy.folder)).toEqual([])
      await expectServing(haproxy)
    },
  )

  test('that is bind-mounted by itself: the remedy is told, and in place it works', async () => {
    await using haproxy = await start()
    const outside = join(haproxy.folder, 'outside.cfg')
    await nodeFs.copyFile(haproxy.configPath, outside)
    await mount('--bind', outside, haproxy.configPath)
    try {
      const text = config(haproxy, { weight: 3 })
      await expect(applyText(haproxy, text)).rejects.toMatchObject({
        kind: 'cannot-write',
        message: `cannot write ${haproxy.configPath}: it is in use as a mount point`,
        help: expect.stringContaining('in-place'),
      })
      expect(await haproxy.socket('get weight web/a')).toContain('10 (initial')

      const receipt = await applyText({ ...haproxy, options: { 'in-place': true } }, text)

      expect(receipt.outcome).toBe('applied')
      expect(await readFile(outside, 'utf8')).toBe(text)
      expect(await haproxy.socket('get weight web/a')).toContain('3 (initial')
      await expectServing(haproxy)
    } finally {
      await systemProcesses.run('umount', ['-l', haproxy.configPath])
    }
  })
})

describe('a file that cannot be written', () => {
  test.each([
    ['a full disk', 'ENOSPC', 'open', 'the disk is full'],
    ['a read-only file system', 'EROFS', 'open', 'read-only'],
    ['a folder without permission', 'EACCES', 'open', 'permission denied'],
    ['a file that is a mount of its own', 'EBUSY', 'rename', 'mount point'],
    ['a file on another file system', 'EXDEV', 'rename', 'another file system'],
  ] as const)(
    '%s: one sentence with the path and the remedy, and nothing changed',
    async (_, code, operation, message) => {
      await using haproxy = await start()
      const before = await stateOf(haproxy)
      const files = failingFiles(code, operation, (path) => path.includes('haproxy.cfg'))
      const text = config(haproxy, { weight: 3, queueSec: 60 })

      await expect(
        applyText(haproxy, text, realContext(haproxy.folder, { files })),
      ).rejects.toMatchObject({
        kind: 'cannot-write',
        message: expect.stringMatching(`cannot write ${haproxy.configPath}.*${message}`),
        help: expect.stringMatching(/\w/),
      })

      await expectAsBefore(haproxy, before)
      await expectCompletion(haproxy, text)
    },
  )

  test('a state folder on a full disk: nothing is begun', async () => {
    await using haproxy = await start()
    const before = await stateOf(haproxy)
    const files = failingFiles('ENOSPC', 'open', (path) => path.includes('journal.json'))
    const text = config(haproxy, { queueSec: 60 })

    await expect(
      applyText(haproxy, text, realContext(haproxy.folder, { files })),
    ).rejects.toMatchObject({
      kind: 'cannot-write',
      message: expect.stringContaining('journal.json: the disk is full'),
    })

    await expectAsBefore(haproxy, before)
    await expectCompletion(haproxy, text)
  })

  test('in place, a file is written where it cannot be renamed over', async () => {
    await using haproxy = await start()
    const files = failingFiles('EBUSY', 'rename', (path) => path.includes('haproxy.cfg'))
    const text = config(haproxy, { queueSec: 60 })
    const places = { ...haproxy, options: { 'in-place': true } }

    const receipt = await applyText(places, text, realContext(haproxy.folder, { files }))

    expect(receipt.outcome).toBe('applied')
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(text)
  })
})

/** Files whose `operation` fails for the paths that are meant; what is opened to be read is read. */
function failingFiles(
  code: string,
  operation: 'open' | 'rename',
  isMeant: (path: string) => boolean,
): Files {
  async function failing(...args: never[]): Promise<unknown> {
    const isRead = operation === 'open' && typeof args[1] === 'number'
    if (!isRead && isMeant(String(args[0]))) throw Object.assign(new Error(code), { code })
    const real: unknown = nodeFs[operation]
    return (real as (...all: never[]) => Promise<unknown>)(...args)
  }
  return createFiles({ ...nodeFs, [operation]: failing })
}

async function mount(...args: readonly string[]): Promise<void> {
  const { exitCode, stderr } = await systemProcesses.run('mount', args)
  if (exitCode !== 0) throw new Error(stderr)
}

/** A small file system in memory; it is gone with the test. */
async function mounted(folder: string, options: string): Promise<AsyncDisposable> {
  await nodeFs.mkdir(folder)
  await mount('-t', 'tmpfs', '-o', options, 'tmpfs', folder)
  return {
    async [Symbol.asyncDispose]() {
      await systemProcesses.run('umount', ['-l', folder])
    },
  }
}

async function fill(folder: string): Promise<void> {
  const filler = join(folder, 'filler')
  for (let size = 4096; size > 0; size = size > 1 ? size / 2 : 0) {
    for (;;) {
      const isFull = await nodeFs.appendFile(filler, Buffer.alloc(size)).then(
        () => false,
        () => true,
      )
      if (isFull) break
    }
  }
}

async function canMount(): Promise<boolean> {
  if (process.getuid?.() !== 0) return false
  const folder = await nodeFs.mkdtemp(join(tmpdir(), 'haproxyctl-mount-'))
  const { exitCode } = await systemProcesses.run('mount', ['-t', 'tmpfs', 'tmpfs', folder])
  if (exitCode === 0) await systemProcesses.run('umount', [folder])
  await nodeFs.rmdir(folder)
  return exitCode === 0
}

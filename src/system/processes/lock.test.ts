import { spawn } from 'node:child_process'
import { mkdtemp, readdir, readFile, readlink, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { lock } from './lock.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haproxyctl-lock-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

describe.each(['linux', 'other'] as const)('a lock on %s', (platform) => {
  test('is held until it is disposed, and its holder is named', async () => {
    const path = join(folder, 'haproxy.cfg')
    const first = await lock(path, platform as NodeJS.Platform)

    await expect(lock(path, platform as NodeJS.Platform)).rejects.toMatchObject({
      kind: 'locked',
      message: `${path} is being worked on by process ${process.pid}`,
      help: expect.stringContaining('Try again'),
    })

    await first[Symbol.asyncDispose]()
    await using _second = await lock(path, platform as NodeJS.Platform)
  })

  test('is one for a file and a link to it, before and after the file is made', async () => {
    const path = join(folder, 'haproxy.cfg')
    const link = join(folder, 'link.cfg')
    await symlink('haproxy.cfg', link)
    await using _held = await lock(path, platform as NodeJS.Platform)
    await writeFile(path, '')

    await expect(lock(link, platform as NodeJS.Platform)).rejects.toMatchObject({ kind: 'locked' })
    await expect(lock(path, platform as NodeJS.Platform)).rejects.toMatchObject({ kind: 'locked' })
    await using _other = await lock(join(folder, 'other.cfg'), platform as NodeJS.Platform)
  })
})

test('a lock is gone with its process, however that ends', async () => {
  const path = join(folder, 'haproxy.cfg')
  // The child binds the very name that the lock has, and is killed.
  const held = await lock(path)
  await held[Symbol.asyncDispose]()
  const program = `
    const server = require('node:net').createServer((client) => client.destroy())
    server.listen('\\0' + process.argv[1], () => console.log('held'))`
  const name = await lockNameOf(path)
  const child = spawn(process.execPath, ['-e', program, name])
  await new Promise((resolve) => child.stdout.once('data', resolve))
  await expect(lock(path)).rejects.toMatchObject({
    kind: 'locked',
    message: expect.stringContaining('another process'),
  })

  child.kill('SIGKILL')
  await new Promise((resolve) => child.once('exit', resolve))

  await using _lock = await lock(path)
})

/** As /proc shows it while it is held; others may hold theirs meanwhile. */
async function lockNameOf(path: string): Promise<string> {
  await using _held = await lock(path)
  const files = await readdir('/proc/self/fd')
  const links = await Promise.all(
    files.map((file) => readlink(`/proc/self/fd/${file}`).catch(() => '')),
  )
  const sockets = await readFile('/proc/net/unix', 'utf8')
  // Num RefCount Protocol Flags Type St Inode Path
  const all = sockets.matchAll(/(\d+) @(haproxyctl-\S+)$/gm)
  return [...all].find(([, inode]) => links.includes(`socket:[${inode}]`))![2]!
}

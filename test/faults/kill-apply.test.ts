import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { builtTree, type BuiltTree } from '../support/built-tree.ts'
import {
  config,
  expectCompletion,
  expectServing,
  start,
  type Wish,
} from '../support/worlds/fault-world.ts'
import { applyInChild, expectRecovery, hasStrace } from '../support/killed-apply.ts'
import { served } from '../support/worlds/served-world.ts'

// Many processes, one after the other; a busy machine takes its time.
describe('an apply that is killed', { timeout: 600_000 }, () => {
  let tree: BuiltTree
  beforeAll(async () => {
    tree = await builtTree()
  })
  afterAll(() => tree[Symbol.asyncDispose]())

  // In shares, so that each is done within the time of a test; every other call where system calls are tried below.
  test.each<[string, number, number, Wish, Wish]>([
    ['live change', 1, 2, { weight: 1 }, { weight: 2, more: '  server b 127.0.0.1:2 weight 7\n' }],
    ['live change', 2, 2, { weight: 1 }, { weight: 2, more: '  server b 127.0.0.1:2 weight 7\n' }],
    ['reload', 1, 4, { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
    ['reload', 2, 4, { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
    ['reload', 3, 4, { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
    ['reload', 4, 4, { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
  ])(
    'at any call of a %s leaves a good file, and the next apply completes it (%d of %d)',
    async (_, share, shares, one, two) => {
      await using haproxy = await start(one)
      const texts = [config(haproxy, two), config(haproxy, one)]
      let killed = 0
      for (;;) {
        const text = texts[killed % 2]!
        const dieAt = share + killed * shares * (hasStrace ? 2 : 1)
        const end = await applyInChild(tree, haproxy, text, { dieAt })
        await expectRecovery(haproxy, text, `call ${dieAt}`)
        if (!end.isKilled) break
        killed++
      }

      expect(killed).toBeGreaterThan(5)
    },
  )

  // Each is killed on its way to a text; what is wanted next is that text, or again the one before.
  test.each([
    ['anything that it says on a socket', 'socket', 1],
    ['any call', 'port', 3],
  ] as const)(
    'over the socket first, at %s leaves a good file, and the next apply completes it or takes it back',
    async (_, dieOn, every) => {
      await using haproxy = await start({ weight: 1 })
      const texts = [
        config(haproxy, { weight: 2, more: '  server b 127.0.0.1:2 weight 7\n' }),
        config(haproxy, { weight: 1 }),
      ] as const
      let killed = 0
      for (let dieAt = 1; ; dieAt += every) {
        const before = await readFile(haproxy.configPath, 'utf8')
        const text = texts[before === texts[0] ? 1 : 0]
        const end = await applyInChild(tree, haproxy, text, { dieAt, dieOn, isAhead: true })
        expect([before, text]).toContain(await readFile(haproxy.configPath, 'utf8'))
        const isTakenBack = end.isKilled && killed % 3 === 1
        await expectRecovery(haproxy, isTakenBack ? before : text, `${dieOn} ${dieAt}`)
        if (!end.isKilled) break
        killed++
      }

      expect(killed).toBeGreaterThan(5)
    },
  )

  test('at any call of a reload that fails and is put back: HAProxy serves, and the next apply goes on from there', async () => {
    await using haproxy = await start({ weight: 1 })
    const before = await readFile(haproxy.configPath, 'utf8')
    const text = config(haproxy, { weight: 1, queueSec: 52 })
    const reload = { by: 'command', command: ['false'], timeout: '300ms' } as const
    let killed = 0
    // Every other call: the way there is that of the reloads above.
    for (let dieAt = 1; ; dieAt += 2) {
      const end = await applyInChild(tree, haproxy, text, { dieAt, options: { reload } })
      await expectServing(haproxy, `call ${dieAt}`)
      expect([before, text]).toContain(await readFile(haproxy.configPath, 'utf8'))
      if (!end.isKilled) {
        expect(end.stderr).toContain('reload-rolled-back')
        break
      }
      killed++
    }
    expect(killed).toBeGreaterThan(10)
    expect(await readFile(haproxy.configPath, 'utf8')).toBe(before)
    await expectCompletion(haproxy, text)
  })

  const changes: [string, Wish, Wish][] = [
    ['live change', { weight: 1 }, { weight: 2, more: '  server b 127.0.0.1:2 weight 7\n' }],
    ['reload', { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
  ]

  test.skipIf(!hasStrace).each(changes)(
    'at any system call of a %s that writes leaves a good file, and the next apply completes it (needs strace)',
    async (_, one, two) => {
      await using haproxy = await start(one)
      const next = inTurns(config(haproxy, two), config(haproxy, one))
      for (const [call, least] of writing) {
        let killed = 0
        for (let time = 1; ; time++) {
          const text = next()
          const inject = `--inject=${call}:signal=SIGKILL:when=${time}`
          const strace = ['strace', '-f', '-qq', '-o', '/dev/null', `--trace=${call}`, inject]
          // strace counts for each thread, so all file work has to be done by one.
          const env = { UV_THREADPOOL_SIZE: '1' }
          const end = await applyInChild(tree, haproxy, text, { strace, env })
          await expectRecovery(haproxy, text, `${call} ${time}`)
          if (!end.isKilled) break
          killed++
        }
        expect(killed, call).toBeGreaterThanOrEqual(least)
      }
    },
  )

  test.each(changes)(
    'at anything that a %s says on a socket leaves a good file, and the next apply completes it',
    async (_, one, two) => {
      await using haproxy = await start(one)
      const next = inTurns(config(haproxy, two), config(haproxy, one))
      let killed = 0
      // How often it asks at last whether the new worker is there is chance, and each time the same.
      for (let dieAt = 1; ; dieAt += dieAt < 25 ? 1 : 7) {
        const text = next()
        const end = await applyInChild(tree, haproxy, text, { dieAt, dieOn: 'socket' })
        await expectRecovery(haproxy, text, `word ${dieAt}`)
        if (!end.isKilled) break
        killed++
      }
      // It connects, sees what runs, changes it, and sees what runs then.
      expect(killed).toBeGreaterThan(10)
    },
  )

  test.skipIf(!hasStrace)(
    'in the middle of a file that is written in place: HAProxy serves on, and the next apply completes the file (needs strace)',
    async () => {
      await using haproxy = await start({ weight: 1, more: '# of another length\n' })
      const next = inTurns(
        config(haproxy, { weight: 2 }),
        config(haproxy, { weight: 1, more: '# of another length\n' }),
      )
      for (const [call, least] of [
        ['pwrite64', 4],
        ['ftruncate', 1],
      ] as const) {
        let killed = 0
        for (let time = 1; ; time++) {
          const text = next()
          const inject = `--inject=${call}:signal=SIGKILL:when=${time}`
          const strace = ['strace', '-f', '-qq', '-o', '/dev/null', `--trace=${call}`, inject]
          const env = { UV_THREADPOOL_SIZE: '1' }
          const options = { 'in-place': true }
          const end = await applyInChild(tree, haproxy, text, { strace, env, options })
          expect(await served(haproxy.port('web'))).toEqual(['up'])
          await expectCompletion(haproxy, text, `${call} ${time}`)
          if (!end.isKilled) break
          killed++
        }
        expect(killed, call).toBeGreaterThanOrEqual(least)
      }
    },
  )
})

// What changes a file or a folder, and how often at least. Files are written at positions, so that they are not mixed
// up with what wakes threads.
const writing = [
  ['pwrite64', 3],
  ['rename', 3],
  ['fsync', 6],
  // The configuration alone: what is of the state folder is made with the mode that it has.
  ['fchmod', 1],
  ['unlink', 1],
  ['mkdir', 1],
] as const

/** Texts one after the other, over and over: each apply has something to do. */
function inTurns(...texts: readonly string[]): () => string {
  let turn = 0
  return () => texts[turn++ % texts.length]!
}

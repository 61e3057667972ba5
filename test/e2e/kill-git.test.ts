import { access, chmod, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { systemProcesses } from '../../src/system/processes/processes.ts'
import { history, killAtRandom, killGroup, locks } from '../support/git-history.ts'
import { until } from '../support/until.ts'

describe('kill -9 of an apply and of the git that it started', () => {
  test.each([
    ['at its first commit', 0],
    ['at a later one', 1],
  ])(
    'while git commits, %s: the next apply commits, although other instances are there by then',
    async (_when, before) => {
      await using repo = await history()
      for (let count = 1; count <= before; count++) {
        await repo.want(count)
        expect((await repo.apply()).code).toBe(0)
      }
      const hook = join(repo.path, '.git/hooks/pre-commit')
      await systemProcesses.run('sh', [
        '-c',
        `printf '#!/bin/sh\\n: >inhook\\nsleep 60\\n' >${hook}`,
      ])
      await chmod(hook, 0o755)
      await repo.want(2)
      const begun = repo.begin()
      await until('the hook', () => access(join(repo.path, 'inhook')).then(() => true))
      await killGroup(begun)
      expect(await locks(repo)).toContain('index.lock')
      await rm(hook)
      await repo.want(3)

      const next = await repo.apply()
      expect(next.code, next.stderr).toBe(0)
      expect(await repo.git('show', 'HEAD:rendered/haproxy.cfg')).toContain('127.0.0.1:3')
      expect(await repo.git('status', '--short')).toBe('')
      expect(await locks(repo)).toEqual([])
    },
  )

  test('does not take away the lock of a git that is at work', async () => {
    await using repo = await history()
    const hook = join(repo.path, '.git/hooks/pre-commit')
    await systemProcesses.run('sh', ['-c', `printf '#!/bin/sh\\n: >inhook\\nsleep 60\\n' >${hook}`])
    await chmod(hook, 0o755)
    await repo.want(1)
    const { child, ended } = repo.begin()
    await until('the hook', () => access(join(repo.path, 'inhook')).then(() => true))
    child.kill('SIGKILL')
    await ended

    const next = await repo.apply()

    expect(next.code).toBe(75)
    expect(next.stderr).toContain('another git works in')
    expect(await locks(repo)).toContain('index.lock')
    process.kill(-child.pid!, 'SIGKILL')
  })

  test('ten times at moments of chance: every next apply commits what is wanted then', async () => {
    await using repo = await history()
    const troubles: string[] = []

    await killAtRandom(repo, 10, Math.random, (_, found) => troubles.push(...found))

    expect(troubles).toEqual([])
  })
})

test('of ten applies that are begun at once each works or is told to come again, and the next finds all done', async () => {
  await using repo = await history()
  await repo.want(3)

  const ends = await Promise.all(Array.from({ length: 10 }, () => repo.apply()))

  expect(ends.map(({ code }) => code)).toContain(0)
  expect(ends.filter(({ code }) => code !== 0 && code !== 75)).toEqual([])
  expect((await repo.apply()).stdout).toContain('Nothing to do')
  expect(await repo.git('status', '--short')).toBe('')
})

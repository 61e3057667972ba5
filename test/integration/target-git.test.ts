import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { gitTarget } from '../../plugins/target/git/index.ts'
import type { GitTargetOptions } from '../../plugins/target/git/options.ts'
import type { Target } from '../../src/kit/target.ts'
import { systemProcesses } from '../../src/system/processes/processes.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { liveChange, never, planFor, realContext, stamped } from '../support/worlds/target-world.ts'

const first = stamped('global\n  maxconn 1\n')
const second = stamped('global\n  maxconn 2\n')

interface Repository extends AsyncDisposable {
  readonly path: string
  git(...args: string[]): Promise<string>
}

async function repository(): Promise<Repository> {
  const folder: Scratch = await scratch()
  async function git(...args: string[]): Promise<string> {
    const result = await systemProcesses.run('git', ['-C', folder.path, ...args])
    if (result.exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${result.stderr}`)
    return result.stdout.trim()
  }
  await git('init', '-q', '-b', 'main')
  await git('config', 'user.name', 'Test')
  await git('config', 'user.email', 'test@example.com')
  await writeFile(join(folder.path, 'README'), 'ours\n')
  await git('add', 'README')
  await git('commit', '-q', '-m', 'first')
  return { path: folder.path, git, [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose]() }
}

async function open(
  repository: Repository,
  options: Partial<GitTargetOptions> = {},
): Promise<Target> {
  const context = realContext(repository.path, { name: 'history' })
  return gitTarget.open({ path: '.', ...options }, context)
}

async function apply(target: Target, text: string) {
  const change = { ...liveChange('a'), action: 'add' as const }
  return target.apply(planFor(await target.read(never), text, [change]), never)
}

describe('a target that keeps the history', () => {
  test('commits its file and nothing else, and nothing the second time', async () => {
    await using repo = await repository()
    await writeFile(join(repo.path, 'README'), 'changed by hand\n')
    await writeFile(join(repo.path, 'staged'), 'staged by hand\n')
    await writeFile(join(repo.path, 'untracked'), 'not staged\n')
    await repo.git('add', 'staged')
    const target = await open(repo, { folder: 'lb1', author: 'haproxyctl <ops@example.com>' })

    const receipt = await apply(target, first)
    const again = await apply(target, first)

    expect(receipt).toMatchObject({
      outcome: 'applied',
      commit: await repo.git('rev-parse', 'HEAD'),
    })
    expect(again).toMatchObject({ outcome: 'unchanged', steps: [] })
    expect(await repo.git('show', '--name-only', '--format=%an|%s', 'HEAD')).toBe(
      'haproxyctl|haproxy.cfg: 1 added\n\nlb1/haproxy.cfg',
    )
    expect(await repo.git('log', '-1', '--format=%b')).toContain('- add server a in backend web')
    expect(await repo.git('status', '--short')).toBe('M README\nA  staged\n?? untracked')
    expect(await repo.git('show', 'HEAD:lb1/haproxy.cfg')).toBe(first.trim())
  })

  test('commits as its author where git does not know who commits', async () => {
    await using repo = await repository()
    for (const key of ['user.name', 'user.email']) await repo.git('config', key, '')
    await repo.git('config', 'user.useConfigOnly', 'true')

    await expect(apply(await open(repo), first)).rejects.toThrow('git does not know who commits')
    await apply(await open(repo, { author: 'haproxyctl <ops@example.com>' }), first)

    expect(await repo.git('log', '-1', '--format=%an|%ae|%cn|%ce')).toBe(
      'haproxyctl|ops@example.com|haproxyctl|ops@example.com',
    )
  })

  test('shows a change as a change in git log -p', async () => {
    await using repo = await repository()
    const target = await open(repo)
    await apply(target, first)
    await apply(target, second)

    const log = await repo.git('log', '-1', '-p', '--format=')

    expect(log).toContain('\n-  maxconn 1\n')
    expect(log).toContain('\n+  maxconn 2')
    expect((await target.read(never)).files).toMatchObject([{ text: second, isOwned: true }])
  })

  test.each<[string, (repo: Repository) => Promise<unknown>, string, string]>([
    [
      'a detached HEAD',
      (repo) => repo.git('checkout', '-q', '--detach'),
      'cannot-write',
      'detached',
    ],
    [
      'another branch',
      (repo) => repo.git('switch', '-q', '-c', 'other'),
      'cannot-write',
      'other is checked out instead of main',
    ],
    [
      'no commit yet',
      (repo) => repo.git('update-ref', '-d', 'HEAD'),
      'cannot-write',
      'no commit yet',
    ],
    ['a merge under way', (repo) => mergeConflict(repo), 'cannot-write', 'a merge is under way'],
    [
      'a foreign file',
      (repo) => commitFile(repo, 'global\n'),
      'refused',
      'was not written by haproxyctl',
    ],
    [
      'a file changed by hand',
      (repo) => changeByHand(repo),
      'refused',
      'has changes that are not committed',
    ],
    [
      'a file that is not committed',
      (repo) => writeFile(join(repo.path, 'haproxy.cfg'), 'mine\n'),
      'refused',
      'has changes that are not committed',
    ],
    [
      'a hook that says no',
      (repo) => hook(repo, 'echo not like this >&2; exit 1'),
      'cannot-write',
      'not like this',
    ],
    [
      'another git at work',
      (repo) => writeFile(join(repo.path, '.git/index.lock'), ''),
      'locked',
      'another git works',
    ],
  ])(
    'refuses %s in one sentence, and leaves the working copy as it was',
    async (_, prepare, kind, message) => {
      await using repo = await repository()
      await prepare(repo)
      const target = await open(repo, { branch: 'main' })
      const before = [await repo.git('status', '--short', '--branch'), await ownFile(repo)]

      await expect(apply(target, second)).rejects.toMatchObject({
        kind,
        message: expect.stringContaining(message),
      })

      expect([await repo.git('status', '--short', '--branch'), await ownFile(repo)]).toEqual(before)
    },
  )

  test('pushes to a remote, and pushes later what could not be pushed at once', async () => {
    await using repo = await repository()
    await using remote = await scratch()
    await repo.git('remote', 'add', 'origin', join(remote.path, 'bare'))
    const target = await open(repo, { push: 'origin' })

    await expect(apply(target, first)).rejects.toMatchObject({
      kind: 'unavailable',
      receipt: { outcome: 'failed', steps: [{ result: 'done' }, { result: 'failed' }] },
    })
    const waiting = await target.read(never)
    await repo.git('init', '-q', '--bare', join(remote.path, 'bare'))
    const second = await apply(target, first)
    const third = await apply(target, first)

    expect(second.steps.map((step) => step.what)).toEqual(['push main to origin'])
    expect(waiting.unpushed).toEqual({ remote: 'origin', branch: 'main', commits: 2 })
    expect((await target.read(never)).unpushed).toBeUndefined()
    expect(third.outcome).toBe('unchanged')
    const head = await systemProcesses.run('git', [
      '-C',
      join(remote.path, 'bare'),
      'rev-parse',
      'main',
    ])
    expect(head.stdout.trim()).toBe(await repo.git('rev-parse', 'HEAD'))
  })

  test.each([
    ['nowhere', 'is not in a working copy of git'],
    ['.', 'is not in a working copy of git'],
  ])('says what is wrong with the folder %j', async (path, message) => {
    await using folder = await scratch()
    const context = realContext(folder.path)
    const target = await gitTarget.open({ path }, context)

    await expect(target.read(never)).rejects.toMatchObject({
      kind: 'unavailable',
      message: expect.stringContaining(message),
    })
  })

  test('completes an apply that was cut off between the file and the commit', async () => {
    await using repo = await repository()
    const target = await open(repo)
    await apply(target, first)
    await writeFile(join(repo.path, 'haproxy.cfg'), second)

    const receipt = await apply(target, second)

    expect(receipt.outcome).toBe('applied')
    expect(await repo.git('status', '--short')).toBe('')
  })

  test('takes what bears one of our generations for ours, also when something else is wanted now', async () => {
    await using repo = await repository()
    const target = await open(repo)
    await apply(target, first)
    await writeFile(join(repo.path, 'haproxy.cfg'), second)

    const receipt = await apply(target, stamped('global\n  maxconn 3\n'))

    expect(receipt.outcome).toBe('applied')
    expect(await repo.git('status', '--short')).toBe('')
  })

  test('says by which rule git ignores its file, before anything is written', async () => {
    await using repo = await repository()
    await writeFile(join(repo.path, '.gitignore'), 'tmp\n*.cfg\n')
    const target = await open(repo)
    const plan = planFor(await target.read(never), first, [])
    const refusal = {
      kind: 'cannot-write',
      message: expect.stringMatching(/^git ignores haproxy\.cfg in .*, by \.gitignore:2:\*\.cfg$/),
    }

    await expect(target.rehearse?.(plan, never)).rejects.toMatchObject(refusal)
    await expect(target.apply(plan, never)).rejects.toMatchObject(refusal)
    expect(await ownFile(repo)).toBe('none')
  })
})

async function ownFile(repo: Repository): Promise<string> {
  return readFile(join(repo.path, 'haproxy.cfg'), 'utf8').catch(() => 'none')
}

async function commitFile(repo: Repository, text: string): Promise<void> {
  await writeFile(join(repo.path, 'haproxy.cfg'), text)
  await repo.git('add', 'haproxy.cfg')
  await repo.git('commit', '-q', '-m', 'a file')
}

async function changeByHand(repo: Repository): Promise<void> {
  await commitFile(repo, first)
  await writeFile(join(repo.path, 'haproxy.cfg'), 'by hand\n')
}

async function mergeConflict(repo: Repository): Promise<void> {
  await repo.git('switch', '-q', '-c', 'side')
  await commitFile(repo, first)
  await repo.git('switch', '-q', 'main')
  await commitFile(repo, second)
  await repo.git('merge', '-q', 'side').catch(() => undefined)
  await repo.git('checkout', '-q', '--ours', 'haproxy.cfg')
}

async function hook(repo: Repository, script: string): Promise<void> {
  await mkdir(join(repo.path, '.git/hooks'), { recursive: true })
  const path = join(repo.path, '.git/hooks/pre-commit')
  await rm(path, { force: true })
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
}

import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { access, chmod, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { systemProcesses } from '../../src/system/processes.ts'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { until } from '../support/until.ts'
import { program } from '../support/program.ts'

const rounds = 6

interface Begun {
  readonly child: ChildProcess
  readonly ended: Promise<unknown>
}

interface History extends AsyncDisposable {
  readonly path: string
  /** So many instances are wanted from now on. */
  want(instances: number): Promise<void>
  apply(): Promise<CliResult>
  /** An apply in a process group of its own, so that git and its hooks can be killed with it. */
  begin(): Begun
  git(...args: readonly string[]): Promise<string>
}

async function history(): Promise<History> {
  const folder: Scratch = await scratch()
  const { path } = folder
  async function git(...args: readonly string[]): Promise<string> {
    const { exitCode, stdout, stderr } = await systemProcesses.run('git', ['-C', path, ...args])
    if (exitCode !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout.trim()
  }
  async function want(instances: number): Promise<void> {
    const list = Array.from({ length: instances }, (_, index) => `"127.0.0.1:${index + 1}"`)
    await folder.write(
      'haproxyctl.yaml',
      `defaults: [mode http, timeout connect 1s, timeout client 1s, timeout server 1s]
services:
  web: { discovery: { source: static, instances: [${list.join(', ')}] } }
targets:
  history: { plugin: git, path: ., folder: rendered }
`,
    )
  }
  await git('init', '-q', '-b', 'main')
  await git('config', 'user.name', 'Test')
  await git('config', 'user.email', 'test@example.com')
  await folder.write('.gitignore', '.state\ninhook\nhaproxyctl.yaml\n')
  await git('add', '.gitignore')
  await git('commit', '-q', '-m', 'first')
  return {
    path,
    git,
    want,
    apply: () => haproxyctl(['apply', '--yes'], { cwd: path }),
    begin() {
      const child = spawn(process.execPath, [program, 'apply', '--yes'], {
        cwd: path,
        detached: true,
        stdio: 'ignore',
        env: { PATH: process.env['PATH'], HOME: path, HAPROXYCTL_STATE: join(path, '.state') },
      })
      return { child, ended: once(child, 'close') }
    },
    [Symbol.asyncDispose]: () => folder[Symbol.asyncDispose](),
  }
}

async function killGroup({ child, ended }: Begun): Promise<void> {
  if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL')
  await ended
}

async function locks({ path }: History): Promise<readonly string[]> {
  return (await readdir(join(path, '.git'))).filter((name) => name.endsWith('.lock'))
}

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

  test(`${rounds} times at moments of chance: every next apply commits what is wanted then`, async () => {
    await using repo = await history()
    await repo.want(1)
    const beganMs = Date.now()
    expect((await repo.apply()).code).toBe(0)
    const wholeMs = Date.now() - beganMs
    for (let round = 2; round < rounds + 2; round++) {
      await repo.want(round)
      const begun = repo.begin()
      await sleep(wholeMs * (0.4 + 0.8 * Math.random()))
      await killGroup(begun)
      await repo.want(round + 1)

      const next = await repo.apply()

      expect(next.code, `round ${round}: ${next.stderr}`).toBe(0)
      expect(await repo.git('show', 'HEAD:rendered/haproxy.cfg')).toContain(
        `127.0.0.1:${round + 1}`,
      )
      expect(await repo.git('status', '--short'), `round ${round}`).toBe('')
    }
  })
})

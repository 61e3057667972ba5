import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { systemProcesses } from '../../src/system/processes/processes.ts'
import { haproxyctl, type CliResult } from './cli.ts'
import { program } from './program.ts'
import { scratch, type Scratch } from './scratch.ts'

export interface Begun {
  readonly child: ChildProcess
  readonly ended: Promise<unknown>
}

export interface History extends AsyncDisposable {
  readonly path: string
  /** So many instances are wanted from now on. */
  want(instances: number): Promise<void>
  apply(): Promise<CliResult>
  /** An apply in a process group of its own, so that git and its hooks can be killed with it. */
  begin(): Begun
  git(...args: readonly string[]): Promise<string>
}

export async function history(): Promise<History> {
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
  await folder.write('.gitignore', '.state\n.cache\ninhook\nhaproxyctl.yaml\n')
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

export async function killGroup({ child, ended }: Begun): Promise<void> {
  if (child.exitCode === null) process.kill(-child.pid!, 'SIGKILL')
  await ended
}

export async function locks({ path }: History): Promise<readonly string[]> {
  return (await readdir(join(path, '.git'))).filter((name) => name.endsWith('.lock'))
}

/**
 * Kills applies at moments of chance, and lets the next one, which wants more, do its work. Each time it has to
 * end well, with all committed and nothing left behind; whatever is not so is told.
 */
export async function killAtRandom(
  repo: History,
  rounds: number,
  random: () => number,
  tell: (round: number, troubles: readonly string[]) => void,
): Promise<void> {
  await repo.want(1)
  const beganMs = Date.now()
  await repo.apply()
  const wholeMs = Date.now() - beganMs
  for (let round = 2; round < rounds + 2; round++) {
    await repo.want(round)
    const begun = repo.begin()
    await sleep(wholeMs * (0.4 + 0.8 * random()))
    await killGroup(begun)
    await repo.want(round + 1)
    tell(round, await troublesOfApply(repo, round + 1))
  }
}

async function troublesOfApply(repo: History, instances: number): Promise<readonly string[]> {
  const { code, stderr } = await repo.apply()
  if (code !== 0) return [`exit code ${code}: ${stderr}`]
  const committed = await repo.git('show', 'HEAD:rendered/haproxy.cfg')
  const status = await repo.git('status', '--short')
  const left = await locks(repo)
  return [
    ...(committed.match(/^ *server /gm)?.length === instances ? [] : ['it is not committed']),
    ...(status === '' ? [] : [`git status: ${status}`]),
    ...left.map((lock) => `${lock} is left behind`),
  ]
}

import { execFile } from 'node:child_process'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { startMaster } from '../support/worlds/served-world.ts'
import { tinyProject, type TinyProject } from '../support/worlds/tiny-project.ts'

const run = promisify(execFile)
const secret = 'hunter2-correct-horse'
const fileSecret = 'battery-staple-77'

/** A project with one secret from the environment and one from a file, in a git repository. */
async function project(parts: TinyProject = {}): Promise<Scratch> {
  const folder = await scratch()
  const at = join(folder.path, 'run')
  await mkdir(at)
  await folder.write('secret.txt', `${fileSecret}\n`)
  await folder.write('.gitignore', 'run/\n.state/\nsecret.txt\n')
  await write(folder, parts)
  const git = (...args: string[]) => run('git', args, { cwd: folder.path })
  await git('init', '-q', '-b', 'main')
  await git('config', 'user.name', 'test')
  await git('config', 'user.email', 'test@localhost')
  await git('add', '.')
  await git('commit', '-qm', 'project')
  return folder
}

async function write(folder: Scratch, { global = [], more = '', ...parts }: TinyProject) {
  const lines = ['description ${env:TOKEN}', 'setenv APP_KEY ${file:secret.txt}', ...global]
  const record = '  record: { plugin: git, path: ., folder: rendered }\n'
  const text = tinyProject(join(folder.path, 'run'), {
    ...parts,
    global: lines,
    more: record + more,
  })
  await folder.write('haproxyctl.yaml', text)
}

async function haproxyctlWithSecret(folder: Scratch, ...args: string[]): Promise<CliResult> {
  const result = await haproxyctl(args, { cwd: folder.path, env: { TOKEN: secret } })
  const told = result.stdout + result.stderr
  expect(told, args.join(' ')).not.toContain(secret)
  expect(told, args.join(' ')).not.toContain(fileSecret)
  expect(told, 'no bug').not.toContain('bug in haproxyctl')
  return result
}

test('what works: the file on disk has the secret, nothing else', async () => {
  await using folder = await project()
  const ctl = (...args: string[]) => haproxyctlWithSecret(folder, ...args)

  for (const args of ['validate', 'validate --json', 'diff', 'diff --json', 'diff --verbose']) {
    expect((await ctl(...args.split(' '))).code, args).toBe(0)
  }
  const applied = await ctl('apply', '--yes', '--verbose')
  expect(applied.code, applied.stderr).toBe(0)
  const again = await ctl('apply', '--yes', '--json')
  expect(again.code, again.stderr).toBe(0)
  expect((await ctl('status', '--json')).code).toBe(0)

  const disk = await readFile(join(folder.path, 'run/haproxy.cfg'), 'utf8')
  expect(disk).toContain(secret)
  expect(disk).toContain(fileSecret)
  const { stdout: message } = await run('git', ['log', '--format=%B'], { cwd: folder.path })
  expect(message).not.toContain(secret)
})

test.each<[string, TinyProject]>([
  ['a line that our validation refuses', { global: ['no-such-keyword ${env:TOKEN}'] }],
  ['a line that only HAProxy refuses', { defaults: ['errorfile 503 /nowhere/${env:TOKEN}.http'] }],
  ['a server option', { server: 'wieght ${env:TOKEN}' }],
  ['a path that cannot be written', { target: 'files: /proc/${env:TOKEN}/x', global: [] }],
  ['a binary', { more: 'haproxy: { version: 2.6, binary: "/nowhere/${env:TOKEN}" }\n' }],
  ['a source', { discovery: '{ file: { path: "${env:TOKEN}.json" } }', service: 'file' }],
  [
    'a registry',
    {
      discovery:
        '{ zk: { plugin: zookeeper, hosts: ["127.0.0.1:1"], path: "/${env:TOKEN}", auth: "u:${file:secret.txt}", session-timeout: 1s } }',
      service: 'zk',
    },
  ],
  ['a template', { more: 'templates: { file: "${env:TOKEN}.hbs" }\n' }],
  ['a word too much', { global: ['user ${env:TOKEN} nobody'] }],
])('what fails: %s with a secret in it', async (_, parts) => {
  await using folder = await project(parts)

  for (const args of [
    'validate',
    'validate --json',
    'diff --verbose',
    'apply --yes --verbose',
    'apply --yes --json',
  ]) {
    await haproxyctlWithSecret(folder, ...args.split(' '))
  }
})

test('an apply that fails half-way keeps the secret to itself', async () => {
  const [port] = await freePorts(1)
  const bind = `127.0.0.1:${port}`
  await using folder = await project({ bind })
  const first = await haproxyctlWithSecret(folder, 'apply', '--yes')
  expect(first.code, first.stderr).toBe(0)
  await using _haproxy = await startMaster(join(folder.path, 'run'))
  // A reload that fails: a port that somebody else has.
  const [taken] = await freePorts(1)
  await write(folder, {
    bind: `203.0.113.1:${taken}`,
    global: ['description ${env:TOKEN}-${env:TOKEN}'],
  })

  for (const more of [['--verbose'], ['--json']]) {
    const failed = await haproxyctlWithSecret(folder, 'apply', '--yes', ...more)
    expect([69, 82], failed.stderr).toContain(failed.code)
  }
})

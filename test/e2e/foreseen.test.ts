import { execFile } from 'node:child_process'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { startMaster } from '../support/worlds/served-world.ts'
import { tinyProject, type TinyProject } from '../support/worlds/tiny-project.ts'

const run = promisify(execFile)

async function project(parts: TinyProject = {}): Promise<Scratch> {
  const folder = await scratch()
  const [port] = await freePorts(1)
  const text = tinyProject(folder.path, { bind: `127.0.0.1:${port}`, ...parts })
  await folder.write('haproxyctl.yaml', text)
  return folder
}

function ctl(folder: Scratch, ...args: readonly string[]): Promise<CliResult> {
  return haproxyctl(args, { cwd: folder.path })
}

interface Foreseen {
  readonly code: number
  readonly message: string
}

/** `diff` goes on, and says what `apply` then does. */
async function expectForeseen(folder: Scratch, { code, message }: Foreseen): Promise<void> {
  const text = await ctl(folder, 'diff', '--summary')
  const json = await ctl(folder, 'diff', '--json', '--out', 'plan.json')
  const saved = JSON.parse(await readFile(join(folder.path, 'plan.json'), 'utf8'))
  const applied = await ctl(folder, 'apply', '--yes')

  expect(text.code, text.stderr).toBe(0)
  expect(text.stdout).toContain(`an apply would end with ${code}: `)
  expect(text.stdout).toContain(message)
  for (const { obstacles } of [JSON.parse(json.stdout), saved]) {
    expect(obstacles).toMatchObject([{ target: expect.any(String), error: { exitCode: code } }])
    expect(JSON.stringify(obstacles)).toContain(message)
  }
  expect(applied.code, applied.stderr).toBe(code)
  expect(applied.stderr).toContain(message)
}

describe('diff says what apply will refuse', () => {
  test('a file that somebody else wrote', async () => {
    await using folder = await project()
    await folder.write('haproxy.cfg', 'global\n')

    await expectForeseen(folder, { code: 80, message: 'was not written by haproxyctl' })
  })

  test('a folder that cannot be written', async () => {
    await using folder = await project()
    const text = await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')
    const wrong = text.replace(`config: ${folder.path}`, 'config: /proc/nowhere')
    await folder.write('haproxyctl.yaml', wrong)

    await expectForeseen(folder, { code: 73, message: '/proc/nowhere' })
  })

  test('a socket without `level admin`', async () => {
    const [port] = await freePorts(1)
    const parts = { bind: `127.0.0.1:${port}`, server: 'weight 10' }
    await using folder = await project(parts)
    async function write(more: TinyProject): Promise<void> {
      const text = tinyProject(folder.path, { ...parts, ...more })
      const limited = text.replace('mode 600 level admin', 'mode 600 level operator')
      await folder.write('haproxyctl.yaml', limited)
    }
    await write({})
    await ctl(folder, 'apply', '--yes')
    await using _haproxy = await startMaster(folder.path)
    await write({ server: 'weight 20' })

    await expectForeseen(folder, { code: 69, message: 'allows the level operator' })
  })

  test('a folder that git ignores', async () => {
    await using folder = await project({
      more: '  record: { plugin: git, path: ., folder: out }\n',
    })
    await folder.write('.gitignore', 'out/\n')
    const git = (...args: string[]) => run('git', args, { cwd: folder.path })
    await git('init', '-q', '-b', 'main')
    await git('config', 'user.name', 'test')
    await git('config', 'user.email', 'test@localhost')
    await git('add', '.gitignore')
    await git('commit', '-qm', 'first')

    const diff = await ctl(folder, 'diff', '--summary')

    expect(diff.stdout).toContain('record: an apply would end with ')
    expect(diff.stdout).toContain('.gitignore')
  })
})

test('a file that was changed by hand is named, and its text is where it was said to be', async () => {
  await using folder = await project()
  await ctl(folder, 'apply', '--yes')
  const path = join(folder.path, 'haproxy.cfg')
  const edited = `${await readFile(path, 'utf8')}# by hand\n`
  await folder.write('haproxy.cfg', edited)

  const diff = await ctl(folder, 'diff')
  const applied = await ctl(folder, 'apply', '--yes')

  const told = diff.stdout + diff.stderr
  expect(told).toContain(`${path} was changed by hand since haproxyctl wrote it`)
  expect(applied.code, applied.stderr).toBe(0)
  const [, kept = ''] = /kept in (\S+) then/.exec(told) ?? []
  const texts = (await readdir(kept)).map((name) => readFile(join(kept, name), 'utf8'))
  expect(await Promise.all(texts)).toContain(edited)
})

test.each(['diff', 'apply'])(
  '%s refuses a template that is the file of a target',
  async (command) => {
    await using folder = await project({ more: 'templates: { file: haproxy.cfg }\n' })
    await folder.write('haproxy.cfg', 'global\n')

    const { code, stderr } = await ctl(
      folder,
      command,
      ...(command === 'apply' ? ['--yes', '--adopt'] : []),
    )

    expect(code, stderr).toBe(65)
    expect(stderr).toContain('is the file that the target lb writes')
    expect(await readFile(join(folder.path, 'haproxy.cfg'), 'utf8')).toBe('global\n')
  },
)

import { readFile } from 'node:fs/promises'
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { program } from '../support/program.ts'

async function project(): Promise<Scratch> {
  const folder = await scratch()
  await mkdir(join(folder.path, 'run'))
  const file = join(folder.path, 'run/alone.cfg')
  const more = `  alone: { plugin: haproxy, config: ${file} }\n`
  await folder.write('haproxyctl.yaml', tinyProject(join(folder.path, 'run'), { more }))
  await folder.write('good.cfg', 'defaults\n    mode http\n')
  await folder.write('bad.cfg', 'defaults\n    mod http\n')
  return folder
}

describe('--json gives exactly one document on standard output', () => {
  test.each<[args: string, code: number, has: string]>([
    ['validate', 0, 'diagnostics'],
    ['validate good.cfg', 0, 'diagnostics'],
    ['validate bad.cfg', 1, 'diagnostics'],
    ['discover', 0, 'services'],
    ['render', 0, 'files'],
    ['diff', 0, 'plans'],
    ['diff --exit-code', 1, 'plans'],
    ['apply --dry-run', 0, 'plans'],
    ['apply --dry-run --detailed-exitcode', 2, 'plans'],
    ['apply --yes', 0, 'receipts'],
    ['status', 0, 'targets'],
    ['schema', 0, '$schema'],
    ['explain lint/missing-timeout', 0, 'codes'],
    ['explain', 0, ''],
    ['fmt good.cfg', 0, ''],
    ['init --yes other', 0, 'written'],
    ['validate --nope', 64, 'error'],
    ['diff --target nobody', 64, 'error'],
    ['apply nowhere.json', 64, 'error'],
    ['explain no/such-code', 64, 'error'],
    ['schema nothing', 64, 'error'],
    ['fmt nowhere.cfg', 64, 'error'],
    ['init --yes .', 64, 'error'],
    ['render --project nowhere.yaml', 65, 'error'],
    ['nothing', 64, 'error'],
  ])('haproxyctl %s --json: %d', async (args, code, has) => {
    await using folder = await project()

    const result = await haproxyctl([...args.split(' '), '--json'], { cwd: folder.path })

    expect(result.code, result.stderr).toBe(code)
    const document: unknown = JSON.parse(result.stdout)
    if (has !== '') expect(document).toHaveProperty([has])
    if (has === 'error') expect(document).toMatchObject({ error: { exitCode: code } })
  })

  test('the error says what the exit code says', async () => {
    await using folder = await project()
    await folder.write('haproxyctl.yaml', 'services: { web: 1 }\n')

    const { stdout, stderr } = await haproxyctl(['render', '--json'], { cwd: folder.path })

    expect(JSON.parse(stdout)).toMatchObject({
      error: {
        kind: 'invalid',
        exitCode: 65,
        diagnostics: [{ code: 'project/wrong-type', location: { start: { line: 1 } } }],
      },
    })
    expect(stderr).toContain('project/wrong-type')
  })
})

test.each([
  'validate',
  'discover',
  'render',
  'diff',
  'apply --dry-run',
  'apply --yes --target alone',
  'status',
  'init --yes other',
  'fmt good.cfg',
])('haproxyctl %s --quiet says nothing on standard error when all is well', async (args) => {
  await using folder = await project()

  const result = await haproxyctl([...args.split(' '), '--quiet'], { cwd: folder.path })

  expect(result.code, result.stderr).toBe(0)
  expect(result.stderr).toBe('')
})

test('--quiet keeps warnings and errors', async () => {
  await using folder = await project()

  const result = await haproxyctl(['apply', '--yes', '--quiet', '--target', 'nobody'], {
    cwd: folder.path,
  })

  expect(result).toMatchObject({ code: 64, stdout: '' })
  expect(result.stderr).toContain('nobody')
})

test('--verbose says on standard error what is done, and the answer stays as it was', async () => {
  await using folder = await project()

  const plain = await haproxyctl(['render'], { cwd: folder.path })
  const told = await haproxyctl(['render', '--verbose'], { cwd: folder.path })

  expect(told.stdout).toBe(plain.stdout)
  expect(told.stderr.length).toBeGreaterThan(plain.stderr.length)
})

const escape = '\u001b['

test.each<[env: Record<string, string>, isColoured: boolean]>([
  [{}, false],
  [{ FORCE_COLOR: '1' }, true],
  [{ FORCE_COLOR: '0' }, false],
  [{ NO_COLOR: '1' }, false],
  [{ NO_COLOR: '', FORCE_COLOR: '1' }, true],
  [{ NO_COLOR: '1', FORCE_COLOR: '1' }, false],
])('with %j colours are %j, on both streams', async (env, isColoured) => {
  await using folder = await project()

  const found = await haproxyctl(['validate', 'bad.cfg'], { cwd: folder.path, env })
  const failed = await haproxyctl(['diff', '--target', 'nobody'], { cwd: folder.path, env })

  expect(found.stdout.includes(escape)).toBe(isColoured)
  expect(failed.stderr.includes(escape)).toBe(isColoured)
})

test('--json and rendered files are never coloured', async () => {
  await using folder = await project()
  const env = { FORCE_COLOR: '1' }

  for (const args of [['render'], ['validate', 'bad.cfg', '--json'], ['schema']]) {
    const { stdout } = await haproxyctl(args, { cwd: folder.path, env })
    expect(stdout, args.join(' ')).not.toContain(escape)
  }
})

test.each(['explain', 'schema', 'render', 'discover --json', 'diff'])(
  'a reader of `haproxyctl %s` that goes away ends it quietly',
  async (args) => {
    await using folder = await project()

    const child = spawn(
      'bash',
      [
        '--norc',
        '-c',
        `"$0" "$1" ${args} | head -c 1; exit "\${PIPESTATUS[0]}"`,
        process.execPath,
        program,
      ],
      { cwd: folder.path, env: { PATH: process.env['PATH'], HAPROXYCTL_STATE: folder.path } },
    )
    let stderr = ''
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()))
    const [code] = await once(child, 'close')

    expect(stderr).toBe('')
    expect(code).toBe(0)
  },
)

test('standard input is a file like another', async () => {
  await using folder = await project()
  const input = 'defaults\n    mod http\n'

  const bad = await haproxyctl(['validate', '-', '--no-binary'], { cwd: folder.path, input })
  const formatted = await haproxyctl(['fmt', '-'], {
    cwd: folder.path,
    input: 'global\nmaxconn   1\n',
  })

  expect(bad.code).toBe(1)
  expect(bad.stdout).toContain('validate/unknown-directive')
  expect(formatted).toMatchObject({ code: 0, stdout: 'global\n    maxconn 1\n' })
})

test('fmt adds a last line feed that is missing', async () => {
  await using folder = await project()
  const file = await folder.write('short.cfg', 'global\n    maxconn 5')

  const result = await haproxyctl(['fmt', 'short.cfg'], { cwd: folder.path })

  expect(result, result.stderr).toMatchObject({ code: 0, stdout: 'short.cfg\n' })
  expect(await readFile(file, 'utf8')).toBe('global\n    maxconn 5\n')
})

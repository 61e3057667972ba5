import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

/** Runs the program on a terminal of its own, where `script` types what comes from standard input. */
const onTerminal = ['sh', '-c', `LINE="$0 $*" exec script -qec 'eval "$LINE"' /dev/null`]

test.each([
  ['y\r', 0, true],
  ['n\r', 2, false],
  ['\r', 2, false],
])('apply is answered %j: it ends with %i, and applied is %j', async (input, code, isApplied) => {
  await using folder = await scratch()
  await folder.write('haproxyctl.yaml', tinyProject(folder.path))

  const result = await haproxyctl(['apply'], { cwd: folder.path, input, through: onTerminal })

  expect(result.code, result.stdout).toBe(code)
  expect(result.stdout).toContain('Apply this?')
  expect(result.stdout).not.toContain('bug in haproxyctl')
  const written = await readFile(join(folder.path, 'haproxy.cfg'), 'utf8').catch(() => undefined)
  expect(written !== undefined).toBe(isApplied)
})

test('apply that nobody can answer changes nothing, and says what to add', async () => {
  await using folder = await scratch()
  await folder.write('haproxyctl.yaml', tinyProject(folder.path))

  const result = await haproxyctl(['apply'], { cwd: folder.path, input: 'y\n' })

  expect(result.code).toBe(64)
  expect(result.stderr).toContain('--yes applies without asking')
  await expect(readFile(join(folder.path, 'haproxy.cfg'))).rejects.toThrow('ENOENT')
})

test('a saved plan was looked at, and is applied without a question where there is no terminal', async () => {
  await using folder = await scratch()
  await folder.write('haproxyctl.yaml', tinyProject(folder.path))
  await haproxyctl(['diff', '--out', 'plan.json'], { cwd: folder.path })

  const result = await haproxyctl(['apply', 'plan.json'], { cwd: folder.path })

  expect(result.code, result.stderr).toBe(0)
  expect(await readFile(join(folder.path, 'haproxy.cfg'), 'utf8')).toContain('server')
})

import { execFile } from 'node:child_process'
import { mkdir, readdir, readFile, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { pluginKinds } from '../../src/kit/plugins/plugin-kinds.ts'
import { haproxyctl } from '../support/cli.ts'
import { checkout } from '../support/document-examples.ts'
import { scratch } from '../support/scratch.ts'

const run = promisify(execFile)
const examples = join(checkout, 'examples/plugins')
const folders = await readdir(examples)

test('there is an example of each kind', () => {
  const kinds = folders.map((name) => name.split('-', 1)[0]).toSorted()

  expect(kinds).toEqual(Object.keys(pluginKinds).toSorted())
})

describe.each(folders)('examples/plugins/%s', (name) => {
  test('imports nothing but what haproxyctl and Node promise', async () => {
    for (const file of ['plugin.mjs', 'plugin.test.mjs']) {
      const text = await readFile(join(examples, name, file), 'utf8')
      const imported = [...text.matchAll(/(?:from|import\() *'([^']+)'/g)].map(([, from]) => from)
      const known = /^(node:\w+|haproxyctl\/(plugin|testing)|\.\/plugin\.mjs)$/
      expect(imported.filter((from) => !known.test(from ?? ''))).toEqual([])
    }
  })

  test('keeps its laws in its own folder, where haproxyctl is installed', async () => {
    await using folder = await scratch(`plugins/${name}`)
    await mkdir(join(folder.path, 'node_modules'))
    await symlink(checkout, join(folder.path, 'node_modules/haproxyctl'))

    const { stdout } = await run('node', ['--test', '--test-reporter=tap'], { cwd: folder.path })

    expect(stdout).toMatch(/^# pass [1-9]/m)
    expect(stdout).toMatch(/^# fail 0$/m)
  })
})

/** What is seen of each kind when the project beside it is run. */
const uses: readonly (readonly [name: string, args: string, code: number, says: string])[] = [
  ['discovery-hosts', 'discover', 0, '10.0.0.2:9000'],
  ['check-greeting', 'discover', 0, 'down'],
  ['target-folder', 'apply --yes', 0, 'out/haproxy.cfg'],
  ['lint-no-telnet', 'validate --offline', 1, 'error: `127.0.0.1:23` is the telnet port.'],
]

test.each(uses)('the project of %s is run by `haproxyctl %s`', async (name, args, code, says) => {
  await using folder = await scratch(`plugins/${name}`)

  const result = await haproxyctl(args.split(' '), { cwd: folder.path })

  expect(result.code, result.stderr).toBe(code)
  expect(result.stdout).toContain(says)
})

import { execFile } from 'node:child_process'
import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { checkout, fencesOf } from '../support/document-examples.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { startMaster } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { program } from '../support/program.ts'

const run = promisify(execFile)
const page = 'docs/json-documents.md'
const recipes = fencesOf(page, await readFile(join(checkout, page), 'utf8'))
  .filter(({ language, text }) => language === 'sh' && text.includes('| jq'))
  .map(({ text }) => text.trim())

let folder: Scratch
let haproxy: AsyncDisposable

/** A world in which each recipe has something to tell. */
beforeAll(async () => {
  folder = await scratch()
  const [port] = await freePorts(1)
  const parts = {
    bind: `127.0.0.1:${port}`,
    discovery: '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
    service: 'file',
  }
  async function nodes(...all: readonly unknown[]): Promise<void> {
    await folder.write('nodes.json', JSON.stringify({ web: all }))
  }
  await nodes('127.0.0.1:1', '127.0.0.1:2', '127.0.0.1:3')
  await folder.write('haproxyctl.yaml', tinyProject(folder.path, parts))
  const first = await haproxyctl(['apply', '--yes'], { cwd: folder.path })
  expect(first.code, first.stderr).toBe(0)
  haproxy = await startMaster(folder.path)
  await nodes({ address: '127.0.0.1', port: 1, health: 'draining' })
  const later = { ...parts, server: 'weight 20', defaults: ['retries 2'] }
  const project = tinyProject(folder.path, { ...later, more: 'guards: { min-servers: 2 }\n' })
  await folder.write('haproxyctl.yaml', project)
  const wrong = tinyProject(folder.path, { ...later, defaults: ['made-up'] })
  await folder.write('wrong/haproxyctl.yaml', wrong.replace('nodes.json', '../nodes.json'))
  // Only `watch` does not end by itself.
  const shell = `#!/bin/sh
[ "$1" != watch ] || limit="timeout --preserve-status 20"
exec $limit ${process.execPath} ${program} "$@"
`
  await folder.write('bin/haproxyctl', shell)
  await chmod(join(folder.path, 'bin/haproxyctl'), 0o755)
})

afterAll(async () => {
  await haproxy[Symbol.asyncDispose]()
  await folder[Symbol.asyncDispose]()
})

test.each(recipes)('%s', async (recipe) => {
  const cwd = join(folder.path, recipe.includes('validate') ? 'wrong' : '.')
  const env = {
    PATH: `${folder.path}/bin:${process.env['PATH']}:/usr/sbin`,
    HOME: folder.path,
    HAPROXYCTL_STATE: `${folder.path}/.state`,
  }

  const { stdout } = await run('sh', ['-c', recipe], { cwd, env })

  expect(stdout.trim()).not.toBe('')
  expect(stdout).not.toContain('null\n')
})

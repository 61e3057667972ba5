import { execFile } from 'node:child_process'
import { mkdir, readFile, symlink } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { listenOn } from '../support/servers/checked-server.ts'
import { checkout } from '../support/document-examples.ts'
import { scratch } from '../support/scratch.ts'

const run = promisify(execFile)

test('a plugin is begun, tested, packed, installed in another project, and used there', async () => {
  await using author = await scratch()
  const made = await haproxyctl(['plugins', 'new', 'check', 'hello'], { cwd: author.path })
  expect(made, made.stderr).toMatchObject({ code: 0 })
  const folder = join(author.path, 'plugins/check-hello')
  expect(made.stdout.trim().split('\n')).toEqual(
    ['plugin.mjs', 'plugin.test.mjs', 'README.md', 'package.json'].map((name) =>
      join(folder, name),
    ),
  )
  expect(await readFile(join(folder, 'README.md'), 'utf8')).toContain(
    '| `expect` | plugin | required | How it begins. |',
  )

  await mkdir(join(folder, 'node_modules'))
  await symlink(checkout, join(folder, 'node_modules/haproxyctl'))
  const { stdout } = await run('node', ['--test', '--test-reporter=tap'], { cwd: folder })
  expect(stdout).toMatch(/^# fail 0$/m)

  await run('npm', ['pack', '--pack-destination', author.path], { cwd: folder })
  await using user = await scratch()
  await using server = await listenOn(createServer((socket) => void socket.write('220 ready\r\n')))
  const services = `services:
  mail:
    discovery: { source: static, instances: ['127.0.0.1:${server.port}'] }
    checks: [{ hello: { expect: '220' } }]
`
  await user.write('haproxyctl.yaml', 'services: {}\n')
  const archive = join(author.path, 'haproxyctl-check-hello-0.1.0.tgz')
  const installed = await haproxyctl(['plugins', 'install', archive], { cwd: user.path })
  expect(installed, installed.stderr).toMatchObject({ code: 0 })
  expect(installed.stdout).toContain('hello (haproxyctl-check-hello)')
  expect(installed.stderr).toContain('plugins: ["haproxyctl-check-hello"]')

  await user.write('haproxyctl.yaml', `plugins: [haproxyctl-check-hello]\n${services}`)
  const found = await haproxyctl(['discover'], { cwd: user.path })
  expect(found, found.stderr).toMatchObject({ code: 0 })
  expect(found.stdout).toMatch(/ up\b/)
  const listed = await haproxyctl(['plugins', 'list', 'check'], { cwd: user.path })
  expect(listed.stdout).toContain('  hello (haproxyctl-check-hello)\n')
  expect(listed.stdout).toContain('    expect*\n')
})

test.each([
  [['list', 'checks'], 64, 'there is no kind `checks`'],
  [['new', 'check', 'http'], 64, 'it comes with haproxyctl'],
  [['install', './nothing.tgz'], 69, 'npm cannot install ./nothing.tgz'],
])('plugins %j ends with %d', async (args, code, says) => {
  await using folder = await scratch()

  const result = await haproxyctl(['plugins', ...args], { cwd: folder.path })

  expect(result.code, result.stderr).toBe(code)
  expect(result.stderr).toContain(says)
})

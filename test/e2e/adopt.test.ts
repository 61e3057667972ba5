import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'

function config(folder: string): string {
  return `# kept by hand
global
    stats socket ${folder}/admin.sock mode 600 level admin
    stats socket ${folder}/read.sock mode 600 level user
\tmaxconn   100\t# odd blanks stay

defaults
    mode http
    timeout connect 5s
    timeout client 5s
    timeout server 5s
    timeout http-request 5s

frontend web
    bind 127.0.0.1:18999
    http-response set-header X-Left "{{"
    default_backend app

backend app
    server a 127.0.0.1:1 check
    server-template b 3 127.0.0.1:2
`
}

test('a haproxy.cfg becomes a project that renders the same lines', async () => {
  await using folder = await scratch()
  const text = config(folder.path)
  const file = await folder.write('haproxy.cfg', text)
  const cwd = join(folder.path, 'lb')

  const made = await haproxyctl(['adopt', 'haproxy.cfg', 'lb'], { cwd: folder.path })
  const rendered = await haproxyctl(['render'], { cwd })
  const checked = await haproxyctl(['validate', '--no-binary', '--json'], { cwd })
  const refused = await haproxyctl(['apply', '--yes'], { cwd })
  const applied = await haproxyctl(['apply', '--yes', '--adopt'], { cwd })

  expect(made.stdout, made.stderr).toBe(
    'haproxy.cfg has 1 global, 1 defaults, 1 frontend, 1 backend, 2 servers, ' +
      `the admin socket ${folder.path}/admin.sock.\nlb/haproxyctl.yaml\nlb/haproxy.cfg.hbs\n`,
  )
  expect(made.stderr).toContain(`${folder.path}/read.sock is without \`level admin\``)
  const own = rendered.stdout
    .split('\n')
    .filter((line) => !/HAPROXYCTL_GENERATION|^# Generated/.test(line))
  expect(own.join('\n')).toBe(text)
  expect(checked.code, checked.stdout).toBe(0)
  expect(refused.code, refused.stdout).not.toBe(0)
  expect(applied.code, applied.stderr).toBe(0)
  expect(await readFile(file, 'utf8')).toBe(rendered.stdout)
})

test('a file without a section is no haproxy.cfg, and no project is made around it', async () => {
  await using folder = await scratch()
  await folder.write('other.yaml', 'services:\n  web: {}\n')

  const refused = await haproxyctl(['adopt', 'other.yaml', 'lb'], { cwd: folder.path })

  expect(refused.code, refused.stdout).toBe(64)
  expect(refused.stderr).toContain('other.yaml has no section of a haproxy.cfg')
})

test.each([
  ['nowhere.cfg', 64],
  ['broken.cfg', 65],
  ['taken.cfg .', 64],
])('adopt %s ends with %i and writes nothing', async (args, code) => {
  await using folder = await scratch()
  await folder.write('broken.cfg', 'global\n    description "never closed\n')
  await folder.write('taken.cfg', 'global\n')
  await folder.write('haproxyctl.yaml', '# mine\n')

  const result = await haproxyctl(['adopt', ...args.split(' ')], { cwd: folder.path })

  expect(result.code, result.stderr).toBe(code)
  expect(await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')).toBe('# mine\n')
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'

describe('init', () => {
  test('writes what it was told of the registry, of HAProxy and of git', async () => {
    await using folder = await scratch()
    const args = [
      'init --yes --discovery zookeeper --zookeeper 10.0.0.1:2181,10.0.0.2:2181 --path /nodes',
      '--service web=:8080 --config /srv/h.cfg --socket /srv/a.sock --master /srv/m.sock --git',
    ].flatMap((line) => line.split(' '))

    const made = await haproxyctl(args, { cwd: folder.path })
    const project = await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')
    const checked = await haproxyctl(['validate', '--offline'], { cwd: folder.path })

    expect(made.code, made.stderr).toBe(0)
    for (const words of [
      '10.0.0.1:2181',
      '10.0.0.2:2181',
      '/nodes',
      '/srv/h.cfg',
      '/srv/a.sock',
      '/srv/m.sock',
      'git:',
    ])
      expect(project).toContain(words)
    expect(checked.code, checked.stdout).toBe(0)
  })
})

test('render --masked prints names in place of secrets, and --out writes the secrets', async () => {
  await using folder = await scratch()
  await folder.write(
    'haproxyctl.yaml',
    'global: ["setenv A ${env:TOKEN}"]\ndefaults: [mode http]\n',
  )
  const options = { cwd: folder.path, env: { TOKEN: 'quite-a-secret' } }

  const plain = await haproxyctl(['render'], options)
  const masked = await haproxyctl(['render', '--masked'], options)
  const written = await haproxyctl(['render', '--masked', '--out', 'out'], options)

  expect(plain.stdout).toContain('quite-a-secret')
  expect(masked.stdout).toContain('setenv A')
  expect(masked.stdout).not.toContain('quite-a-secret')
  expect(written.code, written.stderr).toBe(0)
  expect(await readFile(join(folder.path, 'out/haproxy.cfg'), 'utf8')).toContain('quite-a-secret')
})

test('fmt --check changes nothing, and says by its exit code whether anything would', async () => {
  await using folder = await scratch()
  const text = 'global\n  maxconn   5\n'
  const file = await folder.write('h.cfg', text)
  const check = () => haproxyctl(['fmt', '--check', 'h.cfg'], { cwd: folder.path })

  expect((await check()).code).toBe(1)
  expect(await readFile(file, 'utf8')).toBe(text)
  await haproxyctl(['fmt', 'h.cfg'], { cwd: folder.path })
  expect((await check()).code).toBe(0)
})

describe('directives', () => {
  test.each([
    [['nbthread', '--section', 'global'], 0],
    [['nbthread', '--section', 'backend'], 64],
    [['http-request pause', '--haproxy-version', '3.2'], 0],
    [['http-request pause', '--haproxy-version', '2.8'], 64],
  ])('%j ends with %i', async (args, code) => {
    await using folder = await scratch()

    const result = await haproxyctl(['directives', ...args], { cwd: folder.path })

    expect([result.code, result.stdout !== ''], result.stderr).toEqual([code, code === 0])
  })
})

describe('validate', () => {
  const text =
    'global\n    stats socket /run/h.sock mode 600 level admin\ndefaults\n    mode http\n    timeout connect 5s\n    timeout client 5s\n    timeout server 5s\nfrontend f\n    bind :80\n    default_backend b\nbackend b\n    server s 10.0.0.1:80\n'

  async function codes(more: string, ...args: readonly string[]): Promise<readonly string[]> {
    await using folder = await scratch()
    await folder.write('h.cfg', text + more)
    const line = ['validate', '--json', ...args, 'h.cfg']
    const { stdout } = await haproxyctl(line, { cwd: folder.path })
    const { diagnostics } = JSON.parse(stdout) as { diagnostics?: { code: string }[] }
    expect(diagnostics, stdout).toBeDefined()
    return (diagnostics ?? []).map((each) => each.code)
  }

  test('asks the binary, unless it is told not to', async () => {
    const more = 'global\n    user nobody-of-that-name\n'
    const [asked, unasked] = await Promise.all([
      codes(more, '--haproxy-version', '2.6'),
      codes(more, '--haproxy-version', '2.6', '--no-binary'),
    ])

    expect(asked.length).toBeGreaterThan(unasked.length)
  })

  test('runs the sets of lint rules that it is told to', async () => {
    const [none, usual, strict] = await Promise.all([
      codes('', '--set', 'none'),
      codes(''),
      codes('', '--set', 'strict'),
    ])

    expect(none).toEqual([])
    expect(strict.length).toBeGreaterThan(usual.length)
  })
})

test.each([
  [['apply', '--yes=1'], '--yes takes no value, and was given as --yes=1', 'Write --yes alone.'],
  [['apply', '--dry-run=false'], '--dry-run takes no value', 'Leave --dry-run out.'],
])('%j is refused: %s', async (args, said, help) => {
  await using folder = await scratch()

  const { code, stderr } = await haproxyctl(args, { cwd: folder.path })

  expect([code, stderr]).toEqual([64, expect.stringContaining(said)])
  expect(stderr).toContain(help)
})

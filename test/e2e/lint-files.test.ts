import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'

const config = `defaults
  mode http
  timeout client 30s
  timeout connect 5s
  timeout server 30s

frontend web
  bind :8080
  acl old path_beg /old
  acl older path_beg /older # haproxyctl-disable-line lint/unused-acl -- for the next release
  default_backend app

backend app
  redispatch
  server a 192.0.2.1:80 check
  server b 192.0.2.2:80 check
`

describe('validate with files', () => {
  test('--fix makes the safe mends and nothing else', async () => {
    await using folder = await scratch()
    await folder.write('haproxy.cfg', config)

    const result = await haproxyctl(['validate', '--no-binary', '--fix', 'haproxy.cfg'], {
      cwd: folder.path,
    })

    expect(result.code, result.stdout + result.stderr).toBe(0)
    expect(result.stdout).toContain('1 file: 1 warning (1 suppressed)')
    expect(await readFile(`${folder.path}/haproxy.cfg`, 'utf8')).toBe(
      config.replace('redispatch', 'option redispatch'),
    )
  })

  test('a baseline is written once and then only what is new is shown', async () => {
    await using folder = await scratch()
    await folder.write('haproxy.cfg', config.replace('  redispatch\n', ''))
    const args = [
      'validate',
      '--no-binary',
      '--fail-on',
      'warning',
      '--baseline',
      'known.json',
      'haproxy.cfg',
    ]

    const written = await haproxyctl([...args, '--update-baseline'], { cwd: folder.path })
    const again = await haproxyctl(args, { cwd: folder.path })
    await folder.write(
      'haproxy.cfg',
      `# moved\n${config.replace('  redispatch\n', '  acl lost path /\n')}`,
    )
    const later = await haproxyctl([...args, '--format', 'json'], { cwd: folder.path })

    expect([written.code, again.code, later.code]).toEqual([0, 0, 1])
    expect(again.stdout).toContain('1 in the baseline')
    expect(JSON.parse(later.stdout)).toMatchObject({
      summary: { warnings: 1, known: 1, suppressed: 1 },
      diagnostics: [{ code: 'lint/unused-acl', location: { start: { line: 15 } } }],
    })
  })
})

describe('upgrade-check', () => {
  test('names what changes its meaning, and --fix keeps the old one', async () => {
    await using folder = await scratch()
    await folder.write('haproxy.cfg', config.replace('  redispatch\n', ''))
    const args = ['upgrade-check', '--from', '3.2', '--to', '3.4', 'haproxy.cfg']

    const found = await haproxyctl([...args, '--fail-on', 'warning'], { cwd: folder.path })
    const mended = await haproxyctl([...args, '--fix'], { cwd: folder.path })
    const again = await haproxyctl([...args, '--fail-on', 'info'], { cwd: folder.path })

    expect(found.stdout).toContain('[upgrade/default-balance]')
    expect([found.code, mended.code, again.code]).toEqual([1, 0, 0])
    expect(await readFile(`${folder.path}/haproxy.cfg`, 'utf8')).toContain(
      'backend app\n  balance roundrobin\n  server a',
    )
  })

  test('what is no version is wrong usage', async () => {
    await using folder = await scratch()
    await folder.write('haproxy.cfg', config)

    const result = await haproxyctl(['upgrade-check', '--from', 'old', 'haproxy.cfg'], {
      cwd: folder.path,
    })

    expect(result.code).toBe(64)
    expect(result.stderr).toContain('"old" is not a version of HAProxy')
  })
})

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'

/** On a terminal of 80 columns and 24 rows; standard error is the same terminal. */
function onTerminal(
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
  cwd = '/',
): Promise<CliResult> {
  const through = [
    'sh',
    '-c',
    `NODE=$0 ARGS="$*" exec script -qec 'stty rows 24 columns 80; exec "$NODE" $ARGS' /dev/null`,
  ]
  return haproxyctl(args, { cwd, env: { TERM: 'xterm', NO_COLOR: '1', ...env }, through })
}

describe('haproxyctl docs', () => {
  test('lists every page with its heading', async () => {
    const { code, stdout } = await haproxyctl(['docs'], { cwd: '/' })

    expect(code).toBe(0)
    for (const row of [
      /^exit-codes +Exit codes$/m,
      /^commands\/apply +haproxyctl apply$/m,
      /^registrar\/zookeeper +zookeeper$/m,
    ])
      expect(stdout).toMatch(row)
  })

  test.each([
    ['troubleshooting', '# Troubleshooting'],
    ['docs/project-file.md#slots', '# The project file'],
    ['nomad', '# nomad'],
    ['lint/unused-acl', '# lint/unused-acl'],
    ['plugins/check/http/README.md', '# http'],
    ['upgrade-check', '# Before an upgrade'],
  ])('%s', async (topic, heading) => {
    const { code, stdout, stderr } = await haproxyctl(['docs', topic], { cwd: '/' })

    expect(code, stderr).toBe(0)
    expect(stdout.split('\n')).toContain(heading)
  })

  test.each([
    ['troubelshooting', 'Did you mean troubleshooting?'],
    ['zookeeper', 'Ask for one: discovery/zookeeper, registrar/zookeeper.'],
    ['../package.json', '`haproxyctl docs` lists all.'],
  ])('%s is refused with what there is', async (topic, help) => {
    const { code, stderr } = await haproxyctl(['docs', topic], { cwd: '/' })

    expect(code).toBe(64)
    expect(stderr).toContain(help)
  })

  test('a page is Markdown for a file, and text for a terminal', async () => {
    const file = await haproxyctl(['docs', 'exit-codes'], { cwd: '/' })
    const shown = await onTerminal(['docs', 'exit-codes', '--no-pager'])
    const asked = await onTerminal(['docs', 'exit-codes', '--no-pager', '--markdown'])

    expect(file.stdout).toContain('| 64 | wrong usage |')
    const lines = shown.stdout.trimEnd().split('\r\n')
    expect(lines[0]).toBe('EXIT CODES')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(asked.stdout.replaceAll('\r', '')).toBe(file.stdout)
  })
})

test('a long answer goes through PAGER on a terminal, and nowhere else', async () => {
  await using folder = await scratch()
  const page = ['docs', 'troubleshooting', '--markdown']
  const PAGER = `tee ${folder.path}/paged | wc -l`
  const shown = await onTerminal(page, { PAGER })
  const file = await haproxyctl(page, { cwd: '/', env: { PAGER } })

  expect(Number(shown.stdout.trim())).toBe(file.stdout.split('\n').length - 1)
  expect(await readFile(join(folder.path, 'paged'), 'utf8')).toBe(file.stdout)
  for (const [args, env] of [
    [[...page, '--no-pager'], { PAGER }],
    [page, { PAGER: '' }],
    [page, { PAGER: 'no-such-program-anywhere 2>/dev/null' }],
  ] as const)
    expect((await onTerminal(args, env)).stdout.replaceAll('\r', '')).toBe(file.stdout)
  const short = await onTerminal(['explain', 'validate/duplicate-name'], { PAGER })
  expect(short.stdout).toContain('validate/duplicate-name')
})

describe('sentences are broken at blanks, and no word is', () => {
  const word = '/nowhere/with/a/long/name/that/nobody/has/admin.sock'

  test.each([
    ['validate --no-binary --no-pager haproxy.cfg', 0, '`timeout'],
    ['diff --summary --no-pager', 0, `${word}:`],
    ['status --no-pager', 0, `${word}:`],
  ])('haproxyctl %s', async (args, code, expected) => {
    await using folder = await scratch('static')
    await folder.write('haproxy.cfg', `global\n stats socket ${word}\nfrontend f\n bind :80\n`)
    const env = { RUN_DIR: word.replace('/admin.sock', '') }
    const shown = await onTerminal(args.split(' '), env, folder.path)
    const lines = shown.stdout.replaceAll('\r', '').split('\n')

    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(shown.stdout.split(/\s+/)).toContain(expected)
    expect(shown.code, shown.stdout).toBe(code)
  })
})

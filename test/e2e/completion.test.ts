import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { scratch, type Scratch } from '../support/scratch.ts'

const run = promisify(execFile)
const captureInZsh = join(import.meta.dirname, '../support/complete.zsh')

const inBash = `source "$1"
read -ra COMP_WORDS <<<"$2"; [[ $2 == *' ' ]] && COMP_WORDS+=('')
COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
_haproxyctl; printf '%s\\n' "\${COMPREPLY[@]}"`

/** How each shell is asked what it offers behind a line. */
const shells: Readonly<Record<string, (script: string, line: string) => readonly string[]>> = {
  bash: (script, line) => ['bash', '--norc', '-c', inBash, 'bash', script, line],
  zsh: (script, line) => ['zsh', '-f', captureInZsh, script, line],
  fish: (script, line) => [
    'fish',
    '--no-config',
    '-c',
    `source ${script}; complete -C ${JSON.stringify(line)}`,
  ],
}

let folder: Scratch

beforeAll(async () => {
  folder = await scratch()
  await folder.write('haproxy-one.cfg', '')
  for (const shell of Object.keys(shells)) {
    const { code, stdout, stderr } = await haproxyctl(['completion', shell], { cwd: folder.path })
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    await folder.write(`script.${shell}`, stdout)
  }
})
afterAll(() => folder?.[Symbol.asyncDispose]())

async function offers(shell: string, line: string): Promise<readonly string[]> {
  const [file = '', ...args] = shells[shell]?.(join(folder.path, `script.${shell}`), line) ?? []
  const env = { PATH: process.env['PATH'], HOME: folder.path, TERM: 'xterm' }
  const { stdout } = await run(file, args, { cwd: folder.path, env })
  // What stands behind a tab is what fish says of it; zsh has \`=\` behind a flag that takes a value.
  const found = stdout.split('\n').map((each) => each.replace(/\t.*$|=$/, ''))
  return [...new Set(found.filter((each) => each !== ''))].toSorted()
}

describe.each(Object.keys(shells))('in %s', (shell) => {
  test.each<[line: string, expected: readonly string[]]>([
    ['haproxyctl di', ['diff', 'directives', 'discover']],
    ['haproxyctl validate --fo', ['--format']],
    ['haproxyctl validate --fail-on ', ['error', 'info', 'never', 'warning']],
    ['haproxyctl apply --override-guard m', ['max-age', 'max-removed', 'min-servers']],
    ['haproxyctl apply --det', ['--detailed-exitcode']],
    ['haproxyctl validate hap', ['haproxy-one.cfg']],
    ['haproxyctl validate --baseline hap', ['haproxy-one.cfg']],
    ['haproxyctl schema up', ['upgrade-check']],
    ['haproxyctl help ro', ['rollback']],
  ])('%j offers %j', async (line, expected) => {
    expect(await offers(shell, line)).toEqual(expected)
  })

  test('all commands are offered', async () => {
    const all = await offers(shell, 'haproxyctl ')

    expect(all).toEqual(expect.arrayContaining(['adopt', 'help', 'upgrade-check', 'watch']))
  })
})

test('another shell is refused with those that there are', async () => {
  const { code, stderr } = await haproxyctl(['completion', 'tcsh'], { cwd: folder.path })

  expect(code).toBe(64)
  expect(stderr).toContain('Known are bash, zsh, fish.')
})

import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { scratch } from '../support/scratch.ts'

async function diff(env: Readonly<Record<string, string>>, ...args: string[]): Promise<CliResult> {
  await using project = await scratch('static')
  const folder = join(project.path, 'run')
  await mkdir(folder)
  return await haproxyctl(['diff', ...args], {
    cwd: project.path,
    env: { RUN_DIR: folder, ...env },
  })
}

test('the patch of a new file is shown below the plan, and not with --summary', async () => {
  const whole = await diff({})
  const summary = await diff({}, '--summary')

  expect(whole).toMatchObject({ code: 0 })
  expect(whole.stdout).toContain('+ haproxy.cfg will be created')
  expect(whole.stdout).toContain('--- /dev/null\n+++ b/haproxy.cfg\n@@ ')
  expect(whole.stdout).toContain('\n+    server 127.0.0.1:8001 127.0.0.1:8001 check inter 2s\n')
  expect(summary.stdout).not.toContain('+++')
})

test('a diff program of the user is given both files', async () => {
  const { code, stdout } = await diff({ HAPROXYCTL_EXTERNAL_DIFF: 'diff --brief' })

  expect(code).toBe(0)
  expect(stdout).toMatch(/Files \S+before\/haproxy\.cfg and \S+after\/haproxy\.cfg differ/)
})

test.each([
  ['that fails', 'diff --no-such-option', 64],
  ['that is not there', 'no-such-program-at-all', 69],
])('a diff program %s is said by name', async (_, program, code) => {
  const result = await diff({ HAPROXYCTL_EXTERNAL_DIFF: program })

  expect(result.code).toBe(code)
  expect(result.stderr).toContain(program.split(' ')[0])
})

test.each([
  ['--exit-code', 1],
  ['--detailed-exitcode', 2],
])('with %s differences end in %i', async (flag, code) => {
  expect(await diff({}, '--summary', flag)).toMatchObject({ code })
})

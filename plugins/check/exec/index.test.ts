import { spawnSync } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import type { CheckResult, Instance } from 'haproxyctl/plugin'
import { systemProcesses } from '../../../src/system/processes/processes.ts'
import { scratch } from '../../../test/support/scratch.ts'
import { until } from '../../../test/support/until.ts'
import { execCheck, type ExecOptions } from './index.ts'

const instance: Instance = {
  id: 'app01:80',
  node: '$(touch /tmp/x)',
  endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
  origin: 'test',
}

async function run(options: ExecOptions, more: Partial<Instance> = {}): Promise<CheckResult> {
  const check = await execCheck.open(options, testContext({ processes: systemProcesses }))
  return check.check({ ...instance, ...more }, AbortSignal.timeout(30_000))
}

test.each<[string, ExecOptions, Partial<Instance>]>([
  ['by arguments', { command: ['test', '{address}:{port}', '=', '10.0.0.1:80'] }, {}],
  [
    'by the path of a socket',
    { command: ['test', '{path}', '=', '/run/a'] },
    { endpoint: { kind: 'unix', path: '/run/a' } },
  ],
  [
    'by its environment',
    {
      command: [
        'sh',
        '-c',
        'test "$HAPROXYCTL_ADDRESS:$HAPROXYCTL_PORT $HAPROXYCTL_ID $OWN" = "10.0.0.1:80 app01:80 x"',
      ],
      environment: { OWN: 'x' },
    },
    {},
  ],
  [
    'without a shell',
    { command: ['sh', '-c', 'test "$HAPROXYCTL_NODE" = "\\$(touch /tmp/x)"'] },
    {},
  ],
  ['with a code that passes', { command: ['sh', '-c', 'exit 1'], 'exit-codes': [0, 1] }, {}],
])('a program is told of the instance %s', async (_how, options, more) => {
  expect(await run(options, more)).toEqual({ isHealthy: true })
})

test.each<[string, readonly string[]]>([
  ['exit code 2: CRITICAL - no answer', ['sh', '-c', 'echo; echo CRITICAL - no answer; exit 2']],
  ['exit code 1: wrong', ['sh', '-c', 'echo wrong >&2; exit 1']],
  ['exit code 1', ['false']],
  ['a signal ended it', ['sh', '-c', 'kill -9 $$']],
])('it fails with %j', async (output, command) => {
  expect(await run({ command })).toEqual({ isHealthy: false, output })
})

test('one that does not end in time is ended, with what it has started', async () => {
  await using folder = await scratch()
  const command = ['sh', '-c', 'sleep 300 & echo $! >pid.new; mv pid.new pid; wait']
  const check = await execCheck.open(
    { command },
    testContext({ processes: systemProcesses, root: folder.path }),
  )
  const stop = new AbortController()
  const result = check.check(instance, stop.signal)
  const pid = Number(
    await until('a child', () => readFile(join(folder.path, 'pid'), 'utf8').catch(() => '')),
  )

  stop.abort()

  expect(await result).toEqual({ isHealthy: false, output: 'the program did not end in time' })
  await until('the child is gone', () => hasEnded(pid))
})

/** Gone, or dead until somebody asks how. */
function hasEnded(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout.trim() === '' || stdout.startsWith('Z')
}

test('one that is not there is no word about the instance', async () => {
  await expect(run({ command: ['/nowhere/check'] })).rejects.toThrow('there is no such program')
})

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { noProgress, type Processes } from '../../model/index.ts'
import { systemProcesses } from '../../system/processes/processes.ts'
import { openTemporaryFolder } from '../../system/files/temporary-folder.ts'
import { BinaryChecks } from './binary-checks.ts'

test.each([
  ['server silent.test silent.test:80 check', 'server silent.test 127.0.0.1:80 check'],
  ['server a "ipv4@silent.test:80"', 'server a "ipv4@127.0.0.1:80"'],
  ['server-template w 1-3 silent.test:80', 'server-template w 1-3 127.0.0.1:80'],
  ['server a silent.test', 'server a 127.0.0.1'],
  ['server a not.silent.test:80', 'server a not.silent.test:80'],
  ['# server a silent.test:80', '# server a silent.test:80'],
])('a check that passes over a silent host has %s as %s', async (line, expected) => {
  const asked: string[] = []
  const processes: Processes = {
    ...systemProcesses,
    async run(_: string, args: readonly string[]) {
      asked.push(await readFile(args.at(-1) ?? '', 'utf8'))
      return { exitCode: 0, stdout: '', stderr: '' }
    },
  }
  const world = { processes, progress: noProgress, temporaryFolder: openTemporaryFolder }
  const checks = new BinaryChecks(world, 'haproxy')
  checks.passOver(['silent.test'])

  await checks.check([{ name: 'haproxy.cfg', text: `backend b\n  ${line}\n` }])

  expect(asked).toEqual([`backend b\n  ${expected}\n`])
})

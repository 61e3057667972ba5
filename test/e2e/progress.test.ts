import { spawn } from 'node:child_process'
import { chmod } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { program } from '../support/program.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { until } from '../support/until.ts'

const slowSource = `import { existsSync } from 'node:fs'
import { collectInstances } from 'haproxyctl/plugin'
const slow = {
  kind: 'discovery', name: 'slow', summary: 'Answers when it may.',
  schema: { type: 'object' }, querySchema: { type: 'object' },
  open: (_, { root, clock }) => ({
    async snapshot(_query, signal) {
      while (!existsSync(root + '/go')) await clock.sleep(20, signal)
      return collectInstances([], () => undefined)
    },
  }),
}
export const plugins = { apiVersion: 1, discovery: [slow] }
`

/** The binary that the project names tells its version at once, and takes its time to check. */
const slowBinary = `#!/bin/sh
[ "$1" = -v ] && exec haproxy "$@"
while [ ! -e "\${0%/*}/go" ]; do sleep 0.05; done
exec haproxy "$@"
`

/** A project that waits until there is a file \`go\`. */
async function waitingProject(): Promise<Scratch> {
  const folder = await scratch()
  await folder.write('slow.mjs', slowSource)
  await chmod(await folder.write('slow-haproxy', slowBinary), 0o755)
  const project = `plugins: [./slow.mjs]
haproxy: { binary: ./slow-haproxy }
discovery: { slow: { plugin: slow } }
services: { web: { discovery: slow } }
`
  await folder.write('haproxyctl.yaml', project)
  return folder
}

interface Told {
  readonly shown: string
  readonly whole: string
}

/** Waits for the words on standard error, then lets the work go on. */
async function toldBy(
  folder: Scratch,
  file: string,
  args: readonly string[],
  words: string,
): Promise<Told> {
  const env = { PATH: `${process.env['PATH']}:/usr/sbin`, HOME: folder.path, TERM: 'xterm' }
  const child = spawn(file, args, { cwd: folder.path, env, stdio: ['ignore', 'pipe', 'pipe'] })
  let whole = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => {
      whole += data.toString()
    })
  let hasEnded = false
  const end = new Promise<void>((resolve) => child.on('close', () => resolve()))
  void end.then(() => (hasEnded = true))
  await until(`that "${words}" is told`, () => hasEnded || whole.includes(words))
  expect(whole).toContain(words)
  const shown = whole
  await folder.write('go', '')
  await end
  return { shown, whole }
}

describe.each<[what: string, args: readonly string[], words: string]>([
  [
    'a source that takes long',
    ['discover', '--no-pager'],
    'sources: 0 of 1 services answered; waiting for slow',
  ],
  [
    'a check that takes long',
    ['validate', '--no-pager', '--offline'],
    'haproxy -c checks the configuration',
  ],
])('%s', (_, args, words) => {
  test('is told in a line where standard error is no terminal', async () => {
    await using folder = await waitingProject()
    const { whole } = await toldBy(folder, process.execPath, [program, ...args], words)

    expect(whole.split('\n').filter((line) => line.includes(words))).toHaveLength(1)
  })

  test('is a line on a terminal that goes away', async () => {
    await using folder = await waitingProject()
    const line = [process.execPath, program, ...args].join(' ')

    const { shown, whole } = await toldBy(folder, 'script', ['-qec', line, '/dev/null'], words)

    expect(shown).toContain(`${words}\u001B[K`)
    expect(whole.slice(whole.lastIndexOf(words) + words.length)).toMatch(/^\u001B\[K\r\u001B\[K/)
  })
})

import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { builtInPlugins } from '../../plugins/index.ts'
import { Line } from '../../src/pipeline/line/line.ts'
import { openSession } from '../../src/pipeline/session/session.ts'
import { systemWorld } from '../../src/pipeline/session/world.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { startMaster } from '../support/worlds/served-world.ts'

const parsed = vi.hoisted((): string[] => [])

// Whoever parses a text keeps its words in one of these.
vi.mock(import('../../src/text/words/word-store.ts'), async (importOriginal) => {
  const { WordStore, ...others } = await importOriginal()
  return {
    ...others,
    WordStore: class extends WordStore {
      constructor(text: string) {
        super(text)
        parsed.push(text)
      }
    },
  }
})

function projectOf(folder: Scratch, bind: number, ports: readonly number[], more = ''): string {
  return `
global:
  - stats socket ${folder.path}/run/admin.sock mode 600 level admin expose-fd listeners
defaults: |
  timeout connect 1s
  timeout client 1s
  timeout server 1s
services:
  web:
    discovery: { source: static, instances: [${ports.map((port) => `"127.0.0.1:${port}"`).join(', ')}] }
    frontend: { bind: "127.0.0.1:${bind}" }
    ${more}
targets:
  lb:
    plugin: haproxy
    config: run/haproxy.cfg
    sockets: [run/admin.sock]
    master: run/master.sock
`
}

/** The texts that one apply parses. */
async function apply(folder: Scratch, project: string): Promise<readonly string[]> {
  const file = await folder.write('haproxyctl.yaml', project)
  const env = { HAPROXYCTL_STATE: join(folder.path, '.state'), PATH: process.env['PATH'] }
  const world = systemWorld({ env, cwd: folder.path, level: 'quiet', toolVersion: '0' })
  const { signal } = new AbortController()
  parsed.length = 0
  const session = await openSession(file, world, builtInPlugins)
  await using line = await Line.open(session, { kind: 'named', names: [] }, signal)
  const planned = await line.toPlan({ source: { kind: 'sources' }, heals: false })
  await line.guard(planned)
  const { receipts } = await line.carryOut(planned)
  expect(receipts).toMatchObject([{}])
  return [...parsed]
}

test.each([
  ['servers that come and go', ''],
  ['instances that take turns in slots', 'slots: { step: 2 }'],
])('an apply parses what is wanted once, and once what runs: %s', async (_, more) => {
  await using folder = await scratch()
  const [bind = 0] = await freePorts(1)
  await folder.write('run/.keep', '')
  expect(await apply(folder, projectOf(folder, bind, [1, 2], more))).toHaveLength(1)
  await using _haproxy = await startMaster(join(folder.path, 'run'))

  const texts = await apply(folder, projectOf(folder, bind, [1, 3], more))

  expect(texts).toHaveLength(2)
  expect(new Set(texts).size).toBe(2)
})

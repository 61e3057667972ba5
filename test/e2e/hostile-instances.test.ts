import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { haproxyctl } from '../support/cli.ts'
import { checkFiles } from '../support/worlds/target-world.ts'
import { scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { hasZooKeeper, noZooKeeper, startZooKeeper } from '../support/registries/zookeeper.ts'

const inFile = {
  discovery: '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
  service: 'file',
}
const good = [
  { id: 'app-1', address: '127.0.0.1', port: 8001 },
  { id: 'app-2', address: '127.0.0.1', port: 8002 },
]

const words: readonly (readonly [string, string])[] = [
  ['a second line', 'a b\n  option httpclose'],
  ['a carriage return', 'a\roption httpclose'],
  ['double quotes', 'a" option'],
  ['single quotes', "a' option"],
  ['a comment', 'a #b'],
  ['a variable', '$HOME'],
  ['a variable in braces', '${HOME}'],
  ['a backslash', 'a\\nb'],
  ['a NUL', 'a\0b'],
  ['64 KiB', 'x'.repeat(65_536)],
  ['an escape of the terminal', 'a\u001b[31mb'],
  ['a direction mark', 'a\u202eb'],
  ['nothing', ''],
]

const entries: readonly (readonly [string, unknown])[] = [
  ...words.map(([name, word]) => [`an address with ${name}`, { address: word, port: 80 }] as const),
  ['a port that is none', { address: '127.0.0.1', port: 70_000 }],
  ['a port with words behind it', { address: '127.0.0.1', port: '80 check' }],
  ['a weight beyond HAProxy’s', { address: '127.0.0.1', port: 80, weight: 1e9 }],
  ['a socket of this machine', { address: 'unix@/run/docker.sock', port: 80 }],
  ['an address that HAProxy reads as a descriptor', { address: 'fd@3', port: 80 }],
  ['a list', [1, 2]],
  ['a number', 7],
  ['null', null],
]

test('an entry that cannot be a server is reported and left out: the file is as without it', async () => {
  await using folder = await scratch()
  const before = await rendered(folder, good)

  for (const [name, entry] of entries) {
    const after = await rendered(folder, [entry, ...good])

    expect(after.text, name).toBe(before.text)
    expect(after.stderr, name).toMatch(/nodes\.json.*\[discover\/invalid-instance\]/)
    expect(after.stderr.length, name).toBeLessThan(2_000)
    expect(after.stderr, name).not.toMatch(/[\0\r\u001b\u202e]/)
  }
})

test('an id that is no good name is left out, or stays one word', async () => {
  await using folder = await scratch()
  const before = await rendered(folder, good)

  const evil = words.map(([, id], index) => ({ id, address: '127.0.0.9', port: 9000 + index }))
  const after = await rendered(folder, [...good, ...evil])

  // What was there before keeps its bytes, whatever the newcomers are called.
  const beside = after.text.split('\n').filter((line) => !line.includes('127.0.0.9:'))
  expect(beside.map(withoutStamp)).toEqual(before.text.split('\n').map(withoutStamp))
  expect(after.text).not.toMatch(/[\0\r\u001b\u202e]/)
  expect(await checkFiles([await folder.write('check.cfg', after.text)])).toEqual([])
})

test.skipIf(!hasZooKeeper)(
  `the same from ZooKeeper: the file is as without it (${hasZooKeeper ? 'real ZooKeeper' : noZooKeeper})`,
  async () => {
    await using folder = await scratch()
    await using server = await startZooKeeper()
    await using client = new ZooKeeperClient({ servers: server.address })
    const run = join(folder.path, 'run')
    await mkdir(run)
    await client.ensure('/lighthouse/web')
    async function register(name: string, node: unknown): Promise<void> {
      const data = typeof node === 'string' ? node : JSON.stringify(node)
      await client.create(`/lighthouse/web/${name}`, { data })
    }
    await register('app-1:8001', { host: 'app-1', ip: '127.0.0.1', port: 8001 })
    const discovery = `{ zk: { plugin: zookeeper, hosts: ["${server.address}"], path: /lighthouse, allow-addresses: [127.0.0.0/8] } }`
    await folder.write('haproxyctl.yaml', tinyProject(run, { discovery, service: 'zk' }))
    const apply = () => haproxyctl(['apply', '--yes'], { cwd: folder.path })
    expect((await apply()).code).toBe(0)
    const before = await readFile(join(run, 'haproxy.cfg'), 'utf8')

    for (const [index, [, word]] of words.entries()) {
      await register(`evil-${index}:80`, { host: 'evil', ip: word, port: 80 })
    }
    await register('torn:80', '{"host": "torn", "ip": "127.0.0.1", "po')
    await register('empty:80', '')
    const after = await apply()

    expect(after.code, after.stderr).toBe(0)
    expect(after.stdout).toContain('Nothing to do')
    expect(await readFile(join(run, 'haproxy.cfg'), 'utf8')).toBe(before)
    expect(after.stderr).toContain('/lighthouse/web/evil-0:80')
    expect(after.stderr).toContain('/lighthouse/web/torn:80')
  },
)

async function rendered(
  folder: Awaited<ReturnType<typeof scratch>>,
  nodes: readonly unknown[],
): Promise<{ text: string; stderr: string }> {
  await folder.write('haproxyctl.yaml', tinyProject(folder.path, inFile))
  await folder.write('nodes.json', JSON.stringify({ web: nodes }))
  const { code, stdout, stderr } = await haproxyctl(['render'], { cwd: folder.path })
  expect(code, stderr).toBe(0)
  return { text: stdout, stderr }
}

function withoutStamp(line: string): string {
  return line.replace(/[0-9a-f]{16}/, 'GENERATION')
}

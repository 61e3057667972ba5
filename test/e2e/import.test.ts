import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { scratch } from '../support/scratch.ts'
import { checkFiles } from '../support/worlds/target-world.ts'

const golden = join(import.meta.dirname, '../golden/imports')

interface Case {
  readonly name: string
  /** What is imported: the folder, or a file in it. */
  readonly source?: string
  readonly from: string
  readonly args?: readonly string[]
  /** Services with their instances, as `host address port`. */
  readonly nodes?: Readonly<Record<string, readonly string[]>>
  /** Those of them that the project has by the pattern `*`. */
  readonly named?: readonly string[]
}

const cases: readonly Case[] = [
  {
    name: 'lighthouse-stats',
    from: 'lighthouse',
    nodes: { webapp: ['app01 10.0.0.1 8001', 'app01 10.0.0.1 8002', 'app02 10.0.0.2 8001'] },
  },
  { name: 'lighthouse-proxies', from: 'lighthouse' },
  {
    name: 'lighthouse-meta',
    from: 'lighthouse',
    nodes: { widgets: ['w01 10.0.0.5 8000'], sprockets: ['s01 10.0.0.6 8000'] },
  },
  {
    name: 'lighthouse-odd',
    from: 'lighthouse',
    nodes: { sessions: ['app01 10.0.0.1 8001'], lost: [] },
  },
  {
    name: 'elasticpyproxy-aws',
    from: 'elasticpyproxy',
    source: 'ep2.conf',
    nodes: { haproxynode: ['i-1 10.0.0.1 6003', 'i-2 10.0.0.2 6003'] },
  },
  {
    name: 'elasticpyproxy-consul',
    from: 'elasticpyproxy',
    source: 'ep2.conf',
    nodes: { haproxynode: ['n1 10.0.0.1 8080'] },
  },
  { name: 'haproxy', from: 'haproxy', source: 'haproxy.cfg', args: ['--services'] },
  {
    name: 'consul-template',
    from: 'consul-template',
    source: 'haproxy.ctmpl',
    nodes: {
      web: ['app01 10.0.0.1 8001', 'app02 10.0.0.2 8001'],
      api: ['app01 10.0.0.1 9001'],
      db: ['db01 10.0.0.3 5432'],
      shop: ['app01 10.0.0.1 7001'],
    },
    named: ['shop'],
  },
]

/** What `discover --json` would have found. */
function fleetOf(nodes: NonNullable<Case['nodes']>, named: Case['named'] = []): string {
  const services = Object.entries(nodes).map(([name, hosts]) => ({
    name,
    source: 'zookeeper',
    freshness: 'fresh',
    rejected: [],
    ...(named.includes(name) && { named: { pattern: '*' } }),
    instances: hosts.map((host) => {
      const [node = '', address = '', port] = host.split(' ')
      const endpoint = { kind: 'tcp', address, port: Number(port) }
      const metadata = { 'peer.name': node, 'peer.port': '1024' }
      const id = `${node}:${port}`
      return { id, endpoint, node, metadata, origin: 'test', use: 'serve', check: 'unchecked' }
    }),
  }))
  return JSON.stringify({ format: 1, services })
}

test.each(cases)('$name becomes a project that is valid, and what HAProxy takes', async (each) => {
  await using folder = await scratch()
  const cwd = folder.path
  await cp(join(golden, each.name), join(cwd, 'old'), { recursive: true })
  await folder.write('fleet.json', fleetOf(each.nodes ?? {}, each.named))
  const from = join('old', each.source ?? '')

  const made = await haproxyctl(['import', each.from, from, 'lb', ...(each.args ?? [])], { cwd })
  expect(made.code, made.stderr).toBe(0)
  const fleet = each.from === 'haproxy' ? [] : ['--fleet', 'fleet.json']
  const args = ['-p', 'lb/haproxyctl.yaml', ...fleet]
  const rendered = await haproxyctl(['render', ...args], { cwd })
  expect(rendered.code, rendered.stderr).toBe(0)

  const kept = join(golden, each.name, 'expected')
  const project = (await readFile(join(cwd, 'lb/haproxyctl.yaml'), 'utf8')).replaceAll(
    cwd,
    '/folder',
  )
  await expect(made.stdout + made.stderr).toMatchFileSnapshot(join(kept, 'notes.txt'))
  await expect(project).toMatchFileSnapshot(join(kept, 'haproxyctl.yaml'))
  const own = rendered.stdout.replaceAll(/[0-9a-f]{16}/g, '<generation>')
  await expect(own).toMatchFileSnapshot(join(kept, 'haproxy.cfg'))
  const config = await folder.write('haproxy.cfg', rendered.stdout)
  for (const { file, version } of haproxyBinaries())
    expect(await checkFiles([config], file), version).toEqual([])
})

test('the template of ElasticPyProxy is where --template says, and is asked for otherwise', async () => {
  await using folder = await scratch()
  const cwd = folder.path
  await folder.write('ep2.conf', '[haproxy]\ntemplate_file = /nowhere/x.template\n')
  await folder.write('own.template', 'listen haproxynode\n  {{nodes}}\n')
  const args = ['import', 'elasticpyproxy', 'ep2.conf', 'lb']

  const refused = await haproxyctl(args, { cwd })
  const made = await haproxyctl([...args, '--template', 'own.template'], { cwd })

  expect(refused.code).toBe(64)
  expect(refused.stderr).toContain('--template')
  expect(made.code, made.stderr).toBe(0)
  const template = await readFile(join(cwd, 'lb/haproxy.cfg.hbs'), 'utf8')
  expect(template).toBe('listen haproxynode\n{{nodes "haproxynode"}}\n')
})

test.each([
  ['nagios x', 'There are haproxy, lighthouse'],
  ['lighthouse .', 'not a configuration folder'],
  ['elasticpyproxy nowhere.conf', 'does not exist'],
])('import %s is wrong usage, and nothing is written', async (args, words) => {
  await using folder = await scratch()

  const result = await haproxyctl(['import', ...args.split(' ')], { cwd: folder.path })

  expect(result.code).toBe(64)
  expect(result.stderr).toContain(words)
})

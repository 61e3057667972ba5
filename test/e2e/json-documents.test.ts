import { readFileSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { schemaFiles, type SchemaName } from '../../src/pipeline/session/schema-names.ts'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { checkout } from '../support/document-examples.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { startMaster } from '../support/worlds/served-world.ts'
import { tinyProject, type TinyProject } from '../support/worlds/tiny-project.ts'

const ajv = new Ajv2020({ strict: false, allErrors: true })
const compiled = new Map<string, ValidateFunction>()

function schemaText(name: SchemaName): string {
  return readFileSync(join(checkout, `schemas/${schemaFiles[name]}.schema.json`), 'utf8')
}

function schemaOf(name: SchemaName): ValidateFunction {
  const file = schemaFiles[name]
  const known = compiled.get(file)
  if (known !== undefined) return known
  const validate = ajv.compile(JSON.parse(schemaText(name)))
  compiled.set(file, validate)
  return validate
}

/** Standard output is one document, or one a line, of that schema; gives the documents. */
function documentsIn(text: string, name: SchemaName, isLines = false): readonly unknown[] {
  const documents = isLines ? text.trimEnd().split('\n') : [text]
  const validate = schemaOf(name)
  return documents.map((each) => {
    const document: unknown = JSON.parse(each)
    expect(validate(document), JSON.stringify(validate.errors, null, 2)).toBe(true)
    return document
  })
}

function documentIn(text: string, name: SchemaName): Record<string, unknown> {
  return documentsIn(text, name)[0] as Record<string, unknown>
}

async function project(parts: TinyProject = {}): Promise<Scratch> {
  const folder = await scratch()
  const [port] = await freePorts(1)
  const bind = `127.0.0.1:${port}`
  await folder.write('haproxyctl.yaml', tinyProject(folder.path, { bind, ...parts }))
  return folder
}

function run(folder: Scratch, ...args: string[]): Promise<CliResult> {
  return haproxyctl([...args, '--json'], { cwd: folder.path })
}

describe('schemas', () => {
  const names = Object.keys(schemaFiles) as SchemaName[]

  test.each(names)('%s is printed as it is in the package', async (name) => {
    const { code, stdout } = await haproxyctl(['schema', name], { cwd: checkout })

    expect(code).toBe(0)
    expect(stdout).toBe(schemaText(name))
  })

  test.each(names.filter((name) => name !== 'project'))(
    '%s says of every field what it is, and leaves none open',
    (name) => {
      const missing: string[] = []
      look(JSON.parse(schemaText(name)), name)
      expect(missing).toEqual([])

      function look(value: unknown, path: string): void {
        if (typeof value !== 'object' || value === null) return
        for (const [key, each] of Object.entries(value)) look(each, `${path}.${key}`)
        if (!('properties' in value)) return
        if (!('additionalProperties' in value)) missing.push(`${path} is open`)
        for (const [key, field] of Object.entries(value.properties as object)) {
          const hasWords = 'description' in field || '$ref' in field
          if (!hasWords) missing.push(`${path}.${key}`)
        }
      }
    },
  )
})

describe('what is printed with --json is as its schema says', () => {
  test('before anything is applied, with instances of every kind', async () => {
    await using folder = await project({
      discovery: '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
      service: 'file',
      settings: ['checks: [tcp]'],
    })
    await writeFile(
      join(folder.path, 'nodes.json'),
      JSON.stringify({
        web: [
          '127.0.0.1:1',
          { address: '127.0.0.1', port: 2, tags: ['a'], metadata: { b: 'c' }, weight: 7 },
          { address: '127.0.0.1', port: 3, backup: true, health: 'draining', node: 'host' },
          'nonsense',
        ],
      }),
    )

    const found = documentIn((await run(folder, 'discover')).stdout, 'discover')
    await folder.write('fleet.json', JSON.stringify(found))
    const rendered = documentIn((await run(folder, 'render')).stdout, 'render')
    const again = await run(folder, 'render', '--fleet', 'fleet.json')
    documentIn((await run(folder, 'validate')).stdout, 'validate')
    documentIn((await run(folder, 'diff')).stdout, 'diff')
    documentIn((await run(folder, 'apply', '--dry-run')).stdout, 'apply')
    documentIn((await run(folder, 'status')).stdout, 'status')

    expect(found).toMatchObject({
      services: [{ rejected: [{ related: [] }], instances: [{ tags: [], check: 'down' }, {}, {}] }],
    })
    expect(rendered).toMatchObject({ files: [{ name: 'haproxy.cfg' }] })
    expect(documentIn(again.stdout, 'render')).toEqual(rendered)
  })

  test('with a HAProxy that is applied to, reloaded, and changed by hand', async () => {
    await using folder = await project()
    const first = documentIn((await run(folder, 'apply', '--yes')).stdout, 'apply')
    await using _haproxy = await startMaster(folder.path)
    await folder.write(
      'haproxyctl.yaml',
      (await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')).replace(
        'weight 10',
        'weight 20',
      ),
    )

    documentIn((await run(folder, 'status')).stdout, 'status')
    const planned = documentIn((await run(folder, 'diff')).stdout, 'diff')
    const applied = documentIn((await run(folder, 'apply', '--yes')).stdout, 'apply')
    const nothing = documentIn((await run(folder, 'apply', '--yes')).stdout, 'apply')
    documentIn((await run(folder, 'status')).stdout, 'status')
    const history = documentIn((await run(folder, 'history')).stdout, 'history')
    documentIn((await run(folder, 'rollback', '--dry-run')).stdout, 'rollback')
    const back = documentIn((await run(folder, 'rollback', '--yes')).stdout, 'rollback')

    expect(history).toMatchObject({ targets: [{ target: 'lb', generations: [{}, {}] }] })
    expect(back).toMatchObject({
      receipts: [{ outcome: 'applied' }],
      nextGeneration: expect.any(String),
    })
    expect(first).toMatchObject({ receipts: [{ outcome: 'applied' }], skipped: [], refusals: [] })
    expect(planned).toMatchObject({ plans: [{ changes: [{ needsReload: false }, {}] }] })
    expect(applied).toMatchObject({
      plans: [{ changes: [{ needsReload: false }, { needsReload: false }] }],
      receipts: [{ outcome: 'applied', startedAtMs: expect.any(Number) }],
    })
    expect(nothing).toMatchObject({ plans: [{ changes: [] }], receipts: [] })
  })

  test('where a source does not answer, and a guard refuses', async () => {
    await using folder = await project({
      discovery: '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
      service: 'file',
      more: 'guards: { min-servers: 2 }\n',
    })
    const nodes = join(folder.path, 'nodes.json')
    await writeFile(nodes, '{"web": ["127.0.0.1:1", "127.0.0.1:2"]}')
    documentIn((await run(folder, 'apply', '--yes')).stdout, 'apply')
    await writeFile(nodes, '{"web": ["127.0.0.1:1"]}')

    const status = documentIn((await run(folder, 'status')).stdout, 'status')
    const refused = documentIn((await run(folder, 'apply', '--yes')).stdout, 'apply')
    await writeFile(nodes, '{"web": ["127.0.0.1:1", "127.0.0.1:2", "127.0.0.1:3"]}')
    documentIn((await run(folder, 'discover')).stdout, 'discover')
    await writeFile(nodes, '{ half')
    const stale = documentIn((await run(folder, 'discover')).stdout, 'discover')
    const silent = documentIn((await run(folder, 'apply', '--dry-run')).stdout, 'apply')

    expect(status).toMatchObject({ refusals: [{ target: 'lb', guard: 'min-servers' }] })
    expect(refused).toMatchObject({ error: { kind: 'refused', exitCode: 80 } })
    expect(stale).toMatchObject({ services: [{ freshness: 'stale' }] })
    expect(silent).toMatchObject({ silent: [{ service: 'web', error: expect.any(String) }] })
  })

  test('rounds of watch, also one that fails', async () => {
    await using folder = await project({ target: 'files: /proc/nowhere' })
    const shell = ['timeout', '--preserve-status', '-s', 'TERM', '4']
    const args = ['watch', '--json', '--quiet-time', '10ms', '--interval', '200ms']
    const watch = () => haproxyctl(args, { cwd: folder.path, through: shell })

    const rounds = documentsIn((await watch()).stdout, 'watch', true)
    await folder.write('haproxy.cfg', 'global\n')
    const foreign = documentsIn((await watch()).stdout, 'watch', true)

    expect(rounds[0]).toMatchObject({
      plans: [{ target: 'lb' }],
      receipts: [{ outcome: 'applied' }],
    })
    expect(foreign[0]).toMatchObject({ receipts: [], error: { kind: 'refused' } })
  })

  test('of files: findings with a fix, an upgrade, a file that is wrong', async () => {
    await using folder = await scratch()
    await folder.write(
      'a.cfg',
      'defaults\n  contimeout 5s\nbackend b\n  balanc x\n  option httplog\n',
    )

    const report = documentIn((await run(folder, 'validate', 'a.cfg')).stdout, 'validate')
    const args = ['upgrade-check', '--from', '2.8', 'a.cfg']
    const upgrade = documentIn((await run(folder, ...args)).stdout, 'upgrade-check')

    const { diagnostics } = report as { diagnostics: readonly { fix?: unknown }[] }
    expect(diagnostics.filter(({ fix }) => fix !== undefined)).not.toEqual([])
    expect(upgrade).toMatchObject({ haproxyVersions: ['2.8', '3.4'] })
  })

  test('of the project and its files: get, set, init, adopt, import, fmt', async () => {
    await using folder = await project()
    const config = 'global\n  stats socket /run/a.sock\nbackend b\n   server s 127.0.0.1:1\n'
    await folder.write('own.cfg', config)

    const found = documentIn((await run(folder, 'get', 'services.web')).stdout, 'get')
    const absent = documentIn((await run(folder, 'get', 'services.wep')).stdout, 'get')
    const args = ['set', 'services.web.balance', 'leastconn'] as const
    const dry = documentIn((await run(folder, ...args, '--dry-run')).stdout, 'set')
    const set = documentIn((await run(folder, ...args)).stdout, 'set')
    const unchanged = documentIn((await run(folder, ...args)).stdout, 'set')
    const removed = await run(folder, 'set', '--remove', 'services.web.balance')
    documentIn(removed.stdout, 'set')
    const init = documentIn((await run(folder, 'init', 'new', '--yes')).stdout, 'init')
    documentIn((await run(folder, 'plugins')).stdout, 'plugins')
    const adopted = documentIn((await run(folder, 'adopt', 'own.cfg', 'lb')).stdout, 'adopt')
    await folder.write('old/balancers/haproxy.yaml', 'config_file: /h.cfg\n')
    const imported = documentIn(
      (await run(folder, 'import', 'lighthouse', 'old', 'lh')).stdout,
      'import',
    )
    const checked = documentIn((await run(folder, 'fmt', '--check', 'own.cfg')).stdout, 'fmt')
    documentIn((await run(folder, 'fmt', 'own.cfg')).stdout, 'fmt')
    const again = documentIn((await run(folder, 'fmt', 'own.cfg')).stdout, 'fmt')
    const options = { cwd: folder.path, input: config }
    const input = documentIn((await haproxyctl(['fmt', '-', '--json'], options)).stdout, 'fmt')

    expect(found).toMatchObject({ isFound: true, value: { server: 'weight 10' } })
    expect(absent).toEqual({ format: 1, path: 'services.wep', isFound: false })
    expect(dry).toMatchObject({ isChanged: true, isWritten: false })
    expect(set).toMatchObject({ isChanged: true, isWritten: true })
    expect(unchanged).toMatchObject({ isChanged: false, isWritten: false, patch: '' })
    expect(init['written']).toContain('new/haproxyctl.yaml')
    expect(adopted).toMatchObject({ found: { sections: { backend: 1 }, servers: 1 } })
    expect(imported).toMatchObject({ notes: [{ code: 'import/left-out' }, {}] })
    expect(checked['changed']).toEqual(['own.cfg'])
    expect(again['changed']).toEqual([])
    expect(input).toMatchObject({ changed: ['<stdin>'], text: expect.stringContaining('server') })
  })

  test.each<[SchemaName, readonly string[]]>([
    ['directives', ['directives', 'timeout']],
    ['directives', ['directives']],
    ['directives', ['directives', '--section', 'backend', '--haproxy-version', '2.8']],
    ['explain', ['explain']],
    ['explain', ['explain', 'lint/missing-timeout']],
    ['explain', ['explain', 'validate/unknown-directive']],
  ])('%s: haproxyctl %j', async (name, args) => {
    const { code, stdout } = await haproxyctl([...args, '--json'], { cwd: checkout })

    expect(code).toBe(0)
    documentIn(stdout, name)
  })
})

describe('a command that cannot do its work prints an error', () => {
  test.each<[readonly string[], number, string]>([
    [['discover'], 64, 'usage'],
    [['render', '--nonsense'], 64, 'usage'],
    [['nonsense'], 64, 'usage'],
    [['directives', 'nonsense'], 64, 'usage'],
    [['explain', 'nonsense/x'], 64, 'usage'],
    [['get', 'services[', '--project', 'a.cfg'], 64, 'usage'],
    [['set', 'services.web'], 64, 'usage'],
    [['init', '--service', '!'], 64, 'usage'],
    [['adopt', 'nowhere.cfg', 'new'], 64, 'usage'],
    [['rollback', '--yes', '--project', 'silent.yaml'], 64, 'usage'],
    [['history', '--project', 'wrong.yaml'], 65, 'invalid'],
    [['fmt', 'nowhere.cfg'], 64, 'usage'],
    [['import', 'lighthouse', 'nowhere'], 64, 'usage'],
    [['upgrade-check', 'nowhere.cfg', '--from', '2.8'], 64, 'usage'],
    [['plugins', 'new'], 64, 'usage'],
    [['token', '--project', 'wrong.yaml'], 65, 'invalid'],
    [['serve', '--project', 'wrong.yaml'], 65, 'invalid'],
    [['report', '--project', 'wrong.yaml'], 65, 'invalid'],
    [['report', '--project', 'silent.yaml'], 65, 'invalid'],
    [['validate', '--format', 'nonsense'], 64, 'usage'],
    [['apply', 'a.cfg'], 65, 'invalid'],
    [['diff', '--project', 'wrong.yaml'], 65, 'invalid'],
    [['status', '--project', 'wrong.yaml'], 65, 'invalid'],
    [['watch', '--project', 'wrong.yaml'], 65, 'invalid'],
    [['render', '--project', 'silent.yaml'], 69, 'unavailable'],
    [['diff', '--project', 'silent.yaml'], 69, 'unavailable'],
  ])('haproxyctl %j: %d', async (args, exitCode, kind) => {
    await using folder = await scratch()
    await folder.write('a.cfg', 'global\n')
    await folder.write('wrong.yaml', 'tagets: {}\n')
    await folder.write(
      'silent.yaml',
      'discovery: { file: { path: nowhere.json } }\nservices: { web: { discovery: file } }\ntargets: { lb: { plugin: haproxy, config: x.cfg } }\n',
    )
    const needsProject = args[0] === 'apply'
    if (needsProject) await folder.write('haproxyctl.yaml', tinyProject(folder.path))

    const { code, stdout, stderr } = await haproxyctl([...args, '--json'], { cwd: folder.path })

    expect(code, stderr).toBe(exitCode)
    expect(documentIn(stdout, 'error')).toMatchObject({ error: { kind, exitCode } })
  })
})

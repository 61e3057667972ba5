import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { checkout } from '../support/document-examples.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { served, startApps, startMaster, workerPid } from '../support/worlds/served-world.ts'
import { checkFiles } from '../support/worlds/target-world.ts'

const all = await readdir(join(checkout, 'examples'))
// Those of plugins have a test of their own.
const examples = all.filter((name) => name !== 'plugins' && name !== 'report')
const withRegistry = ['consul', 'dns', 'etcd', 'zookeeper']
const fleet = {
  services: ['web', 'shop', 'search', 'api'].map((name) => ({
    name,
    source: 'zk',
    freshness: 'fresh',
    seenAtMs: 0,
    rejected: [],
    instances: [
      {
        id: 'a',
        endpoint: { kind: 'tcp', address: '127.0.0.1', port: 8001 },
        origin: 'test',
        use: 'serve',
        check: 'unchecked',
      },
    ],
  })),
}

describe.each(examples)('examples/%s', (name) => {
  test('is right, and HAProxy takes what it renders', async () => {
    await using folder = await scratch(name)
    const env = { RUN_DIR: join(folder.path, 'run') }
    const cli = (...args: string[]): Promise<CliResult> =>
      haproxyctl(args, { cwd: folder.path, env })
    await folder.write('run/.keep', '')
    const known = withRegistry.includes(name) ? ['--fleet', await onlyOwn(folder)] : []

    const validated = await cli('validate', ...known)
    expect(validated.code, validated.stdout + validated.stderr).toBe(0)
    const rendered = await cli('render', ...known)
    expect(rendered.code, rendered.stderr).toBe(0)
    expect(await checkFiles([await folder.write('check.cfg', rendered.stdout)])).toEqual([])
    expect((await cli('render', ...known)).stdout, 'the same bytes again').toBe(rendered.stdout)

    const diff = await cli('diff', '--target', 'lb', ...known)
    expect(diff.code, diff.stderr).toBe(0)
    expect(diff.stdout).toContain('haproxy.cfg will be created')
    const applied = await cli('apply', '--yes', '--target', 'lb', ...known)
    expect(applied.code, applied.stderr).toBe(0)
    const again = await cli('apply', '--yes', '--target', 'lb', ...known)
    expect(again.stdout).toContain('Nothing to do')
  })
})

test('examples/report is right, for a machine without HAProxy', async () => {
  await using folder = await scratch('report')

  const validated = await haproxyctl(['validate', '--offline'], { cwd: folder.path })

  expect(validated.code, validated.stdout + validated.stderr).toBe(0)
})

/** A fleet with the services of examples whose registry is not here. */
async function onlyOwn(folder: Scratch): Promise<string> {
  const services = fleet.services.filter(({ name }) => name === 'web')
  await folder.write('fleet.json', JSON.stringify({ services }))
  return 'fleet.json'
}

test('examples/static: applied to a real HAProxy, a new weight arrives without a reload', async () => {
  const [bind = 0, ...apps] = await freePorts(3)
  await using _apps = await startApps(apps)
  await using folder = await scratch('static')
  const run = join(folder.path, 'run')
  await folder.write('run/.keep', '')
  const env = { RUN_DIR: run, BIND: `127.0.0.1:${bind}` }
  const apply = (): Promise<CliResult> => haproxyctl(['apply', '--yes'], { cwd: folder.path, env })
  async function write(weight: number): Promise<void> {
    const [one, two] = apps
    await folder.write(
      'haproxyctl.yaml',
      (await original())
        .replace('127.0.0.1:8001', `{ address: 127.0.0.1, port: ${one}, weight: ${weight} }`)
        .replace('127.0.0.1:8002', `{ address: 127.0.0.1, port: ${two}, weight: ${weight} }`),
    )
  }
  await write(10)
  expect((await apply()).code).toBe(0)
  await using _haproxy = await startMaster(run)
  const pid = await workerPid(join(run, 'admin.sock'))
  expect(await served(bind)).toEqual(['app-1', 'app-2'])

  await write(20)
  const changed = await apply()

  expect(changed.code, changed.stderr).toBe(0)
  expect(changed.stdout).toContain('weight 10 → 20')
  expect(await workerPid(join(run, 'admin.sock'))).toBe(pid)
  expect(await served(bind)).toEqual(['app-1', 'app-2'])
})

function original(): Promise<string> {
  return readFile(join(checkout, 'examples/static/haproxyctl.yaml'), 'utf8')
}

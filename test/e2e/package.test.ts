import { execFile } from 'node:child_process'
import { chmod, cp, mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadsOf } from '../support/loads.ts'
import { scratch, type Scratch } from '../support/scratch.ts'

const run = promisify(execFile)
const checkout = fileURLToPath(new URL('../../', import.meta.url))
const wide = { maxBuffer: 1 << 26 }

let folder: Scratch
let files: readonly string[]

beforeAll(async () => {
  folder = await scratch()
  const args = [join(checkout, 'test/support/stage-package.mjs'), join(folder.path, 'package')]
  const { stdout } = await run(process.execPath, args, wide)
  files = JSON.parse(stdout) as string[]
}, 240_000)
afterAll(() => folder?.[Symbol.asyncDispose]())

async function names(of: string, suffix: string): Promise<string[]> {
  const all = await readdir(join(checkout, of), { recursive: true })
  return all.filter((name) => name.endsWith(suffix)).map((name) => join(of, name))
}

test('nothing is missing: what is loaded by its path, types, schemas and templates', () => {
  const expected = [
    'cli/start.js',
    'kit/index.js',
    'kit/index.d.ts',
    'kit/testing/index.js',
    'kit/testing/index.d.ts',
    'model/index.d.ts',
    'pipeline/session/kit-hooks.js',
  ].map((name) => `dist/src/${name}`)

  expect(
    [...expected, 'bin/run.js', 'dist/licenses.txt'].filter((name) => !files.includes(name)),
  ).toEqual([])
})

test('nothing is missing of schemas and templates', async () => {
  const expected = [...(await names('schemas', '.json')), ...(await names('templates', '.hbs'))]

  expect(expected.length).toBeGreaterThan(20)
  expect(
    [...expected, 'oclif.manifest.json', 'package.json', 'README.md', 'LICENSE'].filter(
      (name) => !files.includes(name),
    ),
  ).toEqual([])
})

test('nothing is superfluous', () => {
  const known = [
    /^dist\/(src|chunks)\/.*\.(js|cjs|cjs\.map|d\.ts)$/,
    /^dist\/licenses\.txt$/,
    // What browsers load.
    /^dist\/page\/\w+\.js$/,
    /^page\/\w+\.(css|svg)$/,
    /^schemas\/.*\.json$/,
    /^templates\/.*\.hbs$/,
    /^man\/haproxyctl[\w-]*\.1$/,
    /^docs\/((commands|lint)\/)?[\w-]+\.md$/,
    /^plugins\/[\w-]+\/[\w-]+\/README\.md$/,
    // What `haproxyctl plugins new` begins with.
    /^examples\/plugins\//,
    /^packaging\/(Dockerfile|systemd\/[\w-]+\.(service|socket|timer))$/,
    /^(bin\/run\.js|bin\/package\.json|oclif\.manifest\.json|package\.json|README\.md|CHANGELOG\.md|LICENSE)$/,
  ]

  expect(files.filter((name) => !known.some((each) => each.test(name)))).toEqual([])
  expect(
    files.filter((name) => /^(?!examples).*\.test\.|fixtures|tsbuildinfo|^test|^facts/.test(name)),
  ).toEqual([])
})

test('each command has its man page and its page in docs', async () => {
  const names = (await readdir(join(checkout, 'src/commands'))).map((name) => name.slice(0, -3))
  const expected = names.flatMap((name) => [`man/haproxyctl-${name}.1`, `docs/commands/${name}.md`])

  expect(names.length).toBeGreaterThan(15)
  expect(['man/haproxyctl.1', ...expected].filter((name) => !files.includes(name))).toEqual([])
})

test('the licenses of all that is in it go with it', async () => {
  const text = await readFile(join(folder.path, 'package/dist/licenses.txt'), 'utf8')

  for (const name of ['@oclif/core', 'execa', 'handlebars', 'yaml'])
    expect(text).toMatch(new RegExp(`^${name} \\d`, 'm'))
})

test.each([
  [['--version'], 5],
  [['--help'], 5],
])('%j opens at most %i files of it', async (args, most) => {
  const home = join(folder.path, 'lib-of-its-own')
  await cp(join(folder.path, 'package'), home, { recursive: true })

  expect((await loadsOf(join(home, 'bin/run.js'), args)).length).toBeLessThanOrEqual(most)
})

test('installed, it runs from another folder and needs no development dependency', async () => {
  const home = join(folder.path, 'elsewhere')
  const installed = join(home, 'node_modules/haproxyctl')
  await mkdir(join(home, 'node_modules/.bin'), { recursive: true })
  await cp(join(folder.path, 'package'), installed, { recursive: true })
  await symlink('../haproxyctl/bin/run.js', join(home, 'node_modules/.bin/haproxyctl'))
  await linkDependencies(join(home, 'node_modules'))
  await cp(join(checkout, 'examples/static'), join(home, 'lb'), { recursive: true })
  const env = {
    PATH: process.env['PATH'],
    HOME: home,
    HAPROXYCTL_STATE: join(home, 'state'),
    RUN_DIR: home,
  }
  const cli = async (...args: string[]) =>
    (
      await run('npx', ['--no-install', 'haproxyctl', ...args], {
        cwd: join(home, 'lb'),
        env,
        ...wide,
      })
    ).stdout

  expect(await cli('--version')).toMatch(/^haproxyctl\/\d/)
  expect(await cli('validate')).toContain('no problems found')
  expect(await cli('render')).toContain('server api-1 127.0.0.1:8101 weight 100')
  expect(await cli('validate', '--help')).toContain('USAGE')
  expect(await cli('diff', '--summary')).toContain('haproxy.cfg will be created')
  expect(await cli('docs', 'discovery/zookeeper')).toMatch(/^# zookeeper$/m)
  expect(await cli('docs', 'exit-codes')).toMatch(/^# Exit codes$/m)
  expect(await cli('apply', '--yes')).toContain('applied')
  expect(await readFile(join(home, 'haproxy.cfg'), 'utf8')).toContain('server api-1')
  expect(JSON.parse(await cli('schema'))).toHaveProperty('$schema')

  const plugin = `import * as kit from 'haproxyctl/plugin'; import * as laws from 'haproxyctl/testing'; console.log(typeof kit.parseInstance, typeof laws.discoveryLaws)`
  const used = await run(process.execPath, ['--input-type=module', '-e', plugin], { cwd: home })
  expect(used.stdout.trim()).toBe('function function')
})

test('what was compiled is kept for the next start, and what is no such thing is not used', async () => {
  const home = join(folder.path, 'kept')
  await cp(join(folder.path, 'package'), join(home, 'package'), { recursive: true })
  await linkDependencies(join(home, 'package/node_modules'))
  const env = { PATH: process.env['PATH'], HOME: home }
  const explain = async () =>
    (
      await run(process.execPath, [join(home, 'package/bin/run.js'), 'directives', 'maxconn'], {
        env,
      })
    ).stdout
  // The folder is made, and what is compiled kept, by whoever is first; here two are.
  const [first, second] = await Promise.all([explain(), explain()])
  const kept = await keptFiles(join(home, '.cache'))
  expect(kept.length).toBeGreaterThan(0)
  expect(second).toBe(first)
  expect(await explain()).toBe(first)

  for (const path of kept) {
    const bytes = await readFile(path)
    bytes.fill(0xff, bytes.length >> 1)
    await writeFile(path, bytes)
  }
  expect(await explain()).toBe(first)

  for (const path of await keptFiles(join(home, '.cache'))) await writeFile(path, 'nothing of it')
  await chmod(join(home, '.cache/haproxyctl/compiled'), 0o500)
  expect(await explain()).toBe(first)
})

async function keptFiles(below: string): Promise<readonly string[]> {
  const all = await readdir(below, { recursive: true, withFileTypes: true })
  return all.filter((each) => each.isFile()).map((each) => join(each.parentPath, each.name))
}

test('installed globally, it gives the plugins of a project its own kit', async () => {
  const globally = join(folder.path, 'lib/node_modules')
  await mkdir(globally, { recursive: true })
  await cp(join(folder.path, 'package'), join(globally, 'haproxyctl'), { recursive: true })
  await linkDependencies(globally)
  await using project = await scratch('plugins/discovery-hosts')

  const { stdout } = await run(
    process.execPath,
    [join(globally, 'haproxyctl/bin/run.js'), 'discover'],
    { cwd: project.path, env: { PATH: process.env['PATH'], HOME: project.path } },
  )

  expect(stdout).toContain('10.0.0.2:9000')
})

/** What `npm install --omit=dev` would put there, taken from the checkout: no registry is asked. */
async function linkDependencies(into: string): Promise<void> {
  const lock = JSON.parse(await readFile(join(checkout, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean }>
  }
  const root = join(checkout, 'node_modules')
  const tops = new Set<string>()
  for (const [path, { dev }] of Object.entries(lock.packages)) {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/.exec(path) ?? []
    if (name !== undefined && dev !== true) tops.add(name)
  }
  expect(tops.size).toBeGreaterThan(10)
  for (const name of tops) {
    if (name.includes('/')) await mkdir(join(into, name.split('/')[0]!), { recursive: true })
    await symlink(join(root, name), join(into, name))
  }
}

import { cp, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { parse, parseDocument } from 'yaml'
import { describe, expect, test } from 'vitest'
import { InvalidError } from '../../src/model/errors.ts'
import { loadProject } from '../../src/project/load.ts'
import { createFiles } from '../../src/system/files/files.ts'
import { builtIn } from '../support/built-in.ts'
import { haproxyctl } from '../support/cli.ts'
import {
  checkout,
  documents,
  fencesOf,
  mentionsOf,
  type Fence,
} from '../support/document-examples.ts'
import { playedPages } from '../support/page-session.ts'
import {
  startPyhrapi,
  writePyhrapiDatabase,
  type PyhrapiContent,
} from '../support/registries/pyhrapi-server.ts'
import { scratch } from '../support/scratch.ts'

/** Configurations of older systems. */
const content: PyhrapiContent = {
  gateways: { g: { protocol: 'http', endpoints: { e: '127.0.0.1:8080' }, defaultBack: 'p' } },
  pools: { p: { targets: { t: '10.0.0.1:80' } } },
}
const oldProjects = join(checkout, 'test/golden/imports')

const files = createFiles()
const texts = await documents()
const fences = [...texts].flatMap(([path, text]) => fencesOf(path, text))
const schema = JSON.parse(await readFile(join(checkout, 'schemas/project.schema.json'), 'utf8'))
const manifest = JSON.parse(await readFile(join(checkout, 'oclif.manifest.json'), 'utf8'))
const projectKeys = Object.keys(schema.properties)

function of(...languages: string[]): readonly Fence[] {
  return fences.filter(({ language }) => languages.includes(language))
}

test('every block of a document is of a kind that is looked at here, or where it says', () => {
  const elsewhere = [
    // A picture; the message of a commit.
    /^docs\/architecture\.md mermaid$|^plugins\/target\/git\/README\.md $/,
    // test/contract/haproxy-language.test.ts, and the rules of an upgrade with their own tests.
    /^docs\/(haproxy-language|upgrade-check)\.md haproxy$/,
    // test/e2e/played-pages.test.ts
    /^docs\/first-hour\.md haproxy$/,
    // For a MySQL, where test/integration/database-checks.test.ts makes the same user.
    /^plugins\/check\/mysql\/README\.md sql$/,
    // Parts of units; test/e2e/host-packages.test.ts has systemd check ours.
    /^docs\/(run-under-systemd|report|permissions)\.md ini$/,
    // The laws are run by test/contract; the plugin of the page is loaded below.
    /^docs\/writing-a-plugin\.md ts$/,
  ]
  const known = ['yaml', 'json', 'csv', 'sh', 'console', 'js', 'handlebars']
  const unknown = fences
    .filter(({ language }) => !known.includes(language))
    .map(({ place, language }) => `${place.replace(/:\d+$/, '')} ${language}`)
    .filter((each) => !elsewhere.some((pattern) => pattern.test(each)))

  expect(unknown).toEqual([])
  expect(fences.length).toBeGreaterThan(25)
})

/** Whole projects as they are; parts of one in what they are a part of. */
function projectsOf({ text, name }: Fence): readonly string[] {
  if (name !== '') return []
  if (/^ +reload:/.test(text)) {
    const target = 'targets:\n  lb:\n    plugin: haproxy\n    config: /run/haproxy.cfg\n'
    return text
      .trimEnd()
      .split('\n')
      .map((line) => `${target}${line}\n`)
  }
  const keys = Object.keys(parse(text) ?? {})
  if (keys.length === 1 && keys[0] === 'checks') {
    const service = '    discovery: { source: static, instances: [127.0.0.1:80] }\n'
    return [`services:\n  web:\n${service}${text.replace(/^/gm, '    ').trimEnd()}\n`]
  }
  return keys.some((key) => projectKeys.includes(key) || key.startsWith('x-')) ? [text] : []
}

/** The codes of what the command finds, with plugins of the project's own. */
async function validated(cwd: string): Promise<readonly string[]> {
  const args = ['validate', '--offline', '--no-binary', '--json']
  const { stdout, stderr } = await haproxyctl(args, { cwd })
  const { diagnostics } = JSON.parse(stdout || '{}') as { diagnostics?: { code: string }[] }
  expect(diagnostics, stderr).toBeDefined()
  return diagnostics!.map(({ code }) => code)
}

/** The same for those without, at less cost: nothing but the project is looked at. */
async function loaded(cwd: string): Promise<readonly string[]> {
  const world = { files, env: {}, cwd, loadPlugins: () => Promise.resolve(builtIn) }
  try {
    const { diagnostics } = await loadProject('haproxyctl.yaml', world)
    return diagnostics.map(({ code }) => code)
  } catch (error) {
    if (error instanceof InvalidError) return error.diagnostics.map(({ code }) => code)
    throw error
  }
}

const projects = of('yaml').flatMap((fence) =>
  projectsOf(fence).map((text, index) => ({ place: `${fence.place} (${index + 1})`, text })),
)

describe('projects in documents', () => {
  test.each(projects)('$place is one', async ({ text }) => {
    await using folder = await scratch()
    await folder.write('haproxyctl.yaml', text)
    for (const fence of of('yaml'))
      if (fence.name !== '') await folder.write(fence.name, fence.text)
    if (text.includes('plugins:')) await folder.write('plugins/hosts.mjs', sources![0]!.text)

    const codes = text.includes('plugins:')
      ? await validated(folder.path)
      : await loaded(folder.path)

    expect(parseDocument(text).errors).toEqual([])
    expect(codes.filter((code) => /^(project|yaml)\//.test(code))).toEqual([])
  })

  test('there are some', () => expect(projects.length).toBeGreaterThan(20))
})

test.each(
  of('yaml', 'csv').filter(
    (fence) => fence.name === '' && (fence.language === 'csv' || projectsOf(fence).length === 0),
  ),
)('$place is a file of nodes', async ({ language, text }) => {
  await using folder = await scratch()
  await folder.write(`nodes.${language}`, text)
  await folder.write(
    'haproxyctl.yaml',
    `discovery: { file: { path: nodes.${language} } }\nservices: { web: { discovery: file } }\n`,
  )

  const { code, stdout, stderr } = await haproxyctl(['discover'], { cwd: folder.path })

  expect(code, stderr).toBe(0)
  expect(stdout).toMatch(/[1-9]\d* instances? of 1 service/)
})

test.each(of('json'))('$place is JSON', ({ text }) => {
  expect(JSON.parse(text)).toBeTypeOf('object')
})

test.each(of('handlebars'))('$place is a template', async ({ text }) => {
  await using folder = await scratch('static')
  await folder.write('own.hbs', text)
  const project = await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')
  await folder.write('haproxyctl.yaml', `${project}\ntemplates: { file: own.hbs }\n`)

  const { code, stdout, stderr } = await haproxyctl(['validate'], {
    cwd: folder.path,
    env: { RUN_DIR: folder.path },
  })

  expect(code, stdout + stderr).toBe(0)
})

const [sources, rules] = [/name: 'hosts'/, /kind: 'lint'/].map((kind) =>
  of('js').filter(({ text }) => kind.test(text) && text.includes('export const plugins')),
)

test.each(sources!)('$place is a source', async ({ text }) => {
  await using folder = await scratch()
  await folder.write('plugin.mjs', text)
  await folder.write(
    'haproxyctl.yaml',
    'plugins: [./plugin.mjs]\ndiscovery: { hosts: { path: hosts } }\nservices: { web: { discovery: hosts, port: 80 } }\n',
  )
  await folder.write('hosts', '10.0.0.1 web\n10.0.0.2 other web # both\n')

  const { code, stdout, stderr } = await haproxyctl(['discover'], { cwd: folder.path })

  expect(code, stderr).toBe(0)
  expect(stdout).toContain('10.0.0.2:80')
})

test.each(rules!)('$place is a lint rule, and finds what it is for', async ({ text }) => {
  await using folder = await scratch()
  const [, code = ''] = /code: '([^']+)'/.exec(text) ?? []
  const [, bad = ''] = /bad: '([^']+)'/.exec(text) ?? []
  const [header = '', ...lines] = bad.split('\\n').filter((line) => line !== '')
  await folder.write('plugin.mjs', text)
  const sections = { [header]: lines.map((line) => line.trim()) }
  const project = { plugins: ['./plugin.mjs'], sections }
  await folder.write('haproxyctl.yaml', JSON.stringify(project))

  const { stdout, stderr } = await haproxyctl(['validate'], { cwd: folder.path })

  expect(stdout, stderr).toContain(`[${code}]`)
})

/** `bin/…` in a shell block is a program of the checkout; the tests do not run themselves. */
const programs = of('sh').flatMap(({ place, text }) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('bin/'))
    .map((line) => ({ place, program: line.split(' ')[0]! })),
)

test.each(programs)('$place: $program can be run', async ({ program }) => {
  expect((await stat(join(checkout, program))).mode & 0o111).not.toBe(0)
})

interface Command {
  readonly examples?: readonly (string | { command: string })[]
  readonly flags: Readonly<Record<string, { name: string; char?: string; allowNo?: boolean }>>
}
const commands = manifest.commands as Readonly<Record<string, Command>>

const fromHelp = Object.entries(commands).flatMap(([name, { examples = [] }]) =>
  examples.map((each) => ({
    place: `haproxyctl ${name} --help`,
    line: (typeof each === 'string' ? each : each.command).replaceAll(
      '<%= config.bin %>',
      'haproxyctl',
    ),
  })),
)
const isPlayed = (place: string): boolean =>
  playedPages.some((name) => place.startsWith(`docs/${name}.md:`))
const fromConsole = of('console')
  .filter(({ place }) => !isPlayed(place))
  .map(({ place, text }) => ({
    place,
    line: [...text.matchAll(/^\$ (.*)$/gm)].map(([, line]) => line).join(' && '),
  }))
const fromShell = of('sh').flatMap(({ place, text }) =>
  text
    .split('\n')
    .filter((line) => line.startsWith('haproxyctl'))
    .map((line) => ({ place, line })),
)

/** A line is read by a shell, which finds this program under its name. */
const shell =
  'node=$0; program=$1; haproxyctl() { timeout --preserve-status -s INT "${LIMIT:-50}" "$node" "$program" "$@"; }; eval "$LINE"'

/** Where somebody is asked, the line runs on a terminal, and what is typed comes from standard input. */
const onTerminal = `NODE=$0 PROGRAM=$1 SCRIPT='node=$NODE; program=$PROGRAM; haproxyctl() { "$node" "$program" "$@"; }; eval "$LINE"' exec script -qec 'eval "$SCRIPT"' /dev/null`

/** Rendered once for all lines; it names the folder that it was made in. */
const rendered = await renderedBy('static')

async function renderedBy(project: string): Promise<(folder: string) => string> {
  await using folder = await scratch(project)
  const env = { RUN_DIR: folder.path }
  const { code, stderr } = await haproxyctl(['render', '--out', '.'], { cwd: folder.path, env })
  expect(code, stderr).toBe(0)
  const text = await readFile(join(folder.path, 'haproxy.cfg'), 'utf8')
  return (place) => text.replaceAll(folder.path, place)
}

/** A line is run once, wherever else it stands. */
const lines = [...fromHelp, ...fromShell, ...fromConsole].filter(
  ({ line }, index, all) => all.findIndex((each) => each.line === line) === index,
)

describe('commands in --help and documents run as they stand', () => {
  test.each(lines)('$line ($place)', async ({ line }) => {
    const isReport = line.startsWith('haproxyctl report')
    await using folder = await scratch(isReport ? 'report' : 'static')
    await folder.write('haproxy.cfg', rendered(folder.path))
    if (line.includes(' import '))
      await cp(oldProjects, join(folder.path, 'old'), { recursive: true })
    await using pyhrapi = line.includes('pyhrapi http') ? await startPyhrapi(content) : undefined
    if (line.includes('default.db'))
      await writePyhrapiDatabase(join(folder.path, 'old/default.db'), content)
    const env = { RUN_DIR: folder.path, LINE: commandLine(line, folder.path, pyhrapi?.url) }
    if (line.includes(' init')) await folder.write('new/.keep', '')
    if (line.includes(' rollback')) await applyTwice(folder.path, env)
    const cwd = line.includes(' init') ? join(folder.path, 'new') : folder.path

    const isAsked = / apply(?!.*(--yes|--dry-run|plan\.json))/.test(line)
    const endless = isReport || /watch|serve/.test(line) ? { LIMIT: '4' } : {}
    const result = await haproxyctl([], {
      cwd,
      env: { ...env, ...endless },
      ...(isAsked && { input: 'y\r' }),
      through: isAsked ? ['sh', '-c', onTerminal] : ['sh', '-c', shell],
    })

    expect('LIMIT' in endless ? [0, 130] : [0, 1, 2], result.stderr).toContain(result.code)
    expect(result.stderr).not.toMatch(/^error: /m)
  })
})

/** So that there is something to go back to. */
async function applyTwice(cwd: string, env: Readonly<Record<string, string>>): Promise<void> {
  for (const args of [
    ['apply', '--yes', '--adopt'],
    ['set', 'services.web.server', 'check inter 3s'],
    ['apply', '--yes'],
  ]) {
    const { code, stderr } = await haproxyctl(args, { cwd, env })
    expect(code, stderr).toBe(0)
  }
  const { stdout } = await haproxyctl(['history', '--json'], { cwd, env })
  const [{ generations }] = JSON.parse(stdout).targets
  expect(generations).toHaveLength(2)
}

/** Places of a real system are places of the test. */
function commandLine(line: string, folder: string, pyhrapi = ''): string {
  return line
    .replace('http://127.0.0.1:8088', pyhrapi)
    .replace('/tmp/default.db', `${folder}/old/default.db`)
    .replace('/etc/haproxyctl', `${folder}/new`)
    .replace('/etc/haproxy/', `${folder}/`)
    .replace('/etc/lighthouse', `${folder}/old/lighthouse-meta`)
    .replace('/etc/consul-template/', `${folder}/old/consul-template/`)
    .replace('/etc/ep2/', `${folder}/old/elasticpyproxy-consul/`)
}

/** What a workflow runs, job after job; each block is the file of one. */
const workflows = of('yaml')
  .filter(({ name }) => /^\.git(?:hub|lab)/.test(name))
  .map(({ place, text }) => ({ place, line: commandsIn(parse(text)).join(' && ') }))

function commandsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return /^(?:haproxyctl|jq) /.test(value) ? [value] : []
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(commandsIn) : []
}

test.each(workflows)(
  'the commands of the workflow in $place run one after the other',
  async ({ line }) => {
    expect(line).toContain('haproxyctl validate')
    await using folder = await scratch('static')
    const env = { RUN_DIR: folder.path, LINE: line }

    const { code, stderr } = await haproxyctl([], {
      cwd: folder.path,
      env,
      through: ['sh', '-c', shell],
    })

    expect(code, stderr).toBe(0)
  },
)

describe('every command that a document names is there, with its flags', () => {
  const mentions = [...texts]
    .flatMap(([path, text]) => mentionsOf(path, text))
    // That stands for any of them.
    .filter(({ words }) => words[0] !== 'COMMAND')

  test.each(mentions)('$words ($place)', ({ words }) => {
    const [name = '', ...rest] = words.map((word) => word.replace(/[.,;:)\]]+$/, ''))
    if (name.startsWith('-')) return expect(['--help', '--version']).toContain(name)
    expect(Object.keys(commands)).toContain(name)
    const flags = Object.values(commands[name]!.flags)
    for (const word of rest.filter((each) => each.startsWith('-') && each !== '-')) {
      const isKnown = flags.some(
        (flag) =>
          [`--${flag.name}`, `-${flag.char}`, '--help'].includes(word) ||
          (flag.allowNo && word === `--no-${flag.name}`),
      )
      expect(isKnown, `${name} ${word}`).toBe(true)
    }
    return undefined
  })
})

describe('every link of a document leads somewhere', () => {
  const links = [...texts].flatMap(([path, text]) =>
    [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => ({ path, target }))
      .filter(({ target }) => !/^[a-z]+:/.test(target)),
  )

  test.each(links)('$path: $target', async ({ path, target }) => {
    await expect(stat(join(checkout, path, '..', target))).resolves.toBeDefined()
  })
})

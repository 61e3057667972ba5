import { execFile } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { startMaster } from '../support/worlds/served-world.ts'

const run = promisify(execFile)

interface World extends AsyncDisposable {
  readonly folder: Scratch
  haproxyctl(...args: string[]): Promise<CliResult>
  /** What each source says from now on. */
  say(web: readonly number[], api: readonly number[]): Promise<void>
  project(more?: Partial<ProjectParts>): Promise<void>
  /** The ports of a service's servers in a file, and in the process. */
  written(service: string, file?: string): Promise<string[]>
  running(service: string): Promise<string[]>
  committed(): Promise<string>
}

interface ProjectParts {
  readonly global: string
  readonly services: string
  readonly guards: string
  readonly sections: string
  readonly targets: string
}

/** Two services of two sources, applied to a HAProxy that runs and to a git repository. */
async function startWorld(): Promise<World> {
  const [webPort, apiPort] = await freePorts(2)
  const folder = await scratch()
  const open: AsyncDisposable[] = [folder]
  const place = join(folder.path, 'run')
  await mkdir(place)
  const repository = join(folder.path, 'record')
  await run('git', ['init', '-q', '-b', 'main', repository])
  for (const [key, value] of [
    ['user.name', 'test'],
    ['user.email', 'test@example.org'],
  ] as const)
    await run('git', ['-C', repository, 'config', key, value])
  await run('git', ['-C', repository, 'commit', '-q', '--allow-empty', '-m', 'first'])
  const ports = (text: string, service: string): string[] => {
    const [, section = ''] =
      new RegExp(`^backend ${service}\\n(.*?)(?:\\n\\n|$(?![^]))`, 'ms').exec(text) ?? []
    return [...section.matchAll(/server \S+ 127\.0\.0\.1:(\d+)/g)].map(([, port = '']) => port)
  }
  const world: World = {
    folder,
    haproxyctl: (...args) => haproxyctl(args, { cwd: folder.path }),
    async say(web, api) {
      const list = (numbers: readonly number[]) => numbers.map((port) => `127.0.0.1:${port}`)
      await folder.write('web.json', JSON.stringify({ web: list(web) }))
      await folder.write('api.json', JSON.stringify({ api: list(api) }))
    },
    async project({ global = '', services = '', guards = '{}', sections = '', targets = '' } = {}) {
      const discovery = (path: string) =>
        `{ plugin: file, path: ${path}, allow-addresses: [127.0.0.0/8] }`
      await folder.write(
        'haproxyctl.yaml',
        `global:
  - stats socket ${place}/admin.sock mode 600 level admin
${global}defaults: [mode http, timeout connect 1s, timeout client 5s, timeout server 5s]
discovery: { w: ${discovery('web.json')}, a: ${discovery('api.json')} }
guards: ${guards}
services:
  web: { discovery: w, frontend: { bind: "127.0.0.1:${webPort}" } }
  api: { discovery: a, frontend: { bind: "127.0.0.1:${apiPort}" } }
${services}${sections}targets:
${targets}  lb: { plugin: haproxy, config: ${place}/haproxy.cfg, sockets: [${place}/admin.sock], master: ${place}/master.sock }
  record: { plugin: git, path: record }
`,
      )
    },
    written: async (service, file = join(place, 'haproxy.cfg')) =>
      ports(await readFile(file, 'utf8'), service),
    async running(service) {
      const text = await ask(join(place, 'admin.sock'), `show servers state ${service}`)
      return [...text.matchAll(/^\d+ \S+ \d+ (\S+) /gm)].map(([, name = '']) =>
        name.replace(/^.*:/, ''),
      )
    },
    committed: async () =>
      (await run('git', ['-C', repository, 'show', 'HEAD:haproxy.cfg'])).stdout,
    async [Symbol.asyncDispose]() {
      for (const each of open.reverse()) await each[Symbol.asyncDispose]()
    },
  }
  await world.project()
  await world.say([1, 2, 3], [4, 5])
  const first = await world.haproxyctl('apply', '--yes')
  expect(first.code, first.stderr).toBe(0)
  open.push(await startMaster(place))
  return world
}

test('one service that a guard refuses stays as it is; the other gets its new server everywhere, and the override does the rest', async () => {
  await using world = await startWorld()
  await world.say([7, 8, 9], [4, 5, 6])

  const diff = await world.haproxyctl('diff', '--summary', '--detailed-exitcode')
  const applied = await world.haproxyctl('apply', '--yes')

  expect(diff.code).toBe(2)
  expect(diff.stdout).toContain(
    'lb: web stays as it is, by the guard max-removed: 3 of the 3 servers',
  )
  expect(applied.code, applied.stdout).toBe(80)
  expect(applied.stderr).toContain('a guard refuses to change web on lb')
  expect(await world.written('web')).toEqual(['1', '2', '3'])
  expect(await world.running('web')).toEqual(['1', '2', '3'])
  expect(await world.written('api')).toEqual(['4', '5', '6'])
  expect(await world.running('api')).toEqual(['4', '5', '6'])
  expect(await world.committed()).toBe(
    await readFile(join(world.folder.path, 'run/haproxy.cfg'), 'utf8'),
  )

  const again = await world.haproxyctl('apply', '--yes', '--json')
  const status = await world.haproxyctl('status', '--json', '--exit-code')

  expect(again.code).toBe(80)
  expect(JSON.parse(again.stdout)).toMatchObject({
    refusals: [{ target: 'lb', service: 'web', guard: 'max-removed' }],
    held: [{ target: 'lb', section: 'backend web', service: 'web' }],
    error: { kind: 'refused', exitCode: 80 },
  })
  expect(status.code).toBe(1)
  expect(JSON.parse(status.stdout)).toMatchObject({
    isCurrent: false,
    targets: [{ isCurrent: true }, { isCurrent: true }],
    held: [{ section: 'backend web' }],
  })

  const overridden = await world.haproxyctl('apply', '--yes', '--override-guard', 'max-removed')

  expect(overridden.code, overridden.stderr).toBe(0)
  expect(await world.written('web')).toEqual(['7', '8', '9'])
  expect(await world.running('web')).toEqual(['7', '8', '9'])
  expect(await world.committed()).toBe(
    await readFile(join(world.folder.path, 'run/haproxy.cfg'), 'utf8'),
  )
})

test('a service whose source has never answered is left out, and the others are applied', async () => {
  await using world = await startWorld()
  await world.project({ services: '  new: { discovery: { source: file, path: new.json } }\n' })
  await world.say([1, 2, 3], [4, 5, 6])

  const applied = await world.haproxyctl('apply', '--yes')

  expect(applied.code, applied.stderr).toBe(69)
  expect(applied.stdout).toContain(
    'lb: new stays as it is: The source file of new has never answered',
  )
  expect(await world.written('api')).toEqual(['4', '5', '6'])
  expect(await readFile(join(world.folder.path, 'run/haproxy.cfg'), 'utf8')).not.toContain(
    'backend new',
  )
})

test.each([
  ['that only HAProxy refuses', 'server: "ssl verify required ca-file missing.pem"'],
  [
    'whose lines are wrong',
    'server: "check intr 2s", backend: { name: new, lines: [balance leest] }',
  ],
])('a service %s stays as it is, and everything else is applied', async (_, options) => {
  await using world = await startWorld()
  await world.say([1, 2, 3], [4, 5, 6])
  await world.project({ services: `  new: { discovery: a, ${options} }\n` })
  await world.folder.write(
    'api.json',
    JSON.stringify({ api: [4, 5, 6].map((port) => `127.0.0.1:${port}`), new: ['127.0.0.1:9'] }),
  )

  const applied = await world.haproxyctl('apply', '--yes')

  expect(applied.code, applied.stderr).toBe(65)
  expect(applied.stdout).toContain('lb: new stays as it is: ')
  expect(applied.stderr).toContain('HAProxy does not accept what is wanted of new on lb')
  expect(await world.running('api')).toEqual(['4', '5', '6'])
  const file = await readFile(join(world.folder.path, 'run/haproxy.cfg'), 'utf8')
  expect(file).not.toContain('backend new')
  expect(await world.committed()).toBe(file)
})

test.each([
  ["is somebody else's", 'foreign.cfg', 80, 'foreign.cfg was not written by haproxyctl'],
  ['cannot be read', 'run', 69, 'cannot read'],
])(
  'a target that %s holds up no other, and no record tells of what it lacks',
  async (_, config, code, message) => {
    await using world = await startWorld()
    const record = await world.committed()
    await world.say([1, 2, 3], [4, 5, 6])
    await world.project({ targets: `  a: { plugin: haproxy, config: ${config} }\n` })
    await world.folder.write('foreign.cfg', 'global\n  maxconn 9\n')

    const foreseen = await world.haproxyctl('diff', '--summary')
    const applied = await world.haproxyctl('apply', '--yes')

    expect(foreseen.stdout).toContain(`a: an apply would end with ${code}`)
    expect(applied.code, applied.stdout).toBe(code)
    expect(applied.stderr).toContain(message)
    expect(applied.stderr).toContain('record was not begun')
    expect(await world.running('api')).toEqual(['4', '5', '6'])
    expect(await world.committed()).toBe(record)

    const status = await world.haproxyctl('status', '--json')

    const targets = [
      { name: 'lb', isCurrent: true },
      { name: 'a', isCurrent: false },
    ]
    expect(JSON.parse(status.stdout)).toMatchObject({
      targets: expect.arrayContaining(targets.map((each) => expect.objectContaining(each))),
    })
  },
)

describe('lines that belong to all', () => {
  test.each<[string, Partial<ProjectParts>, (text: string) => void]>([
    [
      'are changed although a service is held back',
      { global: '  - maxconn 77\n' },
      (text) => expect(text).toContain('maxconn 77'),
    ],
    [
      'stay where they would need what is refused',
      {
        global: '  - maxconn 77\n',
        services: '  new: { discovery: { source: file, path: new.json } }\n',
        sections:
          'sections:\n  frontend more:\n    - bind 127.0.0.1:1\n    - default_backend new\n',
      },
      (text) => {
        expect(text).toContain('maxconn 77')
        expect(text).not.toContain('frontend more')
      },
    ],
  ])('%s', async (_, parts, check) => {
    await using world = await startWorld()
    await world.project(parts)
    await world.say([], [4, 5, 6])

    const applied = await world.haproxyctl('apply', '--yes')

    expect(applied.code, applied.stderr).toBe(80)
    check(await readFile(join(world.folder.path, 'run/haproxy.cfg'), 'utf8'))
    expect(await world.written('web')).toEqual(['1', '2', '3'])
    expect(await world.written('api')).toEqual(['4', '5', '6'])
  })
})

test('a plan that was saved while a service was held back does the rest of it', async () => {
  await using world = await startWorld()
  await world.say([], [4, 5, 6])
  const saved = await world.haproxyctl('diff', '--out', 'plan.json', '--summary')
  expect(saved.code, saved.stderr).toBe(0)

  const applied = await world.haproxyctl('apply', '--yes', 'plan.json')

  expect(applied.code, applied.stderr).toBe(0)
  expect(await world.written('web')).toEqual(['1', '2', '3'])
  expect(await world.running('api')).toEqual(['4', '5', '6'])
})

test('what is too old holds back its own service and no other', async () => {
  await using world = await startWorld()
  await world.say([1, 2, 3], [4, 5, 6])
  await rm(join(world.folder.path, 'web.json'))
  await world.project({ guards: '{ max-age: 1ms }' })

  const applied = await world.haproxyctl('apply', '--yes')

  expect(applied.code, applied.stderr).toBe(80)
  expect(applied.stderr).toContain('[guard/max-age]')
  expect(await world.running('api')).toEqual(['4', '5', '6'])
})

import { spawn } from 'node:child_process'
import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { digestOf } from '../../src/documents/digest.ts'
import { serializePlan, type PlanDocument } from '../../src/documents/save-plan.ts'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { served, startApps, startMaster } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { until } from '../support/until.ts'
import { program } from '../support/program.ts'

/** Ten apps behind a HAProxy that an apply has configured from a file of nodes. */
interface World extends AsyncDisposable {
  readonly folder: Scratch
  readonly port: number
  readonly nodes: readonly string[]
  /** Ten more apps that nobody has registered. */
  readonly others: readonly string[]
  run(...args: string[]): Promise<CliResult>
  /** The project with other guards, and another weight of all servers. */
  rewrite(more: string, weight: number): Promise<void>
  say(nodes: unknown): Promise<void>
  file(): Promise<string>
}

async function startWorld(): Promise<World> {
  const [port = 0, ...ports] = await freePorts(21)
  const folder = await scratch()
  const open: AsyncDisposable[] = [folder, await startApps(ports)]
  const run = join(folder.path, 'run')
  await mkdir(run)
  const endpoints = ports.map((each) => `127.0.0.1:${each}`)
  const [nodes, others] = [endpoints.slice(0, 10), endpoints.slice(10)]
  const world: World = {
    folder,
    port,
    nodes,
    others,
    run: (...args) => haproxyctl(args, { cwd: folder.path }),
    async rewrite(more, weight) {
      const parts = { bind: `127.0.0.1:${port}`, server: `weight ${weight}`, more }
      const discovery = '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }'
      const text = tinyProject(run, { ...parts, discovery, service: 'file' })
      await folder.write('haproxyctl.yaml', text)
    },
    async say(said) {
      await folder.write('nodes.json', JSON.stringify(said))
    },
    file: () => readFile(join(run, 'haproxy.cfg'), 'utf8'),
    async [Symbol.asyncDispose]() {
      for (const each of open.reverse()) await each[Symbol.asyncDispose]()
    },
  }
  await world.rewrite('', 10)
  await world.say({ web: nodes })
  const first = await world.run('apply', '--yes')
  expect(first.code, first.stderr).toBe(0)
  open.push(await startMaster(run))
  return world
}

const all = Array.from({ length: 10 }, (_, index) => `app-${index + 1}`).sort()

/** Watches for several rounds; gives what was told. */
function watchRounds(world: World, rounds: number): Promise<string> {
  return watchUntil(world, (told) => told.split('rendered for HAProxy').length > rounds)
}

async function watchUntil({ folder }: World, isEnough: (told: string) => boolean): Promise<string> {
  const args = ['watch', '--verbose', '--quiet-time', '20ms', '--interval', '200ms']
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder.path,
    env: {
      PATH: `${process.env['PATH']}:/usr/sbin`,
      HOME: folder.path,
      HAPROXYCTL_STATE: join(folder.path, '.state'),
    },
  })
  let told = ''
  child.stderr.on('data', (data) => (told += data))
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  try {
    await until('enough to be told', () => told, isEnough)
  } finally {
    child.kill('SIGTERM')
  }
  expect(await ended, told).toBe(143)
  return told
}

describe('yesterday there were ten nodes', () => {
  test.each<[string, (nodes: readonly string[], others: readonly string[]) => unknown, string[]]>([
    ['nothing', () => ({ web: [] }), ['min-servers', 'max-removed']],
    ['30 % of them', (nodes) => ({ web: nodes.slice(0, 3) }), ['max-removed']],
    ['ten others', (_nodes, others) => ({ web: others }), ['max-removed']],
  ])(
    'today the source says %s: all are served on, every command says why, and a person may override it',
    async (_, said, guards) => {
      await using world = await startWorld()
      const before = await world.file()
      await world.say(said(world.nodes, world.others))

      const refused = await world.run('apply', '--yes', '--json')
      const status = await world.run('status')
      const monitored = await world.run('status', '--exit-code', '--json')
      const told = await watchRounds(world, 3)

      expect(refused.code).toBe(80)
      const codes = JSON.parse(refused.stdout).error.diagnostics.map(
        ({ code }: { code: string }) => code,
      )
      expect(codes).toEqual(guards.map((each) => `guard/${each}`))
      expect(status.code, status.stderr).toBe(0)
      expect(status.stdout).toContain('Not everything is as it should be')
      for (const guard of guards) expect(status.stdout).toContain(`by the guard ${guard}`)
      expect(monitored.code).toBe(1)
      expect(JSON.parse(monitored.stdout).refusals).toMatchObject(
        guards.map((guard) => ({ target: 'lb', service: 'web', guard })),
      )
      expect(told.match(/a guard refuses to change web on lb/g), told).toHaveLength(1)
      expect(await world.file()).toBe(before)
      expect(await served(world.port)).toEqual(all)

      const overridden = await world.run('apply', '--yes', ...guards.flatMap(override))

      expect(overridden.code, overridden.stderr).toBe(0)
      expect(await world.file()).not.toBe(before)
      const left = await served(world.port)
      expect(left).not.toEqual(all)
      expect(left.length).toBeGreaterThan(0)
    },
  )
})

function override(name: string): string[] {
  return ['--override-guard', name]
}

describe('a source that errors', () => {
  test('all are served on, what can be done is done, and every command says so', async () => {
    await using world = await startWorld()
    await rm(join(world.folder.path, 'nodes.json'))
    await world.rewrite('', 20)

    const dry = await world.run('apply', '--dry-run', '--detailed-exitcode')
    const diff = await world.run('diff', '--exit-code', '--json')
    const render = await world.run('render')
    const found = await world.run('discover', '--json')
    await world.folder.write('fleet.json', found.stdout)
    const fromFile = await world.run('render', '--fleet', 'fleet.json')
    const applied = await world.run('apply', '--yes', '--json')
    const again = await world.run('apply', '--yes')
    const accepted = await world.run('apply', '--yes', ...override('require-fresh'))
    const status = await world.run('status')
    const monitored = await world.run('status', '--exit-code')
    const told = await watchRounds(world, 3)

    for (const { code, stderr } of [dry, diff, render, fromFile, applied, again]) {
      expect(code, stderr).toBe(69)
      expect(stderr).toMatch(
        /web: the source file did not answer; what it said \d+ (seconds?|minutes) ago is kept: .*nodes\.json/,
      )
    }
    const silent = [
      {
        service: 'web',
        source: 'file',
        seenAtMs: expect.any(Number),
        error: expect.stringContaining('nodes.json'),
      },
    ]
    expect(JSON.parse(diff.stdout)).toMatchObject({ silent })
    expect(JSON.parse(applied.stdout)).toMatchObject({ silent, receipts: [{ outcome: 'applied' }] })
    expect(render.stdout).toContain('weight 20')
    expect(fromFile.stdout).toBe(render.stdout)
    expect(again.stdout).toContain('Nothing to do')
    expect(again.stderr).toContain('--override-guard require-fresh')
    expect(accepted.code, accepted.stderr).toBe(0)
    expect(status.code).toBe(0)
    expect(status.stdout).toContain('web: the source file did not answer')
    expect(status.stdout).toContain('as the sources last said')
    expect(monitored.code).toBe(1)
    expect(told.match(/the source file did not answer/g), told).toHaveLength(1)
    expect(await world.file()).toContain('weight 20')
    expect(await served(world.port)).toEqual(all)
  })

  test('with `require-fresh` nothing is changed until a person overrides it', async () => {
    await using world = await startWorld()
    const before = await world.file()
    await world.rewrite('guards: { require-fresh: true }\n', 20)
    await rm(join(world.folder.path, 'nodes.json'))

    const refused = await world.run('apply', '--yes')
    const status = await world.run('status')
    const told = await watchRounds(world, 3)

    expect(refused.code, refused.stderr).toBe(80)
    expect(refused.stderr).toContain('--override-guard require-fresh')
    expect(refused.stderr).toContain('nodes.json')
    expect(status.stdout).toContain('by the guard require-fresh')
    expect(told.match(/a guard refuses to change web on lb/g), told).toHaveLength(1)
    expect(await world.file()).toBe(before)

    const overridden = await world.run('apply', '--yes', ...override('require-fresh'))
    const settled = await world.run('apply', '--yes')

    expect(overridden.code, overridden.stderr).toBe(0)
    expect(await world.file()).toContain('weight 20')
    expect(settled.code, 'nothing to refuse, and still no answer').toBe(69)
    expect(await served(world.port)).toEqual(all)
  })

  test('watch waits for the first answer of a source, and tells that once', async () => {
    await using world = await startWorld()
    const before = await world.file()
    await rm(join(world.folder.path, '.state'), { recursive: true })
    await rm(join(world.folder.path, 'nodes.json'))
    let isThere: Promise<void> | undefined
    const begin = Date.now()

    const told = await watchUntil(world, (text) => {
      // Some rounds later it appears.
      if (text.includes('does not answer') && Date.now() - begin > 3_000)
        isThere ??= world.say({ web: world.nodes })
      return text.includes('every source answers again') && text.includes('rendered for HAProxy')
    })

    await isThere
    expect(told.match(/the source file has never answered/g), told).toHaveLength(1)
    expect(told.match(/^error: /gm), told).toHaveLength(1)
    expect(await world.file()).toBe(before)
  })

  test('a service whose source answers is brought up to date meanwhile', async () => {
    await using world = await startWorld()
    const [first] = world.nodes
    const text = await readFile(join(world.folder.path, 'haproxyctl.yaml'), 'utf8')
    const both = text
      .replace(
        'discovery: {',
        'discovery: { more: { plugin: file, path: more.json, allow-addresses: [127.0.0.0/8] },',
      )
      .replace('services:\n', 'services:\n  api: { discovery: more }\n')
    await world.folder.write('haproxyctl.yaml', both)
    await world.folder.write('more.json', JSON.stringify({ api: [first] }))
    await rm(join(world.folder.path, 'nodes.json'))

    const applied = await world.run('apply', '--yes')

    expect(applied.code, applied.stderr).toBe(69)
    expect(await world.file()).toMatch(/backend api\n(.*\n)*? +server /)
    expect(await served(world.port)).toEqual(all)
  })
})

describe('a saved plan', () => {
  test('is held to the guards, by the age that the answers had when it was made', async () => {
    await using world = await startWorld()
    await world.rewrite('guards: { max-removed: 100% }\n', 10)
    await world.say({ web: world.nodes.slice(0, 3) })
    expect((await world.run('diff', '--out', 'few.json')).code).toBe(0)
    await world.rewrite('', 10)
    await world.say({ web: world.nodes })
    expect((await world.run('discover')).code).toBe(0)
    await rm(join(world.folder.path, 'nodes.json'))
    await world.rewrite('guards: { max-age: 1m }\n', 20)
    expect((await world.run('diff', '--out', 'silent.json')).code).toBe(69)
    const text = await readFile(join(world.folder.path, 'silent.json'), 'utf8')
    const { digest: _, ...plan } = JSON.parse(text) as PlanDocument
    const { madeAtMs } = plan
    const [silent] = plan.silent
    function saidAt(seenAtMs: number, times: { readonly madeAtMs?: number } = {}): string {
      const carried = { ...plan, ...times, silent: [{ ...silent!, seenAtMs }] }
      return serializePlan({ ...carried, digest: digestOf(carried) })
    }
    await world.folder.write('aged.json', saidAt(madeAtMs - 61_000))
    const longAgoMs = madeAtMs - 3.6e6
    await world.folder.write('long-ago.json', saidAt(longAgoMs, { madeAtMs: longAgoMs }))

    const few = await world.run('apply', '--yes', 'few.json')
    const tooOld = await world.run('apply', '--yes', 'aged.json')
    const inTime = await world.run('apply', '--yes', 'long-ago.json')

    expect(few.code, few.stderr).toBe(80)
    expect(few.stderr).toContain('--override-guard max-removed')
    expect(tooOld.code, tooOld.stderr).toBe(80)
    expect(tooOld.stderr).toContain('--override-guard max-age')
    expect(inTime.code, inTime.stderr).toBe(69)
    expect(await world.file()).toContain('weight 20')
    expect(await served(world.port)).toEqual(all)
  })
})

test('a service that a person takes out of the project is not held back', async () => {
  await using world = await startWorld()
  const text = await readFile(join(world.folder.path, 'haproxyctl.yaml'), 'utf8')
  const [first] = world.nodes
  const other = text.replace('services:\n  web:', 'services:\n  api:')
  await world.folder.write('haproxyctl.yaml', other)
  await world.say({ web: world.nodes, api: [first] })

  const applied = await world.run('apply', '--yes')

  expect(applied.code, applied.stderr).toBe(0)
  expect(await world.file()).not.toContain('backend web')
  expect(await served(world.port)).toEqual(['app-1'])
})

test('a file of instances whose source had never answered is no empty list', async () => {
  await using world = await startWorld()
  const before = await world.file()
  const service = {
    name: 'web',
    source: 'file',
    freshness: 'missing',
    error: 'no route',
    instances: [],
    rejected: [],
  }
  await world.folder.write('fleet.json', JSON.stringify({ services: [service] }))

  for (const command of ['render', 'diff', 'apply --yes']) {
    const { code, stdout, stderr } = await world.run(...command.split(' '), '--fleet', 'fleet.json')
    expect(code, stderr).toBe(69)
    expect(stderr).toContain('no route')
    expect(stdout).toBe('')
  }
  expect(await world.file()).toBe(before)
})

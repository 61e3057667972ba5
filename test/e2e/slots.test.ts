import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { oldHaproxy } from '../support/haproxy/haproxy-binaries.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { served, startApps, startMaster, workerPid } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

interface SlotWorld extends AsyncDisposable {
  readonly folder: Scratch
  readonly run: string
  readonly bind: number
  /** Applies with these of the apps registered: `13` is app-1 and app-3. */
  readonly apply: (apps: string, ...args: string[]) => Promise<CliResult>
  readonly register: (apps: string) => Promise<void>
  readonly pid: () => Promise<string | undefined>
  /** Who sits in which slot by the file: `1.3.` is app-1, nobody, app-3, nobody. */
  readonly slots: () => Promise<string>
}

/** A project of instances in a file, with web servers behind them. */
async function slotWorld(
  settings: readonly string[],
  more: { readonly target?: string; readonly top?: string } = {},
): Promise<SlotWorld> {
  const { target, top = '' } = more
  const [bind = 0, ...apps] = await freePorts(10)
  const folder = await scratch()
  const servers = await startApps(apps)
  const run = join(folder.path, 'run')
  const config = join(run, 'haproxy.cfg')
  await mkdir(run)
  await folder.write(
    'haproxyctl.yaml',
    tinyProject(run, {
      bind: `127.0.0.1:${bind}`,
      discovery: '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
      service: 'file',
      server: 'check inter 1s',
      settings,
      ...(target !== undefined && { target }),
      more: `guards: { max-removed: 100% }\n${top}`,
    }),
  )
  async function register(names: string): Promise<void> {
    const web = names.split('').map((name) => ({
      id: `app-${name}`,
      address: '127.0.0.1',
      port: apps[Number(name) - 1],
    }))
    await folder.write('nodes.json', JSON.stringify({ web }))
  }
  return {
    folder,
    run,
    bind,
    register,
    async apply(names, ...args) {
      await register(names)
      return haproxyctl(['apply', '--yes', ...args], { cwd: folder.path })
    },
    pid: () => workerPid(join(run, 'admin.sock')),
    async slots() {
      const lines = (await readFile(config, 'utf8')).matchAll(/^ +server slot\d+ (.*)$/gm)
      return [...lines].map(([, rest = '']) => /# app-(\d)$/.exec(rest)?.[1] ?? '.').join('')
    },
    async [Symbol.asyncDispose]() {
      await servers[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

function expectSuccess(result: CliResult): CliResult {
  expect(result, result.stderr).toMatchObject({ code: 0 })
  return result
}

/** Servers cannot be added to such a backend while HAProxy runs. */
const fixed = ['balance: static-rr']

describe('a backend that cannot take servers while it runs, with slots', () => {
  test('lets instances come, go and take turns without a reload, and grows before it runs out', async () => {
    await using world = await slotWorld([...fixed, 'slots: 4'])
    const { apply, slots, pid, bind } = world
    expectSuccess(await apply('12'))
    await using _haproxy = await startMaster(world.run)
    const first = await pid()
    expect(await served(bind)).toEqual(['app-1', 'app-2'])

    for (const [registered, seats] of [
      ['123', '123.'],
      ['23', '.23.'],
      ['423', '423.'],
      ['523', '523.'],
    ] as const) {
      expectSuccess(await apply(registered))
      expect(await slots()).toBe(seats)
      expect(await served(bind)).toEqual(
        registered
          .split('')
          .sort()
          .map((name) => `app-${name}`),
      )
      expect(await pid()).toBe(first)
    }

    const grown = expectSuccess(await apply('5236'))
    expect(grown.stderr).toContain('needs 4 of its 4 slots, so there will be 8')
    expect(grown.stderr).toContain('haproxyctl.yaml:')
    expect(grown.stdout).toMatch(/slot5: .*  reload\n/)
    expect(await slots()).toBe('5236....')
    expect(await pid()).not.toBe(first)
    expect(await served(bind)).toEqual(['app-2', 'app-3', 'app-5', 'app-6'])

    const second = await pid()
    expectSuccess(await apply('52361'))
    expect(await slots()).toBe('52361...')
    expect(await pid()).toBe(second)
    expect((await apply('52361')).stdout).toContain('Nothing to do')
  })

  test('keeps the seats when the state is lost, and `render` and `status` know them', async () => {
    await using world = await slotWorld([...fixed, 'slots: { step: 3, spare: 0 }'])
    expectSuccess(await world.apply('321'))
    expectSuccess(await world.apply('21'))
    expect(await world.slots()).toBe('12.')
    expectSuccess(await world.apply('2'))
    const cli = (...args: string[]): Promise<CliResult> =>
      haproxyctl(args, { cwd: world.folder.path })

    await rm(join(world.folder.path, '.state'), { recursive: true })
    await world.register('23')

    expect((await cli('render')).stdout).toMatch(
      /slot1 .* # app-3\n.*slot2 .* # app-2\n.*slot3 .* disabled\n/,
    )
    expectSuccess(await world.apply('23'))
    expect(await world.slots()).toBe('32.')
    expect((await cli('diff', '--exit-code')).code).toBe(0)
    const status = JSON.parse((await cli('status', '--json')).stdout)
    expect(status.targets[0].file.generation).toBe(status.desired)
  })

  test('with no slot left and no reload allowed: what fits is served at once, the rest is owed', async () => {
    await using world = await slotWorld([...fixed, 'slots: { step: 2, spare: 0 }'], {
      target: 'reload: { by: master, timeout: 1m, interval: 1h }',
    })
    const { apply, pid, bind, folder } = world
    expectSuccess(await apply('1'))
    await using _haproxy = await startMaster(world.run)
    expectSuccess(await apply('123'))
    const worker = await pid()

    const short = await apply('12456')

    expect(short.code, short.stderr).toBe(75)
    expect(short.stderr).toContain('the last reload was')
    expect(await served(bind)).toEqual(['app-1', 'app-2', 'app-4', 'app-5'])
    expect(await pid()).toBe(worker)

    const text = await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')
    await folder.write('haproxyctl.yaml', text.replace('interval: 1h', 'interval: 1ms'))
    expectSuccess(await apply('12456'))
    expect(await served(bind)).toEqual(['app-1', 'app-2', 'app-4', 'app-5', 'app-6'])
    expect(await pid()).not.toBe(worker)
  })

  test('sends nobody to a slot that was emptied, and an address that HAProxy was told by hand is put back', async () => {
    await using world = await slotWorld([...fixed, 'slots: 4'])
    const { apply, bind, run } = world
    expectSuccess(await apply('12'))
    await using _haproxy = await startMaster(run)
    const socket = join(run, 'admin.sock')

    expectSuccess(await apply('1'))
    const state = await ask(socket, 'show servers state web')
    expect(state).toMatch(/ slot2 127\.0\.0\.1 0 1 /)
    await ask(socket, 'set server web/slot2 state ready')
    const seen = await haproxyctl(['diff'], { cwd: world.folder.path })
    expect(seen.stdout).toContain('slot2')
    expectSuccess(await apply('1', '--heal'))
    expect(await served(bind)).toEqual(['app-1'])
  })
})

const old = oldHaproxy()

describe.skipIf(old === undefined)(
  'a HAProxy that cannot add servers at all (needs the old one that bin/test unpacks)',
  () => {
    const top = `haproxy: { version: 2.4, binary: "${old?.file}" }\n`

    test.each([
      ['without slots: a reload', [], true],
      ['with slots: none', ['slots: 4'], false],
    ])('an instance that comes, and one that goes, %s', async (_, settings, reloads) => {
      await using world = await slotWorld(settings, { top })
      const { apply, pid, bind } = world
      expectSuccess(await apply('12'))
      await using _haproxy = await startMaster(world.run, old!.file)
      const first = await pid()

      expectSuccess(await apply('123'))
      expectSuccess(await apply('23'))

      expect(await served(bind)).toEqual(['app-2', 'app-3'])
      expect((await pid()) !== first).toBe(reloads)
    })
  },
)

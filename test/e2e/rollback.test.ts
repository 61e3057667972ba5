import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { startMaster, workerPid } from '../support/worlds/served-world.ts'
import { tinyProject, type TinyProject } from '../support/worlds/tiny-project.ts'

/** What is looked at in the documents of `history` and `rollback`. */
interface Printed {
  readonly targets: readonly [
    {
      readonly target: string
      readonly generations: readonly {
        readonly summary: string
        readonly atMs: number
      }[]
    },
  ]
}

interface World extends AsyncDisposable {
  readonly folder: Scratch
  run(...args: readonly string[]): Promise<CliResult>
  /** Changes the project and applies it; gives the generation. */
  apply(parts: TinyProject): Promise<string>
  config(): Promise<string>
  json(...args: readonly string[]): Promise<Printed>
}

/** A HAProxy with a map beside its configuration, that was started from the first generation. */
async function serving(more = ''): Promise<World> {
  const folder = await scratch()
  const [port] = await freePorts(1)
  const bind = `127.0.0.1:${port}`
  const run = (...args: readonly string[]) => haproxyctl(args, { cwd: folder.path })
  const config = () => readFile(join(folder.path, 'haproxy.cfg'), 'utf8')
  async function apply(parts: TinyProject): Promise<string> {
    const project = tinyProject(folder.path, {
      bind,
      target: `files: ${folder.path}/files`,
      ...parts,
      more: `files: { hosts.map: hosts.map }\n${more}`,
    })
    await folder.write('haproxyctl.yaml', project)
    const { code, stderr } = await run('apply', '--yes')
    expect(code, stderr).toBe(0)
    return /generation (\w+)/.exec(await config())![1]!
  }
  await folder.write('hosts.map', 'a web\n')
  await apply({})
  const haproxy = await startMaster(folder.path)
  return {
    folder,
    run,
    apply,
    config,
    async json(...args) {
      const { stdout, stderr } = await run(...args, '--json')
      expect(stdout, stderr).not.toBe('')
      return JSON.parse(stdout)
    },
    async [Symbol.asyncDispose]() {
      await haproxy[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

describe('rollback', () => {
  test('puts the generation before back, its companions too, and says what the next apply does', async () => {
    await using world = await serving()
    const pid = await workerPid(join(world.folder.path, 'admin.sock'))
    const first = /generation (\w+)/.exec(await world.config())![1]
    await world.folder.write('hosts.map', 'b web\n')
    const second = await world.apply({ server: 'weight 20' })

    const before = await world.json('history')
    const dry = await world.run('rollback', '--dry-run')
    const still = await world.config()
    const done = await world.run('rollback', '--yes')
    const after = await world.json('history')
    const forward = await world.json('rollback', '--yes')

    const [{ target, generations }] = before.targets
    expect(target).toBe('lb')
    expect(generations).toMatchObject([
      { generation: second, isOnDisk: true, isRunning: true, isKept: true, outcome: 'applied' },
      { generation: first, isOnDisk: false, isRunning: false, isKept: true },
    ])
    expect(generations[0]!.summary).toBe('2 server-weight changed')
    expect(generations[0]!.atMs).toBeGreaterThan(generations[1]!.atMs)
    expect(dry.code, dry.stderr).toBe(0)
    expect(dry.stdout).toContain('weight 20 → 10')
    expect(dry.stderr).toContain(`the project and its sources say ${second} now`)
    expect(still).toContain('weight 20')
    expect(done.code, done.stderr).toBe(0)
    expect(after.targets[0].generations).toMatchObject([
      { generation: first, isOnDisk: true, isRunning: true },
      { generation: second, isOnDisk: false },
    ])
    expect(forward).toMatchObject({ generation: second, receipts: [{ outcome: 'applied' }] })
    expect(forward).not.toHaveProperty('nextGeneration')
    expect(await workerPid(join(world.folder.path, 'admin.sock'))).toBe(pid)
  })

  test('of a map that changed puts its old entries back', async () => {
    await using world = await serving()
    const first = /generation (\w+)/.exec(await world.config())![1]!
    await world.folder.write('hosts.map', 'b web\n')
    await world.apply({})
    await world.apply({ server: 'weight 30' })

    const done = await world.run('rollback', first, '--yes')

    expect(done.code, done.stderr).toBe(0)
    expect(await readFile(join(world.folder.path, 'files/hosts.map'), 'utf8')).toBe('a web\n')
    expect(await world.config()).toContain('weight 10')
  })

  test('meets the guards, and goes on when they are overridden', async () => {
    await using world = await serving('guards: { min-servers: 2 }\n')
    const one = '{ source: static, instances: [127.0.0.1:1] }'
    const few = await world.run('rollback', '--yes')
    await world.folder.write(
      'haproxyctl.yaml',
      (await readFile(join(world.folder.path, 'haproxyctl.yaml'), 'utf8')).replace(
        '{ source: static, instances: [127.0.0.1:1, 127.0.0.1:2] }',
        one,
      ),
    )
    await world.run('apply', '--yes', '--override-guard', 'min-servers')
    await world.apply({ server: 'weight 40' })

    const refused = await world.run('rollback', '--yes')
    const overridden = await world.run('rollback', '--yes', '--override-guard', 'min-servers')

    expect(few.code, few.stderr).toBe(64)
    expect(few.stderr).toContain('there is no earlier generation')
    expect(refused.code, refused.stderr).toBe(80)
    expect(overridden.code, overridden.stderr).toBe(0)
  })

  test.each([
    ['a generation that is not kept', 'fedcba9876543210'],
    ['what is none', '../../haproxy'],
  ])('%s is refused', async (_, generation) => {
    await using world = await serving()

    const { code, stderr } = await world.run('rollback', generation, '--yes')

    expect(code).toBe(64)
    expect(stderr).toContain('is not kept')
    expect(stderr).toContain('haproxyctl history')
  })
})

test('history for people', async () => {
  await using world = await serving()
  await world.apply({ server: 'weight 20' })

  const { stdout } = await world.run('history')

  expect(stdout).toMatch(/^TARGET  GENERATION +APPLIED +REMARKS\n/)
  expect(stdout).toMatch(
    /lb +\w{16}  \d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ  running; on disk; 2 server-weight changed\n/,
  )
})

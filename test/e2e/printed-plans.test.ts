import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { startMaster } from '../support/worlds/served-world.ts'
import { tinyProject, type TinyProject } from '../support/worlds/tiny-project.ts'

const password = 'correct-horse-battery'

/** A HAProxy that was started from what an apply has written. */
interface World extends AsyncDisposable {
  readonly folder: Scratch
  change(parts: TinyProject): Promise<void>
  run(args: string, secret?: string): Promise<CliResult>
  /** `diff --json` in a file. */
  print(more?: string, secret?: string): Promise<string>
}

async function serving(parts: TinyProject = {}): Promise<World> {
  const folder = await scratch()
  const [port] = await freePorts(1)
  const bind = `127.0.0.1:${port}`
  async function change(more: TinyProject): Promise<void> {
    await folder.write('haproxyctl.yaml', tinyProject(folder.path, { bind, ...parts, ...more }))
  }
  const run = (args: string, secret = password) =>
    haproxyctl(args.split(' '), { cwd: folder.path, env: { PASSWORD: secret } })
  await change({})
  const first = await run('apply --yes')
  expect(first.code, first.stderr).toBe(0)
  const haproxy = await startMaster(folder.path)
  return {
    folder,
    change,
    run,
    async print(more = '', secret = password) {
      const { stdout, stderr } = await run(`diff --json${more}`, secret)
      expect(stdout, stderr).toContain('"digest"')
      await folder.write('plan.json', stdout)
      return stdout
    },
    async [Symbol.asyncDispose]() {
      await haproxy[Symbol.asyncDispose]()
      await folder[Symbol.asyncDispose]()
    },
  }
}

describe('what `diff --json` prints', () => {
  test('is the plan that `diff --out` saves, and `apply` does it', async () => {
    await using world = await serving()
    await world.change({ server: 'weight 20', defaults: ['maxconn 50'] })
    const printed = JSON.parse(await world.print(' --out saved.json'))
    const saved = JSON.parse(await readFile(join(world.folder.path, 'saved.json'), 'utf8'))

    const applied = await world.run('apply --yes --json plan.json')
    const after = await world.run('diff --json')

    expect(printed).toMatchObject({ format: 2, scope: 'complete' })
    expect({ ...printed, madeAtMs: 0, digest: '' }).toEqual({ ...saved, madeAtMs: 0, digest: '' })
    const [{ changes }] = printed.plans
    expect(changes).toContainEqual(
      expect.objectContaining({
        kind: 'server-weight',
        needsReload: false,
        before: '10',
        after: '20',
      }),
    )
    expect(applied.code, applied.stderr).toBe(0)
    expect(JSON.parse(applied.stdout).plans[0].changes).toEqual(changes)
    expect(JSON.parse(after.stdout).plans).toMatchObject([{ changes: [] }])
  })

  test('is refused when a byte of it is changed, and when it is only a part', async () => {
    await using world = await serving()
    await world.change({ server: 'weight 20' })
    const printed = await world.print()
    await world.folder.write('changed.json', printed.replace('"weight": 20', '"weight": 21'))
    await world.folder.write('part.json', JSON.stringify(JSON.parse(printed).plans[0]))

    const changed = await world.run('apply --yes changed.json')
    const part = await world.run('apply --yes part.json')
    await world.run('apply --yes')
    await world.change({ server: 'weight 30' })
    await world.run('apply --yes')
    const old = await world.run('apply --yes plan.json')

    expect(changed.code).toBe(65)
    expect(changed.stderr).toContain('it was changed after it was made')
    expect(part.code).toBe(65)
    expect(old.code, old.stderr).toBe(81)
  })

  test('of a process and its file is refused', async () => {
    await using world = await serving()
    await world.print(' --live')

    const refused = await world.run('apply --yes plan.json')

    expect(refused.code).toBe(65)
    expect(refused.stderr).toContain('compares a process with its file')
  })
})

describe('with secrets', () => {
  const users = 'sections: { userlist ops: ["user a insecure-password letmein-please"] }\n'
  const parts = { defaults: ['stats auth admin:${env:PASSWORD}'], more: users }

  test('it holds none of them, and is applied if the same plan is made anew', async () => {
    await using world = await serving(parts)
    await world.change({ server: 'weight 20' })
    const printed = await world.print()

    const applied = await world.run('apply --yes plan.json')
    const text = await readFile(join(world.folder.path, 'haproxy.cfg'), 'utf8')

    expect(JSON.parse(printed).scope).toBe('masked')
    expect(printed).not.toContain(password)
    expect(printed).not.toContain('letmein-please')
    expect(applied.code, applied.stderr).toBe(0)
    expect(text).toContain('weight 20')
    expect(text).toContain(`admin:${password}`)
    expect(text).toContain('letmein-please')
  })

  test('it is refused when the plan would be another one', async () => {
    await using world = await serving(parts)
    await world.change({ server: 'weight 20' })
    await world.print()
    const otherSecret = await world.run('apply --yes plan.json', 'another-secret-value')
    await world.change({ server: 'weight 21' })
    const otherPlan = await world.run('apply --yes plan.json')

    for (const { code, stderr } of [otherSecret, otherPlan]) {
      expect(code, stderr).toBe(81)
      expect(stderr).toContain('printed with its secrets masked')
    }
  })

  test('neither the old nor the new one is told when one changes', async () => {
    await using world = await serving(parts)
    const next = 'another-secret-value'
    const json = await world.print('', next)
    const text = await world.run('diff', next)

    for (const told of [json, text.stdout + text.stderr]) {
      expect(told).not.toContain(password)
      expect(told).not.toContain(next)
      expect(told).toContain('stats auth admin:***')
    }
    expect(text.stdout).toContain('-    stats auth admin:*** (the one before)')
  })
})

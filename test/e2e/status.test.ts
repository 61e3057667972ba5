import { execFile } from 'node:child_process'
import { appendFile, readFile, writeFile } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import { startMaster, workerPid } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

const run = promisify(execFile)

interface World extends AsyncDisposable {
  readonly path: string
  readonly ctl: (...args: readonly string[]) => Promise<CliResult>
  readonly socket: (line: string) => Promise<string>
}

/** A project with a process and a git repository beside it, all three as they should be. */
async function settled(): Promise<World> {
  const project = await scratch()
  const { path } = project
  const [port = 0] = await freePorts(1)
  await writeFile(join(path, 'paths.map'), '/a x\n/b x\n')
  await writeFile(join(path, 'nodes.json'), '{"web": ["127.0.0.1:1", "127.0.0.1:2"]}')
  const file = tinyProject(path, {
    bind: `127.0.0.1:${port}`,
    discovery: '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }',
    service: 'file',
    server: 'weight 10 maxconn 20',
    more: `  history: { plugin: git, path: repo }
sections:
  backend paths:
    - use-server x if { path,map(${path}/paths.map) -m str x }
    - server x 127.0.0.1:1
`,
  })
  await project.write('haproxyctl.yaml', file)
  await run('git', ['init', '-q', 'repo'], { cwd: path })
  await git(path, 'config', 'user.name', 'A')
  await git(path, 'config', 'user.email', 'a@example.com')
  await git(path, 'commit', '-q', '--allow-empty', '-m', 'first')
  const ctl: World['ctl'] = (...args) => haproxyctl(args, { cwd: path })
  expect(await ctl('apply', '--yes')).toMatchObject({ code: 0 })
  const master = await startMaster(path)
  return {
    path,
    ctl,
    socket: (line) => ask(join(path, 'admin.sock'), line),
    [Symbol.asyncDispose]: async () => {
      await master[Symbol.asyncDispose]()
      await project[Symbol.asyncDispose]()
    },
  }
}

function git(path: string, ...args: readonly string[]): Promise<unknown> {
  return run('git', ['-C', join(path, 'repo'), ...args])
}

/** What happens one after the other, and what status then says of it. */
const happenings: readonly (readonly [(world: World) => Promise<unknown>, string | RegExp])[] = [
  [
    ({ path }) => writeFile(join(path, 'nodes.json'), '{'),
    'Everything is as the sources last said, but not every source answers.',
  ],
  [
    ({ socket }) => socket('set server web/127.0.0.1:1 state drain'),
    '! lb: by hand: server web/127.0.0.1:1: in state drain, not ready',
  ],
  [
    async ({ path }) => {
      const file = join(path, 'haproxy.cfg')
      const text = await readFile(file, 'utf8')
      await writeFile(file, text.replace('timeout client 5s', 'timeout client 6s'))
    },
    'edited by hand',
  ],
  [
    async ({ path }) => {
      await appendFile(join(path, 'repo/haproxy.cfg'), '# mine\n')
      await git(path, 'commit', '-qam', 'mine')
    },
    /^history +git .*edited by hand/m,
  ],
]

test('status tells of all that is not as it should be, and in the exit code too', async () => {
  await using world = await settled()
  const well = await world.ctl('status', '--exit-code')
  expect(well).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('Everything is as it should be.'),
  })

  for (const [happens, told] of happenings) {
    await happens(world)
    const { code, stdout } = await world.ctl('status', '--exit-code')

    expect(stdout).toMatch(told)
    expect(stdout).not.toContain('Everything is as it should be.')
    expect(code).toBe(1)
  }
  expect(JSON.parse((await world.ctl('status', '--json')).stdout)).toMatchObject({
    isCurrent: false,
    targets: [{ isCurrent: false }, { isCurrent: false }],
  })
})

function byHand(folder: string): readonly string[] {
  return [
    'set server web/127.0.0.1:1 weight 3',
    'set maxconn server web/127.0.0.1:1 4',
    'disable frontend web-in',
    'set maxconn frontend web-in 9',
    'set rate-limit sessions global 8',
    `set map ${folder}/paths.map /a y`,
  ]
}

test('diff --live shows all that was changed by hand, without any source, and apply --heal puts it back', async () => {
  await using world = await settled()
  for (const command of byHand(world.path)) await world.socket(command)
  const nodes = await readFile(join(world.path, 'nodes.json'), 'utf8')
  await writeFile(join(world.path, 'nodes.json'), '{')

  const live = await world.ctl('diff', '--live', '--exit-code')

  const told = live.stdout
    .split('\n')
    .flatMap((line) => /^ {2}! (.*?) {2}kept/.exec(line)?.[1] ?? [])
  expect(told).toEqual([
    'server web/127.0.0.1:1: weight 3, not 10',
    'server web/127.0.0.1:1: maxconn 4, not 20',
    'global: maxsessrate 8, not 0',
    'frontend web-in: disabled, not enabled',
    expect.stringMatching(/^frontend web-in: maxconn 9, not \d+$/),
    `map ${world.path}/paths.map: 1 entry only in the process, 1 only in the file`,
  ])
  expect(live.code).toBe(1)

  expect(await world.ctl('diff', '--live', '--target', 'history')).toMatchObject({
    code: 64,
    stdout: '',
  })
  await writeFile(join(world.path, 'nodes.json'), nodes)
  const pid = await workerPid(join(world.path, 'admin.sock'))
  expect(await world.ctl('apply', '--heal', '--yes')).toMatchObject({ code: 0, stderr: '' })

  expect(await world.ctl('diff', '--live', '--exit-code')).toMatchObject({ code: 0 })
  expect(await workerPid(join(world.path, 'admin.sock'))).toBe(pid)
})

test('a reload that failed is no longer owed when nobody wants it any more', async () => {
  await using world = await settled()
  const file = join(world.path, 'haproxyctl.yaml')
  const text = await readFile(file, 'utf8')
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  const { port = 0 } = Object(taken.address())
  await appendFile(file, `  frontend busy: [bind 127.0.0.1:${port}, default_backend paths]\n`)
  expect((await world.ctl('apply', '--yes')).code).toBe(82)
  taken.close()
  expect((await world.ctl('status')).stdout).toContain('is owed')

  await writeFile(file, text)

  expect(await world.ctl('status', '--exit-code')).toMatchObject({ code: 0 })
})

test('apply --heal puts back each of it when it is the only thing', async () => {
  await using world = await settled()
  for (const command of byHand(world.path)) {
    await world.socket(command)

    const healed = await world.ctl('apply', '--heal', '--yes')

    expect(healed.stdout, command).toContain('lb: applied')
    expect((await world.ctl('diff', '--live', '--exit-code')).code, command).toBe(0)
  }
  expect((await world.ctl('apply', '--heal', '--yes')).stdout).toContain('Nothing to do.')
})

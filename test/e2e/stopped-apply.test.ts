import { spawn, type ChildProcess } from 'node:child_process'
import { chmod, mkdir, readdir, readFile } from 'node:fs/promises'
import { createConnection, createServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { leftovers } from '../support/worlds/fault-world.ts'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { served, startApps, startMaster } from '../support/worlds/served-world.ts'
import { checkFiles } from '../support/worlds/target-world.ts'
import { tinyProject, type TinyProject } from '../support/worlds/tiny-project.ts'
import { until } from '../support/until.ts'
import { program } from '../support/program.ts'

interface Background {
  readonly child: ChildProcess
  readonly ended: Promise<CliResult>
}

/** The built program as a user starts it, to be signalled while it works. */
function begin(folder: Scratch, ...args: string[]): Background {
  const child = spawn(process.execPath, [program, ...args], {
    cwd: folder.path,
    env: {
      PATH: `${process.env['PATH']}:/usr/sbin`,
      HOME: folder.path,
      HAPROXYCTL_STATE: join(folder.path, '.state'),
      TMPDIR: folder.path,
    },
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (data) => (stdout += data))
  child.stderr.on('data', (data) => (stderr += data))
  const ended = new Promise<CliResult>((resolve) =>
    child.once('close', (code) => resolve({ code, stdout, stderr })),
  )
  return { child, ended }
}

interface World extends AsyncDisposable {
  readonly folder: Scratch
  readonly run: string
  readonly port: number
  write(parts: TinyProject): Promise<void>
  apply(): Promise<CliResult>
}

/** A HAProxy that an apply has configured, with an app behind it. */
async function startWorld(instances: (app: number) => readonly string[]): Promise<World> {
  const [port = 0, app = 0] = await freePorts(2)
  const folder = await scratch()
  const open: AsyncDisposable[] = [folder, await startApps([app])]
  const run = join(folder.path, 'run')
  await mkdir(run)
  const world: World = {
    folder,
    run,
    port,
    async write(parts) {
      const service = `{ source: static, instances: [${instances(app).join(', ')}] }`
      // An answer is waited for longer than all takes that happens meanwhile.
      const settings = ['backend: { lines: [timeout server 10m] }']
      const all = { bind: `127.0.0.1:${port}`, service, settings, ...parts }
      await folder.write('haproxyctl.yaml', tinyProject(run, all))
    },
    apply: () => haproxyctl(['apply', '--yes'], { cwd: folder.path, env: { TMPDIR: folder.path } }),
    async [Symbol.asyncDispose]() {
      for (const each of open.reverse()) await each[Symbol.asyncDispose]()
    },
  }
  await world.write({})
  const first = await world.apply()
  expect(first.code, first.stderr).toBe(0)
  open.push(await startMaster(run))
  return world
}

async function expectSettled(world: World): Promise<void> {
  const next = await world.apply()
  expect(next.code, next.stderr).toBe(0)
  expect((await world.apply()).stdout).toContain('Nothing to do')
  expect(await leftovers(world.folder.path)).toEqual([])
}

test.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)(
  '%s while a reload is waited for: what was done is told, and the next apply does the rest',
  async (signal, code) => {
    await using world = await startWorld((app) => [`127.0.0.1:${app}`])
    const file = join(world.run, 'haproxy.cfg')
    const pidFile = join(world.run, 'reloader.pid')
    const command = `["sh", "-c", "echo $$$$ > ${pidFile}; exec sleep 300"]`
    const defaults = ['timeout queue 9s']
    await world.write({ defaults, target: `reload: { by: command, command: ${command} }` })

    const { child, ended } = begin(world.folder, 'apply', '--yes', '--json')
    await until('the reload', async () => (await readFile(pidFile, 'utf8')).endsWith('\n'))
    child.kill(signal)
    const end = await ended

    expect(end.code, end.stderr).toBe(code)
    const document = JSON.parse(end.stdout)
    expect(document).toMatchObject({
      receipts: [{ outcome: 'failed', steps: [{ what: `write ${file}`, result: 'done' }] }],
      error: { kind: 'stopped', exitCode: code },
    })
    expect(end.stderr).toContain(`error: lb: stopped by ${signal} in the middle`)
    expect(end.stderr).toContain('the next apply does the rest')
    const reloader = Number(await readFile(pidFile, 'utf8'))
    await until('the end of the reload command', async () => !isAlive(reloader))
    expect(await served(world.port)).toEqual(['app-1'])
    expect(await checkFiles([file])).toEqual([])

    await world.write({ defaults })
    await expectSettled(world)
    expect(await served(world.port)).toEqual(['app-1'])
  },
)

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('SIGTERM while a server is drained: its connection lives on, and the next apply does the rest', async () => {
  const held: Socket[] = []
  const silent = createServer((socket) => held.push(socket))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const busy = typeof address === 'object' && address !== null ? address.port : 0
  let isServed = true
  await using world = await startWorld((app) =>
    isServed ? [`127.0.0.1:${app}`, `127.0.0.1:${busy}`] : [`127.0.0.1:${app}`],
  )
  // Two requests: one of them is for the server that never answers.
  const clients = [1, 2].map(() => {
    const client = createConnection(world.port, '127.0.0.1')
    client.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    return client
  })
  try {
    await until('the busy connection', async () => held.length > 0)
    isServed = false
    await world.write({})

    const { child, ended } = begin(world.folder, 'apply', '--yes')
    const state = () => ask(join(world.run, 'admin.sock'), 'show servers state web')
    // The administrative state: drained.
    await until('the drain', async () =>
      / 127\.0\.0\.1:\d+ 127\.0\.0\.1 \d+ 8 /.test(await state()),
    )
    child.kill('SIGTERM')
    const end = await ended

    expect(end.code, end.stderr).toBe(143)
    expect(end.stdout).toContain(`✓ write ${world.run}/haproxy.cfg`)
    expect(end.stderr).toContain('lb: stopped by SIGTERM in the middle')
    expect(held[0]?.destroyed).toBe(false)
    expect(await served(world.port)).toEqual(['app-1'])

    await world.write({ target: 'drain: 100ms' })
    await expectSettled(world)
    expect(await state()).not.toContain(String(busy))
    expect(await served(world.port)).toEqual(['app-1'])
  } finally {
    for (const socket of [...clients, ...held]) socket.destroy()
    silent.close()
  }
})

test('kill -9: what it left of configurations in the temporary folder is gone after the next apply', async () => {
  await using world = await startWorld((app) => [`127.0.0.1:${app}`])
  // A `haproxy -c` that never ends holds the run where its candidate is in the temporary folder.
  const pidFile = join(world.folder.path, 'slow.pid')
  const text = `#!/bin/sh\ncase "$*" in *-c*) echo $$ > ${pidFile}; exec sleep 300;; esac\nexec haproxy "$@"\n`
  const slow = await world.folder.write('slow', text)
  await chmod(slow, 0o755)
  await world.write({ server: 'weight 20', more: `haproxy: { binary: ${slow} }\n` })
  const candidates = async (): Promise<readonly string[]> =>
    (await readdir(world.folder.path)).filter((name) => name.startsWith('haproxyctl-'))

  const { child, ended } = begin(world.folder, 'apply', '--yes')
  await until('the check', async () => (await readFile(pidFile, 'utf8')).endsWith('\n'))
  child.kill('SIGKILL')
  await ended
  process.kill(Number(await readFile(pidFile, 'utf8')), 'SIGKILL')
  expect(await candidates()).toHaveLength(1)
  await world.write({ server: 'weight 20' })
  await expectSettled(world)

  expect(await candidates()).toEqual([])
})

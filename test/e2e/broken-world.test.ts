import { execFileSync } from 'node:child_process'
import { chmod, mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { lock } from '../../src/system/processes/lock.ts'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { folderPicture } from '../support/folder-picture.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePort, freePorts } from '../support/ports.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { startMaster, workerPid } from '../support/worlds/served-world.ts'
import { checkFiles } from '../support/worlds/target-world.ts'
import { tinyProject, type TinyProject } from '../support/worlds/tiny-project.ts'
import { hasZooKeeper, noZooKeeper, startZooKeeper } from '../support/registries/zookeeper.ts'

const hasRoot = process.getuid?.() === 0

/** A project whose `haproxy.cfg` goes to a folder `run` of its own. */
async function project(folder: Scratch, parts: TinyProject = {}): Promise<string> {
  const run = join(folder.path, 'run')
  await mkdir(run, { recursive: true })
  await folder.write('haproxyctl.yaml', tinyProject(run, parts))
  return run
}

function apply(folder: Scratch, ...args: string[]): Promise<CliResult> {
  return haproxyctl(['apply', '--yes', ...args], { cwd: folder.path })
}

/** One message with a remedy, and no trace of a bug. */
function expectClear(result: CliResult, code: number, ...says: string[]): void {
  expect(result.code, result.stderr).toBe(code)
  for (const word of says) expect(result.stderr).toContain(word)
  expect(result.stderr.match(/^error: /gm)).toHaveLength(1)
  expect(result.stderr).toMatch(/^ {2}help: \S/m)
  expect(result.stderr).not.toMatch(/^ {4}at |bug in haproxyctl/m)
}

test('a binary that is not there ends before anything is written', async () => {
  await using folder = await scratch()
  await project(folder, { more: 'haproxy: { version: 2.6, binary: /nowhere/haproxy }\n' })
  const before = await folderPicture(folder.path)

  const result = await apply(folder)

  expectClear(result, 69, '/nowhere/haproxy')
  expect(await folderPicture(folder.path)).toEqual(before)
})

test('an apply without a process says that nothing runs from the file yet', async () => {
  await using folder = await scratch()
  await project(folder)

  const result = await apply(folder)

  expect(result.code).toBe(0)
  expect(result.stderr).toMatch(
    /^warning: No HAProxy answers on .* \[apply\/no-process\]\n {2}help: /,
  )
  expect((await apply(folder)).stdout).toMatch(/^ {2}Nothing to do: no process runs \(/m)
})

test('a socket without `level admin` ends before anything is written', async () => {
  await using folder = await scratch()
  const [port] = await freePorts(1)
  const parts = { bind: `127.0.0.1:${port}` }
  const run = await project(folder, parts)
  const text = await readFile(join(folder.path, 'haproxyctl.yaml'), 'utf8')
  await folder.write('haproxyctl.yaml', text.replace('level admin', 'level operator'))
  expect((await apply(folder)).code).toBe(0)
  await using _haproxy = await startMaster(run)
  const pid = await workerPid(join(run, 'admin.sock'))
  const wish = text.replace('level admin', 'level operator').replace('weight 10', 'weight 20')
  await folder.write('haproxyctl.yaml', wish)
  const before = await folderPicture(folder.path)

  const result = await apply(folder)

  expectClear(result, 69, `${run}/admin.sock`, 'operator', 'level admin')
  expect(await folderPicture(folder.path)).toEqual(before)
  expect(await workerPid(join(run, 'admin.sock'))).toBe(pid)
})

test.skipIf(!hasRoot)(
  'a socket that this user may not open ends before anything is written (needs root)',
  async () => {
    await using folder = await scratch()
    const [port] = await freePorts(1)
    const parts = { bind: `127.0.0.1:${port}` }
    const run = await project(folder, parts)
    for (const path of [folder.path, run]) await chmod(path, 0o777)
    expect(await asNobody(folder.path)).toMatchObject({ code: 0 })
    // Started by root, its sockets are root's.
    await using _haproxy = await startMaster(run)
    const pid = await workerPid(join(run, 'admin.sock'))
    await folder.write('haproxyctl.yaml', tinyProject(run, { ...parts, server: 'weight 20' }))
    const before = await folderPicture(folder.path)

    const result = await asNobody(folder.path)

    expectClear(result, 69, `${run}/admin.sock`, 'permission denied', 'opened by this user')
    expect(await folderPicture(folder.path)).toEqual(before)
    expect(await workerPid(join(run, 'admin.sock'))).toBe(pid)
    expect((await apply(folder)).code).toBe(0)
    expect((await apply(folder)).stdout).toContain('Nothing to do')
  },
)

/** Puts a file system over a folder for the time of a test. */
function mount(run: string, ...options: string[]): Disposable {
  execFileSync('mount', [...options, run])
  return { [Symbol.dispose]: () => void execFileSync('umount', ['-l', run]) }
}

describe.skipIf(!hasRoot)('with mounts (which need root)', () => {
  test('a read-only folder', async () => {
    await using folder = await scratch()
    const run = await project(folder)
    using _mount = mount(run, '-t', 'tmpfs', '-o', 'ro', 'tmpfs')

    const result = await apply(folder)

    expectClear(result, 73, `${run}/haproxy.cfg`, 'read-only')
    expect(await folderPicture(run)).toEqual({})
  })

  test.each(['new', 'old'])('a full disk, with a file that is %s', async (age) => {
    await using folder = await scratch()
    const run = await project(folder)
    using _mount = mount(run, '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs')
    if (age === 'old') expect((await apply(folder)).code).toBe(0)
    const instances = Array.from(
      { length: 3_000 },
      (_, index) => `10.0.${index >> 8}.${index & 255}:80`,
    )
    instances.unshift('127.0.0.1:1', '127.0.0.1:2')
    const service = `{ source: static, instances: [${instances.join(', ')}] }`
    await folder.write('haproxyctl.yaml', tinyProject(run, { service }))
    const before = await folderPicture(run)

    const result = await apply(folder)

    expectClear(result, 73, `${run}/haproxy.cfg`, 'full', 'Free some space')
    expect(await folderPicture(run)).toEqual(before)
  })
})

test.skipIf(!hasRoot)(
  'a state folder on a disk that is full once the file is in place (needs root)',
  async () => {
    await using folder = await scratch()
    const [port] = await freePorts(1)
    const run = await project(folder, { bind: `127.0.0.1:${port}` })
    const state = join(folder.path, '.state')
    await mkdir(state)
    using _mount = mount(state, '-t', 'tmpfs', '-o', 'size=512k', 'tmpfs')
    expect((await apply(folder)).code).toBe(0)
    await using _haproxy = await startMaster(run)
    const pid = await workerPid(join(run, 'admin.sock'))
    const parts = { bind: `127.0.0.1:${port}`, defaults: ['timeout queue 9s'] }
    const fill = `["sh", "-c", "cat /dev/zero > ${state}/filler; kill -USR2 $(pgrep -o -f ${run}/haproxy.cfg)"]`
    await project(folder, { ...parts, target: `reload: { by: command, command: ${fill} }` })

    const result = await apply(folder)

    expectClear(
      result,
      73,
      `cannot write ${state}/`,
      'journal.json: the disk is full',
      'Free some space',
      `${run}/haproxy.cfg is in place`,
    )
    expect(await readFile(join(run, 'haproxy.cfg'), 'utf8')).toContain('timeout queue 9s')
    expect(await workerPid(join(run, 'admin.sock'))).not.toBe(pid)
    await rm(join(state, 'filler'))
    expect((await apply(folder)).code).toBe(0)
    expect((await apply(folder)).stdout).toContain('Nothing to do')
  },
)

test.skipIf(!hasRoot && process.getuid === undefined)(
  'a folder that this user may not write in',
  async () => {
    await using folder = await scratch()
    const run = await project(folder)
    await chmod(folder.path, 0o777)
    await chmod(run, 0o555)

    const result = hasRoot ? await asNobody(folder.path) : await apply(folder)

    expectClear(result, 73, `${run}/haproxy.cfg`, 'permission denied')
    expect(await folderPicture(run)).toEqual({})
  },
)

/** Root ignores modes: the same as another user. */
function asNobody(cwd: string): Promise<CliResult> {
  const nobody = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups']
  return haproxyctl(['apply', '--yes'], { cwd, through: nobody })
}

test('a second apply at once is told who is at it', async () => {
  await using folder = await scratch()
  const run = await project(folder)
  await using _lock = await lock(join(run, 'haproxy.cfg'))
  const before = await folderPicture(folder.path)

  const result = await apply(folder)

  expectClear(result, 75, String(process.pid))
  expect(await folderPicture(folder.path)).toEqual(before)
})

test('two applies at once: one at a time, and all of it is done in the end', async () => {
  await using folder = await scratch()
  const [port] = await freePorts(1)
  const bind = `127.0.0.1:${port}`
  const run = await project(folder, { bind })
  expect((await apply(folder)).code).toBe(0)
  await using _haproxy = await startMaster(run)

  for (let round = 1; round <= 3; round++) {
    const parts = { bind, server: `weight ${10 + round}`, defaults: [`timeout queue ${round}s`] }
    await folder.write('haproxyctl.yaml', tinyProject(run, parts))
    const ends = await Promise.all([apply(folder), apply(folder), apply(folder)])

    const codes = ends.map(({ code }) => code)
    expect(codes, JSON.stringify(ends)).toContain(0)
    for (const code of codes) expect([0, 75, 81]).toContain(code)
    expect(await checkFiles([join(run, 'haproxy.cfg')])).toEqual([])
    expect(await workerPid(join(run, 'admin.sock'))).toMatch(/^\d+$/)
    expect((await apply(folder)).stdout).toContain('Nothing to do')
    expect(await readFile(join(run, 'haproxy.cfg'), 'utf8')).toContain(`weight ${10 + round}`)
  }
})

test('a plan that is out of date is refused', async () => {
  await using folder = await scratch()
  const run = await project(folder)
  expect((await apply(folder)).code).toBe(0)
  await folder.write('haproxyctl.yaml', tinyProject(run, { server: 'weight 20' }))
  const saved = await haproxyctl(['diff', '--out', 'plan.json'], { cwd: folder.path })
  expect(saved.code, saved.stderr).toBe(0)
  await folder.write('haproxyctl.yaml', tinyProject(run, { server: 'weight 30' }))
  expect((await apply(folder)).code).toBe(0)
  const before = await folderPicture(folder.path)

  const result = await apply(folder, 'plan.json')

  expectClear(result, 81, 'haproxyctl diff')
  expect(await folderPicture(folder.path)).toEqual(before)
})

test('a saved plan is refused as a whole when only the last commit is another', async () => {
  await using folder = await scratch()
  const run = await project(folder)
  const text = tinyProject(run).replace(/^targets:$/m, 'targets:\n  git: { path: run }')
  await folder.write('haproxyctl.yaml', text)
  function git(...args: string[]): void {
    const identity = ['-c', 'user.name=a', '-c', 'user.email=a@example.com']
    execFileSync('git', [...identity, ...args], { cwd: run })
  }
  git('init', '-q')
  git('commit', '-q', '--allow-empty', '-m', 'first')
  const saved = await haproxyctl(['diff', '--out', 'plan.json'], { cwd: folder.path })
  expect(saved.code, saved.stderr).toBe(0)
  git('commit', '-q', '--allow-empty', '-m', 'second')
  const before = await folderPicture(folder.path)

  const result = await apply(folder, 'plan.json')

  expectClear(result, 81, 'the plan for git', 'the last commit was', 'haproxyctl diff')
  expect(await folderPicture(folder.path)).toEqual(before)
})

test('a line that only HAProxy itself refuses leaves the file and the process', async () => {
  await using folder = await scratch()
  const [port] = await freePorts(1)
  const bind = `127.0.0.1:${port}`
  const run = await project(folder, { bind })
  expect((await apply(folder)).code).toBe(0)
  await using _haproxy = await startMaster(run)
  const pid = await workerPid(join(run, 'admin.sock'))
  const server = `weight 10 crt ${run}/nowhere.pem ssl verify none`
  await folder.write('haproxyctl.yaml', tinyProject(run, { bind, server }))
  const before = await folderPicture(folder.path)

  const result = await apply(folder)

  expectClear(result, 65, 'nowhere.pem', 'haproxyctl.yaml:')
  expect(await folderPicture(folder.path)).toEqual(before)
  expect(await workerPid(join(run, 'admin.sock'))).toBe(pid)
})

const zookeeper = (address: string): TinyProject => ({
  discovery: `{ zk: { plugin: zookeeper, hosts: ["${address}"], path: /lighthouse, session-timeout: 2s, allow-addresses: [127.0.0.0/8] } }`,
  service: 'zk',
})

test('a ZooKeeper that was never reached is an error, not an empty list', async () => {
  await using folder = await scratch()
  const address = `127.0.0.1:${await freePort()}`
  await project(folder, zookeeper(address))
  const before = await folderPicture(folder.path)

  const result = await apply(folder)

  expectClear(result, 69, address)
  expect(await folderPicture(folder.path)).toEqual(before)
})

test.skipIf(!hasZooKeeper)(
  `a ZooKeeper that is killed takes nothing out of service, and works on when it is back (${hasZooKeeper ? 'real ZooKeeper' : noZooKeeper})`,
  async () => {
    await using folder = await scratch()
    await using server = await startZooKeeper()
    const run = await project(folder, zookeeper(server.address))
    async function register(port: number): Promise<void> {
      await using client = new ZooKeeperClient({ servers: server.address })
      await client.ensure('/lighthouse/web')
      const data = JSON.stringify({ host: `app-${port}`, ip: '127.0.0.1', port })
      await client.create(`/lighthouse/web/app-${port}:${port}`, { data })
    }
    await register(1)
    await register(2)
    expect((await apply(folder)).code).toBe(0)
    const file = join(run, 'haproxy.cfg')
    const before = await readFile(file, 'utf8')

    await server.kill()
    const down = await apply(folder)
    expect(down.code, down.stderr).toBe(69)
    expect(down.stderr).toContain(server.address)
    expect(down.stderr).toMatch(/what it said .* ago is kept/)
    expect((await haproxyctl(['discover'], { cwd: folder.path })).code).toBe(69)
    const status = await haproxyctl(['status', '--exit-code'], { cwd: folder.path })
    expect(status.stdout).toMatch(/web: the source zk did not answer; what it said .* ago is kept/)
    expect(status.code).toBe(1)
    expect(await readFile(file, 'utf8')).toBe(before)

    await server.restart()
    await register(3)
    const up = await apply(folder)
    expect(up.code, up.stderr).toBe(0)
    expect(await readFile(file, 'utf8')).toContain('server app-3:3 127.0.0.1:3')
  },
)

test('a process that hangs up in the middle of an apply is told, and the next apply goes on', async () => {
  await using folder = await scratch()
  const [port] = await freePorts(1)
  const bind = `127.0.0.1:${port}`
  const run = await project(folder, { bind })
  expect((await apply(folder)).code).toBe(0)
  {
    await using _haproxy = await startMaster(run)
    expect(await ask(join(run, 'admin.sock'), 'show version')).toMatch(/\d/)
  }
  await folder.write('haproxyctl.yaml', tinyProject(run, { bind, server: 'weight 20' }))

  const result = await apply(folder)

  // The file is written; that the one is gone whose socket is left is told.
  expect(result.code, result.stderr).toBe(69)
  expect(await readFile(join(run, 'haproxy.cfg'), 'utf8')).toContain('weight 20')
  await using _haproxy = await startMaster(run)
  const again = await apply(folder)
  expect(again.stdout).toContain('Nothing to do')
})

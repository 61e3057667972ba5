import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import { served, startApps, startMaster, workerPid } from '../support/worlds/served-world.ts'
import { hasZooKeeper, noZooKeeper, startZooKeeper } from '../support/registries/zookeeper.ts'

const run = promisify(execFile)

function expectSuccess(result: CliResult): CliResult {
  expect(result, result.stderr).toMatchObject({ code: 0 })
  return result
}

test.skipIf(!hasZooKeeper)(
  `a node of ZooKeeper arrives in HAProxy, on disk and in git, and goes again, without a reload (${hasZooKeeper ? 'real ZooKeeper' : noZooKeeper})`,
  async () => {
    const [bind = 0, ...apps] = await freePorts(4)
    await using _servers = await startApps(apps)
    await using zookeeper = await startZooKeeper()
    await using client = new ZooKeeperClient({ servers: zookeeper.address })
    const [app1, app2, app3] = apps
    async function register(name: string, port: number): Promise<void> {
      const data = JSON.stringify({ host: name, ip: '127.0.0.1', port, metadata: '{}' })
      await client.create(`/lighthouse/web/${name}:${port}`, { data })
    }
    await client.ensure('/lighthouse/web')
    await register('app-1', app1!)
    await register('app-2', app2!)

    await using project = await scratch('zookeeper')
    const folder = join(project.path, 'run')
    const env = { ZOOKEEPER: zookeeper.address, RUN_DIR: folder, BIND: `127.0.0.1:${bind}` }
    const cli = (...args: string[]): Promise<CliResult> =>
      haproxyctl(args, { cwd: project.path, env })
    const git = async (...args: string[]): Promise<string> =>
      (await run('git', args, { cwd: project.path })).stdout
    await project.write('run/.keep', '')
    await project.write('.gitignore', 'run/\n.state/\n')
    await git('init', '-q', '-b', 'main')
    await git('config', 'user.name', 'test')
    await git('config', 'user.email', 'test@localhost')
    await git('add', '.')
    await git('commit', '-qm', 'project')

    expectSuccess(await cli('apply', '--yes'))
    await using _haproxy = await startMaster(folder)
    const socket = join(folder, 'admin.sock')
    const pid = await workerPid(socket)
    expect(await served(bind)).toEqual(['app-1', 'app-2'])

    await register('app-3', app3!)
    expectSuccess(await cli('apply', '--yes'))
    expect(await served(bind)).toEqual(['app-1', 'app-2', 'app-3'])
    expect(await workerPid(socket)).toBe(pid)
    const disk = await readFile(join(folder, 'haproxy.cfg'), 'utf8')
    expect(disk).toContain(`server app-3:${app3} 127.0.0.1:${app3} check inter 2s`)
    expect(await git('log', '-p', '-1')).toContain(`+    server app-3:${app3} 127.0.0.1:${app3}`)

    await client.delete(`/lighthouse/web/app-1:${app1}`)
    expectSuccess(await cli('apply', '--yes'))
    expect(await served(bind)).toEqual(['app-2', 'app-3'])
    expect(await ask(socket, 'show servers state web')).not.toContain(`app-1:${app1}`)
    expect(await workerPid(socket)).toBe(pid)
    expect(await git('show', 'HEAD:rendered/haproxy.cfg')).toBe(
      await readFile(join(folder, 'haproxy.cfg'), 'utf8'),
    )

    const head = await git('rev-parse', 'HEAD')
    const again = expectSuccess(await cli('apply', '--yes'))
    expect(again.stdout).toContain('Nothing to do')
    expect(await git('rev-parse', 'HEAD')).toBe(head)
    expect(await workerPid(socket)).toBe(pid)
  },
)

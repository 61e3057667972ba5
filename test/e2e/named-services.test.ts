import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { describe, expect, test } from 'vitest'
import { ZooKeeperClient } from '../../plugins/clients/zookeeper/index.ts'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { startHaproxy, type HaproxyPlaces } from '../support/haproxy/haproxy.ts'
import { scratch } from '../support/scratch.ts'
import { until } from '../support/until.ts'
import { hasZooKeeper, noZooKeeper, startZooKeeper } from '../support/registries/zookeeper.ts'
import { program } from '../support/program.ts'

describe.skipIf(!hasZooKeeper)(`services that ZooKeeper names (${noZooKeeper})`, () => {
  test('come to a running HAProxy, are held by the guards when their name goes, and are dropped', async () => {
    await using server = await startZooKeeper()
    await using registry = new ZooKeeperClient({ servers: server.address })
    await using haproxy = await startHaproxy({
      config: ({ globalLines, folder }) => `global
${globalLines}${defaults}${frontend(folder)}`,
    })
    await using folder = await scratch()
    await folder.write('haproxyctl.yaml', projectOf(server.address, haproxy))
    async function register(service: string, port: number): Promise<void> {
      const data = JSON.stringify({ host: 'app', ip: '10.0.0.7', port })
      await registry.create(`/apps/${service}/app:${port}`, { data, withParents: true })
    }
    await register('app-a', 8001)
    await register('batch', 9001)
    await using watch = startWatch(folder.path)
    const servers = (): Promise<string> => haproxy.socket('show servers state')

    await until('the first service', servers, (text) => text.includes('app:8001'))
    expect(await servers()).not.toContain('batch')

    await registry.create('/apps/app-b', { data: '{"haproxyctl.port": "8100"}' })
    await register('app-b', 8002)
    await until('a second one', servers, (text) => /app-b .*app:8002 .* 8100 /.test(text))

    await registry.delete('/apps/app-b/app:8002')
    await registry.delete('/apps/app-b')
    await until(
      'a refusal',
      async () => watch.refusals(),
      (all) => all.includes('min-servers app-b'),
    )
    expect(await servers()).toContain('app:8002')

    await register('app-b', 8002)
    await register('job-a', 8003)
    await until('a third one', servers, (text) => text.includes('job-a'))
    await registry.delete('/apps/job-a/app:8003')
    await registry.delete('/apps/job-a')
    await until('its end', servers, (text) => !text.includes('job-a') && text.includes('app-b'))
  })

  test('are found by every command, and again from a file', async () => {
    await using server = await startZooKeeper()
    await using registry = new ZooKeeperClient({ servers: server.address })
    await using folder = await scratch()
    await folder.write(
      'haproxyctl.yaml',
      `discovery:
  zk: { plugin: zookeeper, hosts: "${server.address}", path: /apps, session-timeout: 1s }
services:
  app-*: { discovery: zk, named: { allow: [balance] }, backend: { name: "{service}-nodes" } }
`,
    )
    const data = JSON.stringify({ ip: '10.0.0.7', port: 80 })
    await registry.create('/apps/app-a/one', { data, withParents: true })
    await registry.set('/apps/app-a', '{"haproxyctl.balance": "first", "haproxyctl.port": "1"}')
    const cli = (...args: string[]): Promise<CliResult> => haproxyctl(args, { cwd: folder.path })

    const found = await cli('discover', '--json')
    const rendered = await cli('render')
    await folder.write('fleet.json', found.stdout)
    await server.kill()
    const again = await cli('render', '--fleet', 'fleet.json')
    const stale = await cli('render')

    expect(found.stderr).toContain('the project does not allow haproxyctl.port')
    expect(rendered.stdout).toContain('backend app-a-nodes\n    balance first\n')
    expect(again.stdout).toBe(rendered.stdout)
    expect([stale.stdout, stale.code]).toEqual([rendered.stdout, 69])
    expect(stale.stderr).toContain('the names of app-*: the source zk did not answer')
  })
})

const defaults =
  'defaults\n  mode http\n  timeout connect 1s\n  timeout client 1s\n  timeout server 1s\n'

function frontend(folder: string): string {
  return `frontend f\n  bind unix@${folder}/f.sock\n`
}

function projectOf(zookeeper: string, haproxy: HaproxyPlaces): string {
  return `
global: |
  stats socket ${haproxy.socketPath} mode 600 level admin expose-fd listeners
defaults: |
  mode http
  timeout connect 1s
  timeout client 1s
  timeout server 1s
sections:
  frontend f: [bind unix@${haproxy.folder}/f.sock]
discovery:
  zk: { plugin: zookeeper, hosts: "${zookeeper}", path: /apps, session-timeout: 1s }
services:
  app-*:
    discovery: zk
    named: { limit: 5, allow: [port] }
  job-*:
    discovery: zk
    named: { keep: 1s }
    guards: { min-servers: 0, max-removed: 100% }
targets:
  lb:
    plugin: haproxy
    config: ${haproxy.configPath}
    sockets: ['${haproxy.socketPath}']
    master: ${haproxy.masterPath}
    adopt: true
`
}

interface Watch extends AsyncDisposable {
  /** What guards have refused so far, as `guard service`. */
  refusals(): string
}

function startWatch(cwd: string): Watch {
  const env = {
    PATH: `${process.env['PATH']}:/usr/sbin`,
    HOME: cwd,
    HAPROXYCTL_STATE: `${cwd}/.state`,
  }
  const args = [program, 'watch', '--json', '--quiet-time', '50ms', '--interval', '1s']
  const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'ignore'] })
  const ended = new Promise((resolve) => child.once('close', resolve))
  const refused: string[] = []
  createInterface({ input: child.stdout }).on('line', (line) => {
    const round: { refusals?: { guard: string; service: string }[] } = JSON.parse(line)
    for (const { guard, service } of round.refusals ?? []) refused.push(`${guard} ${service}`)
  })
  return {
    refusals: () => refused.join('\n'),
    async [Symbol.asyncDispose]() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

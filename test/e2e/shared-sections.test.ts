import { execFile } from 'node:child_process'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, test } from 'vitest'
import { haproxyctl, type CliResult } from '../support/cli.ts'
import { haproxyBinaries } from '../support/haproxy/haproxy-binaries.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import { startApps, startMaster, workerPid } from '../support/worlds/served-world.ts'
import { checkFiles } from '../support/worlds/target-world.ts'

const run = promisify(execFile)

/** Who answers a request for a host and path; the status where nobody does. */
async function answer(port: number, host: string, path: string): Promise<string> {
  const url = `http://127.0.0.1:${port}${path}`
  const args = ['-s', '-w', ' %{http_code}', '-H', `Host: ${host}`, url]
  const { stdout } = await run('curl', args)
  return stdout.endsWith(' 200') ? stdout.slice(0, -4) : stdout.slice(-3)
}

function project(
  folder: string,
  [shared, local, partner, stats, peer, edge]: readonly number[],
  apps: readonly number[],
): string {
  return `bind-address: 127.0.0.1
haproxy: { version: auto }
global: ["stats socket ${folder}/admin.sock mode 600 level admin", localpeer lb1]
defaults: [mode http, timeout connect 1s, timeout client 5s, timeout server 5s]
frontends:
  public: { port: ${shared}, default: web, lines: ["use_backend api if { path /own }"] }
proxies:
  partner: { port: ${partner}, upstreams: [{ host: 127.0.0.1, port: ${apps[3]}, max-conn: 4 }] }
stats: { port: ${stats}, uri: /haproxy, timeouts: { client: 5s } }
peers:
  lb: { service: web, port: ${peer}, stick-table: type ip size 1k expire 1m }
  edge: { members: { lb1: 127.0.0.1:${edge} }, lines: [table t type ip size 1k expire 1m] }
discovery:
  apps: { plugin: file, path: nodes.json, allow-addresses: [127.0.0.0/8] }
services:
  web:
    discovery: { source: static, instances: [{ address: 127.0.0.1, port: ${apps[0]}, node: lb1 }] }
    frontend: { port: ${local} }
    backend: { lines: [cookie SRV insert] }
    server: cookie {name}
  api:
    discovery: { source: static, instances: [127.0.0.1:${apps[1]}] }
    routes:
      - { frontend: public, acl: path_beg /acl }
      - { frontend: public, path: /api }
      - { frontend: public, host: API.example }
  app-*:
    discovery: apps
    named: { keep: 0s }
    guards: { min-servers: 0, max-removed: 100% }
    routes: [{ frontend: public, host: "{service}.example", path: /app }]
targets:
  lb:
    plugin: haproxy
    config: ${folder}/haproxy.cfg
    files: ${folder}/files
    sockets: [${folder}/admin.sock]
    master: ${folder}/master.sock
    live-backends: true
`
}

function expectSuccess(result: CliResult): CliResult {
  expect(result, result.stderr).toMatchObject({ code: 0 })
  return result
}

const oldestAndNewest = haproxyBinaries().filter(
  (_, index, all) => index === 0 || index === all.length - 1,
)

describe.each(oldestAndNewest)('with HAProxy $version', ({ version, file }) => {
  test('one frontend serves many services, and a service that comes is an entry of its map', async () => {
    const ports = await freePorts(10)
    const apps = ports.slice(6)
    await using folder = await scratch()
    await using _apps = await startApps(apps)
    const place = join(folder.path, 'lb')
    await mkdir(join(place, 'files'), { recursive: true })
    await folder.write('haproxyctl.yaml', project(place, ports, apps).replace('auto', version))
    async function apply(nodes: Record<string, unknown>): Promise<CliResult> {
      await folder.write('nodes.json', JSON.stringify(nodes))
      return expectSuccess(
        await haproxyctl(['apply', '--yes'], { cwd: folder.path, env: { HAPROXY: file } }),
      )
    }
    const [shared = 0, local = 0, partner = 0, stats = 0] = ports
    const shop = { 'app-shop': [{ address: '127.0.0.1', port: apps[2] }] }

    await apply({})
    expect(await checkFiles([join(place, 'haproxy.cfg')], file)).toEqual([])
    await using _haproxy = await startMaster(place, file)
    const pid = await workerPid(join(place, 'admin.sock'))
    const plan = await apply(shop)

    for (const [host, path, who] of [
      ['x.example', '/', 'app-1'],
      ['x.example', '/own', 'app-2'],
      ['x.example', '/acl', 'app-2'],
      ['x.example', '/api', 'app-2'],
      ['x.example', '/api/x?y', 'app-2'],
      ['x.example', '/apis', 'app-1'],
      ['api.EXAMPLE:80', '/x', 'app-2'],
      ['app-shop.example', '/app/x', 'app-3'],
      ['app-shop.example', '/', 'app-1'],
    ] as const)
      expect(await answer(shared, host, path), `${host}${path}`).toBe(who)
    expect(await answer(local, 'x', '/')).toBe('app-1')
    expect(await answer(partner, 'x', '/')).toBe('app-4')
    expect(await answer(stats, 'x', '/haproxy')).toContain('Statistics Report')

    // Backends can be made over the socket from 3.4 on, and the way to them is an entry of the map.
    const isSame = (await workerPid(join(place, 'admin.sock'))) === pid
    expect(isSame, plan.stdout).toBe(version === '3.4')
    await apply({})
    expect(await answer(shared, 'app-shop.example', '/app/x')).toBe('app-1')
  })
})

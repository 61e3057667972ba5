import { existsSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import {
  answer,
  endHaproxy,
  endings,
  run,
  served,
  startApp,
} from '../support/worlds/imported-world.ts'
import { startDaemon } from '../support/daemon.ts'
import { startLoad } from '../support/load.ts'
import { freePorts } from '../support/ports.ts'
import { startReporter } from '../support/reporter.ts'
import { scratch } from '../support/scratch.ts'
import { workerPid } from '../support/worlds/served-world.ts'
import { until } from '../support/until.ts'
import { hasZooKeeper, noZooKeeper, startZooKeeper } from '../support/registries/zookeeper.ts'

const redisServer = '/usr/bin/redis-server'
const lacks = `${noZooKeeper}, and Debian’s package redis-server`

describe.skipIf(!hasZooKeeper || !existsSync(redisServer))(
  `Lighthouse’s examples (${lacks})`,
  () => {
    test('are imported, started and served: a web application on two hosts with its cache, widgets and sprockets, a partner', async () => {
      const [webapi = 0, web = 0, partner = 0, cache = 0, redis = 0, ...apps] = await freePorts(11)
      await using zookeeper = await startZooKeeper()
      await using folder = await scratch()
      const names = ['partner', 'widgets', 'sprockets', 'a', 'b', 'c']
      // The last one is on another host.
      const hosts = ['127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.1', '127.0.0.2']
      const started = await Promise.all(
        apps.map((port, index) => startApp(names[index] ?? '', port, hosts[index])),
      )
      await using all = endings()
      all.use(
        await startDaemon(
          redisServer,
          ['--port', String(redis), '--bind', '127.0.0.1', '--save', ''],
          {
            cwd: folder.path,
            isReady: (log) => /ready to accept connections/i.test(log),
          },
        ),
      )
      for (const app of started) all.use(app)
      const at = (name: string): string => join(folder.path, name)
      await folder.write(
        'old/balancers/haproxy.yaml',
        `config_file: ${at('haproxy.cfg')}
socket_file: ${at('haproxy.sock')}
pid_file: ${at('haproxy.pid')}
bind_address: 127.0.0.1
global: [daemon]
defaults: [mode http, timeout connect 1s, timeout client 5s, timeout server 5s, option redispatch 1]
meta_clusters: { webapi: { port: ${webapi} } }
proxies:
  business_partner:
    port: ${partner}
    bind_address: 127.0.0.1
    upstreams: [{ host: 127.0.0.1, port: ${apps[0]}, max_conn: 400 }]
`,
      )
      const zookeeperFile = `hosts: ["${zookeeper.address}"]\npath: /lighthouse/services\n`
      await folder.write('old/discovery/zookeeper.yaml', zookeeperFile)
      for (const name of ['widgets', 'sprockets'])
        await folder.write(
          `old/clusters/${name}.yaml`,
          `discovery: zookeeper\nmeta_cluster: webapi\nhaproxy: { acl: path_beg /api/${name}, backend: [mode http] }\n`,
        )
      await folder.write(
        'old/clusters/webapp.yaml',
        `discovery: zookeeper\nhaproxy: { port: ${web}, backend: [mode http] }\n`,
      )
      await folder.write(
        'old/clusters/cache.yaml',
        `discovery: zookeeper\nhaproxy: { port: ${cache}, frontend: [mode tcp], backend: [mode tcp] }\n`,
      )
      const http = 'http: { uri: /, rise: 1, fall: 1 }'
      for (const [path, ports, check, host] of [
        ['old/services/widgets', [apps[1]], http, hosts[0]],
        ['old/services/sprockets', [apps[2]], http, hosts[0]],
        ['old/services/webapp', apps.slice(3, 5), http, hosts[0]],
        ['old/services/cache', [redis], 'redis: { rise: 1, fall: 1 }', hosts[0]],
        ['host2/old/services/webapp', apps.slice(5), http, hosts[5]],
      ] as const)
        await folder.write(
          `${path}.yaml`,
          `ports: [${ports.join(', ')}]\nhost: ${host}\ndiscovery: zookeeper\nchecks: { interval: 1, ${check} }\n`,
        )
      await folder.write('host2/old/discovery/zookeeper.yaml', zookeeperFile)

      await run(folder, 'import', 'lighthouse', 'old')
      await run(folder, 'set', 'discovery.zookeeper.allow-addresses', '127.0.0.0/8')
      await run(folder, 'set', 'report.address', '127.0.0.1')
      await run(folder, 'import', 'lighthouse', 'host2/old', 'host2')
      const second = ['-p', 'host2/haproxyctl.yaml']
      await run(folder, 'set', ...second, 'report.address', '127.0.0.2')
      await run(folder, 'set', ...second, 'report.node', 'host2')
      all.defer(() => endHaproxy(at('haproxy.pid')))
      const report = all.use(startReporter(folder.path))
      const other = all.use(startReporter(folder.path, ['report', '--json', ...second]))
      await until(
        'all copies that are registered',
        () => `${report.stderr()}${other.stderr()}`.match(/ is registered in /g)?.length ?? 0,
        (count) => count >= apps.length,
      )
      const watch = all.use(startReporter(folder.path, ['watch', '--quiet-time', '50ms']))

      const isServed = async (): Promise<string> =>
        `${await answer(webapi, '/api/widgets')} ${await answer(webapi, '/api/sprockets/x')} ${await answer(partner)} ${await served(web)} ${await pong(cache)}`
      const told = (): string => `${report.stderr()}${other.stderr()}${watch.stderr()}`
      await until(
        'the start',
        () => isServed().catch((cause: unknown) => `${String(cause)}\n${told()}`),
        (who) => who === 'widgets sprockets partner a,b,c +PONG',
      )

      const socket = at('haproxy.sock')
      const pid = await workerPid(socket)
      await using load = startLoad(web, [])
      const last = started[5]
      await last?.stop()
      await until(
        'two nodes',
        () => served(web),
        (who) => who === 'a,b',
      )
      await last?.start()
      await until(
        'three nodes',
        () => served(web),
        (who) => who === 'a,b,c',
      )
      const { requests, failures } = await load.stop()

      // No more than were under way on the node that went.
      const lost = failures
        .flatMap((line) => line.match(/\d+/g) ?? [])
        .reduce((sum, each) => sum + Number(each), 0)
      expect(requests).toBeGreaterThan(100)
      expect(lost, failures.join()).toBeLessThanOrEqual(8)
      expect(await workerPid(socket)).toBe(pid)
      expect(await answer(partner)).toBe('partner')
    })
  },
)

/** What Redis says to a PING. */
function pong(port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.write('PING\r\n'))
    socket.once('data', (data) => {
      socket.destroy()
      resolve(data.toString().trim())
    })
    socket.once('error', reject)
    socket.once('close', () => reject(new Error('it closed without a word')))
  })
}

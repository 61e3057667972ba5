import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answer, endHaproxy, endings, run, served, startApp } from '../support/imported-world.ts'
import { startLoad } from '../support/load.ts'
import { freePorts } from '../support/ports.ts'
import { startReporter } from '../support/reporter.ts'
import { scratch } from '../support/scratch.ts'
import { workerPid } from '../support/served-world.ts'
import { until } from '../support/until.ts'
import { hasZooKeeper, noZooKeeper, startZooKeeper } from '../support/zookeeper.ts'

describe.skipIf(!hasZooKeeper)(`a configuration of Lighthouse (${noZooKeeper})`, () => {
  test('is imported, started and served: a web application, widgets and sprockets, a partner', async () => {
    const [webapi = 0, web = 0, partner = 0, ...apps] = await freePorts(9)
    await using zookeeper = await startZooKeeper()
    await using folder = await scratch()
    const names = ['partner', 'widgets', 'sprockets', 'a', 'b', 'c']
    const started = await Promise.all(apps.map((port, index) => startApp(names[index] ?? '', port)))
    await using all = endings()
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
    await folder.write(
      'old/discovery/zookeeper.yaml',
      `hosts: ["${zookeeper.address}"]\npath: /lighthouse/services\n`,
    )
    for (const name of ['widgets', 'sprockets'])
      await folder.write(
        `old/clusters/${name}.yaml`,
        `discovery: zookeeper\nmeta_cluster: webapi\nhaproxy: { acl: path_beg /api/${name}, backend: [mode http] }\n`,
      )
    await folder.write(
      'old/clusters/webapp.yaml',
      `discovery: zookeeper\nhaproxy: { port: ${web}, backend: [mode http] }\n`,
    )
    const checks = 'checks: { interval: 1, http: { uri: /, rise: 1, fall: 1 } }'
    for (const [name, ports] of [
      ['widgets', [apps[1]]],
      ['sprockets', [apps[2]]],
      ['webapp', apps.slice(3)],
    ] as const)
      await folder.write(
        `old/services/${name}.yaml`,
        `ports: [${ports.join(', ')}]\ndiscovery: zookeeper\n${checks}\n`,
      )

    await run(folder, 'import', 'lighthouse', 'old')
    await run(folder, 'set', 'discovery.zookeeper.allow-addresses', '127.0.0.0/8')
    await run(folder, 'set', 'report.address', '127.0.0.1')
    all.defer(() => endHaproxy(at('haproxy.pid')))
    const report = all.use(startReporter(folder.path))
    await until(
      'five copies that are registered',
      () => report.stderr().match(/ is registered in /g)?.length ?? 0,
      (count) => count >= apps.length - 1,
    )
    const watch = all.use(startReporter(folder.path, ['watch', '--quiet-time', '50ms']))

    const isServed = async (): Promise<string> =>
      `${await answer(webapi, '/api/widgets')} ${await answer(webapi, '/api/sprockets/x')} ${await answer(partner)} ${await served(web)}`
    const told = (): string => `${report.stderr()}${watch.stderr()}`
    await until(
      'the start',
      () => isServed().catch((cause: unknown) => `${String(cause)}\n${told()}`),
      (who) => who === 'widgets sprockets partner a,b,c',
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
})

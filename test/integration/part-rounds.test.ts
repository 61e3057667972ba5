import { chmod, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtInPlugins } from '../../plugins/index.ts'
import type { CheckedInstance, Fleet } from '../../src/model/index.ts'
import { findFleet } from '../../src/pipeline/fleet/find-fleet.ts'
import { PatientStop } from '../../src/pipeline/follow/patient-stop.ts'
import { Line } from '../../src/pipeline/line/line.ts'
import { metricsText } from '../../src/pipeline/monitor/metrics-text.ts'
import { beginObservation, observeRound } from '../../src/pipeline/monitor/observation.ts'
import { watchMetrics } from '../../src/pipeline/monitor/watch-metrics.ts'
import { PartRounds } from '../../src/pipeline/part/part-rounds.ts'
import { openSession } from '../../src/pipeline/session/session.ts'
import { systemWorld } from '../../src/pipeline/session/world.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { checkFiles } from '../support/worlds/target-world.ts'
import { freePorts } from '../support/ports.ts'
import { scratch } from '../support/scratch.ts'
import { startMaster } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

const { signal } = new AbortController()

function withNode(fleet: Fleet, port: number): Fleet {
  const node: CheckedInstance = {
    id: `127.0.0.1:${port}`,
    endpoint: { kind: 'tcp', address: '127.0.0.1', port },
    origin: 'test',
    use: 'serve',
    check: 'unchecked',
  }
  const services = fleet.services.map((service) => {
    const instances = [...service.instances, node].toSorted((a, b) => (a.id < b.id ? -1 : 1))
    return { ...service, instances }
  })
  return { services }
}

test('servers that come are told to HAProxy first, in the file at once, without `haproxy -c`, and nothing is left to do', async () => {
  await using folder = await scratch()
  const [bind = 0] = await freePorts(1)
  const binary = await folder.write(
    'haproxy',
    `#!/bin/sh\necho "$1" >> ${folder.path}/asked\nexec /usr/sbin/haproxy "$@"\n`,
  )
  await chmod(binary, 0o755)
  const more = `haproxy: { binary: ${binary} }\n`
  const file = await folder.write(
    'haproxyctl.yaml',
    tinyProject(folder.path, { bind: `127.0.0.1:${bind}`, more }),
  )
  const env = { HAPROXYCTL_STATE: join(folder.path, '.state'), PATH: process.env['PATH'] }
  const world = systemWorld({ env, cwd: folder.path, level: 'quiet', toolVersion: '0' })
  const session = await openSession(file, world, builtInPlugins)
  await using line = await Line.open(session, { kind: 'named', names: [] }, signal)
  const found = await findFleet(session, { kind: 'sources' }, '2.6', signal)
  const request = { source: { kind: 'found', fleet: found }, heals: false } as const
  await line.carryOut(await line.toPlan(request))
  await using _haproxy = await startMaster(folder.path)
  using stop = new PatientStop(signal, 0, world.clock)
  const parts = new PartRounds(session, line.targets.all, stop)
  await parts.learn(await line.toPlan(request))
  const asked = await readFile(join(folder.path, 'asked'), 'utf8')
  let fleet = found
  let seen = beginObservation(0)

  for (const port of [3, 4]) {
    fleet = withNode(fleet, port)
    const round = await parts.round(fleet)
    seen = observeRound(seen, { startedAtMs: 0, endedAtMs: 1, fleet, ...round }, ['lb'])

    const steps = round?.result?.receipts[0]?.steps.map(({ what }) => what) ?? []
    expect(steps.indexOf(`write ${folder.path}/haproxy.cfg`)).toBeGreaterThan(0)
    expect(steps[0]).toContain(`add server web/127.0.0.1:${port}`)
    const state = await ask(join(folder.path, 'admin.sock'), 'show servers state web')
    expect(state).toContain(`127.0.0.1:${port} `)
    expect(await checkFiles([join(folder.path, 'haproxy.cfg')])).toEqual([])
  }
  expect(await readFile(join(folder.path, 'asked'), 'utf8')).toBe(asked)
  expect(await readFile(join(folder.path, 'haproxy.cfg'), 'utf8')).toContain('127.0.0.1:4 ')
  const metrics = metricsText(watchMetrics(seen, 1))
  expect(metrics).toContain('haproxyctl_rounds_total{result="applied"} 2\n')
  expect(metrics).toContain('haproxyctl_applies_total{target="lb",outcome="applied"} 2\n')
  expect(metrics).toContain('haproxyctl_changes_total{target="lb",class="runtime"} 2\n')
  expect(metrics).toContain('haproxyctl_in_order 1\n')
  const [last] = (await line.toPlan({ ...request, source: { kind: 'found', fleet } })).plans
  expect(last?.plan).toMatchObject({ changes: [], drift: [], files: [{ action: 'keep' }] })
  expect(last?.current.process?.aheadText).toBeUndefined()
})

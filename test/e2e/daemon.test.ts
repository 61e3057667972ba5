import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listenForDatagrams } from '../support/servers/datagram-socket.ts'
import { startReporter, type Reporter } from '../support/reporter.ts'
import { scratch, type Scratch } from '../support/scratch.ts'
import { until } from '../support/until.ts'

/** A target without a process, so that all a round does is a file. */
function projectWith(timeout: string): string {
  return `
include: [parts/*.yaml]
sections:
  defaults: [mode http, timeout connect ${timeout}, timeout client 1s, timeout server 1s]
templates: { partials: partials }
targets:
  lb: { plugin: haproxy, config: haproxy.cfg }
`
}

async function written(project: Scratch, text: string): Promise<void> {
  await until(
    `${text} in the file`,
    () => readFile(join(project.path, 'haproxy.cfg'), 'utf8'),
    (config) => config.includes(text),
  )
}

function logOf({ stderr }: Reporter): readonly Record<string, unknown>[] {
  return stderr()
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
}

test('as a service watch follows the files of its project, tells systemd how it stands, and logs in JSON', async () => {
  await using project = await scratch()
  const { path } = project
  await project.write('parts/a.yaml', 'global: [maxconn 10]\n')
  await project.write('partials/extra.hbs', '')
  await project.write('haproxyctl.yaml', projectWith('1s'))
  await using systemd = await listenForDatagrams(join(path, 'notify'))
  const env = { NOTIFY_SOCKET: systemd.path, WATCHDOG_USEC: '200000' }
  await using watch = startReporter(path, ['watch', '--log-format', 'json'], env)
  await written(project, 'timeout connect 1s')
  await until('readiness', systemd.received, (all) => all.includes('READY=1'))

  await project.write('haproxyctl.yaml', projectWith('2s'))
  await written(project, 'timeout connect 2s')
  await project.write('parts/a.yaml', 'global: [maxconn 20]\n')
  await written(project, 'maxconn 20')
  await project.write('parts/b.yaml', 'global: [nbthread 1]\n')
  await written(project, 'nbthread 1')
  await project.write('haproxyctl.yaml', projectWith('2s').replace('targets', 'tagets'))
  await until('the complaint', watch.stderr, (all) => all.includes('stays in use as it was before'))
  await rm(join(path, 'parts/b.yaml'))
  await project.write('haproxyctl.yaml', projectWith('3s'))
  await written(project, 'timeout connect 3s')
  await until('a sign of life', systemd.received, (all) => all.includes('WATCHDOG=1'))
  watch.kill('SIGTERM')

  expect(await watch.ended).toBe(143)
  expect(await readFile(join(path, 'haproxy.cfg'), 'utf8')).not.toContain('nbthread')
  const told = systemd.received()
  expect(told).toMatch(/STATUS=0 instances of 0 services, generation [0-9a-f]{16}/)
  expect(told).toMatch(/RELOADING=1\nMONOTONIC_USEC=\d+/)
  expect(told).toContain('STATUS=the project is wrong, and stays in use as it was before')
  expect(told).toContain('STOPPING=1')
  const log = logOf(watch)
  expect(log).toContainEqual({
    time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
    level: 'info',
    message: 'lb: applied',
    target: 'lb',
    generation: expect.stringMatching(/^[0-9a-f]{16}$/),
    outcome: 'applied',
    steps: expect.any(Number),
  })
  expect(log).toContainEqual(
    expect.objectContaining({ level: 'error', location: 'haproxyctl.yaml:6:1' }),
  )
})

test('for the journal each line begins with its priority, the end as well', async () => {
  await using project = await scratch()
  await project.write('haproxyctl.yaml', projectWith('1s').replace('targets', 'tagets'))
  await project.write('partials/extra.hbs', '')
  await project.write('parts/a.yaml', '{}\n')
  await using watch = startReporter(project.path, ['watch', '--log-format', 'journal'])

  expect(await watch.ended).toBe(65)
  const lines = watch.stderr().trimEnd().split('\n')
  expect(lines.length).toBeGreaterThan(1)
  expect(lines.filter((line) => !line.startsWith('<3>'))).toEqual([])
})

test('a systemd that cannot be told is warned of once, and nothing else is different', async () => {
  await using project = await scratch()
  await project.write('haproxyctl.yaml', projectWith('1s'))
  await project.write('partials/extra.hbs', '')
  await project.write('parts/a.yaml', '{}\n')
  const env = { NOTIFY_SOCKET: join(project.path, 'nobody'), WATCHDOG_USEC: '100000' }
  await using watch = startReporter(project.path, ['watch', '--no-follow'], env)
  await written(project, 'timeout connect 1s')
  await until('the warning', watch.stderr, (all) =>
    all.includes('the state cannot be reported to systemd'),
  )
  watch.kill('SIGTERM')

  expect(await watch.ended).toBe(143)
  expect(watch.stderr().match(/the state cannot be reported to systemd/g)).toHaveLength(1)
})

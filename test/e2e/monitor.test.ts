import { execFile } from 'node:child_process'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import { chmod, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import parse from 'parse-prometheus-text-format'
import { expect, test } from 'vitest'
import { haproxyctl } from '../support/cli.ts'
import { freePorts } from '../support/ports.ts'
import { startReporter } from '../support/reporter.ts'
import { scratch } from '../support/scratch.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
import { until } from '../support/until.ts'

const run = promisify(execFile)

const discovery = '{ file: { path: nodes.json, allow-addresses: [127.0.0.0/8] } }'

function valueOf(text: string, line: string): string | undefined {
  return text
    .split('\n')
    .find((each) => each.startsWith(`${line} `))
    ?.slice(line.length + 1)
}

async function schemaOfEvents(): Promise<ValidateFunction> {
  const text = await readFile(new URL('../../schemas/event.schema.json', import.meta.url), 'utf8')
  return new Ajv2020({ strict: false, allErrors: true }).compile(JSON.parse(text))
}

/** Prometheus' own judge, where it is. */
async function checkByPromtool(text: string): Promise<void> {
  const promtool = process.env['PROMTOOL']
  if (promtool === undefined) return
  const child = run(promtool, ['check', 'metrics'])
  child.child.stdin?.end(text)
  await child
}

test('watch answers metrics and health, and sends what changes to standard output, a webhook and a program', async () => {
  await using project = await scratch()
  const { path } = project
  const [port = 0, bind = 0] = await freePorts(2)
  const secret = 'hunter2-hunter2'
  await project.write('nodes.json', '{"web": ["127.0.0.1:1", "127.0.0.1:2"]}')
  await project.write(
    'haproxyctl.yaml',
    tinyProject(path, {
      bind: `127.0.0.1:${bind}`,
      discovery,
      service: 'file',
      server: 'weight 10',
      global: ['description ${env:SECRET}'],
    }),
  )
  const program = await project.write('page', '#!/bin/sh\ncat >> paged\n')
  await chmod(program, 0o755)
  const posted: string[] = []
  let headers: IncomingHttpHeaders = {}
  await using hook = createServer((request, response) => {
    headers = request.headers
    request.on('data', (data) => posted.push(String(data)))
    request.on('end', () => response.end())
  })
  await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve))
  const address = hook.address()
  const hookPort = typeof address === 'object' ? address?.port : undefined
  const flags = [
    ['--listen', `127.0.0.1:${port}`, '--events', '--interval', '1s'],
    ['--webhook', `http://127.0.0.1:${hookPort}/hook`, '--on-events', program],
  ].flat()
  const env = { SECRET: secret, HAPROXYCTL_WEBHOOK_AUTHORIZATION: 'Bearer token-of-hook' }
  await using watch = startReporter(path, ['watch', ...flags], env)
  const asked = (what: string): Promise<Response> => fetch(`http://127.0.0.1:${port}/${what}`)
  const metrics = async (): Promise<string> => (await asked('metrics')).text()
  await until(
    'readiness',
    () => asked('readyz'),
    ({ ok }) => ok,
  )

  const first = await metrics()
  expect(parse(first).length).toBeGreaterThan(15)
  await checkByPromtool(first)
  expect(valueOf(first, 'haproxyctl_service_instances{service="web",state="unchecked"}')).toBe('2')
  expect(valueOf(first, 'haproxyctl_last_apply_successful{target="lb"}')).toBe('1')
  expect(valueOf(first, 'haproxyctl_source_up{service="web",source="file"}')).toBe('1')
  expect(valueOf(first, 'haproxyctl_applies_total{target="lb",outcome="applied"}')).toBe('1')
  expect((await fetch(`http://127.0.0.1:${port}/metrics`, { method: 'POST' })).status).toBe(405)
  expect((await asked('etc/passwd')).status).toBe(404)

  await writeFile(join(path, 'nodes.json'), '{ half')
  await until('silence', metrics, (text) =>
    text.includes('source_up{service="web",source="file"} 0'),
  )
  await project.write('nodes.json', '{"web": []}')
  await until('the guard', metrics, (text) => text.includes('haproxyctl_guard_refusing{'))
  const health = await (await asked('healthz')).json()
  const paged = await until('the page', () => readFile(join(path, 'paged'), 'utf8'))
  await until('the hook', () => posted.length)
  watch.kill('SIGTERM')

  expect(await watch.ended).toBe(143)
  expect(health).toMatchObject({ isReady: true, isInOrder: false })
  const events = watch.documents.map(
    (each) => Object.entries(each).find(([key]) => key === 'event')?.[1],
  )
  // No process runs here.
  expect(events.slice(0, 3)).toEqual(['instances-changed', 'process-away', 'applied'])
  const isEvent = await schemaOfEvents()
  for (const each of watch.documents)
    expect(isEvent(each), JSON.stringify(isEvent.errors)).toBe(true)
  for (const each of ['source-silent', 'source-answers', 'service-held', 'failed'])
    expect(events).toContain(each)
  expect(JSON.parse(paged.split('\n')[0]!)).toMatchObject({ format: 1, event: 'instances-changed' })
  expect(JSON.parse(posted[0]!)).toMatchObject({ format: 1, lost: 0 })
  expect(headers).toMatchObject({ authorization: 'Bearer token-of-hook' })
  const all = [first, paged, ...posted, watch.stderr(), JSON.stringify(health)].join()
  expect(all).not.toContain(secret)
})

test('an address that is taken ends watch before it does anything', async () => {
  await using project = await scratch()
  await using taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const address = taken.address()
  const port = typeof address === 'object' ? address?.port : undefined
  await project.write('haproxyctl.yaml', tinyProject(project.path))

  const { code, stderr } = await haproxyctl(['watch', '--listen', `127.0.0.1:${port}`], {
    cwd: project.path,
  })

  expect(code).toBe(69)
  expect(stderr).toContain(`cannot listen at 127.0.0.1:${port}: something listens there already`)
})

test('apply writes its metrics for node_exporter in one step, whatever came of it', async () => {
  await using project = await scratch()
  const { path } = project
  await project.write('nodes.json', '{"web": ["127.0.0.1:1"]}')
  const text = tinyProject(path, { discovery, service: 'file' })
  await project.write('haproxyctl.yaml', text)
  const apply = async (): Promise<{ readonly code: number | null; readonly text: string }> => {
    const args = ['apply', '--yes', '--quiet', '--metrics-file', 'haproxyctl.prom']
    const { code } = await haproxyctl(args, { cwd: path })
    return { code, text: await readFile(join(path, 'haproxyctl.prom'), 'utf8') }
  }

  const good = await apply()
  await project.write('nodes.json', '{"web": []}')
  const refused = await apply()
  await project.write('haproxyctl.yaml', text.replace('targets', 'tagets'))
  const wrong = await apply()

  expect([good.code, refused.code, wrong.code]).toEqual([0, 80, 65])
  expect(parse(good.text).length).toBeGreaterThan(10)
  await checkByPromtool(good.text)
  // No process runs yet.
  expect(good.text).toContain('haproxyctl_process_up{target="lb"} 0')
  expect(good.text).not.toContain('place="running"')
  expect(good.text).toContain('haproxyctl_last_apply_successful{target="lb"} 1')
  expect(refused.text).toContain('haproxyctl_in_order 0')
  expect(refused.text).toContain('haproxyctl_guard_refusing{target="lb",service="web"')
  expect(wrong.text).toContain('haproxyctl_config_last_reload_successful 0')
  expect(wrong.text).not.toContain('success_timestamp')
})

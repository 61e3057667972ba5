import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startApi } from '../support/api.ts'
import { ask } from '../support/haproxy/haproxy.ts'
import { freePorts } from '../support/ports.ts'
import { startMaster } from '../support/worlds/served-world.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

test('what is written is applied, and told while it goes on', async () => {
  const [port = 0] = await freePorts(1)
  await using api = await startApi({
    project: (folder) => tinyProject(folder, { bind: `127.0.0.1:${port}` }),
  })
  const first = await api.call('POST', '/v1/apply')
  expect(first.status, first.text).toBe(200)
  await using _haproxy = await startMaster(api.folder.path)
  const path = '/v1/pools/web/targets/127.0.0.1:1'
  const other = '/v1/pools/web/targets/127.0.0.1:2'

  await api.call('PUT', path, { as: 'write', body: { weight: 77 } })
  await api.call('PUT', other, { as: 'write', body: { state: 'drain' } })
  const plan = await api.call('GET', '/v1/plan', { as: 'read' })
  const stale = await api.call('POST', '/v1/apply', { body: { plan: 'lb:0123456789abcdef:9' } })
  const forbidden = await api.call('POST', '/v1/apply', { as: 'write' })
  const told = await api.call('POST', '/v1/apply', {
    body: { plan: plan.headers.etag },
    headers: { accept: 'text/event-stream' },
  })
  const state = await ask(join(api.folder.path, 'admin.sock'), 'show stat')
  const status = await api.call('GET', '/v1/status', { as: 'read' })
  const history = await api.call('GET', '/v1/history', { as: 'read' })

  const { changes } = plan.body.plans[0]
  expect(changes, plan.text).not.toEqual([])
  expect(changes.filter((each: { class: string }) => each.class !== 'runtime')).toEqual([])
  expect([stale.status, forbidden.status]).toEqual([412, 403])
  expect(told.text).toMatch(
    /^event: planning\n.*event: planned\n.*event: applying\n.*event: done\n/s,
  )
  expect(state).toMatch(/^web,127\.0\.0\.1:1,.*,no check,77,/m)
  expect(state).toMatch(/^web,127\.0\.0\.1:2,.*,no check,0,/m)
  expect(status.body.isCurrent, status.text).toBe(true)
  expect(history.body.targets[0].generations).toHaveLength(2)
  expect(await readFile(join(api.folder.path, 'haproxy.cfg'), 'utf8')).toContain('weight 77')
})

test.each([
  ['/v1/services', { services: [{ name: 'web' }] }],
  ['/v1/services/web', { name: 'web', instances: [{ id: '127.0.0.1:1' }, { id: '127.0.0.1:2' }] }],
  ['/v1/instances?service=web', { instances: [{ service: 'web' }, { service: 'web' }] }],
  ['/v1/instances?check=down', { instances: [] }],
  ['/v1/diagnostics', { tool: { name: 'haproxyctl' } }],
  ['/v1/openapi.json', { openapi: '3.1.0' }],
])('%s is told', async (path, expected) => {
  await using api = await startApi({ project: tinyProject })

  const reply = await api.call('GET', path, { as: 'read' })

  expect(reply.status, reply.text).toBe(200)
  expect(reply.body).toMatchObject(expected)
})

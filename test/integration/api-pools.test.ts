import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type TestApi } from '../support/api.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi({
    project: (folder) =>
      `${tinyProject(folder)}# the end\n`.replace('services:\n', 'services: # who serves\n'),
  })
})
afterAll(() => api[Symbol.asyncDispose]())

function file(): Promise<string> {
  return readFile(join(api.folder.path, 'haproxyctl.yaml'), 'utf8')
}

test('a pool is made, changed and removed; each is a commit of its own, and comments stay', async () => {
  const before = Number(await api.git('rev-list', '--count', 'HEAD'))
  const targets = { s1: '10.0.0.1:80', s2: '10.0.0.2:8080' }

  const made = await api.call('PUT', '/v1/pools/eta', {
    as: 'write',
    body: { enabled: true, targets },
  })
  const shown = await api.call('GET', '/v1/pools/eta')
  const weighed = await api.call('PUT', '/v1/pools/eta/targets/s1', {
    body: { address: '10.0.0.1:80', weight: 200, enabled: true },
  })
  const target = await api.call('GET', '/v1/pools/eta/targets/s1')
  const disabled = await api.call('PUT', '/v1/pools/eta/targets/s2', { body: { enabled: false } })
  const text = await file()
  const gone = await api.call('DELETE', '/v1/pools/eta/targets/s2')
  const left = await api.call('GET', '/v1/pools/eta/targets')
  const removed = await api.call('DELETE', '/v1/pools/eta')

  expect([made.status, made.body], made.text).toEqual([201, { 'Added pool': 'eta' }])
  expect(shown.body).toEqual({ enabled: true, targets })
  expect(weighed.body).toEqual({ Modified: 's1' })
  expect(target.body).toEqual({
    address: '10.0.0.1:80',
    weight: 200,
    enabled: true,
    state: 'ready',
  })
  expect(disabled.status).toBe(200)
  expect(text).toContain('services: # who serves\n')
  expect(text).toContain('health: maintenance')
  expect(text.endsWith('# the end\n')).toBe(true)
  expect([gone.body, left.body]).toEqual([{ Deleted: 's2' }, { Targets: ['s1'] }])
  expect(removed.body).toEqual({ 'Delete pool': 'eta' })
  expect(Number(await api.git('rev-list', '--count', 'HEAD'))).toBe(before + 5)
  expect(await api.git('log', '-1', '--format=%an %s', made.headers['x-commit'] as string)).toBe(
    'writer Add pool eta\n',
  )
  expect(await api.git('status', '--porcelain')).toBe('')
})

describe('what is refused changes nothing', () => {
  test.each([
    ['a pool that is not there', 'GET', '/v1/pools/none', undefined, 404],
    ['a name that leads out', 'PUT', '/v1/pools/..%2f..%2fetc', {}, 422],
    ['two dots', 'PUT', '/v1/pools/%2e%2e', {}, 422],
    ['a key that nobody knows', 'PUT', '/v1/pools/p', { enbled: true }, 422],
    ['no address', 'PUT', '/v1/pools/p', { targets: { a: 'nowhere' } }, 422],
    [
      'one address twice',
      'PUT',
      '/v1/pools/p',
      { targets: { a: '10.0.0.1:1', b: '10.0.0.1:1' } },
      409,
    ],
    ['no JSON', 'PUT', '/v1/pools/p', '{', 415],
    ['a policy that there is not', 'PUT', '/v1/pools/web/policy', { policy: 'nonsense' }, 422],
    ['a method that it does not take', 'POST', '/v1/pools/web', {}, 405],
    ['a path that there is not', 'GET', '/v1/nothing', undefined, 404],
  ])('%s', async (_, method, path, body, status) => {
    const head = await api.git('rev-parse', 'HEAD')
    const text = await file()

    const reply = await api.call(method, path, { body })

    expect(reply.status, reply.text).toBe(status)
    expect(reply.headers['content-type']).toContain('application/problem+json')
    expect(reply.body).toMatchObject({
      status,
      code: expect.any(String),
      detail: expect.any(String),
    })
    expect(await api.git('rev-parse', 'HEAD')).toBe(head)
    expect(await file()).toBe(text)
  })
})

test('a policy is set, reset by null, and reaches the server lines', async () => {
  const path = '/v1/pools/web/policy'

  const set = await api.call('PUT', path, { body: { policy: 'leastconn', weights: 7 } })
  const shown = await api.call('GET', path)
  const text = await file()
  const reset = await api.call('PUT', path, { body: null })
  const none = await api.call('GET', path)

  expect([set.status, shown.body]).toEqual([200, { policy: 'leastconn', weights: 7 }])
  expect(text).toContain('server: weight 7\n')
  expect([reset.status, none.body]).toEqual([200, null])
})

test('If-Match refuses whoever has seen another state', async () => {
  const path = '/v1/pools/web/targets/127.0.0.1:1'
  const { headers } = await api.call('GET', path)
  const etag = headers.etag ?? ''

  const first = await api.call('PUT', path, { body: { weight: 3 }, headers: { 'if-match': etag } })
  const second = await api.call('PUT', path, { body: { weight: 4 }, headers: { 'if-match': etag } })
  const known = await api.call('GET', path, {
    headers: { 'if-none-match': first.headers.etag ?? '' },
  })

  expect([first.status, second.status, known.status]).toEqual([200, 412, 304])
  expect(second.body.code).toBe('changed')
})

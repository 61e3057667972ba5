import { connect } from 'node:net'
import { stat } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type ApiRequest, type TestApi } from '../support/api.ts'
import { tinyProject } from '../support/tiny-project.ts'
import { until } from '../support/until.ts'

let api: TestApi

beforeAll(async () => {
  api = await startApi({
    project: tinyProject,
    serve: { bodyLimit: 4_096, requestTimeoutMs: 1_000 },
  })
})
afterAll(() => api[Symbol.asyncDispose]())

const body = { targets: { x: '10.9.9.9:80' } }

describe('a write is refused, logged, and nothing is changed:', () => {
  test.each<[string, ApiRequest, number, string]>([
    ['without a token', { as: 'none' }, 401, 'unauthorized'],
    [
      'with a wrong token',
      { as: 'none', headers: { authorization: 'Bearer hctl_x' } },
      401,
      'unauthorized',
    ],
    [
      'with the password of another scheme',
      { as: 'none', headers: { authorization: 'Basic eDp4' } },
      401,
      'unauthorized',
    ],
    ['with a role that only reads', { as: 'read' }, 403, 'wrong-role'],
    [
      'from a page of another site',
      { headers: { origin: 'https://evil.example' } },
      403,
      'cross-site',
    ],
    [
      'from a form of another site',
      { headers: { 'sec-fetch-site': 'cross-site' } },
      403,
      'cross-site',
    ],
    [
      'from a page of the same site',
      { headers: { 'sec-fetch-site': 'same-site' } },
      403,
      'cross-site',
    ],
    [
      'under a name that leads here by DNS',
      { headers: { host: 'evil.example' } },
      421,
      'wrong-host',
    ],
    [
      'as a form',
      { body: 'a=b', headers: { 'content-type': 'application/x-www-form-urlencoded' } },
      415,
      'wrong-type',
    ],
    [
      'with more than the limit',
      {
        body: JSON.stringify({ x: 'a'.repeat(5_000) }),
        headers: { 'content-type': 'application/json' },
      },
      413,
      'too-large',
    ],
    [
      'with a key of the prototype',
      { body: '{"__proto__":{"enabled":true}}', headers: { 'content-type': 'application/json' } },
      422,
      'invalid',
    ],
  ])('%s', async (_, request, status, code) => {
    const head = await api.git('rev-parse', 'HEAD')

    const reply = await api.call('PUT', '/v1/pools/x', { body, ...request })

    expect([reply.status, reply.body.code], reply.text).toEqual([status, code])
    expect(await api.git('rev-parse', 'HEAD')).toBe(head)
    const entry = await until('its line', async () => {
      const last = api.audit.at(-1)
      if (last?.status !== status) throw new Error('not yet')
      return last
    })
    expect(entry).toMatchObject({ method: 'PUT', path: '/v1/pools/x', code })
  })
})

test.each([
  ['/', 401],
  ['/v1/openapi.json', 401],
  ['/v1/status', 401],
])('nothing of %s is shown without a token', async (path, status) => {
  const reply = await api.call('GET', path, { as: 'none' })

  if (path !== '/') expect(reply.status).toBe(status)
  expect(reply.text).not.toContain('web')
})

test('no answer has a cookie or may be kept, framed or sniffed', async () => {
  const { headers } = await api.call('GET', '/v1/pools')

  expect(headers['set-cookie']).toBeUndefined()
  expect(headers).toMatchObject({
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  })
})

test.each<[string, string, RegExp]>([
  [
    'headers without end',
    `GET / HTTP/1.1\r\nhost: localhost\r\nx: ${'a'.repeat(40_000)}\r\n\r\n`,
    /^HTTP\/1\.1 431 /,
  ],
  ['what is no HTTP', 'EHLO\r\n\r\n', /^HTTP\/1\.1 400 /],
  [
    'a body of a gigabyte',
    'PUT /v1/pools/x HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 1073741824\r\n\r\n',
    /^HTTP\/1\.1 401 /,
  ],
  [
    'a body that never comes',
    'PUT /v1/pools/x HTTP/1.1\r\nhost: localhost\r\ncontent-length: 10\r\ncontent-type: application/json\r\nauthorization: Bearer TOKEN\r\n\r\n{',
    /^HTTP\/1\.1 408 /,
  ],
])('%s is refused', async (_, text, expected) => {
  expect(await raw(text)).toMatch(expected)
})

test('the socket is for its owner alone', async () => {
  const { mode } = await stat(api.socket)

  expect(mode & 0o777).toBe(0o600)
})

test('a token is kept as a hash, in a file for its owner alone', async () => {
  const [file = ''] = (await api.git('ls-files', '--others'))
    .split('\n')
    .filter((each) => each.endsWith('api-tokens.json'))
  const reply = await api.call('GET', '/v1/pools')

  expect(reply.status).toBe(200)
  expect((await stat(`${api.folder.path}/${file}`)).mode & 0o777).toBe(0o600)
})

/** The first bytes that are answered. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = connect(api.socket)
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk.toString()
      socket.destroy()
    })
    socket.on('close', () => resolve(answer))
    socket.on('error', reject)
    socket.write(text.replace('TOKEN', api.tokens.write))
  })
}

import { request } from 'node:http'
import { connect } from 'node:net'
import { stat } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startApi, type ApiRequest, type TestApi } from '../support/api.ts'
import { selfSigned } from '../support/self-signed.ts'
import { tinyProject } from '../support/worlds/tiny-project.ts'
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

describe('what is no honest request is refused, logged, and nothing is changed:', () => {
  const json = 'host: localhost\r\ncontent-type: application/json\r\n'
  const mine = `${json}authorization: Bearer TOKEN\r\n`
  const put = 'PUT /v1/pools/x HTTP/1.1\r\n'
  const chunk = `10000\r\n${'a'.repeat(65_536)}\r\n`
  test.each<[string, string, string, number, string]>([
    ['headers without end', `GET / HTTP/1.1\r\n${json}x: `, 'a'.repeat(4_096), 431, 'too-large'],
    ['many headers', `GET / HTTP/1.1\r\n${json}`, 'x: y\r\n', 431, 'too-large'],
    ['what is no HTTP', 'EHLO\r\n\r\n', '', 400, 'bad-request'],
    [
      'a gigabyte of nobody',
      `${put}${json}content-length: 1073741824\r\n\r\n`,
      '',
      401,
      'unauthorized',
    ],
    ['a gigabyte', `${put}${mine}content-length: 1073741824\r\n\r\n`, '', 413, 'too-large'],
    [
      'a gigabyte in pieces',
      `${put}${mine}transfer-encoding: chunked\r\n\r\n`,
      chunk,
      413,
      'too-large',
    ],
    ['a body that never comes', `${put}${mine}content-length: 10\r\n\r\n{`, '', 408, 'too-slow'],
    [
      'two lengths',
      `${put}${mine}content-length: 1\r\ncontent-length: 2\r\n\r\n{`,
      '',
      400,
      'bad-request',
    ],
    [
      'a length and pieces',
      `${put}${mine}content-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`,
      '',
      400,
      'bad-request',
    ],
  ])('%s', async (_, begin, more, status, code) => {
    const head = await api.git('rev-parse', 'HEAD')
    const known = api.audit.length

    const { answer, sent } = await raw(begin, more)

    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `))
    expect(sent).toBeLessThan(8 * 1_048_576)
    const line = await until('its line', async () => {
      const found = api.audit.slice(known).find((each) => each.status === status)
      if (found === undefined) throw new Error('not yet')
      return found
    })
    expect(line.code).toBe(code)
    expect(await api.git('rev-parse', 'HEAD')).toBe(head)
  })
})

describe('a name is no path:', () => {
  test.each([
    ['/v1/pools/..%2f..%2fetc', 422],
    ['/v1/pools/%2e%2e', 422],
    ['/v1/pools/x/../../../etc', 404],
    ['/v1/gateways/..%5c..', 422],
    ['/v1/certificates/..%2fapi-tokens', 422],
    ['/v1/certificates/.hidden', 422],
    ['/v1/controller/backup/..%2f..%2fheads%2fmain', 422],
    ['/v1/pools/a%00b', 422],
    ['/v1/pools/%', 400],
  ])('%s is answered by %i', async (path, status) => {
    const before = await api.git('status', '--porcelain', '--ignored')
    const method = path.includes('backup') ? 'POST' : 'PUT'
    const type = path.includes('certificates') ? 'application/x-pem-file' : 'application/json'

    const reply = await api.call(method, path, { body: '{}', headers: { 'content-type': type } })

    expect(reply.status, reply.text).toBe(status)
    expect(await api.git('status', '--porcelain', '--ignored')).toBe(before)
  })
})

test('a certificate whose key is that of another one is refused, and in the audit', async () => {
  const [mine, other] = await Promise.all([selfSigned(), selfSigned()])
  const pem = `${mine.cert.toString()}${other.key.toString()}`

  const reply = await api.call('PUT', '/v1/certificates/shop', {
    body: pem,
    headers: { 'content-type': 'application/x-pem-file' },
  })
  const stored = await api.call('GET', '/v1/certificates')

  expect([reply.status, reply.body.detail]).toEqual([422, expect.stringContaining('another')])
  expect(stored.body).toEqual({ certificates: [] })
  expect(api.audit.at(-1)).toMatchObject({ path: '/v1/certificates/shop', code: 'invalid' })
})

test('without --allow-upload no configuration is taken', async () => {
  const text = { body: 'global\n', headers: { 'content-type': 'text/plain' } }

  const pending = await api.call('PUT', '/v1/haproxy/configuration/pending', text)
  const upload = await api.call('POST', '/v1/controller/upload', text)

  expect([pending.body.code, upload.body.code]).toEqual(['no-uploads', 'no-uploads'])
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

/** Sends the beginning, and then more and more, until it is answered. */
function raw(begin: string, more: string): Promise<{ answer: string; sent: number }> {
  return new Promise((resolve, reject) => {
    const socket = connect(api.socket)
    let answer = ''
    function push(): void {
      while (more !== '' && answer === '' && socket.writable && socket.write(more));
    }
    socket.on('data', (chunk) => {
      answer += chunk.toString()
      if (answer.includes('\r\n\r\n')) socket.destroy()
    })
    socket.on('drain', push)
    socket.on('close', () => resolve({ answer, sent: socket.bytesWritten }))
    socket.on('error', (error) => {
      if (answer === '') reject(error)
    })
    socket.write(begin.replace('TOKEN', api.tokens.write))
    push()
  })
}

describe('a stream that is open', () => {
  test.each<readonly [string, (name: string) => Promise<unknown>]>([
    ['whose token is taken away', (name) => api.tokenFile.remove(name)],
    [
      'whose token has another role by now',
      async (name) => {
        await api.tokenFile.remove(name)
        await api.tokenFile.add(name, 'read')
      },
    ],
  ])('%s ends, and another one goes on', async (title, change) => {
    const name = title.replaceAll(' ', '-')
    const theirs = await openStream(await api.tokenFile.add(name, 'write'))
    const others = await openStream(api.tokens.read)
    await change(name)
    await theirs.ended

    expect(others.isOpen()).toBe(true)
    others.close()
  })
})

interface Stream {
  readonly ended: Promise<void>
  isOpen(): boolean
  close(): void
}

function openStream(token: string): Promise<Stream> {
  const headers = { host: 'localhost', authorization: `Bearer ${token}` }
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath: api.socket, path: '/v1/events', headers, agent: false })
    asked.once('error', reject)
    asked.once('response', (reply) => {
      let isOpen = true
      const ended = new Promise<void>((end) => {
        reply.resume().once('close', () => {
          isOpen = false
          end()
        })
      })
      resolve({ ended, isOpen: () => isOpen, close: () => asked.destroy() })
    })
    asked.end()
  })
}

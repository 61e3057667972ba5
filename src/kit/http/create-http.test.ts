import { describe, expect, test } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import {
  type HttpError,
  UnavailableError,
  type HttpRequest,
  type HttpSettings,
} from '../../model/index.ts'
import { fakeHttp, type FakeAnswer, type FakeHttp, type FakeRequest } from '../testing/fake-http.ts'
import { readLines } from './lines.ts'

const never = new AbortController().signal
const hanging = new Promise<never>(() => undefined)

type Answers = (request: FakeRequest) => FakeAnswer | Promise<FakeAnswer>

async function failureOf(work: Promise<unknown>): Promise<HttpError | UnavailableError> {
  const error: unknown = await work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  )
  if (error instanceof UnavailableError) return error
  throw new TypeError(`no UnavailableError but ${String(error)}`)
}

describe('a request is made of the base, the path and the query', () => {
  test.each<[string, HttpSettings, HttpRequest, string]>([
    ['a path', { base: 'http://r/v1/' }, { url: 'health' }, 'http://r/v1/health'],
    ['a path from the root', { base: 'http://r/v1/' }, { url: '/x' }, 'http://r/x'],
    [
      'a query',
      { base: 'http://r' },
      { url: '/x?a=1', query: { index: 7, stale: true, dc: undefined, q: 'a b&c' } },
      'http://r/x?a=1&index=7&stale=true&q=a+b%26c',
    ],
    ['no base', {}, { url: 'https://r/x' }, 'https://r/x'],
    ['a unix socket', { socket: '/run/docker.sock' }, { url: '/info' }, 'http://localhost/info'],
    ['credentials', { base: 'http://u:p@r/' }, { url: 'x' }, 'http://r/x'],
  ])('%s', async (_, settings, request, url) => {
    const http = fakeHttp(() => ({}))

    await http.open(settings).request(request, never)

    expect(http.requests.map((each) => each.url.href)).toEqual([url])
  })

  test('headers of the client and of the request, names in lower case', async () => {
    const http = fakeHttp(() => ({}))
    const client = http.open({ base: 'http://u:p%20w@r/', headers: { 'X-A': '1', 'X-B': '1' } })

    await client.request({ url: '/', method: 'PUT', headers: { 'x-b': '2' }, body: 'ü' }, never)

    expect(http.requests[0]).toMatchObject({
      method: 'PUT',
      body: 'ü',
      headers: { 'x-a': '1', 'x-b': '2', authorization: `Basic ${btoa('u:p w')}` },
    })
  })

  test.each(['ftp://r/', 'no url', '//r'])('%s is wrong input', async (url) => {
    const asked = fakeHttp(() => ({}))
      .open()
      .request({ url }, never)

    await expect(asked).rejects.toMatchObject({ kind: 'invalid' })
  })
})

describe('an answer that is not wanted is an UnavailableError', () => {
  test.each<[string, FakeAnswer, string, Partial<HttpError>]>([
    [
      'of another status',
      { status: 500, text: 'No cluster leader\nsecond line' },
      'it answers with status 500: No cluster leader',
      { status: 500, text: 'No cluster leader\nsecond line' },
    ],
    [
      'that says when to come back',
      { status: 503, headers: { 'retry-after': '7' } },
      'it answers with status 503',
      { status: 503, retryAfterMs: 7_000 },
    ],
    [
      'with what would move a cursor',
      { status: 400, text: '\u001B[2J' },
      'it answers with status 400: \\x1b[2J',
      {},
    ],
  ])('%s', async (_, answer, message, more) => {
    const client = fakeHttp(() => answer).open({ base: 'http://r' })

    const error = await failureOf(client.request({ url: '/x' }, never))

    expect(error.message).toBe(`GET http://r/x: ${message}`)
    expect(error).toMatchObject(more)
  })

  test('unless it is accepted', async () => {
    const client = fakeHttp(() => ({ status: 404, text: 'none' })).open({ base: 'http://r' })

    const response = await client.request({ url: '/x', accept: [404] }, never)

    expect([response.status, response.text()]).toEqual([404, 'none'])
  })

  test('of something else than JSON', async () => {
    const client = fakeHttp(() => ({ text: '<html>' })).open({ base: 'http://r' })
    const response = await client.request({ url: '/x' }, never)

    expect(() => response.json()).toThrow('GET http://r/x: the answer is not JSON')
  })

  test('of too many bytes', async () => {
    const client = fakeHttp(() => ({ text: '12345' })).open({ limits: { bodyBytes: 4 } })

    const error = await failureOf(client.request({ url: 'http://r/x' }, never))

    expect(error.message).toBe('GET http://r/x: the answer has more than 4 bytes')
  })

  test('and shows no secret of its URL', async () => {
    const http = fakeHttp(() => ({ status: 403 }))
    const url = 'http://admin:hunter2@r/x?token=abc&index=7&X-Amz-Signature=def#frag'

    const error = await failureOf(http.open().request({ url }, never))

    expect(error.message).toBe(
      'GET http://r/x?token=***&index=7&X-Amz-Signature=***: it answers with status 403',
    )
  })
})

describe('redirects', () => {
  function redirecting(to: string, status = 302): FakeHttp {
    return fakeHttp(({ url }) =>
      url.pathname === '/from' ? { status, headers: { location: to } } : { text: url.href },
    )
  }
  const secret = { authorization: 'Bearer s', 'X-Consul-Token': 's', Accept: 'application/json' }

  test.each([
    ['/to', 'http://r/to', ['accept', 'authorization', 'user-agent', 'x-consul-token']],
    ['http://r:81/to', 'http://r:81/to', ['accept', 'user-agent']],
    ['http://u:p@evil/to', 'http://evil/to', ['accept', 'user-agent']],
    ['https://r/to', 'https://r/to', ['accept', 'user-agent']],
  ])('to %s are followed, and credentials stay at home', async (location, url, headers) => {
    const http = redirecting(location)

    const answer = await http
      .open({ base: 'http://r', headers: secret })
      .request({ url: '/from' }, never)

    expect([answer.text(), answer.url]).toEqual([url, url])
    expect(Object.keys(http.requests[1]?.headers ?? {}).toSorted()).toEqual(headers)
  })

  test('do not get credentials back on the way home', async () => {
    const http = fakeHttp(({ url }) => {
      if (url.href === 'http://r/from')
        return { status: 302, headers: { location: 'http://evil/' } }
      if (url.host === 'evil') return { status: 302, headers: { location: 'http://r/to' } }
      return {}
    })

    await http.open({ base: 'http://r', headers: secret }).request({ url: '/from' }, never)

    expect(http.requests.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer s',
      undefined,
      undefined,
    ])
  })

  test.each<[number, string, string, string]>([
    [302, 'POST', 'GET', ''],
    [303, 'POST', 'GET', ''],
    [307, 'POST', 'POST', 'body'],
    [308, 'PUT', 'PUT', 'body'],
  ])('by %i of a %s are a %s', async (status, method, then, body) => {
    const http = redirecting('/to', status)

    await http.open({ base: 'http://r' }).request({ url: '/from', method, body: 'body' }, never)

    expect(http.requests[1]).toMatchObject({ method: then, body })
  })

  test.each<[string, string, HttpRequest, string]>([
    [
      'to less security',
      'http://r/to',
      { url: 'https://r/from' },
      'it redirects to http://r/to, which is not followed',
    ],
    [
      'of a body to another host',
      'http://evil/',
      { url: 'http://r/from', method: 'POST', body: 'x' },
      'it redirects to http://evil/, which is not followed',
    ],
    [
      'to what is not HTTP',
      'file:///etc/passwd',
      { url: 'http://r/from' },
      'it redirects to file:///etc/passwd, which is not followed',
    ],
    ['without end', '/from', { url: 'http://r/from' }, 'it redirects more than 5 times'],
  ])('%s are not followed', async (_, to, request, message) => {
    const http = redirecting(to, 307)

    const error = await failureOf(http.open().request(request, never))

    expect(error.message).toContain(`: ${message}`)
  })
})

test('a URL that leads elsewhere is asked without the credentials of the client', async () => {
  const http = fakeHttp(() => ({}))
  const client = http.open({ base: 'http://r', headers: { authorization: 'Bearer s' } })

  await client.request({ url: 'http://elsewhere/' }, never)

  expect(http.requests[0]?.headers['authorization']).toBeUndefined()
})

describe('limits of time', () => {
  test.each<[string, Answers, string]>([
    ['the head', () => hanging, 'no answer within 15 s'],
    ['the rest', () => ({ chunks: silentAfter('a') }), 'no whole answer within 60 s'],
  ])('hold for %s', async (_, answer, message) => {
    const clock = createFakeClock()
    const client = fakeHttp(answer, clock).open({ base: 'http://r' })

    const failed = failureOf(client.request({ url: '/x' }, never))
    await clock.advance(60_000)

    expect((await failed).message).toBe(`GET http://r/x: ${message}`)
    expect(clock.sleepers).toBe(0)
  })

  test('are the caller’s for a long poll', async () => {
    const clock = createFakeClock()
    const http = fakeHttp(async () => {
      await clock.sleep(300_000)
      return { json: [] }
    }, clock)

    const limits = { firstByteMs: 330_000, wholeMs: 330_000 }
    const asked = http.open({ base: 'http://r' }).request({ url: '/x', limits }, never)
    await clock.advance(300_000)

    expect((await asked).json()).toEqual([])
    expect(clock.sleepers).toBe(0)
  })

  test('an abort throws its reason, wherever it is', async () => {
    const abort = new AbortController()
    const asked = fakeHttp(() => hanging)
      .open()
      .request({ url: 'http://r' }, abort.signal)
    const reason = new UnavailableError('given up')

    abort.abort(reason)

    await expect(asked).rejects.toBe(reason)
  })
})

describe('a stream', () => {
  test('gives its lines as they come', async () => {
    const http = fakeHttp(() => ({ chunks: ['{"a":', '1}\n\n{"b":2}\n', '{"c"', ':3}'] }))
    await using stream = await http.open().stream({ url: 'http://r/watch' }, never)

    const lines: string[] = []
    for await (const line of readLines(stream.body)) lines.push(line)

    expect(lines).toEqual(['{"a":1}', '{"b":2}', '{"c":3}'])
  })

  test('may be silent for long, but no longer than it is said', async () => {
    const clock = createFakeClock()
    const http = fakeHttp(() => ({ chunks: silentAfter('a') }), clock)
    const request = { url: 'http://r/watch', limits: { silenceMs: 90_000 } }
    await using stream = await http.open().stream(request, never)
    const body = stream.body[Symbol.asyncIterator]()
    await body.next()

    await clock.advance(80_000)
    const failed = failureOf(body.next())
    await clock.advance(90_000)

    expect((await failed).message).toBe('GET http://r/watch: nothing was sent for 90 s')
  })

  test('with a line that does not end is given up', async () => {
    const lines = readLines(fakeBody(['123', '456']), 5)

    await expect(lines.next()).rejects.toThrow('a line of more than 5 bytes')
  })
})

describe('all clients of a run share', () => {
  test('the connections of a host; who waits gets the next that is free', async () => {
    const open: (() => void)[] = []
    const http = fakeHttp(() => new Promise((resolve) => open.push(() => resolve({}))))
    const clients = [2, 5].map((connections) => http.open({ perHost: { connections } }))

    const asked = clients.flatMap((client) => [
      client.request({ url: 'http://r/' }, never),
      client.request({ url: 'http://r/' }, never),
    ])
    const elsewhere = clients[0]?.request({ url: 'http://other/' }, never)
    await expect.poll(() => open.length).toBe(3)
    for (let sent = 0; sent < 5; sent += 1) {
      await expect.poll(() => open.length).toBeGreaterThan(sent)
      open[sent]?.()
    }
    await Promise.all([...asked, elsewhere])

    expect(http.requests).toHaveLength(5)
  })

  test('a place that is waited for is given up at an abort, and streams give theirs back', async () => {
    const http = fakeHttp(() => ({ chunks: silentAfter('a') }))
    const client = http.open({ perHost: { connections: 1 } })
    const abort = new AbortController()
    const first = await client.stream({ url: 'http://r/' }, never)
    const second = client.stream({ url: 'http://r/' }, abort.signal)
    const third = client.stream({ url: 'http://r/' }, never)

    abort.abort(new Error('given up'))
    await expect(second).rejects.toThrow('given up')
    await first[Symbol.asyncDispose]()
    await (await third)[Symbol.asyncDispose]()

    expect(http.requests).toHaveLength(2)
  })

  test('how often a host is asked', async () => {
    const clock = createFakeClock()
    const http = fakeHttp(() => ({}), clock)
    const clients = [1, 2].map(() => http.open({ perHost: { perSecond: 2, burst: 3 } }))

    const asked = [0, 1, 0, 1, 0, 1].map((each) =>
      clients[each]?.request({ url: 'http://r/' }, never),
    )
    const counts: number[] = []
    for (const ms of [0, 500, 500, 500]) {
      await clock.advance(ms)
      counts.push(http.requests.length)
    }
    await Promise.all(asked)

    expect(counts).toEqual([3, 4, 5, 6])
  })

  test('the pause that a host asked for', async () => {
    const clock = createFakeClock()
    let status = 429
    const http = fakeHttp(() => ({ status, headers: { 'retry-after': '30' } }), clock)
    const [one, other] = [http.open({ base: 'http://r' }), http.open({ base: 'http://r' })]

    await failureOf(one.request({ url: '/' }, never))
    status = 200
    const refused = await failureOf(other.request({ url: '/' }, never))
    await clock.advance(30_000)
    const answer = await other.request({ url: '/' }, never)

    expect(refused.message).toBe('GET http://r/: it asked to wait 30 s more (status 429)')
    expect([refused.retryAfterMs, answer.status, http.requests.length]).toEqual([30_000, 200, 2])
  })
})

async function* silentAfter(text: string): AsyncGenerator<string> {
  yield text
  await hanging
}

async function* fakeBody(chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

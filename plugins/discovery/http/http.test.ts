import { describe, expect, test } from 'vitest'
import {
  fakeHttp,
  testContext,
  type FakeAnswer,
  type FakeHttp,
  type FakeRequest,
} from 'haproxyctl/testing'
import type { Snapshot } from 'haproxyctl/plugin'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { httpDiscovery } from './index.ts'
import type { HttpOptions, HttpQuery } from './options.ts'

const never = new AbortController().signal
const url = 'http://inventory/nodes'

async function idsAt(
  answer: (request: FakeRequest) => FakeAnswer,
  options: Partial<HttpOptions> = {},
  query: HttpQuery = {},
): Promise<{ readonly ids: readonly string[]; readonly http: FakeHttp }> {
  const http = fakeHttp(answer)
  const source = await httpDiscovery.open({ url, ...options }, testContext({ http }))
  return { ids: idsOf(await source.snapshot({ service: 'web', options: query }, never)), http }
}

function idsOf({ instances }: Snapshot): readonly string[] {
  return instances.map(({ id }) => id)
}

test.each<[string, Partial<HttpOptions>, HttpQuery, string]>([
  ['the source', {}, {}, url],
  [
    'the source, for the service',
    { url: 'http://inventory/{service}/nodes' },
    { name: 'a b' },
    'http://inventory/a%20b/nodes',
  ],
  ['the service', {}, { path: '/other?env={service}' }, 'http://inventory/other?env=web'],
])('the URL is that of %s', async (_, options, query, asked) => {
  const { http } = await idsAt(() => ({ json: [] }), options, query)

  expect(http.requests.map((each) => each.url.href)).toEqual([asked])
})

test('pages are read to the end, also where only a secret tells them apart', async () => {
  const { ids } = await idsAt(({ url: { searchParams } }) => {
    const page = Number(searchParams.get('token') ?? 1)
    const link = `<?token=${page + 1}>; rel="next", <?token=1>; rel=first`
    return { json: [`n${page}:1`], headers: page < 3 ? { link } : {} }
  })

  expect(ids).toEqual(['n1:1', 'n2:1', 'n3:1'])
})

test.each<[string, (request: FakeRequest) => FakeAnswer, RegExp]>([
  [
    'a page that fails',
    ({ url: { search } }) =>
      search === '' ? { json: [], headers: { link: '<?p=2>; rel=next' } } : { status: 500 },
    /status 500/,
  ],
  [
    'pages without end',
    () => ({ json: [], headers: { link: '<?p=2>; rel=next' } }),
    /pages do not come to an end/,
  ],
  ['a page that is not JSON', () => ({ text: '<html>' }), /not JSON/],
  ['nothing', () => ({}), /not JSON/],
  ['not modified, though nobody asked for that', () => ({ status: 304 }), /status 304/],
  ['a message', () => ({ json: { error: 'maintenance' } }), /has nothing at web/],
])('%s is an error and no empty list', async (_, answer, message) => {
  await expect(idsAt(answer)).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringMatching(message),
  })
})

test('the token is sent, and said nowhere', async () => {
  const answer = ({ headers }: FakeRequest): FakeAnswer => ({
    status: headers['authorization'] === 'Bearer hunter2' ? 403 : 200,
  })

  const failure = await idsAt(answer, { token: 'hunter2' }).catch((error: Error) => error.message)

  expect(failure).toBe('GET http://inventory/nodes: it answers with status 403')
})

describe('a watch', () => {
  /** What a server says at each question, and when it was asked. */
  function watching(answers: readonly FakeAnswer[], options: Partial<HttpOptions> = {}) {
    const clock = createFakeClock(0)
    const asked: string[] = []
    const http = fakeHttp(({ headers }) => {
      const { 'if-none-match': tag = '', prefer = '' } = headers
      asked.push([clock.now(), tag, prefer].filter((each) => each !== '').join(' '))
      return answers[Math.min(asked.length, answers.length) - 1]!
    }, clock)
    const told: string[] = []
    const abort = new AbortController()
    async function run(): Promise<void> {
      const source = await httpDiscovery.open({ url, ...options }, testContext({ http, clock }))
      for await (const each of source.watch!({ service: 'web', options: {} }, abort.signal))
        told.push(idsOf(each).join(' '))
    }
    const running = run().catch((error: Error) => void told.push(error.message))
    return { clock, asked, told, end: () => (abort.abort(), running) }
  }
  const same = { status: 304 }

  test('asks as often as it says, and tells only news', async () => {
    const scene = watching([
      { json: ['a:1'], headers: { etag: '"1"' } },
      same,
      { json: ['a:1'], headers: { etag: '"2"' } },
      { json: ['b:1'], headers: { etag: '"3"' } },
      same,
    ])
    await scene.clock.advance(60_000)

    expect(scene.told).toEqual(['a:1', 'b:1'])
    expect(scene.asked.map((each) => each.split(' ')[1])).toEqual(
      [undefined, '"1"', '"1"', '"2"', '"3"', '"3"', '"3"'].slice(0, scene.asked.length),
    )
    expect(scene.asked.length).toBeGreaterThanOrEqual(6)
    await scene.end()
  })

  test('waits for news where the server does, and spares one that does not', async () => {
    const scene = watching([{ json: ['a:1'], headers: { etag: '"1"' } }, same], {
      'long-poll': '30s',
    })
    await scene.clock.advance(35_000)

    // The second is answered at once without news, as by a server that does not know how to wait.
    expect(scene.asked.slice(0, 2)).toEqual(['0', '100 "1" prefer'.replace('prefer', 'wait=30')])
    expect(scene.asked.length).toBeLessThanOrEqual(6)
    await scene.end()
  })

  test('without tags nothing is waited for, and what is the same is not told', async () => {
    const scene = watching([{ json: ['a:1'] }], { 'long-poll': '30s' })
    await scene.clock.advance(30_000)

    expect(scene.told).toEqual(['a:1'])
    expect(scene.asked.every((each) => !each.includes('wait'))).toBe(true)
    await scene.end()
  })
})

test('many services that share a URL share its answers', async () => {
  let open = (): void => undefined
  const isOpen = new Promise<void>((resolve) => {
    open = resolve
  })
  const http = fakeHttp(async () => isOpen.then(() => ({ json: { web: ['a:1'], api: ['b:1'] } })))
  const source = await httpDiscovery.open({ url }, testContext({ http }))
  const services = Array.from({ length: 100 }, (_, index) => (index % 2 === 0 ? 'web' : 'api'))

  const asked = services.map((service) =>
    source.snapshot({ service, options: {} }, new AbortController().signal),
  )
  open()

  expect(new Set((await Promise.all(asked)).map((each) => idsOf(each).join()))).toEqual(
    new Set(['a:1', 'b:1']),
  )
  expect(http.requests.length).toBeLessThanOrEqual(2)
})

test('a URL for each service names no services', async () => {
  const context = testContext({ http: fakeHttp(() => ({ json: {} })) })
  const source = await httpDiscovery.open({ url: 'http://inventory/{service}' }, context)

  await expect(source.services!({ pattern: '*', options: {} }, never)).rejects.toMatchObject({
    kind: 'invalid',
  })
})

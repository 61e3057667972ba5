import { expect, test } from 'vitest'
import { fakeHttp, testContext, type FakeAnswer, type FakeRequest } from 'haproxyctl/testing'
import type { Snapshot } from 'haproxyctl/plugin'
import { decode, encode } from '../../clients/etcd/index.ts'
import { etcdDiscovery } from './index.ts'
import type { EtcdOptions } from './options.ts'

const query = { service: 'web', options: {} }
const never = new AbortController().signal

function bodyOf({ body }: FakeRequest): Record<string, never> {
  return JSON.parse(body)
}

function listed(revision: number, ids: readonly string[], more: object = {}): FakeAnswer {
  const kvs = ids.map((id) => ({
    key: encode(`/services/web/${id}`),
    value: encode('10.0.0.1:80'),
  }))
  return { json: { header: { revision: String(revision) }, kvs, ...more } }
}

function event(type: 'PUT' | 'DELETE', id: string): object {
  return { type, kv: { key: encode(`/services/web/${id}`), value: encode('10.0.0.2:80') } }
}

/** A stream that tells these results and then stays open. */
async function* told(...results: readonly object[]): AsyncGenerator<string> {
  for (const result of results) yield `${JSON.stringify({ result })}\n`
  await new Promise(() => undefined)
}

function idsOf({ instances }: Snapshot): string {
  return instances.map(({ id }) => id).join(' ')
}

/** The states that a watch tells, as many as are wanted. */
async function watched(
  answer: (request: FakeRequest) => FakeAnswer,
  count: number,
): Promise<{ readonly states: readonly string[]; readonly requests: readonly FakeRequest[] }> {
  const http = fakeHttp(answer)
  const source = await etcdDiscovery.open({}, testContext({ http }))
  const states: string[] = []
  for await (const state of source.watch!(query, never)) {
    states.push(idsOf(state))
    if (states.length === count) break
  }
  return { states, requests: http.requests }
}

test('a watch begins right after what was listed, and changes are applied to that', async () => {
  const { states, requests } = await watched(
    ({ url }) =>
      url.pathname === '/v3/kv/range'
        ? listed(41, ['a', 'b'])
        : {
            chunks: told(
              { created: true },
              { events: [event('DELETE', 'a'), event('PUT', 'c')] },
              { events: [event('DELETE', 'b')] },
            ),
          },
    3,
  )

  expect(states).toEqual(['a b', 'b c', 'c'])
  const [, watch] = requests.map((each) => bodyOf(each)['create_request'])
  expect(watch).toEqual({
    key: encode('/services/'),
    range_end: encode('/services0'),
    start_revision: '42',
  })
})

test.each<[string, object]>([
  ['is compacted', { compact_revision: '90', canceled: true }],
  ['is ended by etcd', { canceled: true, cancel_reason: 'no leader' }],
])('a revision that %s is listed anew, deletions included', async (_, end) => {
  let lists = 0
  let watches = 0
  const { states, requests } = await watched(({ url }) => {
    if (url.pathname === '/v3/kv/range')
      return (lists += 1) === 1 ? listed(41, ['a', 'b']) : listed(99, ['b', 'c'])
    return { chunks: (watches += 1) === 1 ? told(end) : told({ events: [event('PUT', 'd')] }) }
  }, 3)

  expect(states).toEqual(['a b', 'b c', 'b c d'])
  const begun = requests
    .filter(({ url }) => url.pathname === '/v3/watch')
    .map((each) => bodyOf(each)['create_request']?.['start_revision'])
  expect(begun).toEqual(['42', '100'])
})

async function find(
  answer: (request: FakeRequest) => FakeAnswer,
  options: EtcdOptions = {},
): Promise<{ readonly ids: string; readonly requests: readonly FakeRequest[] }> {
  const http = fakeHttp(answer)
  const source = await etcdDiscovery.open(options, testContext({ http }))
  return { ids: idsOf(await source.snapshot(query, never)), requests: http.requests }
}

test('pages are read to the end, all of them at the revision of the first', async () => {
  const { ids, requests } = await find((request) => {
    const { key } = bodyOf(request)
    return decode(key ?? '') === '/services/'
      ? listed(41, ['a', 'b'], { more: true })
      : listed(77, ['c'])
  })

  expect(ids).toBe('a b c')
  expect(requests.map(bodyOf)).toMatchObject([
    { key: encode('/services/') },
    { key: encode('/services/web/b\0'), revision: '41', range_end: encode('/services0') },
  ])
})

test('a page that fails fails the whole', async () => {
  const failing = find((request) =>
    bodyOf(request)['revision'] === undefined
      ? listed(41, ['a'], { more: true })
      : {
          status: 400,
          json: { message: 'etcdserver: mvcc: required revision has been compacted' },
        },
  )

  await expect(failing).rejects.toMatchObject({ kind: 'unavailable' })
})

test('a token that has expired is asked for anew, once', async () => {
  let tokens = 0
  const { ids, requests } = await find(
    ({ url, headers }) => {
      if (url.pathname === '/v3/auth/authenticate')
        return { json: { token: `token${(tokens += 1)}` } }
      return headers['authorization'] === 'token2'
        ? listed(41, ['a'])
        : { status: 401, json: { message: 'etcdserver: invalid auth token' } }
    },
    { user: 'haproxy', password: 'secret' },
  )

  expect(ids).toBe('a')
  expect(requests.map(({ url }) => url.pathname)).toEqual([
    '/v3/auth/authenticate',
    '/v3/kv/range',
    '/v3/auth/authenticate',
    '/v3/kv/range',
  ])
})

test.each<[string, FakeAnswer]>([
  ['a list without a revision', { json: { kvs: [] } }],
  ['a page of somebody else', { text: '<html>' }],
  ['a key that is none', { json: { header: { revision: '1' }, kvs: [{ value: 'x' }] } }],
])('%s is an error and no empty list', async (_, answer) => {
  await expect(find(() => answer)).rejects.toMatchObject({ kind: 'unavailable' })
})

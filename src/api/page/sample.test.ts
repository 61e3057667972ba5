import { expect, test } from 'vitest'
import type { ProxyLoad } from '../../model/index.ts'
import { sampleOf } from './sample.ts'

function proxy(name: string, sessions: number, more: Partial<ProxyLoad> = {}): ProxyLoad {
  return { name, sessions, rate: 0, errors: 0, ...more }
}

function load(target: string, frontends: readonly ProxyLoad[], backends: readonly ProxyLoad[]) {
  return { target, load: { frontends, backends, servers: [] } }
}

test('the sessions of all are those of the services together, not the connections that clients keep open', () => {
  const sample = sampleOf(
    [load('lb', [proxy('web', 20)], [proxy('web', 2), proxy('api', 3)])],
    1_000,
  )

  expect(sample).toMatchObject({ sessions: 5, clients: 20 })
  expect([...sample.backends.values()].map(({ sessions }) => sessions)).toEqual([2, 3])
})

test('one backend of two processes is one, its response time by what each has to do', () => {
  const sample = sampleOf(
    [
      load('a', [], [proxy('web', 1, { rate: 3, errors: 1, responseMs: 10 })]),
      load('b', [], [proxy('web', 2, { rate: 1, errors: 1, responseMs: 30 })]),
    ],
    1_000,
  )

  expect(sample.backends.get('web')).toEqual({ sessions: 3, rate: 4, errors: 2, responseMs: 15 })
  expect(sample).toMatchObject({ sessions: 3, rate: 4, errors: 2, responseMs: 15 })
})

test('what counts nothing new is kept once, however long somebody looks', () => {
  const first = sampleOf([load('lb', [], [proxy('web', 1), proxy('api', 1)])], 1_000)
  const next = sampleOf([load('lb', [], [proxy('web', 1), proxy('api', 2)])], 3_000, first)

  expect(next.backends.get('web')).toBe(first.backends.get('web'))
  expect(next.backends.get('api')).toMatchObject({ sessions: 2 })
})

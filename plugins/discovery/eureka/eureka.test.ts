import { describe, expect, test } from 'vitest'
import { healthOf, readInstance } from './instance.ts'
import type { EurekaQuery } from './options.ts'
import { applied, hashOf, readTold, type Applications } from './registry.ts'

test.each([
  ['UP', 'passing'],
  ['DOWN', 'critical'],
  ['STARTING', 'critical'],
  ['UNKNOWN', 'critical'],
  ['OUT_OF_SERVICE', 'maintenance'],
  [undefined, 'critical'],
])('status %s is %s', (status, health) => expect(healthOf(status)).toBe(health))

const fields = {
  hostName: 'node1',
  ipAddr: '10.0.0.1',
  port: { $: 80, '@enabled': 'true' },
  securePort: { $: 443, '@enabled': true },
  metadata: { '@class': 'x', zone: 'a' },
}

test.each<[string, object, EurekaQuery, string]>([
  ['its port', {}, {}, '10.0.0.1:80'],
  ['its secure port', {}, { secure: true }, '10.0.0.1:443'],
  ['its host', {}, { address: 'host' }, 'node1:80'],
  ['a plain port', { port: 8080 }, {}, '10.0.0.1:8080'],
  [
    'the port of the project where its own is not enabled',
    { port: { $: 80, '@enabled': 'false' } },
    {},
    '10.0.0.1:7',
  ],
])('an instance is reached by %s', (_, more, query, place) => {
  const { instance } = readInstance({ ...fields, ...more }, query, {
    origin: 'test',
    id: 'a',
    port: 7,
  })

  const { endpoint } = instance ?? {}
  expect(endpoint?.kind === 'tcp' && `${endpoint.address}:${endpoint.port}`).toBe(place)
  expect(instance?.metadata).toEqual({ zone: 'a' })
})

describe('a registry', () => {
  function told(...instances: readonly object[]): Applications {
    return applied(
      new Map(),
      readTold({ applications: { application: { name: 'web', instance: instances } } }),
    )
  }

  test('has a hash of how many there are of each status, in order', () => {
    const up = ['a', 'b', 'c'].map((instanceId) => ({ instanceId, status: 'UP' }))

    expect(hashOf(told(...up, { instanceId: 'd', status: 'DOWN' }))).toBe('DOWN_1_UP_3_')
    expect(hashOf(told())).toBe('')
  })

  test.each<[string, unknown]>([
    ['no object', []],
    ['an error', { error: 'moved' }],
    ['nothing', { applications: null }],
  ])('is not %s', (_, answer) => expect(() => readTold(answer)).toThrow('not that of Eureka'))
})

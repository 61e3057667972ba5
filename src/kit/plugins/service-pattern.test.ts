import { expect, test } from 'vitest'
import type { Placed } from '../../model/place.ts'
import type { PatternSpec, ServiceLabel } from '../../model/project.ts'
import {
  isLabelValue,
  isServiceName,
  matchesPattern,
  namedService,
  nameInText,
} from './service-pattern.ts'

test.each([
  ['web-*', 'web-a', true],
  ['web-*', 'web-', true],
  ['web-*', 'web', false],
  ['web-*', 'my-web-a', false],
  ['*', 'anything', true],
  ['*-web', 'a-web', true],
  ['a*a', 'a', false],
  ['a*a', 'aa', true],
  ['a*b*c', 'a-b-b-c', true],
  ['a*b*c', 'a-c-b', false],
  ['a*bc*c', 'abc', false],
  ['a.b*', 'axb', false],
  ['web', 'web', true],
])('matchesPattern(%j, %j) is %j', (pattern, name, fits) => {
  expect(matchesPattern(pattern, name)).toBe(fits)
})

test.each([
  ['web', true],
  ['a.b_c:d-1', true],
  ['', false],
  ['.', false],
  ['..', false],
  ['a b', false],
  ['a\n  option x', false],
  ['a/b', false],
  ['{service}', false],
  ['x'.repeat(128), true],
  ['x'.repeat(129), false],
])('isServiceName(%j) is %j', (name, fits) => expect(isServiceName(name)).toBe(fits))

test.each<[ServiceLabel, string, boolean]>([
  ['balance', 'leastconn', true],
  ['balance', 'leastconn\n  option x', false],
  ['balance', 'hdr(X)', false],
  ['port', '8080', true],
  ['port', '0', false],
  ['port', '80 check', false],
  ['tags', 'a, b', true],
  ['tags', 'a\nb', false],
  ['tags', ',', false],
])('isLabelValue(%j, %j) is %j', (label, text, fits) => {
  expect(isLabelValue(label, text)).toBe(fits)
})

test.each([
  ['{service}', 'web', 'web'],
  ['{service}-nodes', 'web-nodes', 'web'],
  ['b-{service}-n', 'b-web-n', 'web'],
  ['{service}-nodes', 'web', undefined],
  ['{service}-nodes', '-nodes', undefined],
  ['fixed', 'fixed', undefined],
])('nameInText(%j, %j) is %j', (text, filled, name) => {
  expect(nameInText(text, filled)).toBe(name)
})

function placed<T>(value: T): Placed<T> {
  return { value, location: { file: 'p', start: { line: 1, column: 1 } } }
}

const pattern: PatternSpec = {
  service: {
    name: placed('web-*'),
    sources: [
      { source: placed('zk'), query: placed({ name: 'x/{service}', list: ['{service}'] }) },
    ],
    filter: { tags: ['prod'] },
    checks: [],
    port: 80,
    frontend: {
      name: '{service}-in',
      binds: [placed('unix@/run/{service}.sock')],
      lines: [placed('option httplog')],
    },
    backend: {
      name: '{service}',
      balance: placed('roundrobin'),
      lines: [placed('http-request set-header A {service}-{service}')],
      server: placed('check'),
    },
    guards: {},
  },
  limit: 10,
  keepMs: 1_000,
  allow: ['port'],
}

test('a service takes its name into every text of its pattern, and what labels say of it', () => {
  const labels = { balance: 'first', port: '8080', tags: 'a,b' }

  const service = namedService(pattern, 'web-a', labels)

  expect(service).toMatchObject({
    name: placed('web-a'),
    sources: [{ query: placed({ name: 'x/web-a', list: ['web-a'] }) }],
    filter: { tags: ['prod', 'a', 'b'] },
    port: 8080,
    frontend: { name: 'web-a-in', binds: [placed('unix@/run/web-a.sock')] },
    backend: {
      name: 'web-a',
      balance: placed('first'),
      lines: [placed('http-request set-header A web-a-web-a')],
      server: placed('check'),
    },
  })
})

test('without labels all is as the pattern has it', () => {
  const { port, backend, filter } = namedService(pattern, 'web-a')

  expect([port, backend.balance?.value, filter.tags]).toEqual([80, 'roundrobin', ['prod']])
})

import { expect, test } from 'vitest'
import type { CheckedInstance, ServerRule, ServiceSpec } from '../model/index.ts'
import { rulesFor } from './server-rules.ts'

const instance: CheckedInstance = {
  id: 'a',
  endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
  node: 'big-1',
  tags: ['canary'],
  metadata: { role: 'replica' },
  origin: 'x',
  use: 'serve',
  check: 'up',
}

function extras(...serverRules: ServerRule[]): unknown {
  const location = { file: 'f', start: { line: 1, column: 1 } }
  const source = { value: 'static', location }
  const service: ServiceSpec = {
    name: { value: 'db', location },
    sources: [{ source, query: { value: {}, location } }],
    filter: {},
    checks: [],
    backend: { name: 'db', lines: [] },
    serverRules,
    guards: {},
  }
  return rulesFor([instance], service)[0]
}

test.each<[string, readonly ServerRule[], unknown]>([
  [
    'a role that it has',
    [{ filter: { metadata: { role: 'replica' } }, isBackup: true }],
    { isBackup: true },
  ],
  ['another role', [{ filter: { metadata: { role: 'primary' } }, isBackup: true }], {}],
  [
    'its tag and its node',
    [{ filter: { tags: ['canary'], node: /^big/u }, weight: 5 }],
    { weight: 5 },
  ],
  ['another node', [{ filter: { node: /^small/u }, weight: 5 }], {}],
  ['nothing: all have it', [{ filter: {}, weight: 5 }], { weight: 5 }],
  [
    'several that fit: the later counts',
    [
      { filter: {}, weight: 5, isBackup: true },
      { filter: { tags: ['canary'] }, weight: 0 },
    ],
    { weight: 0, isBackup: true },
  ],
])('a rule for %s', (_, rules, expected) => {
  expect(extras(...rules)).toEqual(expected)
})

import { expect, test } from 'vitest'
import type { CheckedInstance } from '../../model/index.ts'
import { fleetText } from './fleet-text.ts'

const base = {
  id: 'a',
  endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
  origin: 'here',
  use: 'serve',
  check: 'unchecked',
} as const

test.each<[Partial<CheckedInstance>, string, string]>([
  [{}, 'unchecked', '1 instance of 1 service'],
  [{ check: 'up' }, 'up', '1 instance of 1 service'],
  [{ check: 'down', reason: 'HTTP 503' }, 'down (HTTP 503)', '1 instance of 1 service, 1 down'],
  [{ health: 'passing' }, 'passing', '1 instance of 1 service'],
  [{ health: 'passing', check: 'up' }, 'up', '1 instance of 1 service'],
  [{ health: 'warning' }, 'warning', '1 instance of 1 service'],
  [{ health: 'warning', check: 'up' }, 'warning, up', '1 instance of 1 service'],
  [{ health: 'critical', use: 'serve' }, 'critical', '1 instance of 1 service'],
  [
    { health: 'critical', use: 'disable', check: 'up' },
    'critical, up',
    '1 instance of 1 service, 1 unhealthy by the registry',
  ],
  [
    { health: 'draining', use: 'drain', check: 'down', reason: 'refused' },
    'draining, down (refused)',
    '1 instance of 1 service, 1 down',
  ],
])('%j is shown as %s', (more, health, summary) => {
  const instances = [{ ...base, ...more }]
  const web = { name: 'web', source: 's', freshness: 'fresh', instances, rejected: [] } as const

  const lines = fleetText({ services: [web] }, false)
    .trimEnd()
    .split('\n')

  expect(lines[1]?.split(/ {2,}/)).toEqual(['web', 'a', '10.0.0.1:80', health, 'here'])
  expect(lines.at(-1)).toBe(summary)
})

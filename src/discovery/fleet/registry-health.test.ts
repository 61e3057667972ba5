import { expect, test } from 'vitest'
import { instance, service } from '../../../test/support/worlds/discovery-world.ts'
import { registryHealths } from '../../model/instance.ts'
import type { HealthSettings } from '../../model/project.ts'
import { fleetService } from './fleet-service.ts'

test.each<[string, Partial<HealthSettings>, readonly string[]]>([
  [
    'by itself',
    {},
    ['passing serve', 'warning serve', 'critical disable', 'draining drain', 'maintenance disable'],
  ],
  [
    'as it is told',
    { warning: 'drain', critical: 'serve', draining: 'disable', maintenance: 'omit' },
    ['passing serve', 'warning drain', 'critical serve', 'draining disable'],
  ],
  [
    'as it is told, in part',
    { critical: 'omit', maintenance: 'drain' },
    ['passing serve', 'warning serve', 'draining drain', 'maintenance drain'],
  ],
])('a service makes of what the registry says, %s', (_, health, uses) => {
  const instances = registryHealths.map((each, at) => instance(`a${at}:80`, { health: each }))
  const silent = instance('b:80')
  const snapshot = { instances: [...instances, silent], rejected: [] }

  const found = fleetService(service('web', { health }), [
    { source: 'main', freshness: 'fresh', snapshot },
  ]).instances

  expect(found.map((each) => `${each.health ?? 'silent'} ${each.use}`)).toEqual([
    ...uses,
    'silent serve',
  ])
})

import { expect, test } from 'vitest'
import { healthOf, withMachine } from './lifecycle.ts'

test.each([
  ['InService', 'Healthy', 'passing'],
  ['InService', 'Unhealthy', 'critical'],
  ['InService', 'UNHEALTHY', 'critical'],
  ['Terminating', 'Healthy', 'draining'],
  ['Terminating:Wait', 'Healthy', 'draining'],
  ['Terminating:Proceed', 'Unhealthy', 'draining'],
  ['Detaching', 'Healthy', 'draining'],
  ['EnteringStandby', 'Healthy', 'draining'],
  ['Standby', 'Healthy', 'maintenance'],
  ['Quarantined', 'Healthy', 'maintenance'],
  ['Pending', 'Healthy', undefined],
  ['Pending:Wait', 'Healthy', undefined],
  ['Warmed:Running', 'Healthy', undefined],
  ['Warmed:Terminating:Wait', 'Healthy', undefined],
  ['Terminated', 'Healthy', undefined],
  ['Detached', 'Healthy', undefined],
  ['', '', undefined],
])('a member that is %s and %s is %s', (lifecycle, health, wanted) => {
  expect(healthOf({ id: 'i-1', group: 'web', lifecycle, health })).toBe(wanted)
})

test.each([
  ['running', 'passing'],
  ['pending', 'passing'],
  ['shutting-down', 'draining'],
  ['stopping', 'draining'],
  ['stopped', undefined],
  ['terminated', undefined],
])('a passing member whose machine is %s is %s', (state, wanted) => {
  expect(withMachine('passing', state)).toBe(wanted)
})

import { describe, expect, test } from 'vitest'
import { configurationOf, sectionOf } from '../../../../test/support/configuration.ts'
import { running } from '../../../../test/support/running.ts'
import type { ServerView } from '../../../config/servers/server-view.ts'
import type { RunningServer } from '../../../model/plan/plan.ts'
import {
  areChecksOn,
  checkKinds,
  hasChecks,
  isChecked,
  isLeftDown,
  refuseSwitch,
  switchSteps,
} from './server-checks.ts'

const [health, agent] = checkKinds as readonly [
  (typeof checkKinds)[number],
  (typeof checkKinds)[number],
]
const name = { backend: 'web', server: 'a' }

function server(options: string): ServerView {
  const text = `backend web\n  server a 10.0.0.1:80 ${options}\n`
  const view = sectionOf(configurationOf(text), 'backend web').servers.get('a')
  if (view === undefined) throw new Error('there is no server')
  return view
}

function live(more: Partial<RunningServer>): RunningServer {
  return running('web/a', '10.0.0.1:80', more)
}

test.each([
  [0, false, false],
  [1, false, false],
  [2, true, false],
  [4, false, true],
  [6, true, true],
  [14, true, true],
])('the state %i of checks: made %j, on %j', (state, isMade, isOn) => {
  const checked = live({ checkState: state, agentState: 0 })
  const asked = live({ checkState: 0, agentState: state })

  expect([hasChecks(health, checked), areChecksOn(health, checked)]).toEqual([isMade, isOn])
  expect([hasChecks(agent, asked), areChecksOn(agent, asked)]).toEqual([isMade, isOn])
  expect([hasChecks(agent, checked), areChecksOn(health, asked)]).toEqual([false, false])
})

describe('whether checks can be switched', () => {
  const made = { checkState: 6, agentState: 6 }
  const paused = { checkState: 14, agentState: 14 }
  const down = { ...made, operationalState: 0 }

  test.each<[string, Partial<RunningServer>, object | undefined, object | undefined]>([
    [
      'check agent-check agent-port 1',
      { checkState: 4, agentState: 4 },
      { code: 'made-without-checks', checks: 'health checks' },
      { code: 'made-without-checks', checks: 'agent checks' },
    ],
    ['check agent-check agent-port 1', made, undefined, undefined],
    [
      'check agent-check agent-port 1',
      paused,
      { code: 'checks-paused', checks: 'health checks' },
      { code: 'checks-paused', checks: 'agent checks' },
    ],
    ['check agent-check agent-port 1', { ...paused, adminState: 1 }, undefined, undefined],
    ['', made, undefined, undefined],
    ['', down, undefined, undefined],
    [
      'observe layer4',
      made,
      { code: 'taken-down-otherwise', option: 'observe', checks: 'health checks' },
      { code: 'taken-down-otherwise', option: 'observe', checks: 'agent checks' },
    ],
    [
      'track other/a',
      made,
      { code: 'taken-down-otherwise', option: 'track', checks: 'health checks' },
      { code: 'taken-down-otherwise', option: 'track', checks: 'agent checks' },
    ],
    ['fall 1', made, { code: 'check-under-way' }, undefined],
    ['fall 2', made, undefined, undefined],
    ['check', { ...made, operationalState: 1 }, undefined, undefined],
    ['check', down, undefined, { code: 'checks-may-be-why', checks: 'agent checks' }],
    [
      'check',
      { ...made, operationalState: 3 },
      undefined,
      { code: 'checks-may-be-why', checks: 'agent checks' },
    ],
    [
      'agent-check agent-port 1',
      down,
      { code: 'checks-may-be-why', checks: 'health checks' },
      undefined,
    ],
  ])('%j, of a server with %j', (options, state, ofHealth, ofAgent) => {
    expect(refuseSwitch(health, server(options), live(state))).toEqual(ofHealth)
    expect(refuseSwitch(agent, server(options), live(state))).toEqual(ofAgent)
  })
})

test('what is sent: what nothing checks any more counts as up', () => {
  const on = (checks: string) => ({ kind: 'enable-checks', ...name, checks })
  const off = (checks: string) => ({ kind: 'disable-checks', ...name, checks })
  const up = { kind: 'set-health-up', ...name }
  const both = server('check agent-check agent-port 1')

  expect(switchSteps(health, both, name)).toEqual([on('health')])
  expect(switchSteps(agent, both, name)).toEqual([on('agent')])
  expect(switchSteps(health, server(''), name)).toEqual([off('health'), up])
  expect(switchSteps(agent, server(''), name)).toEqual([off('agent'), up])
  expect(switchSteps(agent, server('check'), name)).toEqual([off('agent')])
})

test.each([
  ['', false],
  ['weight 1', false],
  ['check', true],
  ['agent-check agent-port 1', true],
  ['track other/a', true],
  ['observe layer4', true],
])('whether HAProxy itself watches a server with %j: %j', (options, isWatched) => {
  expect(isChecked(server(options))).toBe(isWatched)
})

test.each([
  [{ operationalState: 0, adminState: 0 }, true],
  [{ operationalState: 0, adminState: 8 }, true],
  [{ operationalState: 0, adminState: 1 }, false],
  [{ operationalState: 2, adminState: 0 }, false],
])('whether a server with %j was left down: %j', (state, isDown) => {
  expect(isLeftDown(live(state))).toBe(isDown)
})

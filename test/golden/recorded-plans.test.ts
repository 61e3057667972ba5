import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Plan } from '../../src/model/plan/plan.ts'
import { reasonText } from '../../src/model/plan/reason.ts'
import type { RuntimeStep } from '../../src/model/plan/runtime-step.ts'
import { planHaproxy } from '../../src/plan/plan-haproxy.ts'
import { commandOf, isCommand } from '../../src/runtime/steps/commands.ts'
import {
  readRecording,
  readStoredPlans,
  storePlans,
  type RecordedPlan,
} from '../support/recorded-plans.ts'

const folder = join(import.meta.dirname, 'recorded-plans')
const store = join(folder, 'scenes.json')
const expected = join(folder, 'plans.txt')

/** A plan in lines: what changes, why it costs what it costs, and what is sent. */
function describePlan({ changes, drift = [] }: Plan): string {
  return [
    ...changes.flatMap((change) => [
      `${change.class} ${change.action} ${change.kind}: ${change.summary}`,
      `  because ${reasonText(change.reason)}`,
      ...change.steps.map((step) => `  > ${describeStep(step)}`),
      ...(change.undo ?? []).map((step) => `  undo > ${describeStep(step)}`),
    ]),
    ...drift.flatMap((each) => [
      `drift ${each.kind} ${each.policy}: ${each.summary}`,
      ...(each.again ?? []).map((step) => `  again > ${describeStep(step)}`),
    ]),
  ]
    .map((line) => `${line}\n`)
    .join('')
}

/** The socket's text, whatever a step is made of in code. */
function describeStep(step: RuntimeStep): string {
  if (!isCommand(step)) return JSON.stringify(step)
  const { text, payload } = commandOf(step)
  return payload === undefined ? text : `${text} <<\n${payload}`
}

function planOf({ current, desired, settings }: RecordedPlan): string {
  const input = { target: 'lb', plugin: 'haproxy', current, desired }
  return describePlan(planHaproxy(settings === undefined ? input : { ...input, settings }))
}

// A new recording, or plans that are rightly others now; docs/testing.md says how.
const recording = process.env['HAPROXYCTL_KEEP_PLANS']
if (recording !== undefined) storePlans(store, readRecording(recording, planOf))
const scenes = readStoredPlans(store)
if (process.env['HAPROXYCTL_UPDATE_PLANS'] !== undefined) {
  writeFileSync(expected, scenes.map((scene) => `## ${scene.test}\n${planOf(scene)}`).join(''))
}
const plans = readFileSync(expected, 'utf8').split(/^## .*\n/m)

test('there are as many plans as processes', () => {
  expect(scenes.length).toBeGreaterThan(400)
  expect(plans).toHaveLength(scenes.length + 1)
})

describe('what was planned for a real process is planned for it again', () => {
  test.each(scenes.map((scene, index) => [index + 1, scene.test, scene] as const))(
    '%i: %s',
    (number, _test, scene) => {
      expect(planOf(scene)).toBe(plans[number])
    },
  )
})

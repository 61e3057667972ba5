import { expect, test } from 'vitest'
import { planScene, running } from '../../../test/support/running.ts'
import { parsePlans, serializePlans } from './saved-plans.ts'

const plan = planScene({
  started: 'backend web\n  server a 10.0.0.1:80\n',
  wanted: 'backend web\n  server b 10.0.0.2:80 check\n  http-request deny\n',
  servers: [running('web/a', '10.0.0.1:80')],
})

test('a saved plan is read back as it was', () => {
  const silent = [{ service: 'web', source: 'zk', seenAtMs: 5, error: 'no route' }]
  const saved = { plans: [plan], madeAtMs: 7, silent }

  expect(parsePlans('plan.json', serializePlans(saved))).toEqual({ format: 1, ...saved })
})

test.each([
  ['not JSON', '{', 'it is not JSON'],
  ['another format', '{"format":2,"plans":[]}', 'its format is 2'],
  ['no plans', '{"format":1}', "must have required property 'plans'"],
  ['a key more', '{"format":1,"plans":[],"x":1}', 'must NOT have additional properties'],
  [
    'a class that is none',
    JSON.stringify({
      format: 1,
      plans: [{ ...plan, changes: [{ ...plan.changes[0], class: 'free' }] }],
    }),
    '/plans/0/changes/0/class',
  ],
  [
    'two commands in one',
    JSON.stringify({
      format: 1,
      plans: [
        { ...plan, changes: [{ ...plan.changes[0], steps: [{ kind: 'command', text: 'a\nb' }] }] },
      ],
    }),
    '/plans/0/changes/0/steps/0',
  ],
])('%s is not a saved plan', (_, text, problem) => {
  expect(() => parsePlans('plan.json', text)).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      diagnostics: [
        expect.objectContaining({
          code: 'plan/invalid',
          message: expect.stringContaining(problem),
        }),
      ],
    }),
  )
})

import { describe, expect, test } from 'vitest'
import { planScene, running } from '../../../test/support/running.ts'
import { digestOf } from './digest.ts'
import { parsePlans, serializePlans } from './saved-plans.ts'

const plan = planScene({
  started: 'backend web\n  server a 10.0.0.1:80\n',
  wanted: 'backend web\n  server b 10.0.0.2:80 check\n  http-request deny\n',
  servers: [running('web/a', '10.0.0.1:80')],
})
const saved = {
  plans: [plan],
  madeAtMs: 7,
  silent: [{ service: 'web', source: 'zk', seenAtMs: 5, error: 'no route' }],
}
const text = serializePlans(saved)

test('a saved plan is read back as it was', () => {
  expect(parsePlans('plan.json', text)).toEqual(saved)
})

test('another layout and other line ends are no change', () => {
  const { digest, ...rest } = JSON.parse(text)

  expect(parsePlans('plan.json', JSON.stringify({ digest, ...rest }))).toEqual(saved)
  expect(parsePlans('plan.json', text.replaceAll('\n', '\r\n'))).toEqual(saved)
})

/** What is refused, with a digest that fits. */
function sealed(content: object): string {
  return JSON.stringify({ ...content, digest: digestOf(content) })
}

const [change] = plan.changes
function withSteps(...steps: readonly unknown[]): string {
  return sealed({ format: 2, plans: [{ ...plan, changes: [{ ...change, steps }] }] })
}

const server = { backend: 'web', server: 'a' }

describe('refused', () => {
  test.each([
    ['not JSON', '{', 'it is not JSON'],
    ['cut', text.slice(0, -20), 'it is not JSON'],
    [
      'the format before this one',
      '{"format":1,"plans":[]}',
      'an older haproxyctl made it: its format is 1',
    ],
    ['another format', '{"format":3,"plans":[]}', 'another haproxyctl made it: its format is 3'],
    ['no plans', '{"format":2}', "must have required property 'plans'"],
    ['no digest', '{"format":2,"plans":[]}', "must have required property 'digest'"],
    ['a key more', sealed({ format: 2, plans: [], x: 1 }), 'must NOT have additional properties'],
    [
      'a class that is none',
      sealed({ format: 2, plans: [{ ...plan, changes: [{ ...change, class: 'free' }] }] }),
      '/plans/0/changes/0/class',
    ],
    [
      'a step that is none',
      withSteps({ kind: 'command', text: 'a' }),
      '/plans/0/changes/0/steps/0',
    ],
    [
      'two commands in one',
      withSteps({ kind: 'set-fqdn', ...server, fqdn: 'a\nshutdown frontend web' }),
      '/plans/0/changes/0/steps/0',
    ],
    [
      'a value more',
      withSteps({ kind: 'set-weight', ...server, weight: 1, more: 1 }),
      '/plans/0/changes/0/steps/0',
    ],
    ['a value less', withSteps({ kind: 'set-weight', ...server }), '/plans/0/changes/0/steps/0'],
  ])('%s', (_, content, problem) => {
    expectRefusal(content, problem)
  })

  test.each<[string, (file: string) => string]>([
    ['a step', (file) => file.replace('"state": "drain"', '"state": "ready"')],
    ['a file', (file) => file.replace('http-request deny', 'http-request allow')],
    ['the basis', (file) => file.replace('"pid": 7', '"pid": 8')],
    ['the target', (file) => file.replace('"target": "lb"', '"target": "other"')],
    ['the generation', (file) => file.replace(/("generation": ")[0-9a-f]/, '$1x')],
    ['the time', (file) => file.replace('"madeAtMs": 7', '"madeAtMs": 8')],
    ['a silent service', (file) => file.replace('"seenAtMs": 5', '"seenAtMs": 6')],
    ['a plan that is left out', (file) => JSON.stringify({ ...JSON.parse(file), plans: [] })],
    ['its digest', (file) => file.replace(/"digest": "[0-9a-f]{8}/, '"digest": "00000000')],
  ])('%s that was changed afterwards', (_, tamper) => {
    const content = tamper(text)

    expect(content).not.toBe(text)
    expectRefusal(content, /it was changed after it was made|generation must match/)
  })
})

function expectRefusal(content: string, problem: string | RegExp): void {
  expect(() => parsePlans('plan.json', content)).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      help: 'Make it anew with `haproxyctl diff --out`.',
      diagnostics: [
        expect.objectContaining({
          code: 'plan/invalid',
          message:
            typeof problem === 'string'
              ? expect.stringContaining(problem)
              : expect.stringMatching(problem),
        }),
      ],
    }),
  )
}

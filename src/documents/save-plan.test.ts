import { describe, expect, test } from 'vitest'
import { planScene, running } from '../../test/support/running.ts'
import type { Plan } from '../model/plan/plan.ts'
import type { TargetPlan } from '../pipeline/targets/plan.ts'
import type { PlannedProject } from '../pipeline/targets/planned-project.ts'
import type { SavedPlan } from '../pipeline/targets/saved-plan.ts'
import { digestOf } from './digest.ts'
import { completePlan, parsePlan as parse, serializePlan, shownPlan } from './save-plan.ts'

const scene = {
  started: 'backend web\n  server a 10.0.0.1:80\n  description hunter2-old\n',
  wanted: 'backend web\n  server b 10.0.0.2:80 check\n  http-request deny\n',
  servers: [running('web/a', '10.0.0.1:80')],
}
const plan = planScene(scene)
const facts = { madeAtMs: 7, secrets: [] }
const silent = { service: 'web', source: 'zk', seenAtMs: 5, error: 'no route' }

function planned(made: Plan): PlannedProject {
  const { service: name, ...rest } = silent
  const service = { ...rest, name, freshness: 'stale', instances: [], rejected: [] } as const
  return {
    fleet: { services: [service] },
    plans: [{ plan: made } as TargetPlan],
    refusals: [],
    held: [],
    blocked: [],
    warnings: [],
  }
}

function parsePlan(file: string, content: string): SavedPlan {
  return parse(file, content, ['hunter2-new'])
}

const document = completePlan(planned(plan), facts)
const text = serializePlan(document)

test('a plan that was saved is read back as it was', () => {
  const changes = plan.changes.map((change) => ({ undo: [], ...change }))

  expect(parsePlan('plan.json', text)).toEqual({
    scope: 'complete',
    plans: [{ ...plan, changes }],
    madeAtMs: 7,
    silent: [silent],
  })
})

test('where nothing is secret, what is printed is what is saved', () => {
  expect(serializePlan(shownPlan(planned(plan), facts))).toBe(text)
})

describe('what is printed with secrets', () => {
  const made = planScene({ ...scene, wanted: `${scene.wanted}  description hunter2-new\n` })
  const secrets = ['hunter2-new']
  const shown = shownPlan(planned(made), { madeAtMs: 7, secrets })
  const saved = completePlan(planned(made), { madeAtMs: 7, secrets })

  test('holds neither them nor those that stood there before', () => {
    expect(JSON.stringify(shown)).not.toContain('hunter2')
    expect(shown.scope).toBe('masked')
    expect(parsePlan('plan.json', serializePlan(shown))).toMatchObject({ scope: 'masked' })
  })

  test('is the same plan for those who make it anew with the same secrets', () => {
    const read = parsePlan('plan.json', serializePlan(shown))

    expect(read).toMatchObject({ scope: 'masked', targets: ['lb'] })
    expect(read.scope === 'masked' && read.isSame(planned(made))).toBe(true)
    expect(read.scope === 'masked' && read.isSame(planned(plan))).toBe(false)
  })

  test('is saved with them where it is carried out, and not in the values for people', () => {
    const [part] = saved.plans
    expect(saved.scope).toBe('complete')
    expect(JSON.stringify(part?.files)).toContain('hunter2-new')
    expect(JSON.stringify(part?.changes)).not.toContain('hunter2')
  })
})

test('what compares a process with its file is nothing to apply', () => {
  const live = shownPlan(planned(plan), { ...facts, isLive: true })

  expect(live.scope).toBe('process')
  expectRefusal(
    serializePlan(live),
    'it compares a process with its file, and has nothing to apply',
  )
})

test('another layout and other line ends are no change', () => {
  const { digest, ...rest } = JSON.parse(text)
  const saved = parsePlan('plan.json', text)

  expect(parsePlan('plan.json', JSON.stringify({ digest, ...rest }))).toEqual(saved)
  expect(parsePlan('plan.json', text.replaceAll('\n', '\r\n'))).toEqual(saved)
})

/** What is refused, with a digest that fits. */
function sealed(content: object): string {
  return JSON.stringify({ ...content, digest: digestOf(content) })
}

const { digest: _, ...carried } = document
const [part] = document.plans
const [change] = part!.changes
function withChange(more: object): string {
  return sealed({ ...carried, plans: [{ ...part, changes: [{ ...change, ...more }] }] })
}

function withSteps(...steps: readonly unknown[]): string {
  return withChange({ steps })
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
    ['no digest', JSON.stringify(carried), "must have required property 'digest'"],
    ['a key more', sealed({ ...carried, x: 1 }), 'must NOT have additional properties'],
    ['a change without values', withChange({ after: undefined }), "required property 'after'"],
    ['a class that is none', withChange({ class: 'free' }), '/plans/0/changes/0/class'],
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
  expect(() => parsePlan('plan.json', content)).toThrow(
    expect.objectContaining({
      kind: 'invalid',
      help: 'Make it again with `haproxyctl diff --out`.',
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

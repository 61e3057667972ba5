import { expect, test } from 'vitest'
import { Failure } from '../../model/index.ts'
import { eventsBetween } from './events.ts'
import {
  beginObservation,
  type Observation,
  type ServiceView,
  type TargetView,
} from './observation.ts'

const web: ServiceView = {
  service: 'web',
  sources: [{ source: 'zk', freshness: 'fresh' }],
  instances: new Map([
    ['a', 'up'],
    ['b', 'up'],
  ]),
  rejected: 0,
}
const none = new Map<string, number>()
const lb: TargetView = {
  target: 'lb',
  isApplied: true,
  isProcessAway: false,
  oldWorkers: 0,
  generations: { desired: 'g1' },
  changes: none,
  steps: none,
  applies: none,
  reloadReasons: none,
}
const refusal = { target: 'lb', service: 'web', guard: 'min-servers', message: 'too few' } as const
const failure = new Failure('unavailable', 'no answer')
const calm: Observation = {
  ...beginObservation(1),
  services: [web],
  targets: new Map([['lb', lb]]),
}

function withTarget(more: Partial<TargetView>): Observation {
  return { ...calm, targets: new Map([['lb', { ...lb, ...more }]]) }
}

function withWeb(more: object): Observation {
  return { ...calm, services: [{ ...web, ...more }] }
}

const silent = withWeb({ sources: [{ source: 'zk', freshness: 'stale', error: 'away' }] })

test.each<[what: string, before: Observation, after: Observation, events: object[]]>([
  ['nothing', calm, calm, []],
  [
    'a source',
    calm,
    silent,
    [{ event: 'source-silent', service: 'web', source: 'zk', error: 'away' }],
  ],
  ['it answers', silent, calm, [{ event: 'source-answers', service: 'web', source: 'zk' }]],
  [
    'instances',
    calm,
    withWeb({
      instances: new Map([
        ['b', 'draining'],
        ['c', 'up'],
      ]),
    }),
    [
      {
        event: 'instances-changed',
        service: 'web',
        added: { count: 1, ids: ['c'] },
        removed: { count: 1, ids: ['a'] },
        changed: { count: 1, ids: ['b'] },
        serving: 1,
      },
    ],
  ],
  [
    'a service that is gone',
    calm,
    { ...calm, services: [] },
    [expect.objectContaining({ removed: { count: 2, ids: ['a', 'b'] }, serving: 0 })],
  ],
  [
    'a generation',
    calm,
    withTarget({ generations: { desired: 'g2' } }),
    [{ event: 'applied', target: 'lb', generation: 'g2' }],
  ],
  [
    'a failed apply',
    calm,
    { ...withTarget({ isApplied: false }), failure },
    [
      { event: 'apply-failed', target: 'lb', generation: 'g1' },
      { event: 'failed', kind: 'unavailable', message: 'no answer' },
    ],
  ],
  ['the same failure again', { ...calm, failure }, { ...calm, failure }, []],
  ['its end', { ...calm, failure }, calm, [{ event: 'recovered' }]],
  [
    'an owed reload',
    calm,
    withTarget({ owedReload: 'bad config' }),
    [{ event: 'reload-owed', target: 'lb', reason: 'bad config' }],
  ],
  [
    'it is done',
    withTarget({ owedReload: 'bad config' }),
    calm,
    [{ event: 'reload-settled', target: 'lb' }],
  ],
  [
    'a process',
    calm,
    withTarget({ isProcessAway: true }),
    [{ event: 'process-away', target: 'lb' }],
  ],
  [
    'it is back',
    withTarget({ isProcessAway: true }),
    calm,
    [{ event: 'process-back', target: 'lb' }],
  ],
  ['a guard', calm, { ...calm, refusals: [refusal] }, [{ event: 'service-held', ...refusal }]],
  [
    'it lets go',
    { ...calm, refusals: [refusal] },
    calm,
    [{ event: 'service-released', ...refusal }],
  ],
  [
    'a wrong project',
    calm,
    { ...calm, project: { isGood: false, goodAtMs: 1 } },
    [{ event: 'project-refused' }],
  ],
  [
    'a project that was read again',
    calm,
    { ...calm, project: { isGood: true, goodAtMs: 2 } },
    [{ event: 'project-read' }],
  ],
])('%s changes', (_, before, after, events) => {
  expect(eventsBetween(before, after)).toEqual(events)
})

test('however many instances change, an event stays small', () => {
  const many = new Map(Array.from({ length: 5_000 }, (_, index) => [`id-${index}`, 'up'] as const))

  const [event] = eventsBetween(calm, withWeb({ instances: many }))

  expect(event).toMatchObject({ added: { count: 5_000 }, serving: 5_000 })
  expect(JSON.stringify(event).length).toBeLessThan(2_000)
})

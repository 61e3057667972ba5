import type { MetricFamily, MetricSample } from './metrics-text.ts'
import {
  instanceStates,
  troublesOf,
  type Counts,
  type Observation,
  type ServiceView,
  type SourceView,
  type TargetView,
} from './observation.ts'

/** What is seen of a run, as metrics. Times are in seconds since the epoch, as Prometheus has them: `time() - x` is an age. */
export function watchMetrics(seen: Observation, nowMs: number): readonly MetricFamily[] {
  const { project, services, targets, refusals, rounds } = seen
  const all = [...targets.values()]
  return [
    gauge(
      'config_last_reload_successful',
      'Whether the project could be read when it was read last.',
      [{ value: bit(project.isGood) }],
    ),
    gauge(
      'config_last_reload_success_timestamp_seconds',
      'When the project could be read last.',
      project.goodAtMs === undefined ? [] : [{ value: project.goodAtMs / 1_000 }],
    ),
    gauge('in_order', 'Whether all is as it should be.', [
      { value: bit(troublesOf(seen).length === 0) },
    ]),
    ...roundMetrics(seen),
    counter('rounds_total', 'Rounds by what came of them.', counted('result', rounds)),
    ...sourceMetrics(services, nowMs),
    gauge('service_instances', 'Instances by their state.', services.flatMap(instanceSamples)),
    gauge(
      'service_rejected_records',
      'Records of a registry that cannot be used.',
      services.map(({ service, rejected }) => ({ labels: { service }, value: rejected })),
    ),
    ...(all.length === 0 ? [] : targetMetrics(all)),
    gauge(
      'guard_refusing',
      'Guards that hold a service back on a target.',
      refusals.map(({ target, service, guard }) => ({
        labels: { target, service, guard },
        value: 1,
      })),
    ),
  ]
}

function roundMetrics({ roundAtMs, roundMs, rounds }: Observation): readonly MetricFamily[] {
  const count = [...rounds.values()].reduce((sum, each) => sum + each, 0)
  return [
    gauge(
      'last_round_timestamp_seconds',
      'When the last round ended, whatever came of it.',
      roundAtMs === undefined ? [] : [{ value: roundAtMs / 1_000 }],
    ),
    {
      ...gauge('round_duration_seconds', 'How long rounds took.', [
        { suffix: '_sum', value: roundMs / 1_000 },
        { suffix: '_count', value: count },
      ]),
      type: 'summary',
    },
  ]
}

function sourceMetrics(services: readonly ServiceView[], nowMs: number): readonly MetricFamily[] {
  const all = services.flatMap(({ service, sources }) =>
    sources.map((view) => ({ labels: { service, source: view.source }, view })),
  )
  return [
    gauge(
      'source_up',
      'Whether the source of a service answers.',
      all.map(({ labels, view }) => ({ labels, value: bit(view.freshness === 'fresh') })),
    ),
    gauge(
      'source_last_success_timestamp_seconds',
      'When the source of a service answered last: now, as long as it does.',
      all.flatMap(({ labels, view }) => {
        const atMs = answeredAtMs(view, nowMs)
        return atMs === undefined ? [] : [{ labels, value: atMs / 1_000 }]
      }),
    ),
  ]
}

function answeredAtMs({ freshness, seenAtMs }: SourceView, nowMs: number): number | undefined {
  return freshness === 'fresh' ? nowMs : seenAtMs
}

function instanceSamples({ service, instances }: ServiceView): readonly MetricSample[] {
  const all = [...instances.values()]
  return instanceStates.map((state) => ({
    labels: { service, state },
    value: all.filter((each) => each === state).length,
  }))
}

function targetMetrics(targets: readonly TargetView[]): readonly MetricFamily[] {
  const gauges = targetGauges.map(([name, help, valueOf]) => {
    const samples = targets.flatMap((view) => {
      const value = valueOf(view)
      return value === undefined ? [] : [{ labels: { target: view.target }, value }]
    })
    return gauge(name, help, samples)
  })
  const counters = targetCounters.map(([name, help, label, countsOf]) => {
    const samples = targets.flatMap((view) =>
      counted(label, countsOf(view), { target: view.target }),
    )
    return counter(name, help, samples)
  })
  const generations = targets.flatMap(({ target, generations: each }) =>
    Object.entries(each).map(([place, generation]) => ({
      labels: { target, place, generation },
      value: 1,
    })),
  )
  const info = 'The generation that is wanted, and the one that runs.'
  return [...gauges, gauge('generation_info', info, generations), ...counters]
}

const targetGauges: readonly (readonly [
  name: string,
  help: string,
  valueOf: (view: TargetView) => number | undefined,
])[] = [
  [
    'last_apply_successful',
    'Whether the target was brought to what is wanted when that was last tried.',
    ({ isApplied }) => bit(isApplied),
  ],
  [
    'last_apply_success_timestamp_seconds',
    'When the target was last found or made as it is wanted.',
    ({ appliedAtMs }) => appliedAtMs && appliedAtMs / 1_000,
  ],
  [
    'reload_owed',
    'Whether a reload that failed is still to be done.',
    ({ owedReload }) => bit(owedReload !== undefined),
  ],
  [
    'process_up',
    'Whether the process of the target answers, where it has one.',
    ({ isProcessAway }) => bit(!isProcessAway),
  ],
  [
    'old_workers',
    'Workers of earlier reloads that still have connections.',
    ({ oldWorkers }) => oldWorkers,
  ],
]

const targetCounters: readonly (readonly [
  name: string,
  help: string,
  label: string,
  countsOf: (view: TargetView) => Counts,
])[] = [
  ['applies_total', 'Applies by what came of them.', 'outcome', ({ applies }) => applies],
  [
    'apply_steps_total',
    'Commands, files and reloads by what became of them.',
    'result',
    ({ steps }) => steps,
  ],
  ['changes_total', 'Changes by what they cost.', 'class', ({ changes }) => changes],
  [
    'reloads_total',
    'Reloads by each reason that they were needed for.',
    'reason',
    ({ reloadReasons }) => reloadReasons,
  ],
]

function counted(
  label: string,
  counts: Counts,
  labels: Readonly<Record<string, string>> = {},
): readonly MetricSample[] {
  return [...counts].map(([word, value]) => ({ labels: { ...labels, [label]: word }, value }))
}

function bit(isTrue: boolean): number {
  return isTrue ? 1 : 0
}

function gauge(name: string, help: string, samples: readonly MetricSample[]): MetricFamily {
  return { name: `haproxyctl_${name}`, help, type: 'gauge', samples }
}

function counter(name: string, help: string, samples: readonly MetricSample[]): MetricFamily {
  return { name: `haproxyctl_${name}`, help, type: 'counter', samples }
}

import parse from 'parse-prometheus-text-format'
import { expect, test } from 'vitest'
import { metricsText } from './metrics-text.ts'
import { processMetrics } from './process-metrics.ts'
import { beginObservation } from './observation.ts'
import { watchMetrics } from './watch-metrics.ts'

test('a published parser reads what is written, whatever stands in names', () => {
  const hostile = 'a"b\\c\nd{}=,'
  const families = [
    {
      name: 'haproxyctl_source_up',
      help: 'One\nof two \\ lines.',
      type: 'gauge',
      samples: [{ labels: { service: hostile, source: '' }, value: 1 }, { value: 0.5 }],
    },
    { name: 'haproxyctl_nothing', help: 'Left out.', type: 'gauge', samples: [] },
  ] as const

  expect(parse(metricsText(families))).toEqual([
    {
      name: 'haproxyctl_source_up',
      help: 'One\nof two \\ lines.',
      type: 'GAUGE',
      metrics: [{ value: '1', labels: { service: hostile, source: '' } }, { value: '0.5' }],
    },
  ])
})

test('ages are times, so that one that stands still is seen: a source that answers was heard now', () => {
  const seen = {
    ...beginObservation(1_000),
    services: [
      {
        service: 'web',
        sources: [
          { source: 'fresh', freshness: 'fresh', seenAtMs: 2_000 },
          { source: 'stale', freshness: 'stale', seenAtMs: 3_000 },
          { source: 'missing', freshness: 'missing' },
        ],
        instances: new Map([['a', 'down']] as const),
        rejected: 2,
      },
    ],
  } as const

  const text = metricsText(watchMetrics(seen, 9_000))

  expect(text).toContain(
    `haproxyctl_source_last_success_timestamp_seconds{service="web",source="fresh"} 9
haproxyctl_source_last_success_timestamp_seconds{service="web",source="stale"} 3
`,
  )
  expect(text).toContain('haproxyctl_source_up{service="web",source="missing"} 0')
  expect(text).toContain('haproxyctl_service_instances{service="web",state="down"} 1')
  expect(text).toContain('haproxyctl_service_rejected_records{service="web"} 2')
  expect(text).toContain('haproxyctl_in_order 0')
})

test('names are those of the ecosystem, and counters end with _total', () => {
  const families = [
    ...watchMetrics(beginObservation(0), 0),
    ...processMetrics({ version: '1', startedAtMs: 0, cpuSeconds: 1, residentBytes: 1 }),
  ]

  for (const { name, type, help } of families) {
    expect(name).toMatch(/^(haproxyctl|process)_[a-z_]+$/)
    expect(name.endsWith('_total'), name).toBe(type === 'counter')
    expect(help).toMatch(/^[A-Z].*\.$/)
  }
})

import type { MetricFamily } from './metrics-text.ts'

/** What this process has used, as the node of the caller says. */
export interface ProcessUse {
  readonly version: string
  readonly startedAtMs: number
  readonly cpuSeconds: number
  readonly residentBytes: number
}

/** Under the names that Prometheus' client libraries have for it. */
export function processMetrics(use: ProcessUse): readonly MetricFamily[] {
  const { version, startedAtMs, cpuSeconds, residentBytes } = use
  return [
    {
      name: 'haproxyctl_build_info',
      help: 'The version of haproxyctl.',
      type: 'gauge',
      samples: [{ labels: { version }, value: 1 }],
    },
    {
      name: 'process_start_time_seconds',
      help: 'When this process started.',
      type: 'gauge',
      samples: [{ value: startedAtMs / 1_000 }],
    },
    {
      name: 'process_cpu_seconds_total',
      help: 'Processor time that it used.',
      type: 'counter',
      samples: [{ value: cpuSeconds }],
    },
    {
      name: 'process_resident_memory_bytes',
      help: 'Memory that it holds.',
      type: 'gauge',
      samples: [{ value: residentBytes }],
    },
  ]
}

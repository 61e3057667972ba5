import { metricsContentType } from '../../pipeline/monitor/metrics-text.ts'
import type { Health } from '../../pipeline/monitor/monitor.ts'
import type { MetricFamily } from '../../pipeline/monitor/metrics-text.ts'
import { processMetrics } from '../../pipeline/monitor/process-metrics.ts'
import type { ListenPlace } from '../../model/address/listen-place.ts'
import { openListener, type ListenerAnswer } from '../../system/http/listener.ts'

/** What a daemon can be asked for. */
export interface Outlook {
  readonly health: () => Health
  readonly metrics: (more: readonly MetricFamily[]) => string
  /** Masks what nobody may read. */
  readonly mask: (text: string) => string
}

/** Answers metrics and health at an address, until it is disposed. */
export function openOutlook(
  address: ListenPlace,
  { health, metrics, mask }: Outlook,
  version: string,
): Promise<AsyncDisposable> {
  const startedAtMs = Date.now() - process.uptime() * 1_000
  function healthAnswer(isUp: boolean): ListenerAnswer {
    const { isReady, troubles } = health()
    const body = { isReady, isInOrder: isReady && troubles.length === 0, troubles }
    return {
      status: isUp ? 200 : 503,
      type: 'application/json',
      body: mask(`${JSON.stringify(body)}\n`),
    }
  }
  return openListener(address, {
    '/metrics': () => {
      const { user, system } = process.cpuUsage()
      const use = {
        version,
        startedAtMs,
        cpuSeconds: (user + system) / 1e6,
        residentBytes: process.memoryUsage.rss(),
      }
      return { status: 200, type: metricsContentType, body: metrics(processMetrics(use)) }
    },
    // Whoever restarts what is not healthy would do so for a registry that is away: it is told, and it is alive.
    '/healthz': () => healthAnswer(true),
    '/readyz': () => healthAnswer(health().isReady),
  })
}

import type { CopyState } from '../../report/report.ts'
import type { Health } from './monitor.ts'
import type { MetricFamily, MetricSample } from './metrics-text.ts'

/** How it stands with the copies that `report` registers, as metrics. */
export function reportMetrics(states: readonly CopyState[]): readonly MetricFamily[] {
  return [
    gauge(
      'copy_up',
      'Whether the checks of a copy pass; absent until they have decided.',
      states.flatMap((state) => {
        const { verdict } = state
        return verdict === undefined
          ? []
          : [{ labels: labelsOf(state), value: bit(verdict.check !== 'down') }]
      }),
    ),
    gauge(
      'copy_maintenance',
      'Whether a copy is in maintenance.',
      states.map((state) => ({ labels: labelsOf(state), value: bit(state.isInMaintenance) })),
    ),
    gauge(
      'copy_registered',
      'Whether a registry has a copy as one that is well.',
      standings(states, ({ health }) => health === 'passing'),
    ),
    gauge(
      'registrar_up',
      'Whether a registry could be told of a copy.',
      standings(states, ({ error }) => error === undefined),
    ),
  ]
}

export function reportHealth(states: readonly CopyState[] | undefined): Health {
  const troubles = (states ?? []).flatMap(({ copy, verdict, standings: known }) => {
    const what = `${copy.instance.service} ${copy.instance.id}`
    const untold = [...known].filter(([, { error }]) => error !== undefined)
    return [
      ...(verdict?.check === 'down' ? [`${what} is down`] : []),
      ...untold.map(([registrar]) => `${registrar} cannot be told of ${what}`),
    ]
  })
  return { isReady: states !== undefined, troubles }
}

function standings(
  states: readonly CopyState[],
  holds: (
    standing: CopyState['standings'] extends ReadonlyMap<string, infer S> ? S : never,
  ) => boolean,
): readonly MetricSample[] {
  return states.flatMap((state) =>
    [...state.standings].map(([registrar, standing]) => ({
      labels: { ...labelsOf(state), registrar },
      value: bit(holds(standing)),
    })),
  )
}

function labelsOf({ copy }: CopyState): { readonly service: string; readonly copy: string } {
  return { service: copy.instance.service, copy: copy.instance.id }
}

function bit(isTrue: boolean): number {
  return isTrue ? 1 : 0
}

function gauge(name: string, help: string, samples: readonly MetricSample[]): MetricFamily {
  return { name: `haproxyctl_${name}`, help, type: 'gauge', samples }
}

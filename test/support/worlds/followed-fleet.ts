import { expect } from 'vitest'
import type { DiscoveryDefinition, PluginContext } from 'haproxyctl/plugin'
import { watchFleet } from '../../../src/discovery/discover.ts'
import type { DiscoveryContext } from '../../../src/discovery/sources/discovery-context.ts'
import type { BoundService } from '../../../src/kit/plugins/bound-project.ts'
import type { Fleet } from '../../../src/model/index.ts'
import { systemClock } from '../../../src/system/clock.ts'
import { discoveryWorld, placed, project, service } from './discovery-world.ts'

/** Services of a project that are followed in one source, as the core does it. */
export interface FollowedFleet extends AsyncDisposable {
  /** Each fleet as `web fresh: id id, api stale:`. */
  readonly states: readonly string[]
  until(state: string): Promise<void>
}

export interface Followed<Options extends object> {
  readonly definition: DiscoveryDefinition<Options>
  readonly options: Options
  readonly context: PluginContext
  readonly services?: readonly BoundService[]
  /** What is told of an instance beside its id. */
  readonly more?: readonly ('health' | 'endpoint')[]
}

export function quickWorld(context: PluginContext): DiscoveryContext {
  return discoveryWorld({
    clock: systemClock,
    contextFor: () => context,
    limits: { answerMs: 20_000, pollMs: 5_000, firstRetryMs: 20, longestRetryMs: 50 },
  })
}

export function asking(name: string, query: Readonly<Record<string, unknown>> = {}): BoundService {
  return service(name, { sources: [{ source: placed('main'), query: placed(query) }] })
}

export function follow<Options extends object>(followed: Followed<Options>): FollowedFleet {
  const { definition, options, context, services = [service('web')], more = [] } = followed
  const abort = new AbortController()
  const states: string[] = []
  async function run(): Promise<void> {
    const wanted = project(services, definition, options)
    for await (const fleet of watchFleet(wanted, quickWorld(context), abort.signal))
      states.push(toldFleet(fleet, more))
  }
  const running = run().catch(() => undefined)
  return {
    states,
    until: (state) =>
      expect.poll(() => states.at(-1), { interval: 10, timeout: 60_000 }).toBe(state),
    async [Symbol.asyncDispose]() {
      abort.abort()
      await running
    },
  }
}

export function toldFleet({ services }: Fleet, more: Followed<object>['more'] = []): string {
  return services
    .map(({ name, freshness, instances }) => {
      const told = instances.map(({ id, health, endpoint }) => {
        const place = endpoint.kind === 'tcp' ? `${endpoint.address}:${endpoint.port}` : ''
        const parts = { health: health ?? '', endpoint: place }
        return [id, ...more.map((each) => parts[each])].join(' ')
      })
      return `${name} ${freshness}: ${told.join(more.length > 0 ? ', ' : ' ')}`.trim()
    })
    .join(', ')
}

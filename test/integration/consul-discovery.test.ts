import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { consulDiscovery } from '../../plugins/discovery/consul/index.ts'
import type { ConsulOptions, ConsulQuery } from '../../plugins/discovery/consul/options.ts'
import { discoverOnce, watchFleet } from '../../src/discovery/discover.ts'
import type { BoundService } from '../../src/kit/plugins/bound-project.ts'
import type { Fleet } from '../../src/model/index.ts'
import { systemClock } from '../../src/system/clock.ts'
import { httpContext } from '../support/http-context.ts'
import { hasConsul, noConsul, startConsul } from '../support/registries/consul.ts'
import {
  entry,
  startConsulDouble,
  type ConsulQuestion,
} from '../support/registries/consul-double.ts'
import { discoveryWorld, placed, project, service } from '../support/worlds/discovery-world.ts'

const never = new AbortController().signal

function asking(name: string, query: ConsulQuery = {}): BoundService {
  return service(name, { sources: [{ source: placed('main'), query: placed({ ...query }) }] })
}

function worldOf() {
  return discoveryWorld({
    clock: systemClock,
    contextFor: () => httpContext(),
    limits: { answerMs: 10_000, pollMs: 5_000, firstRetryMs: 20, longestRetryMs: 50 },
  })
}

/** Follows services; each fleet as `web fresh: id id`. */
function follow(services: readonly BoundService[], options: ConsulOptions) {
  const abort = new AbortController()
  const states: string[] = []
  const run = (async () => {
    const wanted = project(services, consulDiscovery, options)
    for await (const fleet of watchFleet(wanted, worldOf(), abort.signal)) states.push(told(fleet))
  })().catch(() => undefined)
  return {
    states,
    until: (state: string) =>
      expect.poll(() => states.at(-1), { interval: 10, timeout: 30_000 }).toBe(state),
    async [Symbol.asyncDispose]() {
      abort.abort()
      await run
    },
  }
}

function told({ services }: Fleet): string {
  return services
    .map(({ name, freshness, instances }) =>
      [`${name} ${freshness}:`, ...instances.map(({ id }) => id.replace('node1:', ''))].join(' '),
    )
    .join(', ')
}

/** Answers once the question is not waiting, or is let go. */
async function held(gone: AbortSignal): Promise<never> {
  await wait(60_000, undefined, { signal: gone })
  throw new Error('nobody let it go')
}

describe('Consul’s awkward answers', () => {
  test('an index that goes backwards is begun anew, and what changed meanwhile is seen', async () => {
    let isRestored = false
    await using consul = await startConsulDouble(async ({ index }, gone) => {
      if (index === 0)
        return isRestored
          ? { index: 5, value: [entry('b', 80)] }
          : { index: 900, value: [entry('a', 80)] }
      if (index === 900) {
        isRestored = true
        return { index: 3, value: [entry('a', 80)] }
      }
      return held(gone)
    })
    await using seen = follow([asking('web')], { url: consul.url })

    await seen.until('web fresh: b')
    await expect
      .poll(() => consul.questions.map(({ index }) => index), { timeout: 10_000 })
      .toEqual([0, 900, 0, 5])
  })

  test('without a leader what was known stays, and is fresh again when there is one', async () => {
    let hasLeader = true
    const waiting = new AbortController()
    await using consul = await startConsulDouble(async ({ index }, gone) => {
      if (!hasLeader) return { status: 500, value: 'No cluster leader' }
      if (index === 0) return { index: 7, value: [entry('a', 80)] }
      await held(AbortSignal.any([gone, waiting.signal])).catch(() => undefined)
      return hasLeader
        ? { index: 8, value: [entry('a', 80)] }
        : { status: 500, value: 'No cluster leader' }
    })
    await using seen = follow([asking('web')], { url: consul.url })

    await seen.until('web fresh: a')
    hasLeader = false
    waiting.abort()
    await seen.until('web stale: a')
    hasLeader = true
    await seen.until('web fresh: a')
  })

  test.each<[string, (question: ConsulQuestion, turn: number) => number]>([
    ['a service that is not there, whose query returns at once', () => 40],
    ['an index that moves with equal content', (_, turn) => 100 + turn],
  ])('%s is asked at most ten times a second, and nothing is told', async (_, indexOf) => {
    let turn = 0
    await using consul = await startConsulDouble(async (question) => {
      turn += 1
      return { index: indexOf(question, turn), value: [] }
    })
    await using seen = follow([asking('web')], { url: consul.url })

    await seen.until('web fresh:')
    const before = consul.questions.length
    await wait(1_500)

    expect(consul.questions.length - before).toBeLessThanOrEqual(15)
    expect(seen.states).toEqual(['web fresh:'])
  })

  test('250 services are followed over no more than 100 connections, and each change is seen', async () => {
    const ports = new Map<string, number>()
    await using consul = await startConsulDouble(async ({ path, query, index }, gone) => {
      const name = path.split('/').at(-1) ?? ''
      const waitMs = Number(query.get('wait')?.replace('ms', '') ?? 0)
      for (let waitedMs = 0; index > 0 && (ports.get(name) ?? 1) === index; waitedMs += 20) {
        if (waitedMs >= waitMs || gone.aborted) break
        await wait(20)
      }
      const port = ports.get(name) ?? 1
      return { index: port, value: [entry(`${name}-${port}`, port)] }
    })
    const names = Array.from({ length: 250 }, (_, number) => `s${number}`)
    await using seen = follow(
      names.map((name) => asking(name)),
      { url: consul.url },
    )
    function wanted(): string {
      return names.map((name) => `${name} fresh: ${name}-${ports.get(name) ?? 1}`).join(', ')
    }

    await seen.until(wanted())
    ports.set('s3', 2).set('s249', 2)
    await seen.until(wanted())
    expect(consul.mostConnections).toBeLessThanOrEqual(100)
  })

  test.each([
    ['staler than its limit is asked of the leader', { 'x-consul-lastcontact': '9000' }, 'b'],
    [
      'of a server that has lost its leader is asked again',
      { 'x-consul-knownleader': 'false' },
      'b',
    ],
    ['within the limit is taken', { 'x-consul-lastcontact': '20' }, 'a'],
  ])('a stale read %s', async (_, headers, id) => {
    await using consul = await startConsulDouble(async ({ query }) =>
      query.has('stale')
        ? { index: 1, headers, value: [entry('a', 80)] }
        : { index: 2, value: [entry('b', 80)] },
    )
    const wanted = project([asking('web')], consulDiscovery, { url: consul.url, stale: '5s' })

    expect(told(await discoverOnce(wanted, worldOf(), never))).toBe(`web fresh: ${id}`)
  })

  test.each([
    ['all that it has is no empty list', [], 'web stale: a'],
    ['some is taken as it is', [entry('b', 80)], 'web fresh: b'],
  ])('an answer of which the token may not read %s', async (_, left, state) => {
    let isFiltered = false
    const waiting = new AbortController()
    const headers = { 'x-consul-results-filtered-by-acls': 'true' }
    await using consul = await startConsulDouble(async ({ index }, gone) => {
      if (isFiltered) return { index: 9, headers, value: left }
      if (index === 0) return { index: 7, value: [entry('a', 80)] }
      await held(AbortSignal.any([gone, waiting.signal])).catch(() => undefined)
      return { index: 9, headers, value: left }
    })
    await using seen = follow([asking('web')], { url: consul.url })
    await seen.until('web fresh: a')

    isFiltered = true
    waiting.abort()

    await seen.until(state)
  })

  test('an answer that is not Consul’s is no empty list', async () => {
    await using consul = await startConsulDouble(async () => ({ value: { error: 'moved' } }))
    const wanted = project([asking('web')], consulDiscovery, { url: consul.url })

    const fleet = await discoverOnce(wanted, worldOf(), never)

    expect(fleet.services[0]).toMatchObject({ freshness: 'missing' })
  })
})

describe.skipIf(!hasConsul)(`a real Consul (${noConsul})`, () => {
  test('tells of instances that come, fall ill, rest and go, and of services by name and tag', async () => {
    await using consul = await startConsul()
    function register(id: string, tags: readonly string[], more: object = {}): Promise<unknown> {
      const check = { CheckID: `check-${id}`, TTL: '1h', Status: 'passing' }
      const body = {
        ID: id,
        Name: 'app-web',
        Address: '10.0.0.7',
        Tags: tags,
        Check: check,
        ...more,
      }
      return consul.call('PUT', 'agent/service/register', body)
    }
    await register('a', ['blue', 'haproxyctl.port=8100'], { Port: 8001 })
    await register('b', ['blue', 'green', 'haproxyctl.port=8100'], { Port: 8002 })
    const pattern = {
      service: service('app-*', { backend: { name: '{service}', lines: [] } }),
      limit: 10,
      keepMs: 60_000,
      allow: ['port'] as const,
    }
    const wanted = {
      ...project([asking('green', { name: 'app-web', tags: ['blue', 'green'] })], consulDiscovery, {
        url: consul.url,
      }),
      patterns: [pattern],
    }
    const abort = new AbortController()
    const states: string[] = []
    const run = (async () => {
      for await (const { services } of watchFleet(wanted, worldOf(), abort.signal)) {
        const each = services.map(({ name, instances }) => {
          const ids = instances.map(({ id, health, use, endpoint }) => {
            return `${id} ${endpoint.kind === 'tcp' ? endpoint.port : ''} ${health} ${use}`
          })
          return `${name}: ${ids.join(', ')}`
        })
        states.push(each.join(' | '))
      }
    })().catch(() => undefined)
    const until = (state: string) =>
      expect.poll(() => states.at(-1), { interval: 20, timeout: 20_000 }).toBe(state)

    // One port for all, so that the second is left out as a duplicate: the label says so, and the project allows it.
    await until('green: node1:b 8002 passing serve | app-web: node1:a 8100 passing serve')
    await consul.call('PUT', 'agent/check/fail/check-b')
    await until('green: node1:b 8002 critical disable | app-web: node1:a 8100 passing serve')
    await consul.call('PUT', 'agent/service/maintenance/b?enable=true')
    await until('green: node1:b 8002 maintenance disable | app-web: node1:a 8100 passing serve')
    await consul.call('PUT', 'agent/service/deregister/b')
    await until('green:  | app-web: node1:a 8100 passing serve')
    abort.abort()
    await run
  })
})

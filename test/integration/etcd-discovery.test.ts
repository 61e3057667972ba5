import { describe, expect, test } from 'vitest'
import { etcdDiscovery } from '../../plugins/discovery/etcd/index.ts'
import type { EtcdOptions } from '../../plugins/discovery/etcd/options.ts'
import { discoverOnce, watchFleet } from '../../src/discovery/discover.ts'
import type { Fleet } from '../../src/model/index.ts'
import { systemClock } from '../../src/system/clock.ts'
import { discoveryWorld, project, service } from '../support/worlds/discovery-world.ts'
import { encode, hasEtcd, noEtcd, startEtcd } from '../support/registries/etcd.ts'
import { httpContext } from '../support/http-context.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'

const never = new AbortController().signal

function worldOf() {
  return discoveryWorld({
    clock: systemClock,
    contextFor: () => httpContext(),
    limits: { answerMs: 10_000, pollMs: 5_000, firstRetryMs: 20, longestRetryMs: 50 },
  })
}

function told({ services }: Fleet): string {
  return services
    .map(({ name, freshness, instances }) =>
      [`${name} ${freshness}:`, ...instances.map(({ id }) => id)].join(' '),
    )
    .join(', ')
}

function follow(options: EtcdOptions) {
  const abort = new AbortController()
  const states: string[] = []
  const run = (async () => {
    const wanted = project([service('web'), service('api')], etcdDiscovery, options)
    for await (const fleet of watchFleet(wanted, worldOf(), abort.signal)) states.push(told(fleet))
  })().catch(() => undefined)
  return {
    states,
    until: (state: string) =>
      expect.poll(() => states.at(-1), { interval: 20, timeout: 30_000 }).toBe(state),
    async [Symbol.asyncDispose]() {
      abort.abort()
      await run
    },
  }
}

describe.skipIf(!hasEtcd)(`discovery in etcd (${noEtcd})`, () => {
  test('follows keys that come, change and go, and is told of no others', async () => {
    await using server = await startEtcd()
    await server.put('/services/web/a', '10.0.0.1:80')
    await using seen = follow({ endpoints: [server.url] })

    await seen.until('web fresh: a, api fresh:')
    await server.put('/services/api/x', '{"host": "10.0.0.3", "port": 80, "weight": 5}')
    await seen.until('web fresh: a, api fresh: x')
    await server.put('/other/web/b', '10.0.0.2:80')
    await server.delete('/services/web/a')
    await seen.until('web fresh:, api fresh: x')

    expect(seen.states).toHaveLength(3)
  })

  test('a compaction during an outage loses nothing: deletions are seen too', async () => {
    await using server = await startEtcd()
    await using proxy = await startProxy(server.port)
    await server.put('/services/web/a', '10.0.0.1:80')
    await server.put('/services/web/b', '10.0.0.2:80')
    await using seen = follow({ endpoints: [`http://${proxy.address}`] })
    await seen.until('web fresh: a b, api fresh:')

    proxy.block()
    await seen.until('web stale: a b, api stale:')
    await server.delete('/services/web/a')
    await server.put('/services/web/c', '10.0.0.3:80')
    await server.compact()
    proxy.open()

    await seen.until('web fresh: b c, api fresh:')
  })

  test('what a stream that hangs does not tell is found when all is read anew', async () => {
    await using server = await startEtcd()
    await using proxy = await startProxy(server.port)
    await server.put('/services/web/a', '10.0.0.1:80')
    await server.put('/services/web/b', '10.0.0.2:80')
    await using seen = follow({ endpoints: [`http://${proxy.address}`], resync: '1s' })
    await seen.until('web fresh: a b, api fresh:')

    // What is under way is never told; what is asked from now on is.
    proxy.freeze()
    await server.delete('/services/web/a')
    proxy.cut()
    proxy.open()

    await seen.until('web fresh: b, api fresh:')
  })

  test('asks the next member when one does not answer', async () => {
    await using server = await startEtcd()
    await using dead = await startProxy(server.port)
    dead.block()
    await server.put('/services/web/a', '10.0.0.1:80')
    const endpoints = [`http://${dead.address}`, server.url]
    const wanted = project([service('web')], etcdDiscovery, { endpoints })

    expect(told(await discoverOnce(wanted, worldOf(), never))).toBe('web fresh: a')
  })

  test('with authentication it reads as a user, and a wrong password is an error', async () => {
    await using server = await startEtcd()
    await server.put('/services/web/a', '10.0.0.1:80')
    await server.call('auth/user/add', { name: 'root', password: 'root-secret' })
    await server.call('auth/user/grant', { user: 'root', role: 'root' })
    await server.call('auth/role/add', { name: 'reader' })
    const perm = { permType: 'READ', key: encode('/services/'), range_end: encode('/services0') }
    await server.call('auth/role/grant', { name: 'reader', perm })
    await server.call('auth/user/add', { name: 'haproxy', password: 'haproxy-secret' })
    await server.call('auth/user/grant', { user: 'haproxy', role: 'reader' })
    await server.call('auth/enable', {})
    async function find(more: EtcdOptions): Promise<Fleet> {
      const wanted = project([service('web')], etcdDiscovery, { endpoints: [server.url], ...more })
      return discoverOnce(wanted, worldOf(), never)
    }

    const read = await find({ user: 'haproxy', password: 'haproxy-secret' })
    const wrong = await find({ user: 'haproxy', password: 'other-secret' })
    const nobody = await find({})
    const elsewhere = await find({ user: 'haproxy', password: 'haproxy-secret', prefix: '/other' })

    expect([read, wrong, nobody, elsewhere].map(told)).toEqual([
      'web fresh: a',
      'web missing:',
      'web missing:',
      'web missing:',
    ])
    expect(wrong.services[0]?.error).not.toContain('other-secret')
  })
})

import { describe, expect, test } from 'vitest'
import { dockerDiscovery } from '../../plugins/discovery/docker/index.ts'
import type { DockerOptions } from '../../plugins/discovery/docker/options.ts'
import { discoverOnce } from '../../src/discovery/discover.ts'
import { project, service } from '../support/worlds/discovery-world.ts'
import { container, serveDocker } from '../support/registries/docker-double.ts'
import { hasDocker, noDocker, startDocker } from '../support/registries/docker-engine.ts'
import { serveDocument } from '../support/servers/json-server.ts'
import { follow, quickWorld, type FollowedFleet } from '../support/worlds/followed-fleet.ts'
import { httpContext } from '../support/http-context.ts'

const never = new AbortController().signal

function following(
  options: DockerOptions,
  more: readonly ('health' | 'endpoint')[] = [],
): FollowedFleet {
  return follow({ definition: dockerDiscovery, options, context: httpContext(), more })
}

describe('containers of an engine', () => {
  test('one that starts between the list and the events is seen', async () => {
    await using engine = await serveDocker()
    engine.containers.push(container('a', '10.0.0.1'))
    let lists = 0
    engine.before = (path) => {
      if (path !== '/containers/json' || (lists += 1) > 1) return undefined
      // What is started while the first list is on its way is not in it.
      setImmediate(() => {
        engine.containers.push(container('b', '10.0.0.2'))
        engine.tell('start')
      })
      return undefined
    }
    await using seen = following({ url: engine.url, resync: '1h' })

    await seen.until('web fresh: a b')
  })

  test('a `die` that was missed is found when all are listed anew', async () => {
    await using engine = await serveDocker()
    engine.containers.push(container('a', '10.0.0.1'), container('b', '10.0.0.2'))
    await using seen = following({ url: engine.url, resync: '200ms' })
    await seen.until('web fresh: a b')

    engine.containers.shift()

    await seen.until('web fresh: b')
  })

  test('a list that fails while an event is handled is asked for again, and nobody is gone meanwhile', async () => {
    await using engine = await serveDocker()
    engine.containers.push(container('a', '10.0.0.1'))
    await using seen = following({ url: engine.url, resync: '1h' })
    await seen.until('web fresh: a')
    let failures = 3
    engine.before = (path) =>
      path === '/containers/json' && (failures -= 1) >= 0 ? 500 : undefined

    engine.containers.push(container('b', '10.0.0.2'))
    engine.tell('start')

    await seen.until('web fresh: a b')
    expect(new Set(seen.states)).toEqual(
      new Set(['web fresh: a', 'web stale: a', 'web fresh: a b']),
    )
  })

  test('events that change nothing, and many at once, cost no lists', async () => {
    await using engine = await serveDocker()
    engine.containers.push(container('a', '10.0.0.1'))
    let lists = 0
    engine.before = (path) => void (path === '/containers/json' && (lists += 1))
    await using seen = following({ url: engine.url, resync: '1h' })
    await seen.until('web fresh: a')

    for (let each = 0; each < 50; each += 1) engine.tell('exec_create: /bin/true')
    engine.containers.push(container('b', '10.0.0.2'))
    for (let each = 0; each < 50; each += 1) engine.tell('start')
    await seen.until('web fresh: a b')

    expect(lists).toBeLessThan(10)
  })

  test.each<[string, (path: string) => number | undefined]>([
    ['refuses', () => 403],
    ['does not tell its events', (path) => (path === '/events' ? 500 : undefined)],
  ])('an engine that %s is an error and no empty list', async (_, before) => {
    await using engine = await serveDocker()
    engine.before = before
    await using seen = following({ url: engine.url })

    await seen.until('web missing:')
  })

  test('what is not Docker is an error and no empty list', async () => {
    await using other = await serveDocument(() => ({ hello: 'world' }))
    const wanted = project([service('web')], dockerDiscovery, { url: other.url })

    const { services } = await discoverOnce(wanted, quickWorld(httpContext()), never)

    expect(services[0]).toMatchObject({ freshness: 'missing' })
  })
})

describe.skipIf(!hasDocker)(`a real Docker engine (${noDocker})`, () => {
  test('tells of containers that come, are well, are paused, and go, also after it was started anew', async () => {
    await using engine = await startDocker()
    const own = { 'haproxyctl.service': 'web', 'haproxyctl.port': '8001' }
    await engine.run('app1', own)
    await engine.run('other', { ...own, 'haproxyctl.service': 'api' })
    await using seen = following({ socket: engine.socket, host: '192.0.2.1', resync: '1h' }, [
      'health',
      'endpoint',
    ])
    await seen.until('web fresh: app1 critical 192.0.2.1:8001')

    await engine.exec('app1', '/bin/busybox', 'touch', '/well')
    await seen.until('web fresh: app1 passing 192.0.2.1:8001')
    await engine.call('POST', 'containers/app1/pause')
    await seen.until('web fresh: app1 maintenance 192.0.2.1:8001')
    await engine.call('POST', 'containers/app1/unpause')
    await engine.run('app2', { ...own, 'haproxyctl.port': '8002' })
    await seen.until('web fresh: app1 passing 192.0.2.1:8001, app2 critical 192.0.2.1:8002')

    await engine.restart()
    await engine.call('DELETE', 'containers/app2?force=1')
    await seen.until('web fresh: app1 passing 192.0.2.1:8001')
    expect(
      seen.states.filter((each) => !each.includes(': app1 ')),
      'app1 was never gone',
    ).toEqual([])
  })
})

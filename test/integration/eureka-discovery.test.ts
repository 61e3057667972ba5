import { describe, expect, test } from 'vitest'
import { eurekaDiscovery } from '../../plugins/discovery/eureka/index.ts'
import { serveEureka, type EurekaServer } from '../support/registries/eureka-server.ts'
import { follow, type FollowedFleet } from '../support/worlds/followed-fleet.ts'
import { httpContext } from '../support/http-context.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'

function following(urls: readonly string[]): FollowedFleet {
  return follow({
    definition: eurekaDiscovery,
    options: { urls, poll: '50ms' },
    context: httpContext(),
    more: ['health'],
  })
}

function fullFetches({ paths }: EurekaServer): number {
  return paths.filter((each) => each === '/eureka/apps').length
}

describe('what is registered in Eureka', () => {
  test('is fetched once, and then as it changes', async () => {
    await using server = await serveEureka()
    server.register('a', '10.0.0.1:80')
    await using seen = following([`${server.url}/eureka`])
    await seen.until('web fresh: a passing')

    server.register('b', '10.0.0.2:80', { status: 'STARTING' })
    await seen.until('web fresh: a passing, b critical')
    server.register('b', '10.0.0.2:80', { status: 'OUT_OF_SERVICE' })
    await seen.until('web fresh: a passing, b maintenance')
    server.remove('a')
    await seen.until('web fresh: b maintenance')

    expect(fullFetches(server)).toBe(1)
  })

  test('is fetched whole when the hash of the changes does not fit', async () => {
    await using server = await serveEureka()
    server.register('a', '10.0.0.1:80')
    server.register('b', '10.0.0.2:80')
    await using seen = following([`${server.url}/eureka`])
    await seen.until('web fresh: a passing, b passing')

    server.remove('a')
    server.register('c', '10.0.0.3:80', { status: 'DOWN' })
    server.forgetChanges()

    await seen.until('web fresh: b passing, c critical')
    expect(fullFetches(server)).toBe(2)
  })

  test.each([[403], [404]])('is fetched whole where changes are not told (%i)', async (status) => {
    await using server = await serveEureka()
    server.refuse = (path) => (path.endsWith('/delta') ? status : undefined)
    server.register('a', '10.0.0.1:80')
    await using seen = following([`${server.url}/eureka`])
    await seen.until('web fresh: a passing')

    server.register('b', '10.0.0.2:80')
    await seen.until('web fresh: a passing, b passing')
  })

  test('is asked of the next server when one does not answer, and stays when none does', async () => {
    await using server = await serveEureka()
    await using dead = await startProxy(server.port)
    await using alive = await startProxy(server.port)
    dead.block()
    server.register('a', '10.0.0.1:80')
    await using seen = following([
      `http://${dead.address}/eureka`,
      `http://${alive.address}/eureka`,
    ])
    await seen.until('web fresh: a passing')

    alive.block()
    await seen.until('web stale: a passing')
    alive.open()
    await seen.until('web fresh: a passing')
  })

  test.each<[string, string]>([
    ['an answer that is not Eureka’s', '/other'],
    ['another path', ''],
  ])('%s is an error and no empty list', async (_, path) => {
    await using server = await serveEureka()
    await using seen = following([`${server.url}${path}`])

    await seen.until('web missing:')
  })
})

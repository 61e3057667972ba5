import { describe, expect, test } from 'vitest'
import { nomadDiscovery } from '../../plugins/discovery/nomad/index.ts'
import { asking, follow, type FollowedFleet } from '../support/worlds/followed-fleet.ts'
import { httpContext } from '../support/http-context.ts'
import { serveNomad, type NomadServer } from '../support/registries/nomad-server.ts'

function following(
  server: NomadServer,
  query: Readonly<Record<string, unknown>> = {},
): FollowedFleet {
  return follow({
    definition: nomadDiscovery,
    options: { url: server.url },
    context: httpContext(),
    services: [asking('web', query)],
    more: ['health'],
  })
}

describe('what is registered in Nomad', () => {
  test.each([['complete'], ['failed'], ['lost']])(
    'is not there any more when its allocation is %s, though it is still registered',
    async (ClientStatus) => {
      await using server = await serveNomad()
      server.register('web', 'a', '10.0.0.1:80')
      server.register('web', 'b', '10.0.0.2:80')
      await using seen = following(server)
      await seen.until('web fresh: a passing, b passing')

      server.allocate('a', { ClientStatus })
      await seen.until('web fresh: b passing')
      server.forget('b')
      await seen.until('web fresh:')
    },
  )

  test('drains when its allocation is to stop, and is as well as its deployment says', async () => {
    await using server = await serveNomad()
    server.register('web', 'a', '10.0.0.1:80')
    await using seen = following(server)
    await seen.until('web fresh: a passing')

    server.allocate('a', { DesiredStatus: 'stop' })
    await seen.until('web fresh: a draining')
    server.allocate('a', { ClientStatus: 'unknown' })
    await seen.until('web fresh: a critical')
    server.allocate('a', { DeploymentStatus: { Healthy: true } })
    await seen.until('web fresh: a passing')
    server.deregister('a')
    await seen.until('web fresh:')
  })

  test('is told of by tags, and after an index that went backwards', async () => {
    await using server = await serveNomad()
    server.register('web', 'a', '10.0.0.1:80', { Tags: ['blue'] })
    server.register('web', 'b', '10.0.0.2:80', { Tags: ['blue', 'green'] })
    await using seen = following(server, { tags: ['green'] })
    await seen.until('web fresh: b passing')

    server.setIndex(5)
    server.register('web', 'c', '10.0.0.3:80', { Tags: ['green'] })

    await seen.until('web fresh: b passing, c passing')
  })

  test('stays when Nomad does not answer, or refuses its allocations', async () => {
    await using server = await serveNomad()
    server.register('web', 'a', '10.0.0.1:80')
    await using seen = following(server)
    await seen.until('web fresh: a passing')

    server.refuse = (path) => (path.includes('allocations') ? 403 : undefined)
    server.register('web', 'b', '10.0.0.2:80')
    await seen.until('web stale: a passing')
    server.refuse = undefined
    await seen.until('web fresh: a passing, b passing')

    expect(server.questions.some(({ searchParams }) => searchParams.has('wait'))).toBe(true)
  })
})

import { describe, expect, test } from 'vitest'
import { kubernetesDiscovery } from '../../plugins/discovery/kubernetes/index.ts'
import type { KubernetesOptions } from '../../plugins/discovery/kubernetes/options.ts'
import { discoverOnce } from '../../src/discovery/discover.ts'
import {
  asking,
  follow,
  quickWorld,
  toldFleet,
  type FollowedFleet,
} from '../support/worlds/followed-fleet.ts'
import { project, service } from '../support/worlds/discovery-world.ts'
import { httpContext } from '../support/http-context.ts'
import {
  serveKubernetes,
  slice,
  type KubernetesServer,
} from '../support/registries/kubernetes-server.ts'
import { startProxy } from '../support/servers/tcp-proxy.ts'

const never = new AbortController().signal

function following(server: KubernetesServer, more: KubernetesOptions = {}): FollowedFleet {
  const options = { url: server.url, ...more }
  return follow({
    definition: kubernetesDiscovery,
    options,
    context: httpContext(),
    more: ['health'],
  })
}

function watches({ questions }: KubernetesServer): readonly URL[] {
  return questions.filter(({ searchParams }) => searchParams.has('watch'))
}

async function withStream(server: KubernetesServer): Promise<void> {
  await expect.poll(() => watches(server).length, { timeout: 60_000 }).toBeGreaterThan(0)
}

describe('pods behind a service of Kubernetes', () => {
  test('come, are ready or not, end while they still serve, and go', async () => {
    await using server = await serveKubernetes()
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1']))
    await using seen = following(server)
    await seen.until('web fresh: a passing')

    server.put('endpointslices', slice('web-1', ['a 10.0.0.1', 'b 10.0.0.2 unready']))
    await seen.until('web fresh: a passing, b critical')
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1 terminating serving', 'b 10.0.0.2']))
    await seen.until('web fresh: a draining, b passing')
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1 terminating', 'b 10.0.0.2']))
    await seen.until('web fresh: a critical, b passing')
    server.put('endpointslices', slice('web-1', ['b 10.0.0.2']))
    await seen.until('web fresh: b passing')

    expect(server.questions, 'all of it in one list and one watch').toHaveLength(2)
  })

  test('that stand in two slices while they are moved are there once, and never gone between', async () => {
    await using server = await serveKubernetes()
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1', 'b 10.0.0.2']))
    await using seen = following(server)
    await seen.until('web fresh: a passing, b passing')

    server.put('endpointslices', slice('web-2', ['a 10.0.0.1 unready']))
    server.put('endpointslices', slice('web-1', ['b 10.0.0.2 unready']))
    await seen.until('web fresh: a critical, b critical')
    server.remove('endpointslices', 'web-2')
    await seen.until('web fresh: b critical')

    expect(seen.states.slice(0, 2)).toEqual([
      'web fresh: a passing, b passing',
      'web fresh: a critical, b critical',
    ])
  })
})

describe('what a watch does not tell is found', () => {
  test('410 within the stream: all is listed anew, deletions included', async () => {
    await using server = await serveKubernetes()
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1']))
    server.put('endpointslices', slice('web-2', ['b 10.0.0.2']))
    await using proxy = await startProxy(server.port)
    await using seen = following(server, { url: `http://${proxy.address}` })
    await seen.until('web fresh: a passing, b passing')
    await withStream(server)

    proxy.block()
    await seen.until('web stale: a passing, b passing')
    server.remove('endpointslices', 'web-2')
    server.put('endpointslices', slice('web-3', ['c 10.0.0.3']))
    server.compact()
    proxy.open()
    await seen.until('web fresh: a passing, c passing')
    server.endStreams(410)
    server.remove('endpointslices', 'web-3')
    await seen.until('web fresh: a passing')
  })

  test('a deletion between list and watch', async () => {
    await using server = await serveKubernetes()
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1']))
    server.put('endpointslices', slice('web-2', ['b 10.0.0.2']))
    server.refuse = (question) => {
      if (question.searchParams.has('watch') && watches(server).length === 1)
        server.remove('endpointslices', 'web-2')
      return undefined
    }
    await using seen = following(server)

    await seen.until('web fresh: a passing')
    expect(server.questions).toHaveLength(2)
  })

  test('a version that the server forgot between list and watch is listed anew', async () => {
    await using server = await serveKubernetes()
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1']))
    server.refuse = (question) => {
      if (!question.searchParams.has('watch') || watches(server).length > 1) return undefined
      server.remove('endpointslices', 'web-1')
      server.compact()
      return undefined
    }
    await using seen = following(server)

    await seen.until('web fresh:')
  })

  test('a cluster that was put back from a backup, by an event or by listing anew', async () => {
    await using server = await serveKubernetes()
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1']))
    const windBack = server.windBack()
    for (const pod of ['b', 'c', 'd'])
      server.put('endpointslices', slice('web-1', [`${pod} 10.0.0.2`]))
    await using seen = following(server, { resync: '1s' })
    await seen.until('web fresh: d passing')
    await withStream(server)

    windBack()
    await seen.until('web fresh: a passing')
    server.put('endpointslices', slice('web-1', ['e 10.0.0.5']))
    await seen.until('web fresh: e passing')
  })

  test.each([['close'], ['cut'], [500]] as const)('a stream that ends by %s', async (how) => {
    await using server = await serveKubernetes()
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1']))
    await using seen = following(server)
    await seen.until('web fresh: a passing')
    await withStream(server)
    server.bookmark()

    server.endStreams(how)
    server.put('endpointslices', slice('web-1', ['b 10.0.0.2']))

    await seen.until('web fresh: b passing')
    expect(seen.states.filter((each) => each.includes('stale'))).toEqual([])
  })

  test('a bookmark is where the next stream goes on, and nothing is listed anew', async () => {
    await using server = await serveKubernetes()
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1']))
    await using seen = following(server, { resync: '1h' })
    await seen.until('web fresh: a passing')
    await withStream(server)

    // What is no slice is told by no event, and moves the version all the same.
    server.put('services', { metadata: { name: 'other' } })
    server.bookmark()
    server.endStreams('close')
    await expect.poll(() => watches(server).length, { timeout: 60_000 }).toBeGreaterThan(1)

    const [first, second] = watches(server).map(({ searchParams }) => searchParams)
    expect(first?.get('allowWatchBookmarks')).toBe('true')
    expect(Number(second?.get('resourceVersion'))).toBe(Number(first?.get('resourceVersion')) + 1)
    expect(server.questions.length - watches(server).length, 'one list').toBe(1)
  })

  test('a page of a list that expires meanwhile', async () => {
    await using server = await serveKubernetes(1)
    for (const pod of ['a', 'b', 'c'])
      server.put('endpointslices', slice(`web-${pod}`, [`${pod} 10.0.0.${pod.charCodeAt(0)}`]))
    server.refuse = ({ searchParams }) => {
      if (searchParams.has('continue')) server.compact()
      return undefined
    }
    const wanted = project([service('web')], kubernetesDiscovery, { url: server.url })

    expect(toldFleet(await discoverOnce(wanted, quickWorld(httpContext()), never))).toBe(
      'web fresh: a b c',
    )
  })
})

describe('what is no answer is no empty list', () => {
  test.each([401, 403, 404, 429, 500, 504])('status %i', async (status) => {
    await using server = await serveKubernetes()
    server.refuse = () => status
    const wanted = project([service('web')], kubernetesDiscovery, { url: server.url })

    const { services } = await discoverOnce(wanted, quickWorld(httpContext()), never)

    expect(services[0]).toMatchObject({ freshness: 'missing' })
  })

  test('who may list but not watch is told so, and what was listed stays', async () => {
    await using server = await serveKubernetes()
    server.put('endpointslices', slice('web-1', ['a 10.0.0.1']))
    server.refuse = ({ searchParams }) => (searchParams.has('watch') ? 403 : undefined)
    await using seen = following(server)

    await seen.until('web stale: a passing')
  })

  test('a service that nobody has is empty, and is named as such', async () => {
    await using server = await serveKubernetes()
    const wanted = project([asking('web', { name: 'wbe' })], kubernetesDiscovery, {
      url: server.url,
    })

    const { services } = await discoverOnce(wanted, quickWorld(httpContext()), never)

    expect(services[0]).toMatchObject({
      freshness: 'fresh',
      rejected: [{ code: 'discover/nobody-registered' }],
    })
  })
})

import { createServer } from 'node:https'
import { describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import { noProgress } from '../../src/model/progress.ts'
import { tcpCheck } from '../../plugins/check/tcp/index.ts'
import { httpCheck } from '../../plugins/check/http/index.ts'
import type { BoundCheck } from '../../src/kit/plugins/bound-project.ts'
import type { CheckDefinition } from '../../src/kit/index.ts'
import { checkOnce } from '../../src/checks/checker.ts'
import { usualConcurrency, type CheckWorld } from '../../src/checks/world.ts'
import type { Fleet } from '../../src/model/fleet.ts'
import { systemClock } from '../../src/system/clock.ts'
import { instance, placed, project, service } from '../support/worlds/discovery-world.ts'
import { hasOpenssl, selfSigned } from '../support/self-signed.ts'
import { hasZooKeeper, noZooKeeper, startZooKeeper } from '../support/registries/zookeeper.ts'

const never = new AbortController().signal

function world(): CheckWorld {
  return {
    contextFor: (name) => testContext({ name }),
    clock: systemClock,
    log: testContext().log,
    progress: noProgress,
    random: Math.random,
    concurrency: usualConcurrency,
  }
}

function spec(definition: CheckDefinition, options: object): BoundCheck {
  return {
    plugin: placed(definition.name),
    definition,
    options: placed({ ...options }),
    intervalMs: 50,
    timeoutMs: 10_000,
    rise: 2,
    fall: 2,
  }
}

function fleetOf(...endpoints: string[]): Fleet {
  const instances = endpoints.map((each) => ({
    ...instance(each),
    use: 'serve' as const,
    check: 'unchecked' as const,
  }))
  return {
    services: [{ name: 'web', source: 'main', freshness: 'fresh', instances, rejected: [] }],
  }
}

test.skipIf(!hasOpenssl)(
  'https is spoken to a certificate that nobody signed, unless it has to be good (needs openssl)',
  async () => {
    const server = createServer(await selfSigned(), (_request, response) => response.end('fine'))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const address = server.address()
    const target = instance(`127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
    const easy = await httpCheck.open({ https: true, 'expect-body': 'fine' }, testContext())
    const strict = await httpCheck.open({ https: true, verify: true }, testContext())

    try {
      expect(await easy.check(target, AbortSignal.timeout(30_000))).toEqual({ isHealthy: true })
      expect(await strict.check(target, AbortSignal.timeout(30_000))).toMatchObject({
        isHealthy: false,
        output: 'the certificate is self-signed',
      })
    } finally {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  },
)

describe.skipIf(!hasZooKeeper)(`a fleet of servers (${noZooKeeper})`, () => {
  test('is asked whether it is well, ZooKeeper by its own word', async () => {
    await using zookeeper = await startZooKeeper()
    const ruok = project([
      service('web', { checks: [spec(tcpCheck, { send: 'ruok', expect: 'imok' })] }),
    ])

    const { services } = await checkOnce(
      ruok,
      fleetOf(zookeeper.address, '127.0.0.1:1'),
      world(),
      never,
    )

    expect(services[0]?.instances.map(({ check, reason }) => [check, reason])).toEqual([
      ['up', undefined],
      ['down', 'connection refused'],
    ])
  })
})

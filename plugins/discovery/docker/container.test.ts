import { describe, expect, test } from 'vitest'
import { container } from '../../../test/support/registries/docker-double.ts'
import { healthOf, readContainer, toInstance, type ContainerContext } from './container.ts'

test.each<[string, string, string | undefined]>([
  ['running', 'Up 2 minutes', undefined],
  ['running', 'Up About an hour (healthy)', 'passing'],
  ['running', 'Up 3 seconds (health: starting)', 'critical'],
  ['running', 'Up 5 days (unhealthy)', 'critical'],
  ['paused', 'Up 2 minutes (Paused)', 'maintenance'],
  ['restarting', 'Restarting (1) 2 seconds ago', 'critical'],
])('%s, %s is %s', (State, Status, health) => expect(healthOf({ State, Status })).toBe(health))

const two = [
  { IP: '0.0.0.0', PrivatePort: 80, PublicPort: 8001, Type: 'tcp' },
  { IP: '::', PrivatePort: 80, PublicPort: 8001, Type: 'tcp' },
  { PrivatePort: 9090, Type: 'tcp' },
  { PrivatePort: 53, Type: 'udp' },
]
const networks = {
  front: { IPAddress: '10.1.0.7', GlobalIPv6Address: '' },
  back: { IPAddress: '', GlobalIPv6Address: 'fd00::7' },
}
const labelled = { Labels: { 'haproxyctl.port': '9090', 'haproxyctl.weight': '5' } }

describe('a container becomes an instance', () => {
  test.each<[string, object, Partial<ContainerContext>, string]>([
    ['by its only network and port', {}, {}, '10.0.0.1:80'],
    [
      'by the port of the query',
      { Ports: two },
      { query: { 'container-port': 9090 } },
      '10.0.0.1:9090',
    ],
    ['by the port of its label', { Ports: two, ...labelled }, {}, '10.0.0.1:9090'],
    ['by a port that nobody exposed', { Ports: [], ...labelled }, {}, '10.0.0.1:9090'],
    ['by the port of the project', { Ports: two }, { port: 7 }, '10.0.0.1:7'],
    [
      'by the network of the source',
      { NetworkSettings: { Networks: networks } },
      { options: { network: 'front' } },
      '10.1.0.7:80',
    ],
    [
      'by the network of the query',
      { NetworkSettings: { Networks: networks } },
      { query: { network: 'back' } },
      'fd00::7:80',
    ],
    [
      'by its published port',
      { Ports: two },
      { options: { address: 'published', host: '192.0.2.1' } },
      '192.0.2.1:8001',
    ],
    [
      'by the host of a published port',
      { Ports: [{ ...two[0], IP: '192.0.2.7' }] },
      { options: { address: 'published' } },
      '192.0.2.7:8001',
    ],
    [
      'by the host that it shares the network of',
      { HostConfig: { NetworkMode: 'host' }, Ports: [], ...labelled },
      { options: { host: 'docker1' } },
      'docker1:9090',
    ],
    [
      'not without a choice of its port',
      { Ports: two },
      {},
      'it has the ports 80, 9090, of which `container-port` or its label `haproxyctl.port` has to choose one',
    ],
    [
      'not without a choice of its network',
      { NetworkSettings: { Networks: networks } },
      {},
      'it is in the networks front, back, of which `network` has to choose one',
    ],
    ['not without a network', { NetworkSettings: {} }, {}, 'it has no address in any network'],
    [
      'not without a published port',
      {},
      { options: { address: 'published' } },
      'none of its ports is published',
    ],
    [
      'not on all addresses of a host that nobody tells',
      { Ports: two },
      { options: { address: 'published' } },
      'its port is published on all addresses, and `host` of the source has to say which counts',
    ],
    [
      'not in the network of a host that nobody tells',
      { HostConfig: { NetworkMode: 'host' } },
      {},
      'it is in the network of its host, which `host` of the source has to tell',
    ],
  ])('%s', (_, more, context, told) => {
    const read = readContainer(container('a', '10.0.0.1', more))

    const { instance, rejected } = toInstance(read, {
      options: {},
      query: {},
      place: 'docker',
      ...context,
    })

    const place = instance?.endpoint.kind === 'tcp' ? instance.endpoint : undefined
    const shown = place ? `${place.address}:${place.port}` : rejected?.message
    expect(shown).toBe(instance ? told : `docker a is left out: ${told}.`)
  })

  test('with labels as metadata, and weight and backup of its own', () => {
    const Labels = {
      'haproxyctl.weight': '5',
      'haproxyctl.backup': 'true',
      team: 'shop',
      long: 'x'.repeat(9_000),
    }

    const { instance } = toInstance(readContainer(container('a', '10.0.0.1', { Labels })), {
      options: {},
      query: {},
      place: 'docker',
    })

    expect(instance).toMatchObject({ id: 'a', weight: 5, isBackup: true })
    expect(Object.keys(instance?.metadata ?? {})).toEqual([
      'haproxyctl.backup',
      'haproxyctl.weight',
      'team',
    ])
  })

  test('by its own name, and not by one that a link gave it', () => {
    const Names = ['/other/alias', '/own']

    expect(readContainer(container('a', '10.0.0.1', { Names })).name).toBe('own')
  })
})

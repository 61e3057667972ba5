import { expect, test } from 'vitest'
import {
  fakePlugin,
  discoveryWorld,
  instance,
  project,
  service,
} from '../../../test/support/worlds/discovery-world.ts'
import { parseInstance } from '../../kit/instances/instance-border.ts'
import type { Instance } from '../../model/instance.ts'
import type { AllowedPlaces } from './allowed-places.ts'
import { guardSnapshot } from './border.ts'
import { discoverOnce } from '../discover.ts'

const anywhere: AllowedPlaces = (each) => ({ instance: each })

test('good instances pass as they are', () => {
  const instances = [
    instance('10.0.0.1:80', {
      node: 'n',
      weight: 1,
      isBackup: true,
      health: 'draining',
      tags: ['t'],
      metadata: { a: 'b' },
    }),
    instance('unix:/run/a b'),
  ]

  expect(guardSnapshot({ instances, rejected: [] }, 'web', anywhere)).toEqual({
    instances,
    rejected: [],
  })
})

test.each([
  ['no endpoint', { id: 'a' }],
  [
    'a hostile address',
    { id: 'a', endpoint: { kind: 'tcp', address: 'a b\n  option httpclose', port: 80 } },
  ],
  ['a hostile id', { id: 'a\nb', endpoint: { kind: 'tcp', address: 'a', port: 80 } }],
  ['a weight of 1.5', { id: 'a', endpoint: { kind: 'tcp', address: 'a', port: 80 }, weight: 1.5 }],
  ['a socket without a path', { id: 'a', endpoint: { kind: 'unix' } }],
])('an instance of a careless plugin with %s is left out, and no other', async (_what, bad) => {
  const instances: Instance[] = [instance('c:1')]
  instances.unshift(JSON.parse(JSON.stringify({ origin: 'careless', ...bad })))
  const careless = fakePlugin({ snapshot: async () => ({ instances, rejected: [] }) })

  const { services } = await discoverOnce(
    project([service('web')], careless),
    discoveryWorld(),
    new AbortController().signal,
  )

  expect(services[0]?.instances.map(({ id }) => id)).toEqual(['c:1'])
  expect(services[0]?.rejected.map(({ code }) => code)).toEqual(['discover/invalid-instance'])
})

test('an instance that was handed over before is the same object again', () => {
  const snapshot = { instances: [instance('a:1')], rejected: [] }

  expect(guardSnapshot(snapshot, 'web', anywhere).instances[0]).toBe(
    guardSnapshot(snapshot, 'web', anywhere).instances[0],
  )
})

test('what the border of the kit has made is taken as it is, and cannot be changed', () => {
  const { instance: made } = parseInstance('10.0.0.1:80', { origin: 'here' })
  const instances = made === undefined ? [] : [made]

  const passed = guardSnapshot({ instances, rejected: [] }, 'web', anywhere)

  expect(passed.instances[0]).toBe(made)
  expect(Object.isFrozen(made) && Object.isFrozen(made?.endpoint)).toBe(true)
})

test('what a plugin left out itself, and could not read, stays so beside what is left out here', () => {
  const known = { code: 'x/y', severity: 'warning', message: 'known' } as const
  const bad: Instance = { ...instance('a:1'), weight: 1.5, origin: 'careless' }
  const snapshot = { instances: [bad, instance('b:1')], rejected: [known], unreadable: ['c'] }

  expect(guardSnapshot(snapshot, 'web', anywhere)).toMatchObject({
    instances: [{ id: 'b:1' }],
    rejected: [known, { message: expect.stringMatching(/^careless is left out: its weight /) }],
    unreadable: ['c', bad.id],
  })
  expect(guardSnapshot({ ...snapshot, instances: [] }, 'web', anywhere)).toEqual({
    ...snapshot,
    instances: [],
  })
})

test('an instance without an origin is told by its service', () => {
  const { origin: _, ...rest } = instance('a:1')
  const instances: Instance[] = JSON.parse(JSON.stringify([{ ...rest, weight: -1 }]))

  expect(guardSnapshot({ instances, rejected: [] }, 'web', anywhere).rejected).toMatchObject([
    { message: expect.stringMatching(/^an instance of web is left out: /) },
  ])
})

test('where instances may be is asked of each, whoever made it', () => {
  const rejected = { code: 'x/y', severity: 'warning', message: 'not there' } as const
  const { instance: made } = parseInstance('10.0.0.1:80', { origin: 'here' })
  const instances = [instance('a:1'), ...(made === undefined ? [] : [made])]

  expect(guardSnapshot({ instances, rejected: [] }, 'web', () => ({ rejected }))).toEqual({
    instances: [],
    rejected: [rejected, rejected],
  })
})

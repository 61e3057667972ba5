import { expect, test } from 'vitest'
import {
  discoveryWorld,
  fakePlugin,
  project,
  service,
  snapshotOf,
  source,
} from '../../../test/support/worlds/discovery-world.ts'
import type { DiscoveryDefinition } from '../../kit/discovery.ts'
import type { FleetService } from '../../model/fleet.ts'
import { discoverOnce } from '../discover.ts'

const usual = ['10.0.0.1:80', '[2001:db8::1]:80', 'app.example:80', 'unix:/run/app.sock']
const local = [
  '127.0.0.1:80',
  '127.8.8.8:80',
  '0.1.2.3:80',
  '[::1]:80',
  '[::ffff:127.0.0.1]:80',
  '169.254.169.254:80',
  '[fe80::1]:80',
  '224.0.0.1:80',
  '[ff02::1]:80',
  '255.255.255.255:80',
  'localhost:80',
  'x.localhost:80',
]

async function found(
  endpoints: readonly string[],
  allowAddresses?: readonly string[],
  more: Partial<DiscoveryDefinition> = {},
): Promise<FleetService | undefined> {
  const plugin = { ...fakePlugin({ snapshot: async () => snapshotOf(...endpoints) }), ...more }
  const main = { ...source('main', plugin), ...(allowAddresses && { allowAddresses }) }
  const wanted = { ...project([service('web')], plugin), sources: [main] }
  const { signal } = new AbortController()
  return (await discoverOnce(wanted, discoveryWorld(), signal)).services[0]
}

test.each(usual)('%s is taken from any source', async (endpoint) => {
  expect(await found([endpoint])).toMatchObject({ instances: [{}], rejected: [] })
})

test.each(local)('%s is not taken from a registry', async (endpoint) => {
  expect(await found([endpoint])).toMatchObject({
    instances: [],
    rejected: [{ code: 'discover/address-not-allowed' }],
  })
})

test('what is written in the project may be anywhere', async () => {
  const web = await found([...usual, ...local], undefined, { isWrittenInProject: true })

  expect(web?.instances).toHaveLength(usual.length + local.length)
})

test('what a source may name is what it is told, and nothing else', async () => {
  const allowed = ['127.0.0.0/8', '*.localhost']

  const web = await found([...usual, ...local], allowed)

  expect(web?.instances.map(({ id }) => id)).toEqual([
    '127.0.0.1:80',
    '127.8.8.8:80',
    '[::ffff:127.0.0.1]:80',
    'unix@/run/app.sock',
    'x.localhost:80',
  ])
})

import { expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import { staticDiscovery } from './index.ts'

const never = new AbortController().signal

test('instances stand in the project as endpoints or objects; a bad one is named by its number', async () => {
  const source = await staticDiscovery.open({}, testContext({ name: 'inline' }))
  const instances = [
    '10.0.0.1:80',
    { host: 'app', port: 80, id: 'x', weight: 3 },
    'app',
    'unix:/run/app.sock',
  ]

  const snapshot = await source.snapshot({ service: 'web', options: { instances } }, never)

  expect(snapshot.instances.map(({ id, origin }) => [id, origin])).toEqual([
    ['10.0.0.1:80', 'inline web #1'],
    ['x', 'inline web #2'],
    ['unix@/run/app.sock', 'inline web #4'],
  ])
  expect(snapshot.rejected.map((each) => each.message)).toEqual([
    'inline web #3 is left out: it has no port.',
  ])
})

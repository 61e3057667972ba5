import { expect, test } from 'vitest'
import { stateFolderOf } from './state-folder.ts'

const file = '/srv/lb/haproxyctl.yaml'

test.each([
  [{ HAPROXYCTL_STATE: '/s', STATE_DIRECTORY: '/d' }, 0, '/s/haproxyctl-08b543ae'],
  [{ STATE_DIRECTORY: '/d:/e' }, 0, '/d/haproxyctl-08b543ae'],
  [{}, 0, '/var/lib/haproxyctl/haproxyctl-08b543ae'],
  [{ XDG_STATE_HOME: '/x' }, 1000, '/x/haproxyctl/haproxyctl-08b543ae'],
  [{}, 1000, '/home/u/.local/state/haproxyctl/haproxyctl-08b543ae'],
])('with %j and uid %i the state is kept in %s', (env, uid, folder) => {
  expect(stateFolderOf(file, { env, uid, home: '/home/u' })).toBe(folder)
})

test('two projects do not share a folder', () => {
  const hints = { env: {}, uid: 0, home: '/root' }
  expect(stateFolderOf('/a/haproxyctl.yaml', hints)).not.toBe(
    stateFolderOf('/b/haproxyctl.yaml', hints),
  )
})

import { describe, expect, test } from 'vitest'
import { testContext } from 'haproxyctl/testing'
import { openReloader } from './reload/reloader.ts'
import { readSettings } from './settings.ts'

const context = testContext({ name: 'lb', root: '/project', stateFolder: '/var/lib/haproxyctl/lb' })

describe('readSettings', () => {
  test.each([
    [
      {},
      {
        reload: undefined,
        backups: 5,
        drainMs: 30_000,
        sockets: [],
        stateFolder: '/var/lib/haproxyctl/lb',
      },
    ],
    [{ state: 'state' }, { stateFolder: '/project/state/lb' }],
    [{ sockets: 'admin.sock' }, { sockets: ['/project/admin.sock'] }],
    [
      { sockets: ['unix@/run/a', '127.0.0.1:99', '[::1]:99', 'abns@a'] },
      { sockets: ['/run/a', '127.0.0.1:99', '[::1]:99', 'abns@a'] },
    ],
    [{ master: 'm.sock' }, { sockets: ['master@/project/m.sock'], master: '/project/m.sock' }],
    [{ files: 'maps' }, { filesFolder: '/project/maps' }],
    [
      { drain: '1.5m', 'on-refusal': 'fail' as const },
      { drainMs: 90_000, mayReloadOnRefusal: false },
    ],
    [
      { master: '/run/m' },
      { reload: { by: 'master', timeoutMs: 30_000, resendMs: 3_000, intervalMs: 0 } },
    ],
    [
      {
        reload: {
          by: 'signal' as const,
          'pid-file': 'pid',
          timeout: '2s',
          resend: '250ms',
          interval: '1h',
        },
      },
      {
        reload: {
          by: 'signal',
          pidFile: '/project/pid',
          timeoutMs: 2_000,
          resendMs: 250,
          intervalMs: 3_600_000,
        },
      },
    ],
  ])('of %j fills in what is left out', (options, expected) => {
    expect(readSettings({ config: 'haproxy.cfg', ...options }, context)).toMatchObject({
      configPath: '/project/haproxy.cfg',
      ...expected,
    })
  })

  test('a reload by a master that is not named is refused when the target is opened', () => {
    const settings = readSettings({ config: 'x', reload: { by: 'master' } }, context)
    expect(() => openReloader(settings, context)).toThrow(
      'lb reloads by the master socket, and names none',
    )
  })
})

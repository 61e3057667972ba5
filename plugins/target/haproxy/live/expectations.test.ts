import { describe, expect, test } from 'vitest'
import type { Change, RunningServer } from 'haproxyctl/plugin'
import { unmetExpectations } from './expectations.ts'

function change(...commands: readonly string[]): Change {
  return {
    class: 'runtime',
    action: 'change',
    kind: 'server',
    subject: { section: 'backend web', server: 'a' },
    summary: '',
    reason: '',
    steps: commands.map((text) => ({ kind: 'command', text })),
  }
}

function server(more: Partial<RunningServer> = {}): RunningServer {
  return {
    backend: 'web',
    name: 'a',
    id: 1,
    address: '10.0.0.1',
    port: 80,
    weight: 10,
    initialWeight: 10,
    adminState: 0,
    operationalState: 2,
    ...more,
  }
}

describe('unmetExpectations', () => {
  test.each<[readonly string[], Partial<RunningServer> | undefined, readonly string[]]>([
    [['set server web/a weight 10'], {}, []],
    [['set server web/a weight 5'], {}, ['server web/a has weight 10 instead of 5']],
    [['set weight web/a 5'], {}, ['server web/a has weight 10 instead of 5']],
    [['set server web/a weight 50%'], {}, []],
    [['set server web/a weight 5', 'set server web/a weight 10'], {}, []],
    [['set server web/a addr 10.0.0.1 port 80'], {}, []],
    [
      ['set server web/a addr 10.0.0.2 port 80'],
      {},
      ['server web/a has address 10.0.0.1 instead of 10.0.0.2'],
    ],
    [['set server web/a addr 10.0.0.1 port 81'], {}, ['server web/a has port 80 instead of 81']],
    [['set server web/a addr 2001:db8:0::1'], { address: '2001:db8::1' }, []],
    [['set server web/a state maint'], {}, ['server web/a is in state ready instead of maint']],
    [['set server web/a state ready'], { adminState: 4 }, []],
    [
      ['set server web/a state ready'],
      { adminState: 5 },
      ['server web/a is in state maint instead of ready'],
    ],
    [['set server web/a state drain'], { adminState: 8 }, []],
    [['disable server web/a'], { adminState: 1 }, []],
    [
      ['enable server web/a'],
      { adminState: 1 },
      ['server web/a is in state maint instead of ready'],
    ],
    [['add server web/a 10.0.0.1:80 weight 10', 'enable server web/a'], {}, []],
    [['add server web/a [2001:db8::1]:80', 'enable server web/a'], { address: '2001:db8::1' }, []],
    [['add server web/a unix@/run/a'], { address: '-', port: 0, adminState: 1 }, []],
    [['add server web/a 10.0.0.1:80'], undefined, ['server web/a is not there']],
    [['del server web/a'], {}, ['server web/a is still there']],
    [['del server web/a'], undefined, []],
    [
      [
        'set server web/a state maint',
        'del server web/a',
        'add server web/a 10.0.0.1:80',
        'set server web/a state ready',
      ],
      {},
      [],
    ],
    [['set maxconn frontend web 9', 'experimental-mode on', 'enable health web/a'], undefined, []],
  ])('after %j, of a server with %j: %j', (commands, state, expected) => {
    const servers = state === undefined ? [] : [server(state)]
    expect(unmetExpectations([change(...commands)], servers)).toEqual(expected)
  })
})

import { describe, expect, test } from 'vitest'
import type { Change, RunningServer, RuntimeStep, ServerState } from 'haproxyctl/plugin'
import { unmetExpectations } from './expectations.ts'

function change(...steps: readonly RuntimeStep[]): Change {
  return {
    class: 'runtime',
    action: 'change',
    kind: 'server',
    subject: { section: 'backend web', server: 'a' },
    summary: '',
    reason: { code: 'over-the-socket' },
    steps,
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

const a = { backend: 'web', server: 'a' }

function weight(weight: number): RuntimeStep {
  return { kind: 'set-weight', ...a, weight }
}

function address(address: string, port: number): RuntimeStep {
  return { kind: 'set-address', ...a, address, port }
}

function state(state: ServerState): RuntimeStep {
  return { kind: 'set-state', ...a, state }
}

function add(address: string, ...options: readonly (readonly string[])[]): RuntimeStep {
  return { kind: 'add-server', ...a, address, options }
}

const gone: RuntimeStep = { kind: 'delete-server', ...a }

describe('unmetExpectations', () => {
  test.each<[readonly RuntimeStep[], Partial<RunningServer> | undefined, readonly string[]]>([
    [[weight(10)], {}, []],
    [[weight(5)], {}, ['server web/a has weight 10 instead of 5']],
    [[weight(5), weight(10)], {}, []],
    [
      [weight(5), { ...a, kind: 'set-weight', server: 'b', weight: 1 }],
      { weight: 5 },
      ['server web/b is not there'],
    ],
    [[address('10.0.0.1', 80)], {}, []],
    [[address('10.0.0.2', 80)], {}, ['server web/a has address 10.0.0.1 instead of 10.0.0.2']],
    [[address('10.0.0.1', 81)], {}, ['server web/a has port 80 instead of 81']],
    [[address('2001:db8:0::1', 80)], { address: '2001:db8::1' }, []],
    [[state('maint')], {}, ['server web/a is in state ready instead of maint']],
    [[state('ready')], { adminState: 4 }, []],
    [[state('ready')], { adminState: 5 }, ['server web/a is in state maint instead of ready']],
    [[state('drain')], { adminState: 8 }, []],
    [[state('maint')], { adminState: 1 }, []],
    [[add('10.0.0.1:80', ['weight', '10']), state('ready')], {}, []],
    [
      [add('10.0.0.1:80', ['weight', '3']), state('ready')],
      {},
      ['server web/a has weight 10 instead of 3'],
    ],
    [[add('10.0.0.1:80', ['check'])], {}, ['server web/a is in state ready instead of maint']],
    [[add('10.0.0.1:81'), state('ready')], {}, ['server web/a has port 80 instead of 81']],
    [[add('[2001:db8::1]:80'), state('ready')], { address: '2001:db8::1' }, []],
    [[add('unix@/run/a')], { address: '-', port: 0, adminState: 1 }, []],
    [[add('app.test:80')], { adminState: 1 }, []],
    [[add('10.0.0.1:80')], undefined, ['server web/a is not there']],
    [[gone], {}, ['server web/a is still there']],
    [[gone], undefined, []],
    [[state('maint'), gone, add('10.0.0.1:80'), state('ready')], {}, []],
    [
      [
        { kind: 'set-frontend-maxconn', frontend: 'web', maxconn: 9 },
        { kind: 'set-global-maxconn', maxconn: 9 },
      ],
      undefined,
      [],
    ],
    [[{ kind: 'enable-checks', ...a, checks: 'health' }], {}, []],
  ])('after %j, of a server with %j: %j', (steps, more, expected) => {
    const servers = more === undefined ? [] : [server(more)]
    expect(unmetExpectations([change(...steps)], servers)).toEqual(expected)
  })
})

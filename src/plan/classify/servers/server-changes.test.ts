import { describe, expect, test } from 'vitest'
import { outcome, planScene, running, type Scene } from '../../../../test/support/running.ts'
import type { Plan, RunningServer } from '../../../model/plan/plan.ts'

/** Others, so that the server can be made anew while they serve. */
const others = ['b 10.0.0.2:80', 'c 10.0.0.3:80']

function config(line: string, more = ''): string {
  const servers = [line, ...others].map((each) => `  server ${each}\n`).join('')
  return `defaults\n  mode http\nbackend web\n${more}${servers}`
}

type Live = Partial<RunningServer>

/** What becomes of the server `a`, which was applied and is wanted as its lines say, and runs so. */
function changed(
  before: string,
  after: string,
  live: Live = {},
  more: Partial<Scene> = {},
): readonly string[] {
  return outcome(planned(before, after, live, more))
}

function planned(before: string, after: string, live: Live, more: Partial<Scene> = {}): Plan {
  return planScene({
    started: config(`a ${before}`),
    wanted: config(`a ${after}`),
    servers: [
      running('web/a', '10.0.0.1:80', live),
      ...others.map((line) => running(`web/${line[0]}`, line.slice(2))),
    ],
    ...more,
  })
}

const cut = { onDisk: 'backend web\n  server z 10.0.0.26:80\n' }
const reset = { settings: { drift: 'reset' } } as const

describe('the address', () => {
  const v6 = { address: '2001:db8::1' }
  function moved(from: string, to: string): string {
    return `anew: address-changes ${from} ${to}`
  }

  test.each<[string, string, Live, readonly string[]]>([
    ['10.0.0.1:80', '10.0.0.1:80', {}, []],
    ['10.0.0.1:80', '10.0.0.9:80', {}, ['set server web/a addr 10.0.0.9 port 80']],
    ['10.0.0.1:80', '10.0.0.1:81', {}, ['set server web/a addr 10.0.0.1 port 81']],
    ['10.0.0.1:80', '[2001:db8::1]:80', {}, ['set server web/a addr 2001:db8::1 port 80']],
    ['10.0.0.1:80', 'ipv4@10.0.0.1:80', {}, []],
    ['[2001:db8::1]:80', '[2001:DB8:0::1]:80', v6, []],
    ['[2001:db8::1]:80', '[2001:db8::1]:80', { address: '2001:db8:0:0::1' }, []],
    ['10.0.0.1', '10.0.0.2', { port: 0 }, ['set server web/a addr 10.0.0.2 port 0']],
    ['10.0.0.1:80', '10.0.0.1', {}, ['anew: port-stays']],
    // The process tells the place of the last look-up, and nothing of sockets.
    ['a.test:80', '10.0.0.1:80', {}, [moved('a.test:80', '10.0.0.1:80')]],
    ['a.test:80', '10.0.0.9:80', { fqdn: 'a.test' }, [moved('a.test:80', '10.0.0.9:80')]],
    ['a.test:80', 'a.test:80', { address: '10.9.9.9' }, []],
    ['a.test:80', '/run/web', {}, [moved('a.test:80', '/run/web')]],
    ['10.0.0.1:80', '/run/web', {}, [moved('10.0.0.1:80', '/run/web')]],
    ['/run/web', '/run/web', { address: '', port: 0 }, []],
    ['/run/web', '10.0.0.1:80', { address: '', port: 0 }, [moved('/run/web', '10.0.0.1:80')]],
    ['10.0.0.1:80', '10.0.0.1:+80', {}, [moved('10.0.0.1:80', '10.0.0.1:+80')]],
  ])('%j → %j, of a server that runs with %j', (before, after, live, expected) => {
    expect(changed(before, after, live)).toEqual(expected)
  })

  test.each([
    ['a.test:80 resolvers r', 'a.test:80 resolvers r', undefined],
    ['a.test:80 resolvers r', 'b.test:80 resolvers r', 'b.test'],
    // The port is the file's, SRV records are asked for in another way, and one look-up is for good.
    ['a.test:80 resolvers r', 'b.test:81 resolvers r', 'reload'],
    ['a.test:80 resolvers r', '_h._tcp.b.test:80 resolvers r', 'reload'],
    ['_h._tcp.a.test:80 resolvers r', 'b.test:80 resolvers r', 'reload'],
    ['a.test:80', 'b.test:80', 'reload'],
    ['/run/web resolvers r', 'a.test:80 resolvers r', 'reload'],
  ])('names: %j → %j is %s', (before, after, name) => {
    const [from, to] = [before, after].map((words) => words.split(' ')[0])
    const why = `(address-changes ${from} ${to}) (lookup-blocks ${to})`
    const byReload = [`reload: not-made-anew ${why}`]
    const bySocket = name === undefined ? [] : [`set server web/a fqdn ${name}`]

    expect(changed(before, after, { fqdn: 'a.test' })).toEqual(
      name === 'reload' ? byReload : bySocket,
    )
  })

  test.each<[Live, string]>([
    [{ fqdn: 'x.test' }, 'x.test'],
    [{ address: '', port: 0 }, 'a socket'],
  ])('of a server that no file has, and that runs with %j', (live, place) => {
    const scene = { started: config('x 10.0.0.9:80') }

    expect(changed('', '10.0.0.9:80', live, scene)).toContain(moved(place, '10.0.0.9:80'))
  })

  test.each<[string, Partial<Scene>, readonly string[]]>([
    [
      'another hand is always put back',
      {},
      [
        'set server web/a addr 10.0.0.1 port 80',
        'reset: server web/a: address 10.0.0.9:80, not 10.0.0.1:80',
      ],
    ],
    ['an apply that was cut off is finished', cut, ['set server web/a addr 10.0.0.1 port 80']],
  ])('%s', (_, more, expected) => {
    expect(changed('10.0.0.1:80', '10.0.0.1:80', { address: '10.0.0.9' }, more)).toEqual(expected)
  })
})

describe('the weight', () => {
  const weight = (number: number): string => `set server web/a weight ${number}`
  const agent = 'agent-check agent-port 9'
  const asked = { agentState: 6 }

  test.each<[string, string, Live, readonly string[]]>([
    ['', 'weight 1', {}, []],
    ['', 'weight 7', {}, [weight(7)]],
    ['weight 7', '', { weight: 7, initialWeight: 7 }, [weight(1)]],
    ['weight 7', 'weight 7', { weight: 9 }, ['keep: server web/a: weight 9, not 7']],
    ['weight 7', 'weight 8', { weight: 9 }, [weight(8)]],
    // What an agent makes of the weight is its own, until it goes.
    [agent, agent, { ...asked, weight: 50 }, []],
    [agent, `weight 7 ${agent}`, asked, ['anew: agent-goes-by-weight']],
    [
      `weight 7 ${agent}`,
      'weight 7 agent-port 9',
      { ...asked, weight: 3 },
      ['disable agent web/a', 'set server web/a health up', weight(7)],
    ],
  ])('%j → %j, of a server that runs with %j', (before, after, live, expected) => {
    expect(changed(`10.0.0.1:80 ${before}`, `10.0.0.1:80 ${after}`, live)).toEqual(expected)
  })

  test.each<[string, string, Live, readonly string[]]>([
    ['weight 2', 'weight 3', {}, ['anew: weight-changes (balance-static static-rr)']],
    // Out of service and back is all that a static algorithm takes.
    ['weight 2', 'weight 0', {}, [weight(0)]],
    ['weight 0', 'weight 2', { weight: 0 }, [weight(2)]],
  ])('below `balance static-rr`: %j → %j', (before, after, live, expected) => {
    const [started, wanted] = [before, after].map((each) =>
      config(`a 10.0.0.1:80 ${each}`, '  balance static-rr\n'),
    )

    const found = changed(
      '',
      '',
      { weight: 2, initialWeight: 2, ...live },
      { started: started!, wanted: wanted!, version: '3.0' },
    )
    expect(
      found.map((each) => each.replace(/^reload: not-made-anew \((.*)\) \(balance.*$/, 'anew: $1')),
    ).toEqual(expected)
  })

  test.each<[string, Partial<Scene>, readonly string[]]>([
    ['put back', reset, [weight(7), 'reset: server web/a: weight 9, not 7']],
    ['what was cut off is finished', cut, [weight(7)]],
  ])('%s', (_, more, expected) => {
    const line = '10.0.0.1:80 weight 7'

    expect(changed(line, line, { weight: 9 }, more)).toEqual(expected)
  })
})

describe('the state', () => {
  const state = (name: string): string => `set server web/a state ${name}`
  const agent = 'agent-check agent-port 9'
  const asked = { agentState: 6 }

  test.each<[string, string, Live, readonly string[]]>([
    ['', 'disabled', {}, [state('maint')]],
    ['disabled', '', { adminState: 5 }, [state('ready')]],
    ['disabled', 'disabled', { adminState: 5 }, []],
    ['disabled', 'disabled', {}, ['keep: server web/a: in state ready, not maint']],
    ['', '', { adminState: 8 }, ['keep: server web/a: in state drain, not ready']],
    ['', 'disabled', { adminState: 8 }, [state('maint')]],
    [agent, agent, { ...asked, adminState: 8 }, []],
    [agent, `${agent} disabled`, { ...asked, adminState: 8 }, [state('maint')]],
    [
      agent,
      'agent-port 9',
      { ...asked, adminState: 8 },
      ['disable agent web/a', 'set server web/a health up', state('ready')],
    ],
  ])('%j → %j, of a server that runs with %j', (before, after, live, expected) => {
    expect(changed(`10.0.0.1:80 ${before}`, `10.0.0.1:80 ${after}`, live)).toEqual(expected)
  })

  test('goes first where a server goes, and last where it comes', () => {
    const [off, on] = ['10.0.0.1:80 disabled', '10.0.0.9:80 weight 7']

    expect(changed(on, off, { address: '10.0.0.9', weight: 7 })).toEqual([
      state('maint'),
      'set server web/a addr 10.0.0.1 port 80',
      'set server web/a weight 1',
    ])
    expect(changed(off, on, { adminState: 5 })).toEqual([
      'set server web/a addr 10.0.0.9 port 80',
      'set server web/a weight 7',
      state('ready'),
    ])
  })
})

describe('checks', () => {
  const on = { checkState: 6 }
  const off = { checkState: 2 }
  const left = { operationalState: 0 }

  test.each<[string, string, Live, Partial<Scene>, readonly string[]]>([
    ['check', 'check', on, {}, []],
    ['check', '', on, {}, ['disable health web/a', 'set server web/a health up']],
    ['', 'check', off, {}, ['enable health web/a']],
    ['', 'check', {}, {}, ['anew: option-changes check (made-without-checks health checks)']],
    ['check', 'check', off, {}, ['keep: server web/a: its health checks are off']],
    [
      'check',
      'check',
      off,
      reset,
      ['enable health web/a', 'reset: server web/a: its health checks are off'],
    ],
    ['check', 'check', off, cut, ['enable health web/a']],
    ['', '', on, {}, ['keep: server web/a: its health checks are on']],
    ['', '', { agentState: 6 }, {}, ['keep: server web/a: its agent checks are on']],
    // Made without checks it cannot be told to have any.
    ['check', 'check', {}, {}, []],
    // What nothing checks stays down as somebody left it.
    ['', '', left, {}, ['keep: server web/a: it counts as down, and nothing checks it']],
    [
      '',
      '',
      left,
      reset,
      [
        'set server web/a health up',
        'reset: server web/a: it counts as down, and nothing checks it',
      ],
    ],
    ['', '', left, cut, ['set server web/a health up']],
    ['check', 'check', { ...on, ...left }, {}, []],
    ['track b/b', 'track b/b', left, {}, []],
  ])('%j → %j, of a server that runs with %j', (before, after, live, more, expected) => {
    expect(changed(`10.0.0.1:80 ${before}`, `10.0.0.1:80 ${after}`, live, more)).toEqual(expected)
  })
})

describe('the limit of connections', () => {
  const drifted = 'server web/a: maxconn 9, not 7'

  test.each<[string, string, Live, Partial<Scene>, readonly string[]]>([
    ['maxconn 7', 'maxconn 7', { maxconn: 7 }, {}, []],
    ['maxconn 7', 'maxconn 8', { maxconn: 7 }, {}, ['set maxconn server web/a 8']],
    ['maxconn 7', 'maxconn 8', { maxconn: 9 }, {}, ['set maxconn server web/a 8']],
    ['maxconn 7', '', { maxconn: 7 }, {}, ['set maxconn server web/a 0']],
    ['maxconn 7', 'maxconn 7', { maxconn: 9 }, {}, [`keep: ${drifted}`]],
    [
      'maxconn 7',
      'maxconn 7',
      { maxconn: 9 },
      reset,
      ['set maxconn server web/a 7', `reset: ${drifted}`],
    ],
    ['maxconn 7', 'maxconn 7', { maxconn: 9 }, cut, ['set maxconn server web/a 7']],
    ['', '', { maxconn: 9 }, {}, ['keep: server web/a: maxconn 9, not 0']],
    ['', '', { maxconn: 0 }, {}, []],
    ['maxconn 7x', 'maxconn 7x', { maxconn: 7 }, {}, []],
    ['maxconn x7', 'maxconn x7', { maxconn: 0 }, {}, []],
    // Where HAProxy did not tell, nothing is known.
    ['maxconn 7', 'maxconn 7', {}, {}, []],
  ])('%j → %j, of a server that runs with %j', (before, after, live, more, expected) => {
    expect(changed(`10.0.0.1:80 ${before}`, `10.0.0.1:80 ${after}`, live, more)).toEqual(expected)
  })
})

test('a server that no file has gets the limit that it is to have', () => {
  const scene = { started: config('x 10.0.0.8:80'), wanted: config('a 10.0.0.1:80 maxconn 7') }
  const found = changed('', '', { maxconn: 9 }, scene)

  expect(found).toContain('set maxconn server web/a 7')
  expect(found.join()).not.toContain('not 7')
})

describe('options', () => {
  test.each<[string, string, readonly string[]]>([
    ['inter 5s', 'inter 5s', []],
    ['inter 5s fall 3', 'fall 3 inter 5s', []],
    ['send-proxy', '', ['anew: option-when-made send-proxy']],
    ['', 'send-proxy', ['anew: option-when-made send-proxy']],
    ['', 'send-proxy backup', ['anew: options-when-made `send-proxy`, `backup`']],
    ['', 'send-proxy weight 7', ['anew: option-when-made send-proxy']],
    ['', 'maxconn 5 minconn 2', ['anew: options-when-made `maxconn`, `minconn`']],
    ['', 'made-up', ['reload: not-made-anew (option-when-made made-up) (option-unknown made-up)']],
    ['', 'sni str(a)', ['anew: option-when-made sni']],
  ])('%j → %j', (before, after, expected) => {
    expect(changed(`10.0.0.1:80 ${before}`, `10.0.0.1:80 ${after}`)).toEqual(expected)
  })
})

test.each<[string, string, Live, Partial<Scene>, string]>([
  ['10.0.0.1:80', '[::1]:80', {}, {}, 'address 10.0.0.1:80 → [::1]:80'],
  ['10.0.0.1:80', '10.0.0.1:81', { address: '::2' }, {}, 'address [::2]:80 → 10.0.0.1:81'],
  ['a.test:80 resolvers r', 'b.test:80 resolvers r', {}, {}, 'name a.test → b.test'],
  ['10.0.0.1:80', '10.0.0.1:80 weight 7', {}, {}, 'weight 1 → 7'],
  ['10.0.0.1:80', '10.0.0.1:80 disabled', {}, {}, 'state ready → maint'],
  ['10.0.0.1:80', '10.0.0.1:80', { adminState: 8 }, reset, 'state drain → ready'],
  ['10.0.0.1:80 check', '10.0.0.1:80', { checkState: 6 }, {}, 'health checks on → off'],
  ['10.0.0.1:80', '10.0.0.1:80', { checkState: 6 }, reset, 'health checks on → off'],
  ['10.0.0.1:80', '10.0.0.1:80', { operationalState: 0 }, reset, 'health down → up'],
  ['10.0.0.1:80', '10.0.0.1:80', { maxconn: 9 }, reset, 'maxconn 9 → 0'],
  ['10.0.0.1:80', '10.0.0.1:80 maxconn 7', {}, {}, 'maxconn none → 7'],
  ['10.0.0.1:80 maxconn 7', '10.0.0.1:80', {}, {}, 'maxconn 7 → none'],
  ['10.0.0.1:80 check port 1', '10.0.0.1:80 check port 2', { checkState: 6 }, {}, 'port 1 → 2'],
])('how it is told: %j → %j, of a server that runs with %j', (before, after, live, more, text) => {
  const { changes } = planned(before, after, live, more)

  expect(changes).toMatchObject([
    {
      class: 'runtime',
      action: 'change',
      subject: { section: 'backend web', server: 'a' },
      summary: `server web/a: ${text}`,
      reason: { code: 'over-the-socket' },
      origin: { location: { start: { line: 4 } } },
    },
  ])
})

test.each<[string, Live, string]>([
  ['weight 2', { weight: 7 }, 'server-weight'],
  ['', { adminState: 8 }, 'server-state'],
  ['maxconn 2', { maxconn: 7 }, 'server-maxconn'],
  ['check', { checkState: 2 }, 'server-state'],
])('what somebody did by hand to a server with %j: %j is %s', (options, live, kind) => {
  const line = `10.0.0.1:80 ${options}`

  expect(planned(line, line, live).drift).toMatchObject([
    { kind, subject: { section: 'backend web', server: 'a' } },
  ])
})

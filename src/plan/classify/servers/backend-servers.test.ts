import { describe, expect, test } from 'vitest'
import { commands, planScene, type Scene } from '../../../../test/support/running.ts'
import { webBackend, webOutcome, webServers } from '../../../../test/support/servers/web-backend.ts'
import type { RunningServer } from '../../../model/plan/plan.ts'

describe('servers that come', () => {
  function added(server: string, more: Partial<Scene> = {}): readonly string[] {
    return webOutcome({
      started: webBackend(['a', 'b']),
      wanted: webBackend(['a', 'b', server]),
      ...more,
    })
  }

  test.each<[string, readonly string[]]>([
    ['c', ['add server web/c 10.0.0.3:80', 'set server web/c state ready']],
    ['c disabled', ['add server web/c 10.0.0.3:80']],
    [
      'c check inter 2s weight 7',
      [
        'add server web/c 10.0.0.3:80 check inter 2s weight 7',
        'enable health web/c',
        'set server web/c state ready',
      ],
    ],
    [
      'c agent-check agent-port 9',
      [
        'add server web/c 10.0.0.3:80 agent-check agent-port 9',
        'enable agent web/c',
        'set server web/c state ready',
      ],
    ],
    ['c track nobody', ['reload: tracked-not-started nobody']],
  ])('%j', (server, expected) => {
    expect(added(server)).toEqual(expected)
  })

  test('those with a number of their own come first, as HAProxy would give it to another', () => {
    const wanted = webBackend(['a', 'b', 'c', 'd id 3'])

    expect(
      webOutcome({ started: webBackend(['a', 'b']), wanted }).filter((each) =>
        each.startsWith('add'),
      ),
    ).toEqual(['add server web/d 10.0.0.4:80 id 3', 'add server web/c 10.0.0.3:80'])
  })

  test('the backend makes its cookies anew once, after the last that the socket takes', () => {
    const lines = ['cookie x insert dynamic', 'dynamic-cookie-key k']
    const [started, wanted] = [['a'], ['a', 'b', 'c', 'd track nobody']].map((each) =>
      webBackend(each, ...lines),
    )

    expect(webOutcome({ started: started!, wanted: wanted!, servers: webServers('a') })).toEqual([
      'add server web/b 10.0.0.2:80',
      'set server web/b state ready',
      'add server web/c 10.0.0.3:80',
      'set server web/c state ready',
      'enable dynamic-cookie backend web',
      'reload: tracked-not-started nobody',
    ])
  })

  test.each<[string, string, readonly string[]]>([
    ['c "$O"', 'c "$O"', []],
    ['c "$O"', 'c "$P"', ['reload: line-of-environment']],
    ['a', 'c "$O"', ['reload: line-of-environment']],
  ])(
    'a line of the environment is compared as it is written: %j → %j',
    (before, after, expected) => {
      const [started, wanted] = [before, after].map((each) => webBackend(['b', each]))

      const found = webOutcome({ started: started!, wanted: wanted!, servers: webServers('bc') })
      expect(found.filter((each) => each.startsWith('reload'))).toEqual(expected)
    },
  )

  test('with it its `default-server` lines are compared', () => {
    const [started, wanted] = ['$O', '$P'].map((each) =>
      webBackend(['a'], `default-server "${each}"`),
    )

    expect(webOutcome({ started: started!, wanted: wanted!, servers: webServers('a') })).toContain(
      'reload: line-of-environment',
    )
    expect(webOutcome({ started: started!, wanted: started!, servers: webServers('a') })).toEqual(
      [],
    )
  })
})

describe('servers that go', () => {
  function removed(more: Partial<Scene> = {}): readonly string[] {
    return webOutcome({ started: webBackend(['a', 'b']), wanted: webBackend(['a']), ...more })
  }
  const gone = ['drain', 'set server web/b state maint', 'del server web/b']

  test.each<[string, Partial<Scene>, readonly string[]]>([
    ['is drained first', {}, ['set server web/b state drain', ...gone]],
    ['is not taken out of its maintenance', { servers: webServers('ab', { adminState: 1 }) }, gone],
    ['has gone already', { servers: webServers('a') }, []],
    [
      'is pointed at',
      { started: `${webBackend(['a', 'b'])}backend x\n  server s 10.0.0.9:80 track web/b\n` },
      ['reload: tracked', 'reload: section-at-start'],
    ],
  ])('one that %s', (_, more, expected) => {
    expect(removed(more).filter((each) => !each.startsWith('keep'))).toEqual(expected)
  })

  test('how long one may keep its connections is the setting of the target', () => {
    const { changes } = planScene({
      started: webBackend(['a', 'b']),
      wanted: webBackend(['a']),
      servers: webServers('ab'),
      settings: { drainLimitMs: 1234 },
    })

    expect(changes[0]?.steps).toContainEqual({
      kind: 'drain',
      backend: 'web',
      server: 'b',
      limitMs: 1234,
      whenBusy: 'shutdown',
    })
  })

  test('where a reload is due anyway, one only gets no new connections', () => {
    const wanted = webBackend(['a'], 'http-request deny')

    expect(removed({ wanted })).toEqual([
      'set server web/b state drain',
      'reload: line-at-start http-request',
    ])
  })

  test('one that no file has stays, or is put away', () => {
    const scene = { wanted: webBackend(['a', 'b']), servers: webServers('abc') }
    const told = 'server web/c: runs, and no file has it'

    expect(removed(scene)).toEqual([`keep: ${told}`])
    expect(removed({ ...scene, settings: { drift: 'reset' } })).toEqual([
      'set server web/c state drain',
      'drain',
      'set server web/c state maint',
      'del server web/c',
      `reset: ${told}`,
    ])
  })

  test.each<[string, Partial<Scene>]>([
    ['the last apply made', { applied: webBackend(['a', 'b', 'c']) }],
    ['an apply made that was cut off', { onDisk: webBackend(['a', 'b', 'c']) }],
    [
      'an apply made that was cut off before the file had it',
      { process: { aheadText: webBackend(['a', 'b', 'c']) } },
    ],
  ])('one that %s is ours', (_, more) => {
    const found = removed({ wanted: webBackend(['a', 'b']), servers: webServers('abc'), ...more })

    expect(found).toContain('del server web/c')
    expect(found.join()).not.toContain('no file has it')
  })
})

describe('servers that are made anew', () => {
  const anew = 'anew: option-when-made send-proxy'
  const none = 'reload: none-left (option-when-made send-proxy)'
  const many = 'reload: too-many-at-once (option-when-made send-proxy)'

  function changed(more: Partial<Scene>): readonly string[] {
    const four = webBackend(['a', 'b', 'c', 'd'])
    return webOutcome({ started: four, wanted: four, servers: webServers('abcd'), ...more })
  }

  test.each<[string, string, readonly RunningServer[], readonly string[]]>([
    ['one of four', 'a', webServers('abcd'), [anew]],
    ['half of them', 'ab', webServers('abcd'), [anew, anew]],
    ['three of four', 'abc', webServers('abcd'), [`${many} 3 4`, `${many} 3 4`, `${many} 3 4`]],
    ['all', 'abcd', webServers('abcd'), [none, none, none, none]],
    [
      'one of two that serve',
      'a',
      [...webServers('ab'), ...webServers('cd', { adminState: 1 })],
      [anew],
    ],
    [
      'the only one that serves',
      'a',
      [...webServers('a'), ...webServers('bcd', { adminState: 1 })],
      [none],
    ],
  ])('%s', (_, names, servers, expected) => {
    const lines = ['a', 'b', 'c', 'd'].map((name) =>
      names.includes(name) ? `${name} send-proxy` : name,
    )
    const found = changed({ wanted: webBackend(lines), servers })

    expect(found.filter((each) => !each.startsWith('keep'))).toEqual(expected)
  })

  test('are deleted, without cutting connections off, and added', () => {
    const scene = {
      started: webBackend(['a', 'b'], 'cookie x insert dynamic', 'dynamic-cookie-key k'),
      wanted: webBackend(['a send-proxy', 'b'], 'cookie x insert dynamic', 'dynamic-cookie-key k'),
      servers: webServers('ab'),
    }
    const made = planScene(scene)

    expect(commands(made)).toEqual([
      'set server web/a state drain',
      'drain',
      'set server web/a state maint',
      'del server web/a',
      'add server web/a 10.0.0.1:80 send-proxy',
      'set server web/a state ready',
      'enable dynamic-cookie backend web',
    ])
    expect(made.changes[0]?.steps).toContainEqual(
      expect.objectContaining({ kind: 'drain', whenBusy: 'fail', limitMs: 30_000 }),
    )
  })

  test('one in maintenance is deleted as it is, and put back as it was', () => {
    const servers = [...webServers('a', { adminState: 1 }), ...webServers('bcd')]
    const made = planScene({
      started: webBackend(['a', 'b', 'c', 'd']),
      wanted: webBackend(['a send-proxy', 'b', 'c', 'd']),
      servers,
    })

    expect(commands(made)).toEqual([
      'drain',
      'set server web/a state maint',
      'del server web/a',
      'add server web/a 10.0.0.1:80 send-proxy',
      'set server web/a state maint',
    ])
  })

  test('keep their number where numbers count', () => {
    const wanted = webBackend(['a send-proxy', 'b', 'c', 'd'], 'balance random')
    const found = planScene({
      started: webBackend(['a', 'b', 'c', 'd'], 'balance random'),
      wanted,
      servers: webServers('abcd'),
    })

    expect(commands(found)).toContain('add server web/a 10.0.0.1:80 id 1 send-proxy')
  })

  test.each([
    ['a weight and an option', 'a weight 7 send-proxy', 1],
    ['a weight', 'a weight 7', 0],
  ])('%s: one change only', (_, server, anewCount) => {
    const found = changed({ wanted: webBackend([server, 'b', 'c', 'd']) })

    expect(found).toHaveLength(1)
    expect(found.filter((each) => each.startsWith('anew'))).toHaveLength(anewCount)
  })
})

describe('the order of servers', () => {
  test('counts where the balancing goes by it', () => {
    const [started, wanted] = [
      ['a', 'b'],
      ['b', 'a'],
    ].map((each) => webBackend(each, 'balance source'))

    expect(webOutcome({ started: started!, wanted: wanted! })).toEqual([
      'reload: order-changes (order-counts balance source)',
    ])
  })
})

test.each<[string, Scene, object]>([
  [
    'one that comes',
    { started: webBackend(['a']), wanted: webBackend(['a', 'c']), servers: webServers('a') },
    {
      action: 'add',
      kind: 'server',
      summary: 'server web/c: at 10.0.0.3:80, new',
      reason: { code: 'server-added' },
    },
  ],
  [
    'one that goes',
    { started: webBackend(['a', 'c']), wanted: webBackend(['a']), servers: webServers('ac') },
    {
      action: 'remove',
      kind: 'server',
      summary: 'server web/c: gone',
      reason: { code: 'server-deleted' },
    },
  ],
  [
    'one that is made anew',
    {
      started: webBackend(['a', 'b', 'c']),
      wanted: webBackend(['a', 'b', 'c send-proxy']),
      servers: webServers('abc'),
    },
    {
      action: 'change',
      kind: 'server',
      summary: 'server web/c: made anew',
      reason: { code: 'server-made-anew' },
    },
  ],
  [
    'one whose options change by a reload',
    {
      started: webBackend(['a', 'b', 'c']),
      wanted: webBackend(['a', 'b', 'c made-up']),
      servers: webServers('abc'),
    },
    { action: 'change', kind: 'server-options', summary: 'server web/c: its options change' },
  ],
  [
    'one of the environment that comes',
    { started: webBackend(['a']), wanted: webBackend(['a', 'c "$O"']), servers: webServers('a') },
    {
      action: 'add',
      kind: 'server-options',
      summary: 'server web/c: new',
      reason: { code: 'line-of-environment' },
    },
  ],
  [
    'one of the environment that changes',
    { started: webBackend(['c "$O"']), wanted: webBackend(['c "$P"']), servers: webServers('c') },
    { action: 'change', kind: 'server-options', summary: 'server web/c: its options change' },
  ],
])('how it is told: %s', (_, scene, expected) => {
  const subject = { section: 'backend web', server: 'c' }

  expect(planScene(scene).changes).toMatchObject([{ ...expected, subject }])
})

test('how it is told: another order, and one that no file has', () => {
  const [started, wanted] = [
    ['a', 'b'],
    ['b', 'a'],
  ].map((each) => webBackend(each, 'balance source'))
  const moved = planScene({ started: started!, wanted: wanted!, servers: webServers('ab') })
  const unknown = planScene({ started: started!, wanted: started!, servers: webServers('abc') })

  expect(moved.changes).toMatchObject([
    {
      action: 'change',
      kind: 'server-order',
      subject: { section: 'backend web' },
      summary: 'backend web: its servers in another order',
    },
  ])
  expect(unknown.drift).toMatchObject([
    { kind: 'unknown-server', subject: { section: 'backend web', server: 'c' } },
  ])
})

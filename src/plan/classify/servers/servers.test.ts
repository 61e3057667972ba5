import { describe, expect, test } from 'vitest'
import { planScene, running, stamped } from '../../../../test/support/running.ts'
import { webBackend, webOutcome, webServers } from '../../../../test/support/servers/web-backend.ts'

describe('a server for which a reload is due', () => {
  const started = webBackend(['a', 'b', 'c', 'd'])
  const servers = webServers('abcd')

  test('a reload that is due does it, whatever makes it due', () => {
    const byReload = 'reload: reload-does-it (option-when-made send-proxy)'
    const withLine = webBackend(['a send-proxy', 'b', 'c', 'd'], 'retries 5')
    const withServer = webBackend(['a made-up', 'b send-proxy', 'c', 'd'])

    expect(webOutcome({ started, wanted: withLine, servers })).toEqual([
      byReload,
      'reload: line-at-start retries',
    ])
    expect(webOutcome({ started, wanted: withServer, servers })).toEqual([
      'reload: not-made-anew (option-when-made made-up) (option-unknown made-up)',
      byReload,
    ])
  })

  test('what the socket takes is still done there', () => {
    const wanted = webBackend(['a made-up', 'b weight 7', 'c', 'd'])

    expect(webOutcome({ started, wanted, servers })).toContain('set server web/b weight 7')
  })
})

describe('backends whose servers are not looked at', () => {
  const moved = ['a weight 7', 'b']

  test.each<[string, string, string, readonly string[]]>([
    ['one that stays', webBackend(['a', 'b']), webBackend(moved), ['set server web/a weight 7']],
    [
      'a listen',
      `${webBackend(['a', 'b'])}`.replace('backend', 'listen'),
      webBackend(moved).replace('backend', 'listen'),
      ['set server web/a weight 7'],
    ],
    [
      'a new one',
      'defaults\n  mode http\n',
      webBackend(moved),
      ['reload: section-at-start', 'reload: section-at-start'],
    ],
    // HAProxy answers that the proxy is disabled.
    [
      'one that was off at the start',
      webBackend(['a', 'b'], 'disabled'),
      webBackend(moved, 'disabled'),
      [],
    ],
    [
      'one that comes back',
      webBackend(['a', 'b'], 'disabled'),
      webBackend(moved),
      ['reload: line-at-start disabled'],
    ],
    [
      'one that may be off',
      webBackend(['a', 'b'], '.if "$O"', 'disabled', '.endif'),
      webBackend(moved, '.if "$O"', 'disabled', '.endif'),
      [],
    ],
  ])('%s', (_, started, wanted, expected) => {
    expect(webOutcome({ started, wanted }).filter((each) => !each.startsWith('keep'))).toEqual(
      expected,
    )
  })

  test('a server is looked for in its own backend', () => {
    const two = `${webBackend(['a'])}backend api\n  server a 10.0.0.9:80\n`
    const servers = [...webServers('a'), running('api/a', '10.0.0.9:80')]

    expect(webOutcome({ started: two, wanted: two, servers })).toEqual([])
  })
})

test('changes lead to the line that asks for them, and servers that go to none', () => {
  const { changes } = planScene({
    started: webBackend(['a', 'b', 'd']),
    wanted: webBackend(['a weight 7', 'b send-proxy', 'c']),
    servers: webServers('abd'),
  })

  const lines = changes.map(({ subject, action, origin }) => [
    `${action} ${subject.server}`,
    origin?.location?.start.line,
  ])
  expect(lines).toEqual([
    ['add c', 4],
    ['change a', 2],
    ['change b', 3],
    ['remove d', undefined],
  ])
})

test('after an apply that was cut off only files of ours say which servers are', () => {
  const file = (name: string, text: string, isOwned: boolean) => ({
    name,
    path: `/etc/haproxy/${name}`,
    text,
    isOwned,
  })
  const found = webOutcome({
    started: webBackend(['a']),
    wanted: webBackend(['a']),
    servers: webServers('abc'),
    current: {
      files: [
        file('haproxy.cfg', stamped(webBackend(['a', 'b'])).files[0]!.text, true),
        file('theirs.cfg', webBackend(['c']), false),
        file('notes.txt', webBackend(['c']), true),
      ],
    },
  })

  expect(found).toContain('del server web/b')
  expect(found).toContain('keep: server web/c: runs, and no file has it')
  expect(found).not.toContain('del server web/c')
})

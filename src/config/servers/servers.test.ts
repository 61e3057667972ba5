import { describe, expect, test } from 'vitest'
import { configurationOf, sectionOf } from '../../../test/support/configuration.ts'
import type { SectionView } from '../sections/section-view.ts'

function backend(own: readonly string[], inherited: readonly string[] = []): SectionView {
  const lines = ['defaults', ...inherited, 'backend x', ...own]
  return sectionOf(configurationOf(lines.map((line) => `${line}\n`).join('')), 'backend x')
}

/** `a: check, inter 2s` for each server. */
function serversOf(section: SectionView): readonly string[] {
  return [...section.servers.values()].map(
    ({ name, options }) =>
      `${name}: ${[...options].map(([keyword, args]) => [keyword, ...args].join(' ')).join(', ')}`,
  )
}

describe('servers', () => {
  test.each([
    [['server a 10.0.0.1:80'], [], ['a: ']],
    [['server a 10.0.0.1:80 check weight 5'], [], ['a: check, weight 5']],
    [
      ['default-server check', 'server a 1:1', 'default-server no-check weight 2', 'server b 1:1'],
      [],
      ['a: check', 'b: weight 2'],
    ],
    [['server a 1:1', 'default-server check'], [], ['a: ']],
    [
      ['default-server weight 2', 'server a 1:1 weight 3'],
      ['default-server check weight 1', 'default-server inter 2s'],
      ['a: check, inter 2s, weight 3'],
    ],
    [['server-template a 3 1:1 check'], [], ['a1: check', 'a2: check', 'a3: check']],
    [['server-template a 8-9 1:1'], [], ['a8: ', 'a9: ']],
    [['server-template a 5-5 1:1'], [], ['a5: ']],
    [['server-template a 0-1 1:1'], [], ['a0: ', 'a1: ']],
    [['server-template a 3-2 1:1'], [], []],
    [['server-template a x 1:1'], [], []],
    [['server-template a 3x 1:1'], [], []],
    [['server-template a 1-99999999999 1:1'], [], []],
    [['server-template a 1 1:1', 'server a1 2:2 check'], [], ['a1: check']],
    [
      ['default-server weight 2', 'server-template a 1 1:1 check'],
      ['default-server inter 1s'],
      ['a1: inter 1s, weight 2, check'],
    ],
  ])('of %j behind %j', (own, inherited, servers) => {
    expect(serversOf(backend(own, inherited))).toEqual(servers)
  })

  test('of a chain of defaults', () => {
    const text =
      'defaults a\n default-server check\ndefaults b from a\n default-server weight 2\nbackend x from b\n server s 1:1\nbackend y from a\n server s 1:1\n'
    const configuration = configurationOf(text)

    expect(serversOf(sectionOf(configuration, 'backend x'))).toEqual(['s: check, weight 2'])
    expect(serversOf(sectionOf(configuration, 'backend y'))).toEqual(['s: check'])
  })

  test.each([
    ['backend x', ['a', 'b', 'c1']],
    ['listen x', ['a', 'b', 'c1']],
    ['ring x', ['a', 'b', 'c1']],
    ['peers x', ['a', 'b', 'c1']],
    ['frontend x', []],
    ['defaults x', []],
    ['log-forward x', []],
  ])('of a section `%s`', (key, names) => {
    const section = sectionOf(
      configurationOf(`${key}\n server a 1:1\n peer b 1:1\n server-template c 1 1:1\n`),
      key,
    )

    expect([...section.servers.keys()]).toEqual(names)
  })

  test('have their addresses read', () => {
    const { servers } = backend(['server a 10.0.0.1:80', 'server-template b 2 app.test:81'])

    expect(servers.get('a')?.address).toBe('10.0.0.1:80')
    expect(servers.get('a')?.place).toEqual({ kind: 'ip', address: '10.0.0.1', port: 80 })
    expect(servers.get('b2')?.place).toEqual({ kind: 'host', name: 'app.test', port: 81 })
  })

  test('with the same words have the same options', () => {
    const { servers } = backend(['default-server check', 'server a 1:1', 'server b 2:2 weight 3'])
    const again = backend([
      'default-server check',
      'server a 1:1 weight 3',
      'server b 2:2 weight 3',
    ])

    expect(servers.get('a')?.options).toBe(servers.get('a')?.defaults.options)
    expect(again.servers.get('a')?.options).toBe(again.servers.get('b')?.options)
    expect(again.servers.get('a')?.defaults.options).toEqual(new Map([['check', []]]))
  })

  test.each([
    [['server a 1:1'], [], [false]],
    [['server a "$ADDRESS"'], [], [true]],
    [['.if feature(LUA)', 'server a 1:1', '.endif', 'server b 1:1'], [], [true, false]],
    [['server-template a 2 "$ADDRESS"'], [], [true, true]],
    [['server a 1:1', 'default-server weight "$W"', 'server b 1:1'], [], [false, true]],
    [['server a 1:1'], ['default-server weight "$W"'], [true]],
    [['default-server weight 1', 'server a 1:1'], ['default-server weight "$W"'], [true]],
  ])('of %j behind %j are uncertain: %j', (own, inherited, uncertain) => {
    const servers = [...backend(own, inherited).servers.values()]

    expect(servers.map(({ isUncertain }) => isUncertain)).toEqual(uncertain)
  })

  test('tell which lines of the defaults are', () => {
    const { servers } = backend(
      ['default-server weight "$W"', 'server a 1:1'],
      ['default-server inter "$I"', 'default-server check'],
    )
    const lines = servers.get('a')?.defaults.uncertain.map(({ words }) => words.join(' '))

    expect(lines).toEqual(['default-server inter $I', 'default-server weight $W'])
  })
})

test.each([
  [[], false],
  [['server a 1:1'], false],
  [['server a "$ADDRESS"'], false],
  [['server "$NAME" 1:1', 'server b 1:1'], true],
  [['server-template a 3 1:1'], false],
  [['server-template "$A" 3 1:1'], true],
  [['server-template a "$N" 1:1'], true],
  [['server-template a 3 "$ADDRESS"'], false],
  [['server-template a 1-99999999999 1:1'], true],
  [['server-template a x 1:1'], true],
])('any name may be one of %j: %j', (own, isOpen) => {
  expect(backend(own).hasOpenServers).toBe(isOpen)
})

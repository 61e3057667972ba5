import { describe, expect, test } from 'vitest'
import { knownVersions } from '../../model/version.ts'
import { configurationOf, sectionOf } from '../../../test/support/configuration.ts'
import type { SectionView } from './section-view.ts'

/** A backend with these lines, behind defaults with those. */
function backend(own: readonly string[], inherited: readonly string[] = []): SectionView {
  const lines = ['defaults', ...inherited, 'backend x', ...own]
  return sectionOf(configurationOf(lines.map((line) => `${line}\n`).join('')), 'backend x')
}

function find(section: SectionView, words: string): string | undefined {
  const found = section.find(...words.split(' '))
  return found && `${found.view.keyword}: ${found.line.words.join(' ')}`
}

describe('the line in force', () => {
  test.each([
    ['mode', ['mode tcp', 'mode http'], [], 'backend: mode http'],
    ['mode', [], ['mode http', 'mode tcp'], 'defaults: mode tcp'],
    ['mode', ['mode tcp'], ['mode http'], 'backend: mode tcp'],
    ['mode', [], [], undefined],
    ['timeout client', ['timeout server 1s'], ['timeout client 2s'], 'defaults: timeout client 2s'],
    [
      'timeout client',
      ['timeout client 1s', 'timeout server 1s'],
      [],
      'backend: timeout client 1s',
    ],
    ['timeout', ['timeout client 1s', 'timeout server 1s'], [], 'backend: timeout server 1s'],
    ['log', ['no log'], ['log global'], undefined],
    ['log', ['log global', 'no log'], [], undefined],
    ['log', ['no log', 'log global'], [], 'backend: log global'],
    ['option redispatch', [], ['option redispatch 3'], 'defaults: option redispatch 3'],
    ['option redispatch', ['no option redispatch'], ['option redispatch'], undefined],
    ['option redispatch', ['default option redispatch'], ['option redispatch'], undefined],
    ['option redispatch', ['option redispatch', 'no option redispatch'], [], undefined],
    [
      'option redispatch',
      ['no option redispatch', 'option redispatch'],
      [],
      'backend: option redispatch',
    ],
    [
      'option redispatch',
      ['no option forwardfor', 'no log'],
      ['option redispatch'],
      'defaults: option redispatch',
    ],
    ['option httpchk', ['option tcp-check'], ['option httpchk'], undefined],
    ['option tcp-check', ['option tcp-check'], ['option httpchk'], 'backend: option tcp-check'],
    ['option tcp-check', ['option tcp-check', 'option httpchk'], [], undefined],
    ['option httpchk GET', ['option httpchk GET /x'], [], 'backend: option httpchk GET /x'],
    ['option httpchk GET', ['option httpchk'], ['option httpchk GET /x'], undefined],
    ['option httpclose', ['option http-keep-alive'], ['option httpclose'], undefined],
    // Only the one that is on is turned off.
    [
      'option httpclose',
      ['no option http-keep-alive'],
      ['option httpclose'],
      'defaults: option httpclose',
    ],
    ['option httpclose', ['no option httpclose'], ['option httpclose'], undefined],
    [
      'option httpclose',
      ['option http-keep-alive', 'no option http-keep-alive'],
      ['option httpclose'],
      undefined,
    ],
    ['option httplog', ['option tcplog'], ['option httplog'], undefined],
  ])('of `%s` in %j behind %j', (words, own, inherited, line) => {
    expect(find(backend(own, inherited), words)).toBe(line)
  })

  test('may come from far behind', () => {
    const text =
      'defaults a\n option redispatch\n mode http\ndefaults from a\n no option redispatch\ndefaults b from a\nbackend x from b\nbackend y from a\n'
    const configuration = configurationOf(text)

    expect(find(sectionOf(configuration, 'backend x'), 'option redispatch')).toBe(
      'defaults: option redispatch',
    )
    expect(find(sectionOf(configuration, 'defaults 1'), 'option redispatch')).toBeUndefined()
    expect(find(sectionOf(configuration, 'defaults 1'), 'mode')).toBe('defaults: mode http')
  })

  test('own lines are told by their first word', () => {
    const section = backend(['acl a always_true', 'mode http', 'acl b always_true'], ['acl c x'])

    expect(section.own('acl').map(({ words }) => words[1])).toEqual(['a', 'b'])
    expect(section.own('bind')).toEqual([])
  })
})

describe('what a section is', () => {
  test.each([
    ['mode', [], [], 'tcp'],
    ['mode', ['mode http'], ['mode log'], 'http'],
    ['mode', [], ['mode log'], 'log'],
    ['isModeKnown', [], [], true],
    ['isModeKnown', ['mode http'], [], true],
    ['isModeKnown', ['mode "$MODE"'], [], false],
    ['isModeKnown', ['.if feature(LUA)', 'mode http', '.endif'], [], false],
    ['isModeKnown', [], ['mode "$MODE"'], false],
    ['balance', [], [], ['balance', 'roundrobin']],
    ['balance', ['balance uri depth 3'], ['balance source'], ['balance', 'uri', 'depth', '3']],
    ['balance', [], ['balance source'], ['balance', 'source']],
    ['hashType', [], [], []],
    ['hashType', [], ['hash-type consistent'], ['hash-type', 'consistent']],
    ['isUnbalanced', [], [], false],
    ['isUnbalanced', ['dispatch 10.0.0.1:80'], [], true],
    ['isUnbalanced', ['option transparent'], [], true],
    ['isUnbalanced', [], ['option transparent'], true],
    ['isUnbalanced', ['no option transparent'], ['option transparent'], false],
    ['maxconn', [], [], undefined],
    ['maxconn', ['maxconn 5'], ['maxconn 6'], 5],
    ['maxconn', [], ['maxconn 6'], 6],
    ['maxconn', ['maxconn 0'], ['maxconn 6'], undefined],
    ['maxconn', ['maxconn 5k'], [], 'unknown'],
    ['maxconn', ['maxconn k5'], [], 'unknown'],
    ['maxconn', ['maxconn 5000'], [], 5000],
    ['maxconn', ['maxconn'], [], 'unknown'],
    ['maxconn', ['maxconn "$MAX"'], [], 'unknown'],
    ['maxconn', ['.if feature(LUA)', 'maxconn 5', '.endif'], [], 'unknown'],
    ['hasFullconn', [], [], false],
    ['hasFullconn', [], ['fullconn 5'], true],
    ['hasDynamicCookie', [], [], false],
    ['hasDynamicCookie', ['cookie dynamic insert'], [], false],
    ['hasDynamicCookie', ['cookie A insert dynamic'], [], true],
    ['hasDynamicCookie', ['cookie A insert'], ['cookie A dynamic'], false],
    ['hasDynamicCookie', [], ['cookie A dynamic'], true],
    ['hasExternalCheck', [], [], false],
    ['hasExternalCheck', [], ['option external-check'], true],
    ['hasExternalCheck', ['option tcp-check'], ['option external-check'], false],
    ['hasAllBackups', [], ['option allbackups'], true],
    ['hasAllBackups', ['no option allbackups'], ['option allbackups'], false],
    ['isDisabled', [], [], false],
    ['isDisabled', ['disabled'], [], true],
    ['isDisabled', [], ['disabled'], true],
    ['isDisabled', ['enabled'], ['disabled'], false],
    ['isDisabled', ['disabled', 'enabled'], [], false],
    ['isDisabled', ['enabled', 'disabled'], [], true],
    ['isDisabled', ['.if feature(LUA)', 'disabled', '.endif'], [], undefined],
    ['isDisabled', ['.if feature(LUA)', 'disabled', '.endif', 'enabled'], [], false],
    ['isDisabled', [], ['.if feature(LUA)', 'enabled', '.endif'], undefined],
  ] as const)('%s of %j behind %j is %j', (property, own, inherited, value) => {
    expect(backend(own, inherited)[property]).toEqual(value)
  })

  test.each(knownVersions)('without a line HAProxy %s balances in its own way', (version) => {
    const section = sectionOf(configurationOf('backend x\n', { version }), 'backend x')
    const isDrawn = version === '3.3' || version === '3.4'

    expect(section.balance).toEqual(['balance', isDrawn ? 'random' : 'roundrobin'])
  })

  test('the steps of its checks are its own, or else those of its defaults', () => {
    const inherited = ['tcp-check connect port 80', 'http-check send uri /']

    expect(backend([], inherited).checkSteps.map(({ words }) => words.join(' '))).toEqual(inherited)
    expect(backend(['http-check connect'], inherited).checkSteps).toHaveLength(1)
    expect(backend([]).checkSteps).toEqual([])
  })
})

describe('lines by what they are about', () => {
  function groups(text: string, key: string): Readonly<Record<string, readonly string[]>> {
    const section = sectionOf(configurationOf(text), key)
    return Object.fromEntries(
      [...section.groups].map(([group, lines]) => [
        group,
        lines.map(({ words }) => words.join(' ')),
      ]),
    )
  }

  test('those of one keyword are together, in order', () => {
    const text =
      'frontend x\n bind :2\n mode http\n bind :1\n timeout client 1s\n timeout http-request 1s\n no option httplog\n option httplog\n no log\n stats enable\n'

    expect(groups(text, 'frontend x')).toEqual({
      bind: ['bind :2', 'bind :1'],
      mode: ['mode http'],
      'timeout client': ['timeout client 1s'],
      'timeout http-request': ['timeout http-request 1s'],
      'option httplog': ['no option httplog', 'option httplog'],
      log: ['no log'],
      'stats enable': ['stats enable'],
    })
  })

  test.each(['errorfile', 'setenv', 'presetenv'])('`%s` lines by their next word', (keyword) => {
    const text = `global\n ${keyword} A 1\n ${keyword} B 2\n`

    expect(Object.keys(groups(text, 'global'))).toEqual([`${keyword} A`, `${keyword} B`])
  })

  test.each([
    ['backend x', {}],
    ['listen x', {}],
    ['defaults x', { server: 1, 'server-template': 1 }],
    ['ring x', { server: 1, 'server-template': 1, 'default-server': 1 }],
  ])('the servers of %s', (key, lines) => {
    const text = `${key}\n server a 1:1\n server-template b 1 1:1\n default-server check\n`
    const counts = Object.entries(groups(text, key)).map(([group, each]) => [group, each.length])

    expect(Object.fromEntries(counts)).toEqual(lines)
  })

  test('a header that says more than a name is one of them', () => {
    const text = 'defaults a\ndefaults from a\nbackend x from a\nbackend y\n'

    expect(groups(text, 'backend x')).toEqual({ '(header)': ['backend x from a'] })
    expect(groups(text, 'defaults 1')).toEqual({ '(header)': ['defaults from a'] })
    expect(groups(text, 'backend y')).toEqual({})
  })
})

test.each([
  ['frontend x', true, false],
  ['backend x', false, true],
  ['listen x', true, true],
  ['defaults x', false, false],
  ['peers x', false, false],
])('`%s` has a frontend: %j, a backend: %j', (key, hasFrontend, hasBackend) => {
  const section = sectionOf(configurationOf(`${key}\n`), key)

  expect([section.hasFrontend, section.hasBackend]).toEqual([hasFrontend, hasBackend])
})

test('a section knows where it was written', () => {
  const configuration = configurationOf(['global\n', 'backend x\n'])
  const section = sectionOf(configuration, 'backend x')

  expect(section.file).toBe(configuration.files[1])
  expect(section.section).toBe(configuration.files[1]!.sections[0])
  expect([section.keyword, section.name, section.place]).toEqual(['backend', 'x', undefined])
})

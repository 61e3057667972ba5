import { describe, expect, test } from 'vitest'
import { configurationOf, sectionOf } from '../../test/support/configuration.ts'

describe('the sections of a configuration', () => {
  test.each([
    ['', []],
    ['maxconn 5\n', ['']],
    ['global\nbackend web\nfrontend web\n', ['global', 'backend web', 'frontend web']],
    ['defaults\ndefaults\n', ['defaults 1', 'defaults 2']],
    ['defaults a\ndefaults from a\ndefaults from a\n', ['defaults a', 'defaults 1', 'defaults 2']],
    ['defaults a\ndefaults\ndefaults a\n', ['defaults a', 'defaults 1', 'defaults a 2']],
    ['backend a\nglobal\nbackend a\n', ['backend a', 'global']],
  ])('of %j are %j', (text, keys) => {
    const { sections } = configurationOf(text)

    expect([...sections.keys()]).toEqual(keys)
    expect([...sections.values()].map(({ key }) => key)).toEqual(keys)
  })

  test('those of several files count on', () => {
    const { sections } = configurationOf(['defaults\n', 'defaults\n'])

    expect([...sections.keys()]).toEqual(['defaults 1', 'defaults 2'])
  })

  test.each(['global', 'traces', 'crt-store', 'crt-store a', 'userlist a'])(
    'a second `%s` goes on where the first one ended',
    (header) => {
      const configuration = configurationOf([`${header}\n a 1\n`, `${header}\n a 2\n b 3\n`])
      const section = sectionOf(configuration, header)

      expect(section.lines.map(({ words }) => words.join(' '))).toEqual(['a 1', 'a 2', 'b 3'])
      expect(section.lines.map(({ file }) => file.path)).toEqual(['1.cfg', '2.cfg', '2.cfg'])
      expect(section.lines.map(({ index }) => index)).toEqual([0, 1, 2])
      expect(section.find('a')?.line.words).toEqual(['a', '2'])
      expect(section.parts.map(({ file }) => file.path)).toEqual(['1.cfg', '2.cfg'])
      expect(configuration.written.map(({ lines }) => lines.length)).toEqual([1, 2])
    },
  )

  test('the one that is written somewhere is found by what was parsed', () => {
    const configuration = configurationOf('backend a\nbackend b\n')
    const { sections } = configuration.files[0]!
    const other = configurationOf('backend a\n').files[0]!

    expect(sections.map((each) => configuration.of(each)?.key)).toEqual(['backend a', 'backend b'])
    expect(configuration.of(sections[1]!)).toBe(configuration.sections.get('backend b'))
    expect(configuration.of(other.sections[0]!)).toBeUndefined()
  })
})

describe('the defaults behind a section', () => {
  test.each([
    ['none above it', 'backend x\ndefaults\n', []],
    ['the last above it', 'defaults\ndefaults\nbackend x\n', ['defaults 2']],
    ['past sections that are none', 'defaults\nbackend y\nglobal\nbackend x\n', ['defaults 1']],
    ['named ones too', 'defaults\ndefaults a\nbackend x\n', ['defaults a']],
    ['those it names', 'defaults a\ndefaults\nbackend x from a\n', ['defaults a']],
    [
      'the last of several of one name',
      'defaults a\ndefaults a\ndefaults\nbackend x from a\n',
      ['defaults a 2'],
    ],
    [
      'a chain of them',
      'defaults a\ndefaults b from a\ndefaults from b\ndefaults c\nbackend x from b\n',
      ['defaults b', 'defaults a'],
    ],
    [
      'nameless ones in a chain',
      'defaults a\ndefaults from a\nbackend x\n',
      ['defaults 1', 'defaults a'],
    ],
    ['a name that nothing has', 'defaults\nbackend x from a\n', []],
    ['a name of a section of another kind', 'defaults\nbackend a\nbackend x from a\n', []],
    ['a name that stands below', 'defaults\nbackend x from a\ndefaults a\n', []],
    ['a name that HAProxy alone knows', 'defaults\nbackend x from "$BASE"\n', ['defaults 1']],
    ['without `from` defaults start afresh', 'defaults\ndefaults b\nbackend x\n', ['defaults b']],
  ])('%s', (_, text, behind) => {
    const section = sectionOf(configurationOf(text), 'backend x')

    expect(section.chain.map(({ key }) => key)).toEqual(['backend x', ...behind])
    expect(section.base?.key).toBe(behind[0])
  })

  test.each(['frontend x', 'backend x', 'listen x'])('%s inherits', (key) => {
    const section = sectionOf(configurationOf(`defaults\n${key}\n`), key)

    expect(section.base?.key).toBe('defaults 1')
  })

  test.each(['global', 'resolvers x', 'peers x', 'ring x', 'log-forward x'])(
    '%s does not',
    (key) => {
      expect(sectionOf(configurationOf(`defaults\n${key}\n`), key).base).toBeUndefined()
    },
  )
})

describe('conditions', () => {
  const text =
    '.if version_atleast(2.8)\nbackend new\n.else\nbackend old\n.endif\n.if feature(LUA)\nbackend lua\n.endif\n'

  test.each([
    ['2.6', ['backend old', 'backend lua']],
    ['2.8', ['backend new', 'backend lua']],
  ] as const)('are decided by the facts: %s has %j', (version, keys) => {
    expect([...configurationOf(text, { version }).sections.keys()]).toEqual(keys)
  })

  test('features are facts too', () => {
    const { sections } = configurationOf(text, { features: [] })

    expect([...sections.keys()]).toEqual(['backend new'])
  })

  test('what is not decided is marked', () => {
    const configuration = configurationOf(
      'backend a\n mode tcp\n.if feature(LUA)\n mode http\n.endif\n balance "$BALANCE"\n option "a$"\n',
    )
    const { lines } = sectionOf(configuration, 'backend a')

    expect(lines.map((line) => line.dependsOnEnvironment)).toEqual([false, true, true, false])
  })
})

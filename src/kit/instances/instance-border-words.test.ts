import { describe, expect, test } from 'vitest'
import { isParsedInstance, parseInstance, rejectRecord } from './instance-border.ts'

const origin = 'registry /web/1'

function problemOf(value: unknown, more: object = {}): string | undefined {
  const { message } = parseInstance(value, { origin, ...more }).rejected ?? {}
  return message?.slice(`${origin} is left out: `.length)
}

const good = { address: '10.0.0.1', port: 80 }
const word = 'has to be one word of at most 255 characters, without quotes, #, $ or \\.'
const long = `\`${'x'.repeat(60)}… (256 characters)\``

describe('why a record is left out', () => {
  const records: readonly (readonly [unknown, string])[] = [
    [null, 'it is nothing, not an object or an endpoint such as 10.0.0.1:80.'],
    [80, 'it is `80`, not an object or an endpoint such as 10.0.0.1:80.'],
    [['a:80'], 'it is a list, not an object or an endpoint such as 10.0.0.1:80.'],
    [{}, 'it has no address.'],
    [{ port: 80 }, 'it has no address.'],
    [{ address: '', host: null, port: 80 }, 'it has no address.'],
    ['10.0.0.1', 'it has no port.'],
    ['[::1]', 'it has no port.'],
    [{ address: 'a', port: 0 }, '`0` is not a port from 1 to 65535.'],
    [{ address: 'a', port: 65_536 }, '`65536` is not a port from 1 to 65535.'],
    [{ address: 'a:80', port: 80 }, '`a:80` is not an IP address or host name that can be served.'],
    [{ address: 7, port: 80 }, '`7` is not an IP address or host name that can be served.'],
    [{ address: '[a]', port: 80 }, '`[a]` is not an IP address or host name that can be served.'],
    [{ address: '[x]', port: 80 }, '`[x]` is not an IP address or host name that can be served.'],
    [
      { address: 'x[::1]', port: 80 },
      '`x[::1]` is not an IP address or host name that can be served.',
    ],
    [
      { address: '[::1]x', port: 80 },
      '`[::1]x` is not an IP address or host name that can be served.',
    ],
    [{ path: '/a.sock' }, 'unix sockets are not taken from this source.'],
    [
      { path: 'a.sock' },
      '`a.sock` is not an absolute path of at most 107 bytes for a unix socket.',
    ],
    [{ ...good, id: {} }, 'its id is an object, not text.'],
    [{ ...good, node: true }, 'its node is `true`, not text.'],
    [{ ...good, id: 'a b' }, `its id \`a b\` ${word}`],
    [{ ...good, id: '$a' }, `its id \`$a\` ${word}`],
    [{ ...good, node: 'x'.repeat(256) }, `its node ${long} ${word}`],
    [{ ...good, weight: -1 }, 'its weight `-1` is not a whole number from 0 to 256.'],
    [{ ...good, weight: 257 }, 'its weight `257` is not a whole number from 0 to 256.'],
    [{ ...good, weight: 'a' }, 'its weight `a` is not a whole number from 0 to 256.'],
    [{ ...good, backup: 'yes' }, 'its backup `yes` is neither true nor false.'],
    [{ ...good, draining: 1 }, 'its draining `1` is neither true nor false.'],
    [
      { ...good, health: 'well' },
      'its health `well` is none of passing, warning, critical, draining, maintenance.',
    ],
    [{ ...good, tags: 'a' }, 'its tags are `a`, not a list.'],
    [{ ...good, tags: Array(129).fill('a') }, 'it has 129 tags (at most 128).'],
    [{ ...good, tags: [['a']] }, 'its tag is a list, not text.'],
    [
      { ...good, tags: ['x'.repeat(257)] },
      `its tag \`${'x'.repeat(60)}… (257 characters)\` has control characters or more than 256 characters.`,
    ],
    [
      { ...good, tags: ['a\n'] },
      'its tag `a\\n` has control characters or more than 256 characters.',
    ],
    [{ ...good, metadata: 'a' }, 'its metadata is `a`, not an object.'],
    [{ ...good, metadata: ['a'] }, 'its metadata is a list, not an object.'],
    [{ ...good, metadata: pairs(129) }, 'it has 129 metadata entries (at most 128).'],
    [{ ...good, metadata: { a: {} } }, 'its metadata a is an object, not text.'],
    [
      { ...good, metadata: { a: 'x'.repeat(4097) } },
      `its metadata a \`${'x'.repeat(60)}… (4097 characters)\` has control characters or more than 4096 characters.`,
    ],
    [
      { ...good, metadata: { ['k'.repeat(257)]: '' } },
      `its metadata key \`${'k'.repeat(60)}… (257 characters)\` has control characters or more than 256 characters.`,
    ],
  ]

  // Titles stay short: what is longer cannot be looked for by name.
  test.each(records.map((row) => [row[1].slice(0, 60), ...row] as const))(
    '%s',
    (_, value, problem) => {
      expect(problemOf(value)).toBe(problem)
    },
  )

  test('of an id that the plugin took from the registry', () => {
    expect(problemOf(good, { id: 'a b' })).toBe(`its id \`a b\` ${word}`)
    expect(problemOf({ ...good, id: 'a' }, { id: 'a b' })).toBe(`its id \`a b\` ${word}`)
  })

  test('with the place of the record, and what to do about it', () => {
    const location = { file: 'web.csv', start: { line: 2, column: 1 } }

    expect(parseInstance('a', { origin, location }).rejected).toEqual({
      code: 'discover/invalid-instance',
      severity: 'warning',
      message: `${origin} is left out: it has no port.`,
      help: 'Fix the record where it is registered; the other instances are not affected.',
      location,
    })
    expect(parseInstance('a', { origin }).rejected).not.toHaveProperty('location')
  })
})

function pairs(count: number): object {
  return Object.fromEntries(Array.from({ length: count }, (_, at) => [`k${at}`, 'v']))
}

describe('what is just allowed', () => {
  test.each<[string, object]>([
    ['an id of 255 characters', { id: 'x'.repeat(255) }],
    ['an id of one character', { id: 'x' }],
    ['a weight of 0', { weight: 0 }],
    ['a weight of 256', { weight: 256 }],
    ['128 tags', { tags: Array(128).fill('a') }],
    ['a tag of 256 characters', { tags: ['x'.repeat(256)] }],
    ['128 entries of metadata', { metadata: pairs(128) }],
    ['128 entries of metadata, and one that is null', { metadata: { ...pairs(128), no: null } }],
    ['metadata with the longest key', { metadata: { ['k'.repeat(256)]: 'v' } }],
    ['metadata with the longest value', { metadata: { k: 'v'.repeat(4096) } }],
  ])('%s', (_, more) => {
    expect(problemOf({ ...good, ...more })).toBeUndefined()
  })
})

describe('of a record that says', () => {
  test.each<[object, object]>([
    [
      { id: 7, node: 8 },
      { id: '7', node: '8' },
    ],
    [{ backup: true }, { isBackup: true }],
    [{ backup: false }, { isBackup: false }],
    [{ backup: 'false' }, { isBackup: false }],
    [{ tags: [1, true, 'a b'] }, { tags: ['1', 'true', 'a b'] }],
    [{ tags: [] }, { tags: [] }],
    [{ host: 'app', address: '' }, { endpoint: { kind: 'tcp', address: 'app', port: 80 } }],
    [{ host: 'app' }, { endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 } }],
    [{ address: '[::1]' }, { endpoint: { kind: 'tcp', address: '::1', port: 80 } }],
  ])('%j, the instance has %j', (more, expected) => {
    expect(parseInstance({ ...good, ...more }, { origin }).instance).toMatchObject(expected)
  })

  test.each([
    [{}],
    [{ id: '', node: '', weight: '', backup: '', tags: '', metadata: '', health: null }],
    [{ node: null, weight: null, backup: null, tags: null, metadata: null, draining: 'false' }],
    [{ metadata: {} }],
    [{ metadata: { gone: null } }],
  ])('%j, nothing more is known than its endpoint', (more) => {
    expect(parseInstance({ ...good, ...more }, { origin }).instance).toStrictEqual({
      id: '10.0.0.1:80',
      endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 },
      origin,
    })
  })

  test('metadata in any order, they come in the order of their keys', () => {
    const { instance } = parseInstance({ ...good, metadata: { b: 1, c: 2, a: 3 } }, { origin })

    expect(Object.entries(instance?.metadata ?? {})).toEqual([
      ['a', '3'],
      ['b', '1'],
      ['c', '2'],
    ])
  })

  test('a port of its own, that of the service does not count', () => {
    expect(parseInstance(good, { origin, port: 81 }).instance?.id).toBe('10.0.0.1:80')
    expect(problemOf({ address: 'a', port: 0 }, { port: 81 })).toBe(
      '`0` is not a port from 1 to 65535.',
    )
  })
})

describe('whose record it is, though it is left out', () => {
  test.each<[unknown, object, string | undefined]>([
    [{ id: 'web-1', address: 'a:80', weight: 'x' }, {}, 'web-1'],
    [{ id: 'web-1' }, {}, 'web-1'],
    [{ address: 'a:80', weight: 'x' }, { id: 'node-7' }, 'node-7'],
    [{ address: 'a:80', weight: 'x' }, {}, 'a:80'],
    [{ path: '/a b', weight: 'x' }, { allowUnix: true }, 'unix@/a_b'],
    [{ id: 'a b', address: 'a:80' }, {}, undefined],
    [{ weight: 'x' }, {}, undefined],
    [null, { id: 'node-7' }, 'node-7'],
  ])('%j with %j: %s', (value, more, id) => {
    const parsed = parseInstance(value, { origin, ...more })

    expect(parsed.instance).toBeUndefined()
    if (id === undefined) expect(parsed).not.toHaveProperty('id')
    else expect(parsed).toHaveProperty('id', id)
  })

  test('a plugin that refuses a record itself says whose it is, where it knows', () => {
    const known = rejectRecord('it is of yesterday', { origin, id: 'a' })

    expect(known).toHaveProperty('id', 'a')
    expect(known.rejected?.message).toBe(`${origin} is left out: it is of yesterday.`)
    expect(rejectRecord('it is of yesterday', { origin })).not.toHaveProperty('id')
  })
})

test('an instance is frozen whole, and known as one that was looked at', () => {
  const { instance } = parseInstance({ ...good, tags: ['a'], metadata: { a: 'b' } }, { origin })
  const parts = [instance, instance?.endpoint, instance?.tags, instance?.metadata]

  expect(parts.map(Object.isFrozen)).toEqual([true, true, true, true])
  expect(parts).not.toContain(undefined)
  expect(isParsedInstance({ ...instance })).toBe(false)
  expect(instance && isParsedInstance(instance)).toBe(true)
})

test('a long origin is cut where people see it', () => {
  const whole = 'o'.repeat(301)

  expect(parseInstance(good, { origin: whole }).instance?.origin).toBe(
    `${'o'.repeat(300)}… (301 characters)`,
  )
  expect(parseInstance(null, { origin: whole }).rejected?.message).toMatch(
    /^o{200}… \(301 characters\) is left out: /,
  )
})

test('what a getter of a record throws is no word about the record', () => {
  const record = {
    get address(): string {
      throw new TypeError('broken')
    },
  }

  expect(() => parseInstance(record, { origin })).toThrow(new TypeError('broken'))
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { stamped } from '../../../test/support/running.ts'
import { readTexts } from '../../config/read-configuration.ts'
import { configsOf, hasErrors, type ServiceSpec } from '../../model/index.ts'
import { isUnedited, stripStamp } from '../../kit/targets/generation.ts'
import { validate } from '../../validate/validate.ts'
import { holdBack, type HeldBack } from './hold-back.ts'

const location = { file: 'haproxyctl.yaml', start: { line: 1, column: 1 } }

function service(name: string): ServiceSpec {
  return {
    name: { value: name, location },
    sources: [{ source: { value: 'f', location }, query: { value: {}, location } }],
    filter: {},
    checks: [],
    frontend: { name, binds: [], lines: [] },
    backend: { name, lines: [] },
    guards: {},
  }
}

const all = ['a', 'b', 'c'].map(service)

function hold(before: string, wanted: string, names: string): HeldBack | undefined {
  const refused = all.filter(({ name }) => names.includes(name.value))
  return holdBack({
    services: all,
    wanted: stamped(wanted),
    before: before === '' ? '' : (stamped(before).files[0]?.text ?? ''),
    refused,
    read: (texts) => readTexts(texts, { version: '3.2' }),
  })
}

function textOf(held: HeldBack | undefined): string | undefined {
  const text = held?.rendered.files[0]?.text
  return text === undefined ? undefined : stripStamp(text)
}

const head =
  'global\n    maxconn 10\n\ndefaults\n    mode http\n    timeout connect 1s\n    timeout client 1s\n    timeout server 1s\n'

function backend(name: string, servers: string, lines = ''): string {
  const rows = servers.split('').map((each) => `    server ${each} 10.0.0.1:80\n`)
  return `\nbackend ${name}\n${lines}${rows.join('')}`
}

describe('a service that stays as it was', () => {
  test.each<[string, string, string, string, string]>([
    [
      'keeps its servers',
      backend('a', 'x') + backend('b', 'x'),
      backend('a', '') + backend('b', 'xy'),
      'a',
      backend('a', 'x') + backend('b', 'xy'),
    ],
    [
      'stays out where it was not there',
      backend('b', 'x'),
      backend('a', 'x') + backend('b', 'xy'),
      'a',
      backend('b', 'xy'),
    ],
    [
      'stays where it is to go',
      backend('a', 'x') + backend('b', 'x'),
      backend('b', 'xy'),
      'a',
      backend('a', 'x') + backend('b', 'xy'),
    ],
    [
      'stays a listen',
      `\nlisten a\n    bind :1\n    server x 10.0.0.1:80\n${backend('b', 'x')}`,
      backend('a', '') + backend('b', 'xy'),
      'a',
      `\nlisten a\n    bind :1\n    server x 10.0.0.1:80\n${backend('b', 'xy')}`,
    ],
    [
      'keeps its lines',
      backend('a', 'x', '    balance source\n') + backend('b', 'x'),
      backend('a', '', '    balance leastconn\n') + backend('b', ''),
      'a',
      backend('a', 'x', '    balance source\n') + backend('b', ''),
    ],
    [
      'is one of several',
      backend('a', 'x') + backend('b', 'x') + backend('c', 'x'),
      backend('a', '') + backend('b', '') + backend('c', ''),
      'ac',
      backend('a', 'x') + backend('b', '') + backend('c', 'x'),
    ],
  ])('%s', (_, before, wanted, names, expected) => {
    const held = hold(head + before, head + wanted, names)

    expect(textOf(held)).toBe(head + expected)
    expect(isUnedited(held?.rendered.files[0]?.text ?? '')).toBe(true)
    expect(held?.rendered.generation).toBe(stamped(head + expected).generation)
  })

  test('keeps its place of origin, and the others keep theirs', () => {
    const wanted = stamped(head + backend('a', '') + backend('b', 'x'))
    const origin = { kind: 'project', location } as const
    const [config] = wanted.files
    const lines = config?.text.split('\n') ?? []
    const file = {
      name: 'haproxy.cfg',
      text: config?.text ?? '',
      origins: lines.map((line, at) => ({ origin: { ...origin, line: at }, column: line.length })),
    }

    const held = holdBack({
      services: all,
      wanted: { ...wanted, files: [file] },
      before: stamped(head + backend('a', 'xy')).files[0]?.text ?? '',
      refused: all.slice(0, 1),
      read: (texts) => readTexts(texts, { version: '3.2' }),
    })

    const [kept] = held?.rendered.files ?? []
    const columns = kept?.text.split('\n').map((line, at) => [line, kept.origins[at]?.column])
    expect(columns?.slice(-7, -1)).toEqual([
      ['backend a', 9],
      ['    server x 10.0.0.1:80', 9],
      ['    server y 10.0.0.1:80', 9],
      ['', undefined],
      ['backend b', 9],
      ['    server x 10.0.0.1:80', 24],
    ])
  })
})

describe('lines that belong to all', () => {
  const frontend = (name: string, uses: string) =>
    `\nfrontend ${name}\n    bind :80\n    default_backend ${uses}\n`

  test('are as they are wanted', () => {
    const held = hold(head + backend('a', 'x'), head.replace('10', '20') + backend('a', ''), 'a')

    expect(textOf(held)).toBe(head.replace('10', '20') + backend('a', 'x'))
    expect(held?.sections).toEqual(['backend a'])
  })

  test('stay where they need what is held back, and no others', () => {
    const wanted =
      head.replace('10', '20') + frontend('public', 'a') + backend('a', '') + backend('b', 'x')

    const held = hold(head + backend('b', ''), wanted, 'a')

    expect(textOf(held)).toBe(head.replace('10', '20') + backend('b', 'x'))
    expect(held?.sections).toEqual(['frontend public', 'backend a'])
  })

  test('stay where what is held back needs them', () => {
    const resolvers = '\nresolvers dns\n    nameserver n 127.0.0.1:53\n'
    const before =
      head + resolvers + backend('a', 'x').replace(':80', ':80 resolvers dns') + backend('b', 'x')
    const wanted = head.replace('10', '20') + backend('a', '') + backend('b', 'xy')

    const held = hold(before, wanted, 'a')

    expect(textOf(held)).toBe(before.replace(backend('b', 'x'), backend('b', 'xy')))
    expect(held?.sections).toEqual(['global', 'backend a', 'resolvers dns'])
  })

  test('that were never valid leave nothing to be done', () => {
    const wrong = backend('a', 'x', '    balance nonsense\n')

    expect(hold(head + wrong, head + backend('a', ''), 'a')).toBeUndefined()
  })
})

test('whatever is refused: what is left is what is wanted with the refused parts as before, and valid', () => {
  const servers = fc.subarray('uvwxyz'.split('')).map((each) => each.join(''))
  const services = fc.record({ a: servers, b: servers, c: servers })
  const shared = fc.integer({ min: 1, max: 99 })

  function print(of: Record<'a' | 'b' | 'c', string>, maxconn: number): string {
    const backends = (['a', 'b', 'c'] as const).map((name) => backend(name, of[name]))
    return head.replace('10', String(maxconn)) + backends.join('')
  }

  fc.assert(
    fc.property(
      services,
      services,
      shared,
      shared,
      fc.subarray(['a', 'b', 'c'] as const),
      (before, wanted, old, maxconn, refused) => {
        const held = hold(print(before, old), print(wanted, maxconn), refused.join(''))

        const expected = { ...wanted }
        for (const name of refused) expected[name] = before[name]
        expect(textOf(held)).toBe(print(expected, maxconn))
        const rendered = held?.rendered ?? stamped('')
        const found = validate(readTexts(configsOf(rendered), { version: '3.2' }))
        expect(hasErrors(found)).toBe(false)
        expect(held?.sections).toEqual(
          refused.filter((name) => before[name] !== wanted[name]).map((name) => `backend ${name}`),
        )
      },
    ),
    { numRuns: 60 },
  )
})

import { describe, expect, test } from 'vitest'
import type { CertificatePlan } from './certificate-steps.ts'
import { filesIn, planCrtList, type CrtListChange } from './crt-list-steps.ts'

function plan(before: string, after: string, more: Partial<CrtListChange> = {}): CertificatePlan {
  return planCrtList({
    path: '/list',
    before,
    after,
    base: undefined,
    bring: () => undefined,
    deleted: new Set(),
    ...more,
  })
}

const list = '/list'
const add = (line: string) => ({ kind: 'add-crt-list-line', list, line }) as const
const remove = (certificate: string) =>
  ({ kind: 'delete-crt-list-certificate', list, certificate }) as const
const forget = (path: string) => ({ kind: 'delete-ssl-file', what: 'cert', path }) as const

describe('entries come before others go', () => {
  test.each<[string, string, string, readonly object[]]>([
    ['nothing changes', '/a\n/b\n', '/a\n/b\n', []],
    ['only remarks and blanks change', '/a\n/b\n', '# all\n\n  /a  \n/b', []],
    ['one comes', '/a\n', '/a\n/b [alpn h2] b.test\n', [add('/b [alpn h2] b.test')]],
    ['one comes between others', '/a\n/c\n', '/a\n/b\n/c\n', [add('/b')]],
    ['one goes', '/a\n/b b.test\n', '/a\n', [remove('/b')]],
    ['one for another', '/a\n/b\n', '/a\n/c\n', [add('/c'), remove('/b')]],
    ['two come', '/a\n', '/a\n/b\n/c\n', [add('/b'), add('/c')]],
    [
      'a second entry of a certificate',
      '/a\n/b b.test\n',
      '/a\n/b b.test\n/b c.test\n',
      [add('/b c.test')],
    ],
  ])('%s', (_, before, after, steps) => {
    expect(plan(before, after)).toEqual({ steps, undo: [] })
  })

  test('certificates are named from `crt-base`', () => {
    expect(plan('a\nb\n/c\n', 'a\nd\n', { base: '/certs' })).toEqual({
      steps: [add('d'), remove('/certs/b'), remove('/c')],
      undo: [],
    })
  })

  test('a certificate that HAProxy does not hold is brought first, and taken back if that fails', () => {
    const bring = {
      steps: [{ kind: 'new-ssl-file', what: 'cert', path: '/certs/b' }],
      undo: [forget('/certs/b')],
    } as const
    const asked: string[] = []
    const made = plan('a\n', 'a\nb\nc\n', {
      base: '/certs',
      bring: (path) => {
        asked.push(path)
        return path === '/certs/b' ? bring : undefined
      },
    })

    expect(asked).toEqual(['/certs/b', '/certs/c'])
    expect(made).toEqual({ steps: [...bring.steps, add('b'), add('c')], undo: bring.undo })
  })

  test('one that cannot be brought is the reason for a reload', () => {
    const refusal = { code: 'other-form' } as const

    expect(plan('/a\n', '/a\n/b\n', { bring: () => ({ refusal }) })).toEqual({ refusal })
  })

  test('a certificate whose file goes is forgotten, and no other', () => {
    expect(plan('/a\n/b\n/c\n', '/a\n', { deleted: new Set(['/c']) })).toEqual({
      steps: [remove('/b'), remove('/c'), forget('/c')],
      undo: [],
    })
  })
})

test.each<[string, string, string, object]>([
  ['the first goes', '/a\n/b\n', '/b\n', { code: 'first-of-list' }],
  ['another comes first', '/a\n', '/b\n/a\n', { code: 'first-of-list' }],
  ['all go', '/a\n', '', { code: 'first-of-list' }],
  [
    'one goes of two of a certificate',
    '/a\n/b b.test\n/b c.test\n',
    '/a\n/b b.test\n',
    { code: 'certificate-repeated', certificate: '/b' },
  ],
  [
    'what an entry says changes',
    '/a\n/b b.test\n',
    '/a\n/b c.test\n',
    { code: 'entry-changes', certificate: '/b' },
  ],
  ['others change places', '/a\n/b\n/c\n', '/a\n/c\n/b\n', { code: 'entries-in-another-order' }],
  [
    'others change places while one goes',
    '/a\n/b\n/c\n/d\n',
    '/a\n/d\n/c\n',
    { code: 'entries-in-another-order' },
  ],
])('only a reload does it: %s', (_, before, after, refusal) => {
  expect(plan(before, after)).toEqual({ refusal })
})

describe('the files that a list names', () => {
  const text = '# all\na.pem\n/b.pem [ca-file /ca.pem alpn h2] b.test\n\n'

  test.each([
    [undefined, { 'a.pem': 'crt', '/b.pem': 'crt', '/ca.pem': 'other' }],
    ['/certs', { '/certs/a.pem': 'crt', '/b.pem': 'crt', '/ca.pem': 'other' }],
  ])('with crt-base %s', (base, files) => {
    expect(Object.fromEntries(filesIn(text, base))).toEqual(files)
  })
})

import { describe, expect, test } from 'vitest'
import { certificates, someKey, withKeys } from '../../../test/support/certificates.ts'
import { outcome, planScene, type Scene } from '../../../test/support/running.ts'

const folder = '/etc/haproxy'

/** A frontend with that line, which reads files of the folder. */
function front(line: string, more = ''): string {
  return `global\n  maxconn 10\ndefaults\n  mode http\nfrontend f\n  bind :80\n  ${line}\n${more}`
}

type Files = NonNullable<Scene['files']>

function planned(
  line: string,
  files: Files,
  more: Partial<Scene> = {},
): ReturnType<typeof planScene> {
  const text = front(line)
  return planScene({ started: text, wanted: text, servers: [], version: '3.2', files, ...more })
}

function changed(line: string, files: Files, more: Partial<Scene> = {}): readonly string[] {
  return outcome(planned(line, files, more)).map((each) => each.replaceAll(`${folder}/`, ''))
}

const cut = { onDisk: front('retries 9') }
const unknowing = { process: { capabilities: { level: 'admin', commands: [] } } } as const
const withoutRights = { process: { capabilities: { level: 'operator', commands: [] } } } as const
const ssl = `bind :443 ssl crt ${folder}/a.pem`

const map = `use_backend %[path,map(${folder}/m)]`
const acl = `http-request deny if { path -f ${folder}/m }`

describe('maps and lists of values', () => {
  test.each<[string, string, string, string, readonly string[]]>([
    ['one value', map, 'a x\nb y\n', 'a x\nb z\n', ['set map m b z']],
    ['another number of entries', map, 'a x\n', 'a x\nb y\n', ['replace-entries']],
    ['a comment', map, '# c\na x\n', 'a x\n', []],
    ['a key without a value', map, 'a x\n', 'a\n', ['reload: key-without-value a']],
    ['an entry of a list', acl, 'a\n', 'b\n', ['replace-entries']],
  ])('%s', (_, line, before, after, expected) => {
    expect(changed(line, { m: [before, after] })).toEqual(expected)
  })

  test.each<[string, string, Partial<Scene>, readonly string[]]>([
    [
      'of a process that does not know the command',
      map,
      unknowing,
      ['reload: command-unknown prepare map'],
    ],
    ['after an apply that was cut off, all of them', map, cut, ['replace-entries']],
    [
      'of a map, while sections come that it may name',
      map,
      { wanted: front(map, 'backend new\n') },
      ['reload: section-at-start', 'reload: map-names-new-sections'],
    ],
    [
      'of a list, which names none',
      acl,
      { wanted: front(acl, 'backend new\n') },
      ['replace-entries', 'reload: section-at-start'],
    ],
    [
      'of a map, while sections go',
      map,
      { started: front(map, 'backend old\n') },
      ['replace-entries', 'reload: section-at-start'],
    ],
  ])('%s', (_, line, more, expected) => {
    expect([...changed(line, { m: ['a x\n', 'b x\n'] }, more)].toSorted()).toEqual(
      [...expected].toSorted(),
    )
  })

  test('an apply that was cut off is finished with what the process may not have', () => {
    expect(planned(map, { m: ['a x\n', 'a x\n'] }, cut).changes).toMatchObject([
      { kind: 'map', summary: `map ${folder}/m: its entries once more` },
    ])
    expect(planned(map, { m: ['a x\n', 'a x\n'] }).changes).toEqual([])
  })

  test('how they are told', () => {
    expect(planned(map, { m: ['a x\n', 'a y\n'] }).changes).toMatchObject([
      {
        class: 'map',
        action: 'change',
        kind: 'map',
        subject: { section: 'files', file: 'm' },
        summary: `map ${folder}/m: one value`,
        reason: { code: 'in-one-transaction' },
      },
    ])
    expect(planned(acl, { m: ['a\n', 'b\n'] }).changes).toMatchObject([
      { class: 'map', kind: 'acl-file', summary: `acl-file ${folder}/m: 1 entry replaced` },
    ])
  })
})

describe('files that HAProxy reads once, or not at all', () => {
  test.each<[string, string, Files, readonly string[]]>([
    ['nobody names it', 'retries 9', { m: ['a', 'b'] }, []],
    [
      'only a start reads it',
      `errorfile 503 ${folder}/m`,
      { m: ['a', 'b'] },
      ['reload: file-at-start'],
    ],
    ['it is two things', `${map}\n  ${acl}`, { m: ['a x\n', 'b x\n'] }, ['reload: file-at-start']],
    ['it comes with the line that names it', map, { m: [undefined, 'a x\n'] }, []],
    ['it goes', map, { m: ['a x\n', undefined] }, []],
    [
      'only a start reads it, and it comes',
      `errorfile 503 ${folder}/m`,
      { m: [undefined, 'a'] },
      ['reload: file-at-start'],
    ],
  ])('%s', (_, line, files, expected) => {
    expect(changed(line, files)).toEqual(expected)
  })

  test('how it is told', () => {
    expect(planned(`errorfile 503 ${folder}/m`, { m: ['a', 'b'] }).changes).toMatchObject([
      {
        class: 'reload',
        action: 'change',
        kind: 'file',
        subject: { section: 'files', file: 'm' },
        summary: `file ${folder}/m: content`,
        steps: [],
      },
    ])
  })
})

const set = (path: string): readonly string[] => [
  `set ssl cert ${path}`,
  `commit ssl cert ${path}`,
  'check-certificate',
]
const both: readonly [string, string] = [withKeys.one, withKeys.two]

describe('certificates', () => {
  const renewed: readonly [string, string] = [certificates.one, certificates.two]
  const key: readonly [string, string] = [someKey, someKey.replace('x', 'y')]
  const carried = [
    'set ssl cert a.pem',
    'set ssl cert a.pem.key',
    'commit ssl cert a.pem',
    'check-certificate',
  ]

  test.each<[string, string, Files, Partial<Scene>, readonly string[]]>([
    ['a new one', ssl, { 'a.pem': both }, {}, set('a.pem')],
    ['on 2.6', ssl, { 'a.pem': both }, { version: '2.6' }, set('a.pem')],
    ['its key is elsewhere', ssl, { 'a.pem': renewed }, {}, ['reload: key-elsewhere']],
    ['its key stays', ssl, { 'a.pem': renewed, 'a.pem.key': [someKey, someKey] }, {}, carried],
    ['its key comes with it', ssl, { 'a.pem': renewed, 'a.pem.key': key }, {}, carried],
    [
      'its key alone changes',
      ssl,
      { 'a.pem': [certificates.one, certificates.one], 'a.pem.key': key },
      {},
      carried,
    ],
    [
      'the chain of its issuer',
      ssl,
      { 'a.pem': [withKeys.one, withKeys.one], 'a.pem.issuer': ['a', 'b'] },
      {},
      ['set ssl cert a.pem.issuer', 'commit ssl cert a.pem'],
    ],
    [
      'its OCSP answer',
      ssl,
      { 'a.pem': [withKeys.one, withKeys.one], 'a.pem.ocsp': ['a', 'b'] },
      {},
      ['reload: other-form'],
    ],
    [
      'it cannot be read',
      ssl,
      { 'a.pem': [withKeys.one, `x${someKey}`] },
      {},
      ['reload: certificate-unreadable'],
    ],
    [
      'a name that 2.6 takes for a part',
      ssl.replace('a.pem', 'a.crt'),
      { 'a.crt': both },
      { version: '2.6' },
      ['reload: name-ends-with-crt'],
    ],
    [
      'the same name on 3.0',
      ssl.replace('a.pem', 'a.crt'),
      { 'a.crt': both },
      { version: '3.0' },
      set('a.crt'),
    ],
    [
      'after an apply that was cut off',
      ssl,
      { 'a.pem': [withKeys.one, withKeys.one] },
      cut,
      set('a.pem'),
    ],
    ['without rights', ssl, { 'a.pem': both }, withoutRights, ['reload: no-rights operator admin']],
  ])('%s', (_, line, files, more, expected) => {
    const found = changed(line, files, more).filter((each) => !each.includes('retries'))

    expect(found).toEqual(expected)
  })

  test('how they are told, and what takes them back', () => {
    const path = `${folder}/a.pem`

    expect(planned(ssl, { 'a.pem': both }).changes).toMatchObject([
      {
        class: 'certificate',
        kind: 'certificate',
        summary: `certificate ${path}: content`,
        undo: [{ kind: 'abort-ssl-file', what: 'cert', path }],
      },
    ])
  })

  test.each<[string, string, readonly [string, string], readonly string[]]>([
    [
      'ca-file',
      'ca-file',
      [certificates.one, certificates.two],
      ['set ssl ca-file m', 'commit ssl ca-file m'],
    ],
    [
      'crl-file',
      'crl-file',
      [certificates.one, certificates.two],
      ['set ssl crl-file m', 'commit ssl crl-file m'],
    ],
  ])('authorities and what they revoked: %s', (_, word, texts, expected) => {
    const line = `bind :443 ssl crt /other.pem ${word} ${folder}/m`

    expect(changed(line, { m: texts })).toEqual(expected)
    expect(changed(line, { m: texts }, { version: '2.4' })).toEqual(['reload: not-live 2.4'])
  })

  test('keys of tickets', () => {
    const line = `bind :443 ssl crt /other.pem tls-ticket-keys ${folder}/m`
    const keys = (letters: string): string =>
      Array.from(letters, (each) => `${Buffer.from(each.repeat(48)).toString('base64')}\n`).join('')
    const { changes } = planned(line, { m: [keys('abc'), keys('bcd')] })

    expect(changes).toMatchObject([
      { class: 'certificate', kind: 'ticket-keys', summary: `ticket-keys ${folder}/m: keys` },
    ])
    expect(changes[0]?.steps).toHaveLength(1)
    expect(
      planned(line, { m: [keys('abc'), keys('abc')] }, cut).changes.find(
        ({ kind }) => kind === 'ticket-keys',
      )?.steps,
    ).toHaveLength(3)
    expect(changed(line, { m: [keys('abc'), keys('a')] })).toEqual(['reload: keys-do-not-fit 3'])
    expect(changed(line, { m: [keys('abc'), keys('cab')] }, unknowing)).toEqual([
      'reload: command-unknown set ssl tls-key',
    ])
  })
})

describe('lists of certificates', () => {
  const line = `bind :443 ssl crt-list ${folder}/l`
  const [a, b] = [`${folder}/a.pem\n`, `${folder}/b.pem\n`]
  const there: readonly [string, string] = [withKeys.one, withKeys.one]
  const add = 'add ssl crt-list l'
  const bring = ['new ssl cert b.pem', ...set('b.pem')]

  test.each<[string, string, Files, Partial<Scene>, readonly string[]]>([
    [
      'an entry comes with its certificate',
      line,
      { l: [a, a + b], 'a.pem': there, 'b.pem': [undefined, withKeys.two] },
      {},
      [...bring, add],
    ],
    [
      'an entry comes for one that is loaded',
      `${line}\n  bind :444 ssl crt ${folder}/b.pem`,
      { l: [a, a + b], 'b.pem': there },
      {},
      [add],
    ],
    [
      'an entry comes for one that another list has',
      `${line}\n  bind :444 ssl crt-list ${folder}/k`,
      { l: [a, a + b], k: [b, b], 'b.pem': there },
      {},
      [add],
    ],
    [
      'an entry comes for one that is not of the project',
      line,
      { l: [a, `${a}/x.pem\n`] },
      {},
      ['reload: file-not-loaded /x.pem'],
    ],
    [
      'an entry comes for one whose name 2.6 does not find',
      line,
      { l: [a, `${a}${folder}/b.crt\n`], 'b.crt': there },
      { version: '2.6' },
      ['reload: name-ends-with-crt'],
    ],
    ['an entry goes', line, { l: [a + b, a], 'b.pem': there }, {}, ['del ssl crt-list l b.pem']],
    [
      'an entry goes with its certificate',
      line,
      { l: [a + b, a], 'b.pem': [withKeys.two, undefined] },
      {},
      ['del ssl crt-list l b.pem', 'del ssl cert b.pem'],
    ],
    [
      'an entry goes, and another list has it',
      `${line}\n  bind :444 ssl crt-list ${folder}/k`,
      { l: [a + b, a], k: [b, b], 'b.pem': [withKeys.two, undefined] },
      {},
      ['del ssl crt-list l b.pem'],
    ],
    [
      'an entry goes, and a line names it',
      `${line}\n  bind :444 ssl crt ${folder}/b.pem`,
      { l: [a + b, a], 'b.pem': [withKeys.two, undefined] },
      {},
      ['del ssl crt-list l b.pem'],
    ],
    ['a certificate of a list is renewed', line, { l: [a, a], 'a.pem': both }, {}, set('a.pem')],
    ['only comments', line, { l: [a, `# c\n${a}`] }, {}, []],
    ['which entries it holds is not known', line, { l: [a, a] }, cut, ['reload: entries-unknown']],
    [
      'without rights',
      line,
      { l: [a, a + b] },
      withoutRights,
      ['reload: no-rights operator admin'],
    ],
  ])('%s', (_, text, files, more, expected) => {
    const found = changed(text, files, more).filter((each) => !each.includes('retries'))

    expect(found).toEqual(expected)
  })

  test('certificates are named from `crt-base`', () => {
    const text = front(line).replace('maxconn 10', `crt-base ${folder}`)
    const files: Files = { l: ['a.pem\n', 'a.pem\nb.pem\n'], 'b.pem': [undefined, withKeys.two] }

    expect(changed(line, files, { started: text, wanted: text })).toEqual([...bring, add])
  })

  test('how they are told', () => {
    expect(planned(line, { l: [a + b, a] }).changes).toMatchObject([
      { class: 'certificate', kind: 'crt-list', summary: `crt-list ${folder}/l: entries` },
    ])
  })
})

describe('folders of certificates', () => {
  const line = `bind :443 ssl crt ${folder}/`
  const first: readonly [string, string] = [withKeys.one, withKeys.one]

  test.each<[string, Files, Partial<Scene>, readonly string[]]>([
    [
      'one comes',
      { 'a.pem': first, 'b.pem': [undefined, withKeys.two] },
      {},
      ['new ssl cert b.pem', ...set('b.pem'), `add ssl crt-list ${folder} b.pem`],
    ],
    [
      'one comes with its key',
      { 'a.pem': first, 'b.pem': [undefined, certificates.two], 'b.pem.key': [undefined, someKey] },
      {},
      [
        'new ssl cert b.pem',
        'set ssl cert b.pem',
        'set ssl cert b.pem.key',
        'commit ssl cert b.pem',
        'check-certificate',
        `add ssl crt-list ${folder} b.pem`,
      ],
    ],
    [
      'one comes without a key',
      { 'a.pem': first, 'b.pem': [undefined, certificates.two] },
      {},
      ['reload: key-elsewhere'],
    ],
    [
      'one goes',
      { 'a.pem': first, 'b.pem': [withKeys.two, undefined] },
      {},
      [`del ssl crt-list ${folder} b.pem`, 'del ssl cert b.pem'],
    ],
    [
      'the first comes',
      { 'b.pem': first, 'a.pem': [undefined, withKeys.two] },
      {},
      ['reload: first-of-folder'],
    ],
    [
      'the first goes',
      { 'b.pem': first, 'a.pem': [withKeys.two, undefined] },
      {},
      ['reload: first-of-folder'],
    ],
    [
      'without rights',
      { 'a.pem': first, 'b.pem': [undefined, withKeys.two] },
      withoutRights,
      ['reload: no-rights operator admin'],
    ],
    [
      'a name that 2.6 does not find',
      { 'a.pem': first, 'b.crt': [undefined, withKeys.two] },
      { version: '2.6' },
      ['reload: name-ends-with-crt'],
    ],
  ])('%s', (_, files, more, expected) => {
    expect(changed(line, files, more)).toEqual(expected)
  })
})

describe('the values that a change has', () => {
  const list = `bind :443 ssl crt-list ${folder}/m`

  test.each<[string, string, string, string, readonly string[], readonly string[] | null]>([
    ['a map', map, 'a x\nb y\n\n', 'a x\nb z\n', ['b y'], ['b z']],
    ['an ACL file', acl, 'a\n', 'b\n', ['a'], ['b']],
    ['a crt-list', list, '/a.pem\n/b.pem\n', '/a.pem\n', ['/b.pem'], null],
  ])('of %s are the lines that differ', (_, line, before, after, gone, come) => {
    const [change] = planned(line, { m: [before, after] }).changes

    expect([change?.before, change?.after ?? null]).toEqual([gone, come])
  })

  test('of certificates and keys are hashes, whatever becomes of them', () => {
    const secret = someKey.replace('x', 'quite-a-secret')
    const renewed = planned(ssl, { 'a.pem': [withKeys.one, certificates.two + secret] })
    const byReload = planned(`bind :443 ssl crt /x.pem ca-sign-file ${folder}/m`, {
      m: ['a', secret],
    })

    for (const { changes } of [renewed, byReload]) {
      const [change] = changes
      expect(change?.before).toEqual(expect.any(String))
      expect(JSON.stringify([change?.before, change?.after])).not.toContain('secret')
      expect(change?.before).not.toBe(change?.after)
    }
  })
})

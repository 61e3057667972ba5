import { describe, expect, test } from 'vitest'
import { configurationOf, sectionOf } from '../../../test/support/configuration.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import type { LiveChange } from '../../model/plan/plan.ts'
import type { Reason } from '../../model/plan/reason.ts'
import type { Version } from '../../model/version.ts'
import { WantedFiles } from '../compare/wanted-files.ts'
import { ServerFiles } from './server-files.ts'

interface Scene {
  /** Lines above the backend. */
  readonly head?: string
  /** Servers that the worker was started with, and those that came since. */
  readonly started?: readonly string[]
  readonly applied?: readonly string[]
  /** Files of the project by their paths; a text that changes is `[before, after]`. */
  readonly files?: Readonly<Record<string, string | readonly [string, string]>>
  readonly version?: Version
  readonly refused?: Partial<Record<LiveChange, Reason>>
}

function backend(head: string, servers: readonly string[]): string {
  const lines = servers.map((each, at) => `  server s${at} 10.0.0.1:80 ${each}\n`)
  return `${head}backend web\n${lines.join('')}`
}

function serverOf(options: string): ServerView {
  const [server] = sectionOf(
    configurationOf(backend('', [options])),
    'backend web',
  ).servers.values()
  if (server === undefined) throw new Error('there is no server')
  return server
}

function filesOf({
  head = '',
  started = [],
  applied = started,
  files = {},
  version = '3.2',
  refused = {},
}: Scene): ServerFiles {
  const current = Object.entries(files).map(([path, text]) => ({
    name: path.slice(path.lastIndexOf('/') + 1),
    path,
    isOwned: true,
    text: typeof text === 'string' ? text : text[0],
  }))
  const changes = current.map(({ name, path, text }) => {
    const wanted = files[path]
    const after = typeof wanted === 'string' ? text : wanted?.[1]
    const action = after === text ? ('keep' as const) : ('replace' as const)
    return { name, action, before: text, ...(after !== undefined && { after }) }
  })
  return new ServerFiles({
    started: configurationOf(backend(head, started), { version }),
    applied: configurationOf(backend(head, applied), { version }),
    files: new WantedFiles(changes, current, true),
    version,
    refuse: (kind) => refused[kind],
  })
}

const ca = '-----BEGIN CERTIFICATE-----\nYQ==\n-----END CERTIFICATE-----'
const unknown = (path: string) => ({ code: 'named-file-at-start', path })
const noRights = { code: 'not-live', version: '2.4' } as const

describe('whether a new server finds its files', () => {
  test.each<[string, string, Scene, object | undefined]>([
    ['it names none', 'check', {}, undefined],
    ['a file that nobody has', 'ssl ca-file /ca', {}, unknown('/ca')],
    ['a file of the project', 'ssl ca-file /ca', { files: { '/ca': ca } }, undefined],
    ['the authorities of the system', 'ssl ca-file @system-ca', {}, undefined],
    ['what a server was started with', 'ca-file /ca', { started: ['ca-file /ca'] }, undefined],
    ['what a server that came since has', 'ca-file /ca', { applied: ['ca-file /ca'] }, undefined],
    [
      'what is loaded as something else',
      'crl-file /ca',
      { started: ['ca-file /ca'] },
      unknown('/ca'),
    ],
    [
      'what a bind line names',
      'crt /c',
      { head: 'frontend f\n  bind :443 ssl crt /c\n' },
      undefined,
    ],
    [
      'what a bind line verifies by',
      'ca-file /c',
      { head: 'frontend f\n  bind :443 ssl crt /x ca-verify-file /c\n' },
      undefined,
    ],
    [
      'what another word of a bind line names',
      'crt /c',
      { head: 'frontend f\n  bind :443 ssl crt-list /c\n' },
      unknown('/c'),
    ],
    [
      'under `ca-base`, by its short name',
      'ca-file ca',
      { head: 'global\n  ca-base /certs\n', started: ['ca-file /certs/ca'] },
      undefined,
    ],
    [
      'under `ca-base`, not under `crt-base`',
      'ca-file ca',
      { head: 'global\n  crt-base /certs\n', started: ['ca-file /certs/ca'] },
      unknown('ca'),
    ],
    [
      'under `crt-base`, a certificate',
      'crt c',
      { head: 'global\n  crt-base /certs\n  ca-base /cas\n', started: ['crt /certs/c'] },
      undefined,
    ],
    ['under no base', 'crt c', { started: ['crt /c'] }, unknown('c')],
    ['the first of its files is nowhere', 'ca-file /ca crl-file /crl', {}, unknown('/ca')],
    [
      'the second of its files is nowhere',
      'ca-file /ca crl-file /crl',
      { files: { '/ca': ca } },
      unknown('/crl'),
    ],
    [
      'HAProxy takes no such file',
      'ca-file /ca',
      { files: { '/ca': ca }, refused: { 'ca-file': noRights } },
      noRights,
    ],
    [
      'HAProxy takes no revocations, which it does not name',
      'ca-file /ca',
      { files: { '/ca': ca }, refused: { 'crl-file': noRights } },
      undefined,
    ],
    [
      'HAProxy takes no certificates',
      'crt /c',
      { files: { '/c': ca }, refused: { 'certificate-add': noRights } },
      noRights,
    ],
    [
      'a name that HAProxy 2.8 does not find',
      'crt /c.crt',
      { files: { '/c.crt': ca }, version: '2.8' },
      { code: 'name-ends-with-crt' },
    ],
    ['a certificate without its key', 'crt /c', { files: { '/c': ca } }, { code: 'key-elsewhere' }],
    [
      'a certificate with a key beside it, that cannot be read',
      'crt /c',
      { files: { '/c': ca, '/c.key': 'key' } },
      { code: 'certificate-unreadable' },
    ],
  ])('%s', (_, options, scene, refusal) => {
    expect(filesOf(scene).refuse(serverOf(options))).toEqual(refusal)
  })
})

describe('what has to be loaded before servers come', () => {
  test('each file once, in a change of its own that can be undone', () => {
    const files = filesOf({ files: { '/etc/ca': ca, '/etc/crl': 'revoked' } })
    const servers = ['ca-file /etc/ca', 'check', 'ca-file /etc/ca crl-file /etc/crl']

    const changes = files.changesFor(servers.map(serverOf))

    expect(changes).toEqual(
      (['ca-file', 'crl-file'] as const).map((what) => {
        const path = what === 'ca-file' ? '/etc/ca' : '/etc/crl'
        const content = what === 'ca-file' ? `${ca}\n` : 'revoked\n'
        return {
          class: 'certificate',
          action: 'add',
          kind: what,
          subject: { section: 'files', file: path.slice('/etc/'.length) },
          summary: `${what} ${path}: new`,
          reason: { code: 'named-by-new-server' },
          after: expect.stringMatching(/^sha256:[0-9a-f]{64}$/),
          steps: [
            { kind: 'new-ssl-file', what, path },
            { kind: 'set-ssl-file', what, path, content },
            { kind: 'commit-ssl-file', what, path },
          ],
          undo: [
            { kind: 'abort-ssl-file', what, path },
            { kind: 'delete-ssl-file', what, path },
          ],
        }
      }),
    )
  })

  test('nothing for what HAProxy has, and for what it cannot be given', () => {
    const files = filesOf({ started: ['ca-file /ca'], files: { '/ca': ca } })

    expect(files.changesFor([serverOf('ca-file /ca'), serverOf('ca-file /nowhere')])).toEqual([])
  })

  test.each([
    ['in pieces, where it can be extended', {}, 2],
    ['not at all, where it cannot', { 'ca-file-add': noRights }, 0],
  ] as const)('authorities that are longer than a command: %s', (_, refused, pieces) => {
    const block = ca.replace('YQ==', 'A'.repeat(9_000))
    const files = filesOf({ files: { '/ca': `${block}\n${block}` }, refused })

    const steps = files.changesFor([serverOf('ca-file /ca')]).flatMap((change) => change.steps)

    expect(steps.filter((step) => 'content' in step)).toHaveLength(pieces)
  })
})

describe('a server that was made with what a file said', () => {
  const changed = { '/ca': ['old', 'new'], '/crl': 'same' } as const

  test.each<[string, object | undefined]>([
    ['ca-file /ca', { code: 'file-when-made', path: '/ca' }],
    ['ca-file /ca crt /c', undefined],
    ['crl-file /crl', undefined],
    ['crl-file /crl ca-file /ca', { code: 'file-when-made', path: '/ca' }],
    ['check', undefined],
  ])('%s', (options, refusal) => {
    expect(filesOf({ files: changed }).stale(serverOf(options))).toEqual(refusal)
  })
})

describe('renewed authorities hide what shows a certificate, before HAProxy 3.2', () => {
  const hides = { code: 'renewal-hides' }
  const bind = (words: string) => `frontend f\n  bind :443 ssl ${words}\n`

  test.each<[string, Scene, object | undefined]>([
    ['a server that shows one', { started: ['ca-file /ca crt /c'] }, hides],
    ['one that came since', { applied: ['ca-file /ca crt /c'] }, hides],
    ['one that has gone since', { started: ['ca-file /ca crt /c'], applied: [] }, hides],
    ['a server that shows none', { started: ['ca-file /ca'] }, undefined],
    ['one with other authorities', { started: ['ca-file /x crt /c'] }, undefined],
    ['one whose certificate has that name', { started: ['crt /ca'] }, undefined],
    ['a bind line', { head: bind('crt /c ca-file /ca') }, hides],
    ['a bind line with other authorities', { head: bind('crt /c ca-file /x') }, undefined],
    [
      'what is only said for servers',
      { head: 'defaults\n  default-server ca-file /ca crt /c\n' },
      undefined,
    ],
  ])('%s', (_, scene, refusal) => {
    expect(filesOf({ ...scene, version: '3.0' }).refuseRenewal('/ca')).toEqual(refusal)
    expect(filesOf({ ...scene, version: '3.2' }).refuseRenewal('/ca')).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { configurationOf, sectionOf } from '../../../test/support/configuration.ts'
import { running } from '../../../test/support/running.ts'
import type { ServerView } from '../../config/servers/server-view.ts'
import type { Capabilities, ProcessState } from '../../model/plan/plan.ts'
import type { Version } from '../../model/version.ts'
import { WantedFiles } from '../compare/wanted-files.ts'
import { liveRules, refuseLookup, type LiveRules } from './live-rules.ts'
import { runtimeTable } from './runtime-table.ts'

interface Scene {
  readonly started: string
  readonly applied?: string
  readonly version?: Version
  readonly capabilities?: Partial<Capabilities>
  readonly servers?: ProcessState['servers']
}

const noFiles = new WantedFiles([], [], true)

function rulesOf({ started, version = '3.2', ...more }: Scene): LiveRules {
  const table = runtimeTable(version)
  const { applied = started, capabilities, servers = [] } = more
  return liveRules(
    {
      pid: 7,
      version,
      capabilities: { level: 'admin', commands: Object.keys(table.commands), ...capabilities },
      generation: undefined,
      text: undefined,
      servers,
      oldWorkers: 0,
    } as never,
    {
      started: configurationOf(started, { version }),
      applied: configurationOf(applied, { version }),
      files: noFiles,
    },
    table,
  )
}

function backend(...lines: readonly string[]): string {
  return `backend web\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function webOf(text: string, version: Version = '3.2') {
  return sectionOf(configurationOf(text, { version }), 'backend web')
}

function serverOf(line: string): ServerView {
  const [server] = webOf(backend(`server ${line}`)).servers.values()
  if (server === undefined) throw new Error('there is no server')
  return server
}

function refuseAdd(scene: Scene, line: string, wanted = scene.started): object | undefined {
  return rulesOf(scene).refuseAdd(webOf(wanted), serverOf(line))
}

describe('what a socket and its process allow', () => {
  const commands = Object.keys(runtimeTable('3.2').commands)

  test.each<[Partial<Capabilities>, object | undefined]>([
    [{}, undefined],
    [{ level: 'operator' }, { code: 'no-rights', has: 'operator', needs: 'admin' }],
    [{ level: 'user' }, { code: 'no-rights', has: 'user', needs: 'admin' }],
    [{ commands: [] }, { code: 'command-unknown', command: 'add server' }],
    [
      { commands: commands.filter((each) => each !== 'set server') },
      { code: 'command-unknown', command: 'set server' },
    ],
    [{ commands: commands.filter((each) => each !== 'show info') }, undefined],
  ])('with %j', (capabilities, refusal) => {
    expect(rulesOf({ started: backend(), capabilities }).refuse('server-add')).toEqual(refusal)
  })

  test('what the version cannot do is said before what rights are missing', () => {
    const scene = { started: backend(), version: '2.4', capabilities: { level: 'user' } } as const

    expect(rulesOf(scene).refuse('server-add')).toEqual({ code: 'not-live', version: '2.4' })
    expect(rulesOf(scene).refuseRemove(webOf(backend()), 'a')).toEqual({
      code: 'not-live',
      version: '2.4',
    })
  })
})

describe('a server that comes', () => {
  test.each<[string, string, string, object | undefined]>([
    ['plain', backend(), 'a 10.0.0.1:80 check', undefined],
    [
      'of a balance that is fixed',
      backend('balance static-rr'),
      'a 10.0.0.1:80',
      { code: 'balance-static', algorithm: 'static-rr' },
    ],
    ['of logs', backend('mode log'), 'a 10.0.0.1:80', { code: 'backend-of-logs' }],
    [
      'checked by a program',
      backend('option external-check'),
      'a 10.0.0.1:80 check',
      { code: 'external-check' },
    ],
    ['not checked by the program', backend('option external-check'), 'a 10.0.0.1:80', undefined],
    ['with a name', backend(), 'a app.test:80', { code: 'lookup-blocks', name: 'app.test:80' }],
    [
      'checked at a name',
      backend(),
      'a 10.0.0.1:80 check addr app.test',
      { code: 'lookup-blocks', name: 'app.test' },
    ],
    [
      'with an agent at a name',
      backend(),
      'a 10.0.0.1:80 agent-check agent-port 1 agent-addr app.test',
      { code: 'lookup-blocks', name: 'app.test' },
    ],
    ['checked at an address', backend(), 'a 10.0.0.1:80 check addr 10.0.0.2', undefined],
    [
      'with a line feed in its address',
      backend(),
      '"a" "/run/a\\nb"',
      { code: 'address-with-line-feed' },
    ],
    [
      'with a line feed in an option',
      backend(),
      'a 10.0.0.1:80 sni "str(a\\nb)"',
      { code: 'option-with-line-feed', option: 'sni' },
    ],
    ['disabled', backend(), 'a 10.0.0.1:80 disabled', undefined],
    ['without TLS for its checks', backend(), 'a 10.0.0.1:80 no-check-ssl', undefined],
    [
      'with an option that is not known',
      backend(),
      'a 10.0.0.1:80 made-up',
      { code: 'option-unknown', option: 'made-up' },
    ],
    [
      'with an option that is only read at a start',
      backend(),
      'a 10.0.0.1:80 tcp-ut 5s',
      { code: 'option-not-dynamic', version: '3.2', option: 'tcp-ut' },
    ],
  ])('%s', (_, started, line, refusal) => {
    expect(refuseAdd({ started }, line)).toEqual(refusal)
  })

  test('the balance and mode of the worker count, not what they will be', () => {
    const wanted = backend('balance roundrobin')
    const fixed = { code: 'balance-static', algorithm: 'static-rr' }

    expect(refuseAdd({ started: backend('balance static-rr') }, 'a 10.0.0.1:80', wanted)).toEqual(
      fixed,
    )
    expect(refuseAdd({ started: wanted }, 'a 10.0.0.1:80', backend('balance static-rr'))).toEqual(
      undefined,
    )
    expect(refuseAdd({ started: '' }, 'a 10.0.0.1:80', backend('balance static-rr'))).toEqual(fixed)
    expect(refuseAdd({ started: '' }, 'a 10.0.0.1:80', backend('mode log'))).toEqual({
      code: 'backend-of-logs',
    })
  })

  test('a command has 64 words at most, and six of them are not options', () => {
    const keywords = `weight maxconn inter fastinter downinter fall rise port slowstart agent-inter
      agent-port agent-send error-limit observe on-error on-marked-down on-marked-up sni
      check-sni alpn check-alpn ciphers ciphersuites ssl-min-ver ssl-max-ver verify
      pool-max-conn pool-purge-delay pool-low-conn`.split(/\s+/)
    const line = `a 10.0.0.1:80 ${keywords.map((each) => `${each} 1`).join(' ')}`

    expect(keywords).toHaveLength(29)
    expect(refuseAdd({ started: backend() }, line) ?? {}).not.toMatchObject({
      code: 'command-too-long',
    })
    for (const last of ['check', 'agent-check'])
      expect(refuseAdd({ started: backend() }, `${line} ${last}`)).toEqual({
        code: 'command-too-long',
        most: 64,
      })
  })

  const started = backend('server b 10.0.0.2:80', 'server c 10.0.0.3:80')
  const other = 'backend other\n  server b 10.0.0.2:80\n'
  const servers = [running('web/b', '10.0.0.2:80', { id: 4 }), running('other/b', '10.0.0.2:80')]

  test.each<[string, object | undefined]>([
    ['b', undefined],
    ['web/b', undefined],
    ['other/b', undefined],
    ['c', { code: 'tracked-not-started', server: 'c' }],
    ['web/d', { code: 'tracked-not-started', server: 'web/d' }],
    ['other/c', { code: 'tracked-not-started', server: 'other/c' }],
    ['none/b', { code: 'tracked-not-started', server: 'none/b' }],
  ])('that tracks %s', (target, refusal) => {
    const scene = { started: `${started}${other}`, servers }

    expect(refuseAdd(scene, `a 10.0.0.1:80 track ${target}`)).toEqual(refusal)
  })

  test('cannot track one that came since the worker was started', () => {
    expect(
      refuseAdd(
        { started: backend(), applied: started, servers },
        'a 10.0.0.1:80 track b',
        started,
      ),
    ).toEqual({ code: 'tracked-not-started', server: 'b' })
  })

  test.each<[string, object | undefined]>([
    ['a 10.0.0.1:80 id 4', { code: 'id-in-use', server: 'b', id: '4' }],
    ['a 10.0.0.1:80 id 5', undefined],
    ['a 10.0.0.1:80 id 1', undefined],
    ['b 10.0.0.1:80 id 4', undefined],
  ])('%s, where b has the id 4', (line, refusal) => {
    expect(refuseAdd({ started, servers }, line)).toEqual(refusal)
  })

  test.each<[string, object | undefined]>([
    [
      'a 10.0.0.1:80 guid g',
      { code: 'guid-in-use', server: 'b', section: 'backend web', guid: 'g' },
    ],
    [
      'b 10.0.0.1:80 guid h',
      { code: 'guid-in-use', server: 'b', section: 'backend other', guid: 'h' },
    ],
    ['b 10.0.0.1:80 guid g', undefined],
    ['a 10.0.0.1:80 guid i', undefined],
  ])('%s, where others have guids', (line, refusal) => {
    const text = `${backend('server b 10.0.0.2:80 guid g')}backend other\n  server b 10.0.0.2:80 guid h\n`

    expect(refuseAdd({ started: text }, line)).toEqual(refusal)
  })
})

describe('a server that goes', () => {
  const servers = ['server a 10.0.0.1:80', 'server b 10.0.0.2:80']

  test.each<[string, string, object | undefined]>([
    ['nothing names it', backend(...servers), undefined],
    [
      'a rule names it',
      backend(...servers, 'use-server a if TRUE'),
      { code: 'named-by-use-server' },
    ],
    ['a rule names another', backend(...servers, 'use-server b if TRUE'), undefined],
    [
      'another tracks it',
      backend('server a 10.0.0.1:80 check', 'server b 10.0.0.2:80 track a'),
      { code: 'tracked' },
    ],
    [
      'a condition asks for it',
      backend(...servers, 'http-request deny if { srv_is_up(web/a) }'),
      { code: 'named-by-fetch', fetch: 'srv_is_up' },
    ],
    [
      'it is looked up again and again',
      backend('server a app.test:80 resolvers r'),
      { code: 'held-by-resolvers' },
    ],
  ])('%s, at the start or since', (_, text, refusal) => {
    const plain = backend(...servers)

    expect(rulesOf({ started: text }).refuseRemove(webOf(plain), 'a')).toEqual(refusal)
    expect(rulesOf({ started: plain, applied: text }).refuseRemove(webOf(plain), 'a')).toEqual(
      refusal,
    )
    expect(rulesOf({ started: text, applied: plain }).refuseRemove(webOf(plain), 'a')).toEqual(
      refusal,
    )
  })
})

test.each<[Version, string, readonly object[]]>([
  ['2.8', 'cookie c insert dynamic', [{ kind: 'enable-dynamic-cookie', backend: 'web' }]],
  ['2.9', 'cookie c insert dynamic', [{ kind: 'enable-dynamic-cookie', backend: 'web' }]],
  ['3.0', 'cookie c insert dynamic', []],
  ['2.8', 'cookie c insert', []],
])('after servers came to HAProxy %s with `%s`', (version, line, steps) => {
  const text = backend(line)

  expect(rulesOf({ started: text, version }).afterAdd(webOf(text, version))).toEqual(steps)
})

test.each<[readonly string[], object | undefined]>([
  [[], undefined],
  [['10.0.0.1:80', '[::1]:80', '/run/a'], undefined],
  [['10.0.0.1:80', 'b.test', 'c.test'], { code: 'lookup-blocks', name: 'b.test' }],
])('names among %j', (words, refusal) => {
  expect(refuseLookup(words)).toEqual(refusal)
})

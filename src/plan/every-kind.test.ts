import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { commandText, planScene, running, type Scene } from '../../test/support/running.ts'
import { changeKinds, lineKinds, type ChangeKind } from '../generated/change-kinds.generated.ts'
import { isCommand } from '../runtime/steps/commands.ts'
import { planRecord } from './plan-record.ts'

interface Facts {
  readonly changes: Readonly<Record<string, readonly string[]>>
  readonly kinds: Readonly<Record<string, readonly string[]>>
}

const facts = JSON.parse(readFileSync('facts/runtime/changes.json', 'utf8')) as Facts

const a = running('web/a', '10.0.0.1:80')
const b = running('web/b', '10.0.0.2:80', { id: 2 })
const base = [
  'global',
  '  maxconn 100',
  'defaults base',
  '  mode http',
  'frontend front',
  '  bind :80',
  '  default_backend web',
  'backend web',
  '  cookie c insert',
  '  server a 10.0.0.1:80',
  '  server b 10.0.0.2:80',
  '',
].join('\n')

/** The base, with an edit of what it was started with and one of what is wanted. */
function edited(
  edit: readonly [string, string],
  before: readonly [string, string] = ['', ''],
  more: Partial<Scene> = {},
): Scene {
  const started = base.replace(...before)
  return { started, wanted: started.replace(...edit), servers: [a, b], ...more }
}

/** A bind that names a file, whose content changes. */
/** From 3.2 on authorities can be renewed beside certificates. */
function withFile(words: string, name: string, before: string, after: string): Scene {
  return edited(['', ''], ['bind :80', `bind :80 ${words}`], {
    version: '3.2',
    files: { [name]: [before, after] },
  })
}

const checked = { checkState: 6, checkPort: 8080 }
const agent = { agentState: 6 }
const list = '/etc/haproxy/list'
const keys = (...letters: readonly string[]) =>
  letters.map((letter) => `${Buffer.from(letter.repeat(48)).toString('base64')}\n`).join('')
const pem = `-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n`

/** What leads to a change of each kind; lines of sections follow. A kind of the facts that is missing here is an error. */
const scenes = {
  server: edited(['  server b 10.0.0.2:80\n', '  server c 10.0.0.3:80 check\n']),
  'server-options': edited(
    ['a 10.0.0.1:80', 'a 10.0.0.1:80 minconn 2 maxconn 3'],
    ['  server b 10.0.0.2:80\n', ''],
    { servers: [a] },
  ),
  'server-order': edited(
    ['server a', 'server c 10.0.0.3:80\n  server a'],
    ['cookie c insert', 'balance first'],
  ),
  'server-address': edited(['10.0.0.1:80', '10.0.0.9:80']),
  'server-fqdn': edited(['a.test', 'b.test'], ['a 10.0.0.1:80', 'a a.test:80 resolvers r'], {
    servers: [running('web/a', '10.0.0.1:80', { fqdn: 'a.test' }), b],
  }),
  'server-weight': edited(['a 10.0.0.1:80', 'a 10.0.0.1:80 weight 7']),
  'server-state': edited(['a 10.0.0.1:80', 'a 10.0.0.1:80 disabled']),
  'server-maxconn': edited(['a 10.0.0.1:80', 'a 10.0.0.1:80 maxconn 7']),
  'server-check': edited(
    ['a 10.0.0.1:80 check', 'a 10.0.0.1:80'],
    ['a 10.0.0.1:80', 'a 10.0.0.1:80 check'],
    {
      servers: [{ ...a, ...checked }, b],
    },
  ),
  'server-check-port': edited(
    ['port 8080', 'port 8081'],
    ['a 10.0.0.1:80', 'a 10.0.0.1:80 check port 8080'],
    {
      servers: [{ ...a, ...checked }, b],
    },
  ),
  'server-check-addr': edited(
    ['addr 10.0.0.5', 'addr 10.0.0.6'],
    ['a 10.0.0.1:80', 'a 10.0.0.1:80 check addr 10.0.0.5 port 1'],
    {
      servers: [{ ...a, ...checked }, b],
      version: '3.0',
    },
  ),
  'server-agent': edited(
    ['agent-port 9', 'agent-port 8'],
    ['a 10.0.0.1:80', 'a 10.0.0.1:80 agent-check agent-port 9'],
    {
      servers: [{ ...a, ...agent }, b],
    },
  ),
  'frontend-maxconn': edited(
    ['bind :80', 'maxconn 20\n  bind :80'],
    ['bind :80', 'maxconn 10\n  bind :80'],
    {
      process: { hardMaxconn: 100 },
    },
  ),
  'frontend-state': edited(['bind :80', 'bind :80\n  disabled']),
  'global-maxconn': edited(['maxconn 100', 'maxconn 50'], ['', ''], {
    process: { hardMaxconn: 100 },
  }),
  'global-rate': edited(['maxconn 100', 'maxconn 100\n  maxconnrate 7']),
  'global-profiling': edited(['maxconn 100', 'maxconn 100\n  profiling.tasks on']),
  'backend-cookie-key': edited(
    ['key one', 'key two'],
    ['insert', 'insert dynamic\n  dynamic-cookie-key one'],
  ),
  'backend-dynamic-cookie': edited(
    ['insert dynamic', 'insert'],
    ['insert', 'insert dynamic\n  dynamic-cookie-key one'],
  ),
  backend: edited(
    ['\nbackend', '\nbackend new from base\n  server n 10.0.0.3:80\nbackend'],
    ['', ''],
    {
      version: '3.4',
      settings: { liveBackends: true },
      process: { backends: ['web'] },
    },
  ),
  section: edited(['\nbackend', '\nbackend new\nbackend']),
  bind: edited(['bind :80', 'bind :81']),
  'file-line': { started: `stray 1\n${base}`, wanted: `stray 2\n${base}`, servers: [] },
  map: edited(['', ''], ['default_backend web', `use_backend %[path,map(${list})]`], {
    files: { list: ['a b\n', 'a c\n'] },
  }),
  'acl-file': edited(
    ['', ''],
    ['default_backend web', `http-request deny if { path -f ${list} }`],
    { files: { list: ['a\n', 'b\n'] } },
  ),
  certificate: edited(['', ''], ['bind :80', `bind :80 ssl crt ${list}`], {
    files: { list: [pem, pem], 'list.issuer': ['a', 'b'] },
  }),
  'crt-list': withFile(`ssl crt-list ${list}`, 'list', '/a.pem\n/b.pem\n', '/a.pem\n'),
  'ca-file': withFile(`ssl crt /x.pem ca-file ${list}`, 'list', pem, `${pem}\n`),
  'crl-file': withFile(`ssl crt /x.pem crl-file ${list}`, 'list', pem, `${pem}\n`),
  'ticket-keys': withFile(
    `ssl crt /x.pem tls-ticket-keys ${list}`,
    'list',
    keys('a', 'b', 'c'),
    keys('b', 'c', 'd'),
  ),
  file: withFile(`ssl crt /x.pem ca-sign-file ${list}`, 'list', 'a', 'b'),
  'process-unknown': edited(['bind :80', 'bind :81'], ['', ''], {
    process: {
      text: undefined,
      liveText: undefined,
      generation: undefined,
      liveGeneration: undefined,
    } as never,
  }),
  'process-unreachable': edited(['bind :80', 'bind :81'], ['', ''], {
    current: { process: undefined, processError: 'dead' } as never,
  }),
  'process-unseen': edited(['bind :80', 'bind :81'], ['', ''], {
    current: { process: undefined, processUnseen: 'no socket' } as never,
  }),
  'process-absent': edited(['', ''], ['', ''], {
    current: { process: undefined, processAbsence: 'no socket', startsProcess: true } as never,
  }),
  'reload-owed': edited(['', ''], ['', ''], {
    process: { generation: '0000000000000000' },
    current: { owedReload: { generation: '0123456789abcdef', reason: 'gone' } },
  }),
} satisfies Record<Exclude<ChangeKind, 'push' | `${string}-line`> | 'file-line', Scene>

describe.each(Object.entries<Scene>(scenes))('%s', (kind, scene) => {
  const changes = planScene(scene).changes.filter((change) => change.kind === kind)

  test('is what some difference is classified as', () => {
    expect(changes).not.toEqual([])
  })

  test('says what was and what will be, where that is known', () => {
    for (const { action, before, after } of changes) {
      expect({ before, after }).not.toEqual({ before: undefined, after: undefined })
      expect(before, 'before').not.toEqual(after)
      if (action === 'add') expect(before).toBeUndefined()
      if (action === 'remove') expect(after).toBeUndefined()
    }
  })

  test('is done by the commands that the facts have for it', () => {
    const allowed = (facts.kinds[kind] ?? []).flatMap((each) => facts.changes[each] ?? [])
    const steps = changes.flatMap(({ steps, undo = [] }) => [...steps, ...undo])
    const sent = steps.filter(isCommand).map(commandText)

    for (const text of sent)
      expect(
        allowed.filter((command) => text.startsWith(`${command} `)),
        text,
      ).not.toEqual([])
    if (allowed.length === 0) expect(steps).toEqual([])
  })
})

test.each([...lineKinds])('a line of a section %s is a %s', (keyword, kind) => {
  const name = keyword === 'global' || keyword === 'traces' ? '' : ' x'
  const started = `${keyword}${name}\n  made-up 1\n`

  const { changes } = planScene({ started, wanted: started.replace('1', '2'), servers: [] })

  expect(changes).toMatchObject([{ class: 'reload', action: 'change', kind, steps: [] }])
})

test('commits that wait are a push', () => {
  const current = { files: [], unpushed: { remote: 'origin', branch: 'main', commits: 2 } }
  const desired = { files: [], generation: '0123456789abcdef' }

  expect(planRecord({ target: 'git', plugin: 'git', current, desired, story: [] })).toMatchObject({
    changes: [{ kind: 'push', summary: 'remote origin: 2 commits to push to main' }],
  })
})

test('there is no other kind', () => {
  const kinds = [...Object.keys(scenes), ...lineKinds.values(), 'push']

  expect(new Set(kinds)).toEqual(new Set(changeKinds))
})

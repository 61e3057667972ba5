import { describe, expect, test } from 'vitest'
import { readTexts } from '../../config/read-configuration.ts'
import type { FileChange, Fleet, Plan, Project, ServiceSpec } from '../../model/index.ts'
import { running } from '../../../test/support/running.ts'
import { guardPlan, type GuardInput, type Refusal } from './guards.ts'

const location = { file: 'haproxyctl.yaml', start: { line: 3, column: 3 } }

const service: ServiceSpec = {
  name: { value: 'shop', location },
  sources: [{ source: { value: 'zk', location }, query: { value: {}, location } }],
  filter: {},
  checks: [],
  backend: { name: 'web', lines: [] },
  guards: {},
}

function project(guards: ServiceSpec['guards']): Project {
  return {
    file: 'haproxyctl.yaml',
    root: '/p',
    plugins: [],
    haproxy: { version: 'auto', binary: 'haproxy' },
    global: [],
    defaults: [],
    sections: [],
    sources: [],
    services: [{ ...service, guards }],
    patterns: [],
    files: [],
    templates: {},
    targets: [],
    guards: { minServers: 1, maxRemovedShare: 1, maxStaleMs: 600_000, requiresFresh: false },
    lint: { rules: {}, sets: [] },
    secrets: [],
    diagnostics: [],
  }
}

function planOf(files: readonly FileChange[], changes: Plan['changes'] = []): Plan {
  const basis = { files: {} }
  const generation = '0'.repeat(16)
  return { format: 2, target: 'lb', plugin: 'haproxy', generation, basis, files, changes }
}

function backend(servers: string, head = 'backend web'): string {
  const lines = servers === '' ? [] : servers.split(',').map((each) => `  server ${each}\n`)
  return `${head}\n${lines.join('').replaceAll(' @', ' 10.0.0.1:80')}`
}

function replaced(before: string, after: string, name = 'haproxy.cfg'): FileChange {
  return { name, action: 'replace', before, after }
}

type FoundService = Fleet['services'][number]

const fresh: FoundService = {
  name: 'shop',
  source: 'zk',
  freshness: 'fresh',
  instances: [],
  rejected: [],
}

function guard(
  guards: ServiceSpec['guards'],
  files: readonly FileChange[],
  more: Partial<GuardInput> = {},
): readonly Refusal[] {
  return guardPlan({
    project: project(guards),
    fleet: { services: [fresh] },
    plan: planOf(files),
    nowMs: 1_000_000,
    read: (texts) => readTexts(texts, { version: '3.2' }),
    ...more,
  })
}

function messages(refusals: readonly Refusal[]): readonly string[] {
  return refusals.map(({ diagnostic }) => diagnostic.message)
}

test('a refusal names the guard, the service, its place and the way out', () => {
  const [refusal] = guard({}, [replaced(backend('a @'), backend(''))])

  expect(refusal).toEqual({
    guard: 'min-servers',
    service: 'shop',
    spec: { ...service, guards: {} },
    diagnostic: {
      code: 'guard/min-servers',
      severity: 'error',
      message: 'The service shop would be left with no server, and 1 is the least.',
      help: 'If this is meant: --override-guard min-servers. The limit is `min-servers` under `guards:`.',
      location,
    },
  })
})

describe('servers that go', () => {
  const left = (count: string, least: number) =>
    `The service shop would be left with ${count}, and ${least} is the least.`
  const gone = (some: string, share: number) =>
    `${some} of shop would go at once, and ${share} % is the most.`
  const moved = (some: number, of: number) =>
    `${some} of the ${of === 1 ? 'one server' : `${of} servers`} of shop would be at other addresses at once, and 50 % is the most.`

  test.each<[ServiceSpec['guards'], string, string, readonly string[]]>([
    [{ minServers: 2 }, 'a @,b @', 'a @', [left('one server', 2)]],
    [{ minServers: 3 }, 'a @,b @,c @', 'a @,b @', [left('2 servers', 3)]],
    [{ minServers: 2 }, 'a @,b @,c @', 'a @,b @', []],
    [{ minServers: 3 }, 'a @', 'a @', []],
    [{ minServers: 3 }, 'a @', 'a @,b @', []],
    [{ maxRemovedShare: 0 }, 'a @', 'b @', [gone('1 of the one server', 0)]],
    [{ maxRemovedShare: 0.333 }, 'a @,b @', 'b @', [gone('1 of the 2 servers', 33)]],
    [{ maxRemovedShare: 0.5 }, 'a @,b @', 'b @', []],
    [{ maxRemovedShare: 0 }, 'a @', 'a @,b @', []],
    [{ minServers: 2 }, 'a @,b @', 'a @,b @ weight 0', [left('one server', 2)]],
    [{ minServers: 2 }, 'a @,b @', 'a @,b @ weight 10', []],
    [{ minServers: 2 }, 'a @,b @', 'a @,b @ disabled', [left('one server', 2)]],
    [{ minServers: 2 }, 'a @ disabled,b @', 'b @', []],
    [{}, 'a @,b @', 'a @ weight 0,b @ disabled', [left('no server', 1)]],
    [{ maxRemovedShare: 0.5 }, 'a @,b @', 'a 10.0.0.2:80,b 10.0.0.3:80', [moved(2, 2)]],
    [{ maxRemovedShare: 0.5 }, 'a @,b @', 'a @,b 10.0.0.3:80', []],
    [{ maxRemovedShare: 0.5 }, 'a @,b @', 'a 10.0.0.1:81,b 10.0.0.1:82', [moved(2, 2)]],
    [{ maxRemovedShare: 0.5 }, 'a [::1]:80', 'a [0:0::1]:80', []],
    [{ maxRemovedShare: 0.5 }, 'a unix@/a', 'a unix@/b', [moved(1, 1)]],
    [{ maxRemovedShare: 0.5 }, 'a db.test:80', 'a db2.test:80', [moved(1, 1)]],
    [
      { maxRemovedShare: 0.5 },
      'a @,b @,c @',
      'a @,b 10.0.0.9:80',
      [
        '1 of the 3 servers of shop would go, and 1 would be at other addresses, at once, and 50 % is the most.',
      ],
    ],
  ])('with %j, %s to %s', (guards, before, after, expected) => {
    expect(messages(guard(guards, [replaced(backend(before), backend(after))]))).toEqual(expected)
  })

  test('those of a listen count as well, those of other sections do not', () => {
    const listen = 'listen web\n  bind :80'

    expect(messages(guard({}, [replaced(backend('a @', listen), backend('', listen))]))).toEqual([
      left('no server', 1),
    ])
    for (const head of ['peers web', 'backend other'])
      expect(guard({}, [replaced(backend('a @', head), backend('', head))])).toEqual([])
  })

  test('a frontend of the same name has no say', () => {
    const text = (servers: string) => `${backend(servers)}frontend web\n  bind :80\n`

    expect(messages(guard({}, [replaced(text('a @'), text(''))]))).toEqual([left('no server', 1)])
  })

  test('they may move from one file to another', () => {
    const files = [
      replaced(backend('a @'), '', '1.cfg'),
      replaced('', backend('a @'), '2.cfg'),
      replaced('not a configuration', '', 'list.map'),
    ]

    expect(guard({}, files)).toEqual([])
  })

  test('files that are no configuration say nothing of them', () => {
    const files = [{ name: 'web.map', action: 'create', after: backend('a @') } as const]
    const servers = [running('web/a', '10.0.0.1:80')]

    expect(messages(guard({}, files, { running: servers }))).toEqual([left('no server', 1)])
  })

  test('where no file is left, all are gone', () => {
    const files = [{ name: 'haproxy.cfg', action: 'delete', before: backend('a @') } as const]

    expect(messages(guard({}, files))).toEqual([left('no server', 1)])
  })

  test('of what runs, each backend has its own', () => {
    const files = [{ name: 'haproxy.cfg', action: 'create', after: backend('') } as const]
    const others = [running('other/a', '10.0.0.1:80'), running('other/b', '10.0.0.1:80')]
    const two = ['web/a', 'web/b'].map((name) => running(name, '10.0.0.1:80'))

    expect(guard({}, files, { running: others })).toEqual([])
    expect(
      messages(guard({ maxRemovedShare: 0 }, files, { running: [...others, ...two] })),
    ).toEqual([left('no server', 1), gone('2 of the 2 servers', 0)])
  })

  test('a port that the project sets does not make them others', () => {
    const files = [replaced(backend('a 10.0.0.1:80'), backend('a 10.0.0.1:81'))]
    const at = (host: string) => [replaced(backend('a @'), backend(`a ${host}:81`))]
    const services = [{ ...service, port: 81, guards: { maxRemovedShare: 0 } }]
    const own = { project: { ...project({}), services } }

    expect(messages(guard({ maxRemovedShare: 0 }, files))).toHaveLength(1)
    expect(guard({}, files, own)).toEqual([])
    expect(messages(guard({}, at('10.0.0.2'), own))).toHaveLength(1)
  })

  describe('what serves comes before what is written', () => {
    const serving = ['a', 'b'].map((name) => running(`web/${name}`, '10.0.0.1:80'))
    const cut = [replaced(backend(''), backend(''))]
    const whole = [replaced(backend('a @,b @'), backend(''))]

    test.each<[string, readonly FileChange[], Partial<GuardInput>, readonly string[]]>([
      [
        'the process, beside a file that was cut',
        cut,
        { running: serving },
        [left('no server', 1)],
      ],
      [
        'the last generation, beside a file that was cut',
        cut,
        { known: backend('a @') },
        [left('no server', 1)],
      ],
      ['a file that is whole, where nothing else is known', whole, {}, [left('no server', 1)]],
      [
        'a process that serves nothing of it, beside a file that is whole',
        whole,
        { running: [] },
        [],
      ],
      [
        'all of them drained by hand',
        whole,
        { running: serving.map((each) => ({ ...each, adminState: 8 })) },
        [],
      ],
      [
        'all of them without weight',
        whole,
        { running: serving.map((each) => ({ ...each, weight: 0 })) },
        [],
      ],
    ])('%s', (_, files, more, expected) => {
      expect(messages(guard({}, files, more))).toEqual(expected)
    })

    test('addresses that a process was given', () => {
      const files = [
        { name: 'haproxy.cfg', action: 'create', after: backend('a 10.0.0.2:80') } as const,
      ]

      expect(
        messages(guard({ maxRemovedShare: 0.5 }, files, { running: serving.slice(0, 1) })),
      ).toEqual([moved(1, 1)])
    })
  })

  test('owners of slots are known by the configuration that runs', () => {
    const known = backend('slot1 @ # a,slot2 10.0.0.2:80 # b')
    const servers = ['slot1', 'slot2'].map((name) => running(`web/${name}`, '10.0.0.1:80'))
    const swapped = backend('slot1 10.0.0.2:80 # b,slot2 @ # a')
    const others = backend('slot1 @ # c,slot2 10.0.0.2:80 # d')
    const to = (after: string) => [replaced('', after)]

    expect(guard({ maxRemovedShare: 0 }, to(swapped), { running: servers, known })).toEqual([])
    expect(
      messages(guard({ maxRemovedShare: 0.5 }, to(others), { running: servers, known })),
    ).toEqual([gone('2 of the 2 servers', 50)])
  })

  test('a process knows who runs by the names of slots, not by who sits in them', () => {
    const files = [
      { name: 'haproxy.cfg', action: 'create', after: backend('slot1 @ # a') } as const,
    ]

    expect(
      guard({ maxRemovedShare: 0 }, files, { running: [running('web/slot1', '10.0.0.1:80')] }),
    ).toEqual([])
  })
})

test.each([
  ['that rest by the registry', { use: 'disable' }, 0],
  ['of weight 0', { use: 'serve', weight: 0 }, 0],
  ['of weight 1', { use: 'serve', weight: 1 }, 1],
  ['that serve', { use: 'serve' }, 1],
] as const)('instances %s: %j', (_, state, refused) => {
  const endpoint = { kind: 'tcp', address: '10.0.0.1', port: 80 } as const
  const instances = [{ id: 'b', endpoint, check: 'unchecked' as const, origin: 'test', ...state }]
  const files = [replaced(backend('a @,b @'), backend('a @'))]
  const fleet = { services: [{ ...fresh, instances }] }

  expect(guard({ maxRemovedShare: 0 }, files, { fleet })).toHaveLength(refused)
})

describe('a source that is silent', () => {
  const minute = 60_000
  const nowMs = 1_000_000_000
  const change = {
    class: 'runtime',
    action: 'change',
    kind: 'server-weight',
    subject: { section: 'backend web' },
    summary: 'backend web: weight',
    reason: { code: 'over-the-socket' },
    steps: [],
  } as const
  const keep = { ...replaced(backend('a @'), backend('a @')), action: 'keep' } as const

  function silent(
    guards: ServiceSpec['guards'],
    found: Partial<FoundService>,
    plan = planOf([keep]),
  ): readonly string[] {
    const fleet = { services: [{ ...fresh, freshness: 'stale', ...found } as const] }
    return messages(guard(guards, [], { fleet, plan, nowMs }))
  }

  test.each<[number, number, readonly string[]]>([
    [10 * minute, minute, []],
    [minute, minute, []],
    [minute, minute + 1, ['What is known of shop is one minute old, and one minute is the most.']],
    [
      10 * minute,
      12.4 * minute,
      ['What is known of shop is 12 minutes old, and 10 minutes is the most.'],
    ],
  ])('for at most %i ms: of %i ms ago', (maxStaleMs, ageMs, expected) => {
    expect(silent({ maxStaleMs }, { seenAtMs: nowMs - ageMs })).toEqual(expected)
  })

  const until = 'and until it does nothing of the service is to be changed.'
  const other = { ...change, subject: { section: 'backend other' } }

  test.each([
    ['its servers change', planOf([replaced(backend('a @'), backend('a @,b @'))]), true],
    ['its section comes', planOf([replaced('', backend('a @'))]), true],
    ['it becomes a listen', planOf([replaced(backend('a @'), backend('a @', 'listen web'))]), true],
    ['only the process changes', planOf([keep], [change]), true],
    ['another service changes', planOf([keep], [other]), false],
    ['other lines change', planOf([replaced(backend('a @'), `# b\n${backend('a @')}`)]), false],
    ['a file beside it changes', planOf([keep, replaced('', '# a\n', 'a.map')]), false],
    ['nothing changes', planOf([keep]), false],
  ])('nothing of the service is to be done without it: %s', (_, plan, isRefused) => {
    const message = `The source zk of shop does not answer, ${until}`

    expect(silent({ requiresFresh: true }, {}, plan)).toEqual(isRefused ? [message] : [])
    expect(silent({ requiresFresh: false }, {}, plan)).toEqual([])
  })

  test('what it said last is in the message', () => {
    expect(
      silent({ requiresFresh: true }, { error: 'no route' }, planOf([keep], [change])),
    ).toEqual([`The source zk of shop does not answer (no route), ${until}`])
  })

  test('one that answers is neither old nor silent', () => {
    expect(
      silent(
        { requiresFresh: true, maxStaleMs: 0 },
        { freshness: 'fresh', seenAtMs: 0 },
        planOf([keep], [change]),
      ),
    ).toEqual([])
  })

  test('the limits of another service do not count', () => {
    expect(silent({ maxStaleMs: 0 }, { name: 'other', seenAtMs: 0 })).toEqual([])
  })
})

import { describe, expect, test } from 'vitest'
import type {
  Fleet,
  FileChange,
  PatternSpec,
  Placed,
  Plan,
  Project,
  ServiceSpec,
} from '../../model/index.ts'
import { readTexts } from '../../config/read-configuration.ts'
import { running } from '../../../test/support/running.ts'
import { guardPlan as guard, type GuardInput, type Refusal } from './guards.ts'

function guardPlan(input: Omit<GuardInput, 'read'>): readonly Refusal[] {
  return guard({ ...input, read: (texts) => readTexts(texts, { version: '3.2' }) })
}

const place = { file: 'haproxyctl.yaml', start: { line: 3, column: 3 } }

function placed<T>(value: T): Placed<T> {
  return { value, location: place }
}

function service(guards: ServiceSpec['guards'] = {}): ServiceSpec {
  return {
    name: placed('web'),
    sources: [{ source: placed('zk'), query: placed({}) }],
    filter: {},
    checks: [],
    backend: { name: 'web', lines: [] },
    guards,
  }
}

function project(guards: ServiceSpec['guards'] = {}): Project {
  return {
    file: 'haproxyctl.yaml',
    root: '/p',
    plugins: [],
    haproxy: { version: 'auto', binary: 'haproxy' },
    global: [],
    defaults: [],
    sections: [],
    sources: [],
    services: [service(guards)],
    patterns: [],
    files: [],
    templates: {},
    targets: [],
    guards: { minServers: 1, maxRemovedShare: 0.5, maxStaleMs: 600_000, requiresFresh: false },
    lint: { rules: {}, sets: [] },
    secrets: [],
    diagnostics: [],
  }
}

function config(servers: readonly string[]): string {
  return `backend web\n${servers.map((each) => `  server ${each} 10.0.0.1:80\n`).join('')}`
}

function plan(before: readonly string[] | undefined, after: readonly string[]): Plan {
  const file: FileChange = {
    name: 'haproxy.cfg',
    action: 'replace',
    ...(before !== undefined && { before: config(before) }),
    after: config(after),
  }
  return {
    format: 2,
    target: 'lb',
    plugin: 'haproxy',
    generation: '0'.repeat(16),
    basis: { files: {} },
    files: [file],
    changes: [],
  }
}

function fleet(more: Partial<Fleet['services'][number]> = {}): Fleet {
  return {
    services: [
      { name: 'web', source: 'zk', freshness: 'fresh', instances: [], rejected: [], ...more },
    ],
  }
}

const four = ['a', 'b', 'c', 'd']

test.each<
  [string, readonly string[] | undefined, readonly string[], string[], ServiceSpec['guards']?]
>([
  ['half of them gone', four, ['a', 'b'], []],
  ['more than half of them gone', four, ['a'], ['max-removed']],
  ['all of them gone', four, [], ['min-servers', 'max-removed']],
  ['all of them under other names', four, ['w', 'x', 'y', 'z'], ['max-removed']],
  ['more than half of them under other names', four, ['a', 'x', 'y', 'z'], ['max-removed']],
  ['nothing there before, nothing now', [], [], []],
  ['no file before', undefined, ['a'], []],
  ['fewer than the service allows', four, ['a', 'b'], ['min-servers'], { minServers: 3 }],
  ['all gone where the service allows it', four, [], [], { minServers: 0, maxRemovedShare: 1 }],
])('%s', (_, before, after, guards, own) => {
  const input = { project: project(own), fleet: fleet(), plan: plan(before, after), nowMs: 0 }

  const refusals = guardPlan(input)

  expect(refusals.map((each) => each.guard)).toEqual(guards)
  for (const { diagnostic } of refusals) expect(diagnostic.location).toEqual(place)
})

test.each<[string, readonly string[], readonly string[], string[]]>([
  [
    'the same in the same slots',
    ['slot1 X # a', 'slot2 X # b'],
    ['slot1 X # a', 'slot2 X # b'],
    [],
  ],
  [
    'others in the same slots',
    ['slot1 X # a', 'slot2 X # b'],
    ['slot1 X # c', 'slot2 X # d'],
    ['max-removed'],
  ],
  [
    'all slots free',
    ['slot1 X # a', 'slot2 X # b'],
    ['slot1 X disabled', 'slot2 X disabled'],
    ['min-servers', 'max-removed'],
  ],
  [
    'the same, in slots from now on',
    ['a X', 'b X'],
    ['slot1 X # a', 'slot2 X # b', 'slot3 X disabled'],
    [],
  ],
  ['slots whose lines do not say who it is', ['slot1 X', 'slot2 X'], ['slot1 X', 'slot2 X'], []],
])('%s', (_, before, after, guards) => {
  function text(servers: readonly string[]): string {
    const lines = servers.map((each) => `  server ${each.replace('X', '10.0.0.1:80')}\n`)
    return `backend web\n${lines.join('')}`
  }
  const file = {
    name: 'haproxy.cfg',
    action: 'replace',
    before: text(before),
    after: text(after),
  } as const
  const slots = { ...plan([], []), files: [file] }

  const refusals = guardPlan({ project: project(), fleet: fleet(), plan: slots, nowMs: 0 })

  expect(refusals.map((each) => each.guard)).toEqual(guards)
})

test('a disabled server counts as gone', () => {
  const before = plan(['a', 'b'], [])
  const after = 'backend web\n  server a 10.0.0.1:80 disabled\n  server b 10.0.0.1:80 disabled\n'
  const both = { ...before, files: before.files.map((file) => ({ ...file, after })) }

  const refusals = guardPlan({ project: project(), fleet: fleet(), plan: both, nowMs: 0 })

  expect(refusals.map((each) => each.guard)).toEqual(['min-servers', 'max-removed'])
})

test('a backup server serves where no other is up', () => {
  const before = plan(['a', 'b'], [])
  const after = 'backend web\n  server a 10.0.0.1:80 backup\n  server b 10.0.0.1:80 backup\n'
  const both = { ...before, files: before.files.map((file) => ({ ...file, after })) }

  expect(guardPlan({ project: project(), fleet: fleet(), plan: both, nowMs: 0 })).toEqual([])
})

describe('servers that the registry calls unhealthy are not gone', () => {
  const disabled = 'disabled'
  const drained = 'weight 0'
  test.each<[string, readonly string[], readonly string[], readonly string[]]>([
    ['three of four', ['', disabled, disabled, drained], ['b', 'c', 'd'], []],
    ['all of them', [disabled, disabled, drained, drained], four, ['min-servers']],
    ['three of four, two of them by other words', ['', disabled, drained, disabled], ['b'], []],
    [
      'three of four, all of them by other words',
      ['', disabled, drained, disabled],
      [],
      ['max-removed'],
    ],
  ])('%s', (_, states, unhealthy, guards) => {
    const before = plan(four, [])
    const lines = four.map((name, at) => `  server ${name} 10.0.0.1:80 ${states[at]}\n`)
    const after = `backend web\n${lines.join('')}`
    const changed = { ...before, files: before.files.map((file) => ({ ...file, after })) }
    const instances = four.map((id) => ({
      id,
      endpoint: { kind: 'tcp', address: '10.0.0.1', port: 80 } as const,
      origin: 'test',
      use: unhealthy.includes(id) ? ('disable' as const) : ('serve' as const),
      check: 'unchecked' as const,
    }))

    const refusals = guardPlan({
      project: project(),
      fleet: fleet({ instances }),
      plan: changed,
      nowMs: 0,
    })

    expect(refusals.map((each) => each.guard)).toEqual(guards)
  })
})

test.each([
  ['within the limit', 600_000, []],
  ['beyond it', 600_001, ['max-age']],
])('what a silent source said is used %s', (_, ageMs, guards) => {
  const stale = fleet({ freshness: 'stale', seenAtMs: 0 })

  const refusals = guardPlan({
    project: project(),
    fleet: stale,
    plan: plan(four, four),
    nowMs: ageMs,
  })

  expect(refusals.map((each) => each.guard)).toEqual(guards)
})

test.each<[string, Plan, readonly string[]]>([
  ['a plan that changes something', plan(four, [...four, 'e']), ['require-fresh']],
  ['a plan that does nothing', kept(plan(four, four)), []],
])('`require-fresh` and a silent source: %s', (_, made, guards) => {
  const silent = fleet({ freshness: 'stale', seenAtMs: 0, error: 'no route to host' })
  const input = { project: project({ requiresFresh: true }), plan: made, nowMs: 0 }

  const refusals = guardPlan({ ...input, fleet: silent })

  expect(refusals.map((each) => each.guard)).toEqual(guards)
  for (const { diagnostic } of refusals) expect(diagnostic.message).toContain('no route to host')
  expect(guardPlan({ ...input, fleet: fleet() })).toEqual([])
})

test('a silent source of unknown age is not too old', () => {
  const silent = fleet({ freshness: 'stale' })
  const input = { project: project(), fleet: silent, plan: plan(four, four), nowMs: 1e12 }

  expect(guardPlan(input)).toEqual([])
})

test('where the file is gone, what the process serves with counts', () => {
  const servers = four.map((name) => running(`web/${name}`, '10.0.0.1:80'))
  const input = { project: project(), fleet: fleet(), plan: plan(undefined, []), nowMs: 0 }

  const refusals = guardPlan({ ...input, running: servers })

  expect(refusals.map((each) => each.guard)).toEqual(['min-servers', 'max-removed'])
  const inMaintenance = servers.map((each) => ({ ...each, adminState: 1 }))
  expect(guardPlan({ ...input, running: inMaintenance })).toEqual([])
})

test('a service that the project no longer has is not held back', () => {
  const gone = { ...project(), services: [] }

  expect(
    guardPlan({ project: gone, fleet: { services: [] }, plan: plan(four, []), nowMs: 0 }),
  ).toEqual([])
})

function kept(made: Plan): Plan {
  return { ...made, files: made.files.map((file) => ({ ...file, action: 'keep' })) }
}

test.each([
  ['those that `default-server` disables', 'default-server disabled\n', 'a b', []],
  ['those that a condition leaves out', '.if version_before(3.0)\n', 'a b\n.endif', []],
  ['those that a condition lets through', '.if version_atleast(3.0)\n', 'a b\n.endif', ['a', 'b']],
])('of the servers that go, %s', (_, first, servers, counted) => {
  const [names = '', end = ''] = servers.split('\n')
  const lines = names.split(' ').map((name) => `server ${name} 10.0.0.1:80\n`)
  const before = `backend web\n${first}${lines.join('')}${end}\nserver last 10.0.0.1:80\n`
  const after = 'backend web\nserver last 10.0.0.1:80\n'
  const moved: Plan = {
    ...plan([], []),
    files: [{ name: 'haproxy.cfg', action: 'replace', before, after }],
  }
  const [refusal] = guardPlan({
    project: project({ maxRemovedShare: 0 }),
    fleet: fleet(),
    plan: moved,
    nowMs: 0,
  })

  const gone = new RegExp(`^${counted.length} of the ${counted.length + 1} servers of web`)
  if (counted.length === 0) expect(refusal).toBeUndefined()
  else expect(refusal?.diagnostic.message).toMatch(gone)
})

test('servers of a template are counted one by one', () => {
  const before = 'backend web\n  server-template a 4 app.test:80\n'
  const files = [
    { name: 'haproxy.cfg', action: 'replace', before, after: 'backend web\n' },
  ] as const
  const refusals = guardPlan({
    project: project({ minServers: 0 }),
    fleet: fleet(),
    plan: { ...plan([], []), files },
    nowMs: 0,
  })

  expect(refusals.map(({ diagnostic }) => diagnostic.message)).toEqual([
    '4 of the 4 servers of web would go at once, and 50 % is the most.',
  ])
})

describe('a service that stands for a pattern', () => {
  const { name, ...rest } = service({})
  const pattern: PatternSpec = {
    service: { ...rest, name: { ...name, value: 'w*' }, backend: { name: '{service}', lines: [] } },
    limit: 10,
    keepMs: 0,
    allow: [],
  }
  const named = { ...project(), services: [], patterns: [pattern] }
  const empty = { services: [] }

  test.each<[string, Fleet, Plan, string[]]>([
    [
      'as any other',
      fleet({ named: { pattern: 'w*' } }),
      plan(four, []),
      ['min-servers', 'max-removed'],
    ],
    [
      'when it is dropped with servers in it',
      empty,
      plan(four, []),
      ['min-servers', 'max-removed'],
    ],
    ['and not when it was empty', empty, plan([], []), []],
    [
      'when what is known of it is too old, though only its name was saved',
      fleet({ freshness: 'stale', seenAtMs: -700_000 }),
      plan(four, four),
      ['max-age'],
    ],
  ])('is guarded %s', (_, found, made, guards) => {
    const refusals = guardPlan({ project: named, fleet: found, plan: made, nowMs: 0 })

    expect(refusals.map((each) => [each.service, each.guard])).toEqual(
      guards.map((guard) => ['web', guard]),
    )
  })
})

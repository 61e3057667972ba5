import { expect, test } from 'vitest'
import { planScene } from '../../../test/support/running.ts'
import type { Change } from '../../model/plan/plan.ts'
import type { Version } from '../../model/version.ts'

/** What becomes of a section that has those lines, and is to have others. */
function changed(
  section: string,
  before: readonly string[],
  after: readonly string[],
  version: Version = '3.2',
): readonly Change[] {
  const [started, wanted] = [before, after].map((lines) =>
    [section, ...lines].map((line) => `${line}\n`).join('  '),
  )
  return planScene({ started: started!, wanted: wanted!, servers: [], version }).changes
}

const long = `http-request set-header x ${'y'.repeat(80)}`

test.each<[readonly string[], readonly string[], Change['action'], string]>([
  [[], ['retries 2'], 'add', '+ `retries 2`'],
  [['retries 2'], [], 'remove', '- `retries 2`'],
  [['retries 2'], ['retries 3'], 'change', '`retries 2` → `retries 3`'],
  // Of several lines the one is told that came or went.
  [['bind :80'], ['bind :80', 'bind :81'], 'change', '+ `bind :81`'],
  [['bind :80', 'bind :81'], ['bind :81'], 'change', '- `bind :80`'],
  [['bind :80', 'bind :81'], ['bind :80', 'bind :82'], 'change', '`bind :81` → `bind :82`'],
  [['bind :80'], ['bind :81', 'bind :82'], 'change', '`bind`: 2 lines added, 1 removed'],
  [['bind :80', 'bind :81'], ['bind :82'], 'change', '`bind`: 1 line added, 2 removed'],
  [['bind :80'], ['bind :80', 'bind :80'], 'change', '+ `bind :80`'],
  [
    ['http-request deny if A', 'http-request allow'],
    ['http-request allow', 'http-request deny if A'],
    'change',
    '`http-request` lines in another order',
  ],
  [['timeout client 5s'], ['timeout client  5s'], 'change', ''],
  [[], ['option httplog'], 'add', '+ `option httplog`'],
  [[], [`${long.slice(0, 100)}`], 'add', `+ \`${long.slice(0, 100)}\``],
  [[], [`${long.slice(0, 101)}`], 'add', `+ \`${long.slice(0, 99)}…\``],
])('%j → %j is told as %s: %s', (before, after, action, text) => {
  const told = changed('frontend f', before, after)

  const expected = { action, summary: `frontend f: ${text}`, steps: [] }
  expect(told).toMatchObject(text === '' ? [] : [expected])
})

test.each<[string, string, Version, Change['class'], string]>([
  ['global', 'daemon', '3.2', 'restart', 'line-at-master-start'],
  ['global', 'master-worker', '3.2', 'restart', 'line-at-master-start'],
  ['global', 'pidfile /run/h.pid', '3.2', 'restart', 'line-at-master-start'],
  // Up to 3.0 the master hands on the environment that it got from the first file.
  ['global', 'presetenv A b', '3.0', 'restart', 'presetenv-kept'],
  ['global', 'presetenv A b', '3.1', 'reload', 'line-at-start'],
  ['global', 'setenv A b', '3.0', 'reload', 'line-at-start'],
  ['global', 'nbthread 2', '3.2', 'reload', 'line-at-start'],
  ['frontend f', 'bind :80', '3.2', 'reload', 'sockets-at-start'],
  ['listen l', 'bind :80', '3.2', 'reload', 'sockets-at-start'],
  ['peers p', 'bind :80', '3.2', 'reload', 'sockets-at-start'],
  ['backend b', 'daemon', '3.2', 'reload', 'line-at-start'],
  ['backend b', 'presetenv A b', '3.0', 'reload', 'line-at-start'],
])('a section %j that gets %j on %s needs a %s: %s', (section, line, version, cost, code) => {
  expect(
    changed(section, ['log stdout local0'], ['log stdout local0', line], version),
  ).toMatchObject([{ class: cost, action: 'add', reason: { code } }])
})

test.each<[string, string, string]>([
  ['global', 'set-var proc.a int(1)', 'set-var proc.a int(2)'],
  ['global', 'anonkey 1', 'anonkey 2'],
  ['global', 'log stdout local0', 'log stdout local1'],
  ['frontend f', 'rate-limit sessions 1', 'rate-limit sessions 2'],
  ['frontend f', 'acl inside src 10.0.0.0/8', 'acl inside src 10.0.0.0/9'],
  ['frontend f', 'timeout client 1s', 'timeout client 2s'],
  ['listen l', 'retries 2', 'disabled'],
  ['backend b', 'retries 2', 'disabled'],
  ['backend b', 'dispatch 10.0.0.1:80', 'dispatch 10.0.0.2:80'],
  ['backend b', 'option http-server-close', 'option httpclose'],
  ['backend b', 'fullconn 1', 'fullconn 2'],
  ['traces', 'trace h1 sink buf0', 'trace h2 sink buf0'],
])(
  'in a %s, %j → %j is a reload, although there is a command near it',
  (section, before, after) => {
    for (const { class: cost, steps } of changed(section, [before], [after], '3.4')) {
      expect([cost, steps]).toEqual(['reload', []])
    }
    expect(changed(section, [before], [after], '3.4')).not.toEqual([])
  },
)

test('another section line is read only at a start', () => {
  const defaults = 'defaults a\ndefaults b\nbackend w from '

  expect(
    planScene({ started: `${defaults}a\n`, wanted: `${defaults}b\n`, servers: [] }).changes,
  ).toMatchObject([{ class: 'reload', kind: 'backend-line', reason: { code: 'header-at-start' } }])
})

test.each<[readonly string[], readonly string[], number | undefined]>([
  [[], ['retries 2'], 2],
  [['bind :80'], ['bind :80', 'bind :81'], 3],
  [['bind :80', 'bind :81'], ['bind :81', 'bind :80'], 2],
  // Nothing is left of it.
  [['retries 2'], [], undefined],
])('%j → %j leads to line %j', (before, after, line) => {
  const [change] = changed('frontend f', before, after)

  expect(change?.origin?.location?.start.line).toBe(line)
})

test.each<[string, string, Change['action'], string, number | undefined]>([
  ['', 'backend b\n  retries 2\n', 'add', 'backend b: new', 3],
  ['', 'backend b\n  server s 10.0.0.1:80\n', 'add', 'backend b: new', 3],
  ['backend b\n  retries 2\n', '', 'remove', 'backend b: gone', undefined],
])('%j → %j: a section is told as one thing', (before, after, action, summary, line) => {
  const [started, wanted] = [before, after].map((text) => `defaults\n${text}`)
  const { changes } = planScene({ started: started!, wanted: wanted!, servers: [] })

  expect(changes).toMatchObject([
    { class: 'reload', kind: 'section', action, summary, reason: { code: 'section-at-start' } },
  ])
  expect(changes[0]?.origin?.location?.start.line).toBe(line)
})

test('a `global` that has only the stamp is none', () => {
  const [none, some] = ['backend b\n', 'global\n  maxconn 5\nbackend b\n']
  const subjects = (started: string, wanted: string): readonly string[] =>
    planScene({ started, wanted, servers: [] }).changes.map(({ summary }) => summary)

  expect(subjects(none, `global\n${none}`)).toEqual([])
  expect(subjects(`global\n${none}`, none)).toEqual([])
  expect(subjects(none, some)).toHaveLength(1)
  expect(subjects(some, none)).toHaveLength(1)
})

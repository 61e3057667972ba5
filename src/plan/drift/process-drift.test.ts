import { describe, expect, test } from 'vitest'
import { commands, planScene, words, type Scene } from '../../../test/support/running.ts'
import type { ProcessState } from '../../model/plan/plan.ts'

const started = `global
  maxconn 100
  maxconnrate 7
defaults
  mode http
frontend web
  bind :80
  maxconn 20
frontend plain
  bind :81
frontend off
  bind :82
  disabled
backend b
`
const asStarted: Partial<ProcessState> = {
  hardMaxconn: 100,
  frontends: [
    { name: 'web', state: 'open', maxconn: 20 },
    { name: 'plain', state: 'open', maxconn: 100 },
  ],
  limits: { maxconn: 100, rates: { connections: 7, sessions: 0, 'http-compression': 0 } },
  entryFiles: [
    {
      what: 'map',
      path: '/m',
      count: 2,
      text: '# c\n/a  x\n\n/b y z \n',
      entries: ['/b y z', '/a x'],
    },
    { what: 'acl', path: '/l', count: 1, text: 'one\n' },
    { what: 'acl', path: '/unreadable', count: 9 },
  ],
}

function scene(process: Partial<ProcessState>, more: Partial<Scene> = {}): Scene {
  return { started, wanted: started, servers: [], process: { ...asStarted, ...process }, ...more }
}

const reset = { drift: 'reset' } as const

describe('what somebody did by hand beside the servers', () => {
  test('a process as it was applied has no drift', () => {
    expect(planScene(scene({}))).toMatchObject({ changes: [], drift: [] })
    expect(
      planScene(scene({ entryFiles: undefined, frontends: undefined } as never)),
    ).toMatchObject({
      changes: [],
      drift: [],
    })
  })

  test.each<[string, Partial<ProcessState>, string, readonly string[]]>([
    [
      'a frontend that was disabled',
      { frontends: [{ name: 'web', state: 'paused', maxconn: 20 }] },
      'frontend web: disabled, not enabled',
      ['enable frontend web'],
    ],
    [
      'a maxconn with a line of its own',
      { frontends: [{ name: 'web', state: 'open', maxconn: 9 }] },
      'frontend web: maxconn 9, not 20',
      ['set maxconn frontend web 20'],
    ],
    [
      'a maxconn without one',
      { frontends: [{ name: 'plain', state: 'open', maxconn: 9 }] },
      'frontend plain: maxconn 9, not 100',
      ['set maxconn frontend plain 100'],
    ],
    [
      'the limit of the process',
      { limits: { maxconn: 50, rates: {} } },
      'global: maxconn 50, not 100',
      ['set maxconn global 100'],
    ],
    [
      'a rate that was set',
      { limits: { maxconn: 100, rates: { connections: 7, sessions: 3 } } },
      'global: maxsessrate 3, not 0',
      ['set rate-limit sessions global 0'],
    ],
    [
      'a rate that was taken away',
      { limits: { maxconn: 100, rates: { connections: 0 } } },
      'global: maxconnrate 0, not 7',
      ['set rate-limit connections global 7'],
    ],
    [
      'an entry more, seen by the number alone',
      { entryFiles: [{ what: 'map', path: '/m', count: 3, text: '/a x\n/b y\n' }] },
      'map /m: 3 entries in the process, 2 in the file',
      ['replace-entries'],
    ],
    [
      'another value, seen in the entries',
      { entryFiles: [{ what: 'map', path: '/m', count: 1, text: '/a x\n', entries: ['/a z'] }] },
      'map /m: 1 entry only in the process, 1 only in the file',
      ['replace-entries'],
    ],
    [
      'a value with other blanks behind its key is the same, another one not',
      {
        entryFiles: [
          {
            what: 'map',
            path: '/m',
            count: 2,
            text: '/a x\n/b y\n',
            entries: [' /a   x ', '/b z'],
          },
        ],
      },
      'map /m: 1 entry only in the process, 1 only in the file',
      ['replace-entries'],
    ],
    [
      'an entry of a list, as it stands',
      { entryFiles: [{ what: 'acl', path: '/l', count: 2, text: 'a\nb\n', entries: [' a', 'c'] }] },
      'acl-file /l: 1 entry only in the process, 1 only in the file',
      ['replace-entries'],
    ],
    [
      'the same entry more often',
      { entryFiles: [{ what: 'acl', path: '/l', count: 2, text: 'a\n', entries: ['a', 'a'] }] },
      'acl-file /l: 1 entry only in the process, 0 only in the file',
      ['replace-entries'],
    ],
  ])('%s is shown and kept, or put back', (_, process, summary, expected) => {
    const kept = planScene(scene(process))
    const back = planScene(scene(process, { settings: reset }))

    expect(kept).toMatchObject({ changes: [], drift: [{ summary, policy: 'keep' }] })
    expect(back.drift).toMatchObject([{ summary, policy: 'reset' }])
    expect(commands(back)).toEqual(expected)
    expect(back.changes.map((change) => change.class)).not.toContain('reload')
  })

  test('a frontend that was shut down comes back only by a reload', () => {
    const process = { frontends: [{ name: 'web', state: 'stopped', maxconn: 20 }] } as const

    expect(planScene(scene(process)).changes).toEqual([])
    expect(words(planScene(scene(process, { settings: reset })))).toEqual([
      'reload frontend-state change',
    ])
  })

  test.each(['maxconn 0', 'maxconn 900'])(
    'a limit that HAProxy worked out itself, with `%s`, is not drift',
    (line) => {
      const text = started.replace('maxconn 100', line)
      expect(planScene(scene({}, { started: text, wanted: text })).drift).toEqual([])
    },
  )

  test('what the project changes itself is not drift', () => {
    const wanted = started
      .replace('maxconn 20', 'maxconn 30')
      .replace('maxconnrate 7', 'maxconnrate 8')

    expect(planScene(scene({}, { wanted })).drift).toEqual([])
  })

  test('what an apply left unfinished is finished, and is not drift', () => {
    const process = { frontends: [{ name: 'web', state: 'open', maxconn: 30 }] } as const
    const onDisk = started.replace('maxconn 20', 'maxconn 30')
    const plan = planScene(scene(process, { onDisk }))

    expect(plan.drift).toEqual([])
    expect(commands(plan)).toEqual(['set maxconn frontend web 20'])
  })

  test.each<[Partial<ProcessState>, string, string, string, number | undefined]>([
    [
      { frontends: [{ name: 'web', state: 'paused', maxconn: 20 }] },
      'frontend web',
      'frontend-state',
      'disabled, not enabled',
      undefined,
    ],
    [
      { frontends: [{ name: 'web', state: 'open', maxconn: 9 }] },
      'frontend web',
      'frontend-maxconn',
      'maxconn 9, not 20',
      8,
    ],
    [{ limits: { maxconn: 50, rates: {} } }, 'global', 'global-maxconn', 'maxconn 50, not 100', 2],
    [
      { limits: { maxconn: 100, rates: { connections: 0 } } },
      'global',
      'global-rate',
      'maxconnrate 0, not 7',
      3,
    ],
  ])('of a process with %j: how it is told, and put back', (process, section, kind, text, line) => {
    const { changes, drift } = planScene(scene(process, { settings: reset }))

    expect(drift).toMatchObject([{ kind, subject: { section }, summary: `${section}: ${text}` }])
    expect(changes).toMatchObject([
      {
        class: 'runtime',
        action: 'change',
        kind,
        subject: { section },
        summary: `${section}: ${text}`,
        reason: { code: 'changed-by-hand' },
      },
    ])
    expect(changes[0]?.origin?.location?.start.line).toBe(line)
  })

  test('what was shut down is told with what brings it back', () => {
    const process = { frontends: [{ name: 'web', state: 'stopped', maxconn: 20 }] } as const
    const { changes, drift } = planScene(scene(process, { settings: reset }))

    expect(drift).toMatchObject([
      {
        kind: 'frontend-state',
        summary: 'frontend web: shut down, and only a reload brings it back',
      },
    ])
    expect(changes).toMatchObject([
      {
        action: 'change',
        subject: { section: 'frontend web' },
        summary: 'frontend web: shut down → running',
        reason: { code: 'frontend-shut-down' },
      },
    ])
  })

  test('one that is to be disabled and is not is disabled', () => {
    const process = { frontends: [{ name: 'off', state: 'open', maxconn: 100 }] } as const
    const { changes, drift } = planScene(scene(process, { settings: reset }))

    expect(drift).toMatchObject([{ summary: 'frontend off: enabled, not disabled' }])
    expect(commands({ changes } as never)).toEqual(['disable frontend off'])
  })
})

import { describe, expect, test } from 'vitest'
import { commands, outcome, planScene, running, words } from '../../../test/support/running.ts'

const a = running('web/a', '10.0.0.1:80')

describe('a new backend', () => {
  const started =
    'defaults base\n  mode http\n  timeout server 5s\nbackend web from base\n  server a 10.0.0.1:80\n'
  const added = '\nbackend api from base\n  mode tcp\n  server b 10.0.0.2:80 check\n'

  test('is made while HAProxy 3.4 runs, when that is switched on', () => {
    const scene = { started, wanted: started + added, servers: [a], version: '3.4' } as const
    const live = planScene({ ...scene, settings: { liveBackends: true } })

    expect(words(live)).toEqual(['runtime backend add'])
    expect(commands(live)).toEqual([
      'add backend api from base mode tcp',
      'add server api/b 10.0.0.2:80 check',
      'enable health api/b',
      'set server api/b state ready',
      'publish backend api',
    ])
    expect(words(planScene(scene))).toEqual(['reload section add'])
  })

  test.each([
    ['on an older version', '3.2', added],
    ['with lines of its own', '3.4', `${added}  http-request deny\n`],
    ['without named defaults', '3.4', added.replace(' from base', '')],
    [
      'from defaults that are new as well',
      '3.4',
      `${added.replace('base', 'more')}defaults more\n  mode http\n`,
    ],
    [
      'with a server that cannot be added',
      '3.4',
      `${added}  server c 10.0.0.3:80 redir http://x\n`,
    ],
  ] as const)('%s comes with a reload', (_, version, text) => {
    const plan = planScene({
      started,
      wanted: started + text,
      servers: [a],
      version,
      settings: { liveBackends: true },
    })

    expect(words(plan)).toContain('reload section add')
    expect(words(plan)).not.toContain('runtime backend add')
  })
})

describe('a backend that goes', () => {
  const base = 'defaults base\n  mode http\nbackend web from base\n  server a 10.0.0.1:80\n'
  const old =
    'backend old from base\n  balance leastconn\n  server b 10.0.0.2:80\n  server c 10.0.0.3:80\n'
  const scene = {
    started: base + old,
    wanted: base,
    servers: [a, running('old/b', '10.0.0.2:80'), running('old/c', '10.0.0.3:80')],
    version: '3.4',
  } as const

  test('is emptied and deleted while HAProxy 3.4 runs, when that is switched on', () => {
    const plan = planScene({ ...scene, settings: { liveBackends: true } })

    expect(words(plan)).toEqual(['runtime backend remove'])
    expect(commands(plan)).toEqual([
      'unpublish backend old',
      'set server old/b state drain',
      'set server old/c state drain',
      'drain',
      'drain',
      'set server old/b state maint',
      'del server old/b',
      'set server old/c state maint',
      'del server old/c',
      'del backend old',
    ])
    expect(words(planScene(scene))).toEqual(['reload section remove'])
  })

  test('is left to a reload that comes anyway', () => {
    const settings = { liveBackends: true }
    const wanted = base.replace('mode http', 'mode http\n  timeout client 5s')

    const plan = planScene({ ...scene, wanted, settings })

    expect(words(plan)).toEqual(['reload defaults-line add', 'reload section remove'])
  })

  test('says why it cannot go', () => {
    const front = 'frontend front\n  default_backend old\n'
    const plan = planScene({
      ...scene,
      started: base + old + front,
      wanted: base + front,
      settings: { liveBackends: true },
    })

    expect(plan.changes[0]).toMatchObject({
      class: 'reload',
      reason: { code: 'backend-referred-to', by: 'default_backend', section: 'frontend front' },
    })
  })

  test('is no change where the process has lost it already', () => {
    const process = { backends: ['web'] }

    expect(
      planScene({ ...scene, servers: [a], process, settings: { liveBackends: true } }).changes,
    ).toEqual([])
  })
})

describe('why one comes only with a reload', () => {
  const started = 'defaults base\n  mode http\nbackend web from base\n  server a 10.0.0.1:80\n'

  test.each<[string, string, readonly string[], string]>([
    ['a listen', 'listen api from base', [], 'section-at-start'],
    ['a frontend', 'frontend api from base', [], 'section-at-start'],
    ['no defaults', 'backend api', [], 'defaults-not-named'],
    [
      'defaults that HAProxy does not have',
      'backend api from other',
      [],
      'defaults-not-started other',
    ],
    ['a line of its own', 'backend api from base', ['retries 2'], 'line-not-live retries'],
    ['a mode of its own', 'backend api from base', ['mode tcp'], ''],
    ['a mode that is not made', 'backend api from base', ['mode log'], 'mode-not-live log'],
    [
      'a server that cannot be added',
      'backend api from base',
      ['server s 10.0.0.2:80', 'server t x.test:80'],
      'server-not-added t (lookup-blocks x.test:80)',
    ],
    [
      'a server of the environment',
      'backend api from base',
      ['server s "$S"'],
      'server-not-added s (server-of-environment)',
    ],
  ])('%s', (_, header, lines, reason) => {
    const plan = planScene({
      started,
      wanted: [`${started}${header}`, ...lines, ''].join('\n  '),
      servers: [a],
      version: '3.4',
      settings: { liveBackends: true },
    })

    const [found] = outcome(plan)
    expect(found).toBe(reason === '' ? 'add backend api from base mode tcp' : `reload: ${reason}`)
  })

  test('the process has one of that name that is in no file', () => {
    const wanted = `${started}backend api from base\n`
    const scene = { started, wanted, servers: [a], version: '3.4' } as const
    const settings = { liveBackends: true }
    function withBackends(...backends: readonly string[]): readonly string[] {
      return outcome(planScene({ ...scene, settings, process: { backends } }))
    }

    expect(withBackends('web', 'api')).toEqual(['reload: name-in-use'])
    expect(withBackends('web')).toEqual(['add backend api from base', 'publish backend api'])
  })

  test.each([
    ['defaults base\n', '', 'add backend api from base mode tcp'],
    ['defaults base\n  mode http\n', '', 'add backend api from base'],
    ['defaults base\n  mode http\n', '  mode http\n', 'add backend api from base mode http'],
  ])('its mode is told where %j do not have it, and it has %j', (defaults, mode, command) => {
    const plan = planScene({
      started: defaults,
      wanted: `${defaults}backend api from base\n${mode}`,
      servers: [],
      version: '3.4',
      settings: { liveBackends: true },
    })

    expect(commands(plan)).toEqual([command, 'publish backend api'])
    expect(plan.changes).toMatchObject([
      {
        kind: 'backend',
        action: 'add',
        subject: { section: 'backend api' },
        summary: 'backend api: new',
        reason: { code: 'backend-made' },
      },
    ])
  })
})

describe('why one goes only with a reload', () => {
  const base = 'defaults base\n  mode http\n'

  test.each<[string, string, readonly string[], string, string]>([
    ['nothing is against it', 'backend old from base', [], '', ''],
    ['a listen', 'listen old from base', [], '', 'section-at-start'],
    ['a table', 'backend old from base', ['stick-table type ip size 1m'], '', 'backend-with-table'],
    ['no balancing', 'backend old from base', ['dispatch 10.0.0.9:80'], '', 'backend-unbalanced'],
    ['disabled', 'backend old from base', ['disabled'], '', 'backend-disabled'],
    ['QUIC', 'backend old from base', ['server q quic4@10.0.0.2:80'], '', 'backend-with-quic'],
    ['another mode', 'backend old from base', ['mode log'], '', 'mode-not-live log'],
    [
      'a line of its own names it',
      'backend old from base',
      ['acl up nbsrv(old) gt 0'],
      '',
      'backend-refers-to-itself nbsrv',
    ],
    [
      'somebody names it',
      'backend old from base',
      [],
      'frontend f\n  default_backend old\n',
      'backend-referred-to default_backend frontend f',
    ],
    [
      'a server that cannot be deleted',
      'backend old from base',
      ['server q 10.0.0.2:80 resolvers r'],
      '',
      'server-not-deleted q (held-by-resolvers)',
    ],
  ])('%s', (_, header, lines, front, reason) => {
    const plan = planScene({
      started: `${[`${base}${header}`, ...lines, ''].join('\n  ').trimEnd()}\n${front}`,
      wanted: `${base}${front}`,
      servers: lines.some((line) => line.startsWith('server q'))
        ? [running('old/q', '10.0.0.2:80')]
        : [],
      version: '3.4',
      settings: { liveBackends: true },
    })

    const [found] = outcome(plan)
    expect(found).toBe(reason === '' ? 'unpublish backend old' : `reload: ${reason}`)
    if (reason !== '') return
    expect(plan.changes).toMatchObject([
      {
        class: 'runtime',
        kind: 'backend',
        action: 'remove',
        subject: { section: 'backend old' },
        summary: 'backend old: gone',
        reason: { code: 'backend-deleted' },
      },
    ])
  })
})

import { describe, expect, test } from 'vitest'
import { commands, planScene, running, words } from '../../../test/support/running.ts'

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

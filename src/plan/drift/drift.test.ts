import { describe, expect, test } from 'vitest'
import { commands, commandText, planScene, running, words } from '../../../test/support/running.ts'

function config(...servers: readonly string[]): string {
  return `global\n  maxconn 10\ndefaults\n  mode http\nbackend web\n${servers.map((each) => `  server ${each}\n`).join('')}`
}

const a = running('web/a', '10.0.0.1:80')

describe('what somebody did by hand', () => {
  const started = config('a 10.0.0.1:80')

  test.each([
    ['a drained server', { adminState: 8 }, 'server-state', 'state ready', 'state drain'],
    ['a server in maintenance', { adminState: 1 }, 'server-state', 'state ready', 'state maint'],
    ['another weight', { weight: 7 }, 'server-weight', 'weight 1', 'weight 7'],
  ])('%s is shown and kept, over a reload too, or put back', (_, more, kind, back, again) => {
    const scene = { started, wanted: started, servers: [{ ...a, ...more }] }

    const kept = planScene(scene)
    const reset = planScene({ ...scene, settings: { drift: 'reset' } })

    expect(kept.changes).toEqual([])
    expect(kept.drift).toMatchObject([{ kind, policy: 'keep', subject: { server: 'a' } }])
    expect(kept.drift?.[0]?.again?.map(commandText)).toEqual([`set server web/a ${again}`])
    expect(reset.drift).toMatchObject([{ kind, policy: 'reset' }])
    expect(commands(reset)).toEqual([`set server web/a ${back}`])
  })

  test.each([
    ['drained', { adminState: 8 }, ['set server web/a state drain']],
    ['in maintenance', { adminState: 1 }, ['set server web/a state maint']],
    [
      'of another weight',
      { weight: 7 },
      ['set server web/a state ready', 'set server web/a weight 7'],
    ],
  ])('a server that somebody made %s is so when it was made anew', (_, more, last) => {
    const others = ['b 10.0.0.2:80', 'c 10.0.0.3:80', 'd 10.0.0.4:80']
    const servers = others.map((line) => running(`web/${line[0]}`, line.slice(2)))

    const plan = planScene({
      started: config('a 10.0.0.1:80', ...others),
      wanted: config('a 10.0.0.1:80 send-proxy', ...others),
      servers: [{ ...a, ...more }, ...servers],
    })

    const all = commands(plan)
    expect(all.slice(all.indexOf('add server web/a 10.0.0.1:80 send-proxy') + 1)).toEqual(last)
  })

  test.each([
    ['drained', { adminState: 8 }, 'keep', ['set server web/new state drain'], 1],
    ['in maintenance', { adminState: 1 }, 'keep', ['set server web/new state maint'], 1],
    [
      'of another weight',
      { weight: 7 },
      'keep',
      ['set server web/new state ready', 'set server web/new weight 7'],
      1,
    ],
    [
      'drained, which is to be put back,',
      { adminState: 8 },
      'reset',
      ['set server web/new state ready'],
      0,
    ],
  ] as const)(
    'a server that somebody made %s is so under a new name',
    (_, more, drift, last, shown) => {
      const plan = planScene({
        started: config('a 10.0.0.1:80', 'b 10.0.0.2:80'),
        wanted: config('new 10.0.0.1:80', 'b 10.0.0.2:80', 'other 10.0.0.3:80'),
        servers: [{ ...a, ...more }, running('web/b', '10.0.0.2:80')],
        settings: { drift },
      })

      const all = commands(plan)
      const at = all.indexOf('add server web/new 10.0.0.1:80')
      expect(all.slice(at + 1, at + 1 + last.length)).toEqual(last)
      expect(all).toContain('set server web/other state ready')
      expect(plan.drift?.map(({ subject }) => subject.server)).toEqual(shown === 1 ? ['new'] : [])
    },
  )

  test('checks that were put off are drift as well', () => {
    const text = config('a 10.0.0.1:80 check')
    const scene = { started: text, wanted: text, servers: [{ ...a, checkState: 2 }] }

    expect(planScene(scene)).toMatchObject({ changes: [], drift: [{ kind: 'server-state' }] })
    expect(commands(planScene({ ...scene, settings: { drift: 'reset' } }))).toEqual([
      'enable health web/a',
    ])
  })

  test('another address is always put back', () => {
    const plan = planScene({ started, wanted: started, servers: [running('web/a', '10.0.0.9:80')] })

    expect(plan.drift).toMatchObject([{ kind: 'server-address', policy: 'reset' }])
    expect(commands(plan)).toEqual(['set server web/a addr 10.0.0.1 port 80'])
  })

  test('a server that no file has is kept, or taken away', () => {
    const scene = { started, wanted: started, servers: [a, running('web/x', '10.0.0.9:80')] }

    expect(planScene(scene)).toMatchObject({ changes: [], drift: [{ kind: 'unknown-server' }] })
    expect(words(planScene({ ...scene, settings: { drift: 'reset' } }))).toEqual([
      'runtime server remove',
    ])
  })

  test('what an agent does is not drift', () => {
    const text = config('a 10.0.0.1:80 agent-check agent-port 9')
    const servers = [{ ...a, weight: 50, adminState: 8 }]

    expect(planScene({ started: text, wanted: text, servers })).toMatchObject({
      changes: [],
      drift: [],
    })
  })
})

describe('an apply that was cut off', () => {
  const started = config('a 10.0.0.1:80')
  const wanted = config('a 10.0.0.1:80 weight 5', 'b 10.0.0.2:80 check')

  test('before anything reached the process: all is done', () => {
    const plan = planScene({ started, onDisk: wanted, wanted, servers: [a] })

    expect(words(plan)).toEqual(['runtime server add', 'runtime server-weight change'])
  })

  test('between `add server` and its end: the rest is done, and is nobody’s drift', () => {
    const b = running('web/b', '10.0.0.2:80', { adminState: 1, checkState: 2 })
    const plan = planScene({ started, onDisk: wanted, wanted, servers: [{ ...a, weight: 5 }, b] })

    expect(plan.drift).toEqual([])
    expect(commands(plan)).toEqual(['enable health web/b', 'set server web/b state ready'])
  })

  test('before a removal: the server that only the file on disk has goes when it is wanted no more', () => {
    const b = running('web/b', '10.0.0.2:80')
    const plan = planScene({ started, onDisk: wanted, wanted: started, servers: [a, b] })

    expect(words(plan)).toEqual(['runtime server remove'])
  })
})

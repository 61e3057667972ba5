import { describe, expect, test } from 'vitest'
import { commands, planScene, running, words } from '../../../test/support/running.ts'

const a = running('web/a', '10.0.0.1:80')

describe('a line counts for what it means, not for where it stands', () => {
  test.each([
    ['it moves', 'timeout client 2s', ''],
    ['it comes and goes', 'timeout client 2s', 'timeout client 1s'],
  ])('`defaults from base` twice are two sections: %s, and HAProxy is reloaded', (_, was, is) => {
    function config(first: string, second: string): string {
      return [
        'defaults base',
        '  mode http',
        'defaults from base',
        `  ${first}`,
        'frontend front',
        '  bind :80',
        'defaults from base',
        `  ${second}`,
        'backend web',
        '  server a 10.0.0.1:80',
        '',
      ].join('\n')
    }

    const plan = planScene({ started: config(was, is), wanted: config(is, was), servers: [a] })

    expect(plan.changes.map((change) => `${change.class} ${change.subject.section}`)).toEqual([
      'reload defaults 1',
      'reload defaults 2',
    ])
  })

  test.each([
    ['2.6', 'version_atleast(2.4)'],
    ['3.2', 'version_atleast(2.4) && version_before(3.3)'],
    ['3.2', '!version_before(2.4)'],
  ] as const)(
    'a weight below a condition that %s decides is changed while it runs',
    (version, condition) => {
      function config(weight: number): string {
        return `backend web\n.if ${condition}\n  server a 10.0.0.1:80 weight ${weight}\n.endif\n`
      }

      const servers = [running('web/a', '10.0.0.1:80', { weight: 1 })]
      const scene = { started: config(1), wanted: config(7), servers, version }

      expect(words(planScene(scene))).toEqual(['runtime server-weight change'])
    },
  )

  test('one that is left to HAProxy is not', () => {
    function config(weight: number): string {
      return `backend web\n.if feature(LUA)\n  server a 10.0.0.1:80 weight ${weight}\n.endif\n`
    }

    const plan = planScene({ started: config(1), wanted: config(7), servers: [a] })

    expect(plan.changes).toMatchObject([{ class: 'reload' }])
  })

  test('what the version of the process leaves out is not there', () => {
    const started = 'backend web\n  server a 10.0.0.1:80\n'
    const wanted = `${started}.if version_atleast(2.8)\n  server b 10.0.0.2:80\n.endif\n`
    const scene = { started, wanted, servers: [a] }

    expect(words(planScene({ ...scene, version: '2.6' }))).toEqual([])
    expect(words(planScene({ ...scene, version: '2.8' }))).toEqual(['runtime server add'])
  })

  // `random` knows servers by their numbers, which HAProxy would give by the order in which they come.
  test.each([
    ['3.2', '', 'add server web/b 10.0.0.2:80'],
    ['3.2', 'balance random', 'add server web/b 10.0.0.2:80 id 2'],
    ['3.3', '', 'add server web/b 10.0.0.2:80 id 2'],
    ['3.3', 'balance random', 'add server web/b 10.0.0.2:80 id 2'],
    ['3.3', 'balance roundrobin', 'add server web/b 10.0.0.2:80'],
  ] as const)('a server that comes on %s with `%s`', (version, line, command) => {
    const started = `backend web\n  ${line}\n  server a 10.0.0.1:80\n`
    const wanted = `${started}  server b 10.0.0.2:80\n`

    expect(commands(planScene({ started, wanted, servers: [a], version }))[0]).toBe(command)
  })
})

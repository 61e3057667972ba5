import { expect, test } from 'vitest'
import { outcome, planScene, running } from '../../../../test/support/running.ts'

/** What becomes of a server whose checks are on, and whose line changes, while two others serve. */
function changed(before: string, after: string): readonly string[] {
  const [started, wanted] = [before, after].map(
    (line) => `backend web\n  server a ${line}\n  server b 10.0.0.2:80\n  server c 10.0.0.3:80\n`,
  )
  const isSocket = before.startsWith('/')
  const checks = {
    checkState: before.includes(' check') ? 6 : 0,
    agentState: before.includes('agent-check') ? 6 : 0,
  }
  const servers = [
    running('web/a', isSocket ? ':0' : '10.0.0.1:80', checks),
    running('web/b', '10.0.0.2:80'),
    running('web/c', '10.0.0.3:80'),
  ]
  return outcome(planScene({ started: started!, wanted: wanted!, servers, version: '3.0' }))
}

const set = (what: string): string => `set server web/a ${what}`
const anew = (option: string): string => `anew: option-when-made ${option}`

test.each<[string, string, readonly string[]]>([
  // Where health checks go.
  ['check port 1', 'check port 2', [set('check-port 2')]],
  ['check', 'check port 2', [set('check-port 2')]],
  ['check port 1', 'check', [set('check-port 0')]],
  ['check addr 10.0.0.5 port 1', 'check addr 10.0.0.6 port 1', [set('check-addr 10.0.0.6')]],
  ['check addr 10.0.0.5 port 1', 'check port 1', [anew('addr')]],
  ['port 1', 'port 2', [anew('port')]],
  // With a port of their own they do not go through the server's TLS, nor with its PROXY line.
  ['check ssl port 1', 'check ssl port 2', [set('check-port 2')]],
  ['check ssl port 1', 'check ssl', [anew('port')]],
  ['check ssl', 'check ssl port 2', [anew('port')]],
  ['check send-proxy port 1', 'check send-proxy', [anew('port')]],
  ['check ssl check-ssl port 1', 'check ssl check-ssl', [set('check-port 0')]],
  // Where the agent goes.
  ['agent-check agent-port 8', 'agent-check agent-port 9', [set('agent-port 9')]],
  [
    'agent-check agent-addr 10.0.0.5',
    'agent-check agent-addr 10.0.0.6',
    [set('agent-addr 10.0.0.6')],
  ],
  ['agent-check agent-send a', 'agent-check agent-send b', [set('agent-send b')]],
  ['agent-check agent-port 8', 'agent-check', [anew('agent-port')]],
  ['agent-check agent-send a', 'agent-check', [anew('agent-send')]],
  ['agent-port 8', 'agent-port 9', [anew('agent-port')]],
  // An agent without a place of its own goes where the checks go.
  [
    'check port 1 agent-check',
    'check port 2 agent-check',
    [set('check-port 2'), set('agent-port 2')],
  ],
  ['check port 1 agent-check', 'check agent-check', [anew('port')]],
  [
    'check port 1 agent-check agent-port 9',
    'check port 2 agent-check agent-port 9',
    [set('check-port 2')],
  ],
  [
    'check addr 10.0.0.5 port 1 agent-check',
    'check addr 10.0.0.6 port 1 agent-check',
    [set('check-addr 10.0.0.6'), set('agent-addr 10.0.0.6')],
  ],
  // A limit that moves between two is one thing, a fixed one another.
  ['minconn 2 maxconn 5', 'minconn 2 maxconn 6', ['set maxconn server web/a 6']],
  ['minconn 5 maxconn 5', 'minconn 5 maxconn 6', [anew('maxconn')]],
  ['minconn 2 maxconn 5', 'minconn 2 maxconn 2', [anew('maxconn')]],
  ['minconn 2 maxconn 5', 'minconn 2', [anew('maxconn')]],
  ['minconn 0 maxconn 5', 'minconn 0 maxconn 6', [anew('maxconn')]],
])('%j → %j', (before, after, expected) => {
  expect(changed(`10.0.0.1:80 ${before}`, `10.0.0.1:80 ${after}`)).toEqual(expected)
})

test.each<[string, string, string]>([
  ['check addr 10.0.0.5', 'check addr x.test', 'addr (lookup-blocks x.test)'],
  [
    'agent-check agent-addr 10.0.0.5',
    'agent-check agent-addr x.test',
    'agent-addr (lookup-blocks x.test)',
  ],
  ['agent-check agent-send a', 'agent-check agent-send a\\nb', 'agent-send (value-with-line-feed)'],
])('%j → %j is left to a reload: %s', (before, after, why) => {
  const [found] = changed(`10.0.0.1:80 ${before}`, `10.0.0.1:80 ${after}`)

  expect(found).toContain(`reload: not-made-anew (option-changes ${why}) (`)
})

test('checks of a server behind a socket have no other port', () => {
  expect(changed('/run/a check port 1', '/run/a check')).toEqual([anew('port')])
})

import { describe, expect, test } from 'vitest'
import type { Current, ProcessState, RunningServer } from '../../model/plan/plan.ts'
import { basisOf, movedSince, serversDigest } from './basis.ts'

function server(name: string, more: Partial<RunningServer> = {}): RunningServer {
  return {
    backend: 'web',
    name,
    id: 1,
    address: '10.0.0.1',
    port: 80,
    weight: 10,
    initialWeight: 10,
    adminState: 0,
    operationalState: 2,
    ...more,
  }
}

function running(more: Partial<ProcessState> = {}): ProcessState {
  return {
    pid: 7,
    version: '2.6',
    capabilities: { level: 'admin', commands: [] },
    generation: 'a',
    frontends: [{ name: 'front', state: 'open', maxconn: 100 }],
    limits: { maxconn: 1000, rates: { connections: 0 } },
    servers: [server('one'), server('two')],
    oldWorkers: 0,
    ...more,
  }
}

function current(more: Partial<Current> = {}, text?: string): Current {
  const file = { name: 'haproxy.cfg', path: '/haproxy.cfg', isOwned: true }
  return { files: [text === undefined ? file : { ...file, text }], process: running(), ...more }
}

describe('movedSince', () => {
  test.each<[string, Current, string | undefined]>([
    ['nothing', current({}, 'x'), undefined],
    ['the file', current({}, 'y'), 'the file haproxy.cfg has changed'],
    ['the file is gone', current(), 'the file haproxy.cfg has changed'],
    [
      'another worker',
      current({ process: running({ pid: 8 }) }, 'x'),
      'the process had pid 7 and has 8',
    ],
    [
      'another HAProxy under the same pid',
      current({ process: running({ version: '3.0' }) }, 'x'),
      'the process was HAProxy 2.6 and is 3.0',
    ],
    [
      'another generation',
      current({ process: running({ generation: 'b' }) }, 'x'),
      'the process runs another generation',
    ],
    [
      'a frontend',
      current(
        { process: running({ frontends: [{ name: 'front', state: 'paused', maxconn: 100 }] }) },
        'x',
      ),
      'frontends or limits were changed over the socket',
    ],
    [
      'a rate',
      current({ process: running({ limits: { maxconn: 1000, rates: { connections: 9 } } }) }, 'x'),
      'frontends or limits were changed over the socket',
    ],
    [
      'a weight',
      current(
        { process: running({ servers: [server('one', { weight: 1 }), server('two')] }) },
        'x',
      ),
      'servers were changed over the socket',
    ],
    [
      'a check',
      current(
        { process: running({ servers: [server('two', { operationalState: 0 }), server('one')] }) },
        'x',
      ),
      undefined,
    ],
    ['a commit', current({ commit: 'c' }, 'x'), 'the last commit was none and is c'],
  ])('sees what moved: %s', (_, now, expected) => {
    expect(movedSince(basisOf(current({}, 'x')), now)).toBe(expected)
  })

  test('takes a plan that does not name the version', () => {
    const { process, ...basis } = basisOf(current({}, 'x'))
    const { version: _version, ...older } = process!

    expect(movedSince({ ...basis, process: older }, current({}, 'x'))).toBeUndefined()
  })

  test('sees a process that came and one that went', () => {
    const { process: _process, ...without } = current({}, 'x')
    expect(movedSince(basisOf(without), current({}, 'x'))).toMatch('a process answers')
    expect(movedSince(basisOf(current({}, 'x')), without)).toMatch('does not answer')
  })
})

describe('serversDigest', () => {
  test.each<[string, Partial<RunningServer>, boolean]>([
    ['an address', { address: '10.0.0.2' }, false],
    ['a port', { port: 81 }, false],
    ['a forced maintenance', { adminState: 1 }, false],
    ['a maintenance for want of a resolved name', { adminState: 0x20 }, true],
    ['a state of a check', { operationalState: 0 }, true],
  ])('%s: the same? %s', (_, more, isSame) => {
    const digests = [[server('one')], [server('one', more)]].map(serversDigest)
    expect(digests[0] === digests[1]).toBe(isSame)
  })

  test('the address of a server with a name is the resolver’s', () => {
    const named = { fqdn: 'app.example' }
    expect(serversDigest([server('one', { ...named, address: '10.0.0.9' })])).toBe(
      serversDigest([server('one', named)]),
    )
  })
})

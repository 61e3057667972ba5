import { expect, test } from 'vitest'
import { isSameProcess, type SeenProcess } from './same-process.ts'

function seen(socket: string, state: Partial<SeenProcess['state']> = {}): SeenProcess {
  return { socket, state: { pid: 7, startedAtSec: 1, node: 'lb', ...state } }
}

const both = ['unix@/run/a.sock', 'unix@/run/b.sock', 'ipv4@127.0.0.1:9999']

test.each<[string, SeenProcess, SeenProcess, boolean]>([
  ['another pid', seen('/run/a.sock'), seen('/run/b.sock', { pid: 8 }), false],
  ['another host', seen('10.0.0.1:99'), seen('10.0.0.2:99', { node: 'lb2' }), false],
  ['another start', seen('/run/a.sock'), seen('/run/b.sock', { startedAtSec: 2 }), false],
  ['nothing that tells them apart', seen('/run/a.sock'), seen('/run/b.sock'), true],
  ['both sockets named', seen('/run/a.sock', { ownSockets: both }), seen('/run/b.sock'), true],
  [
    'one socket of a container each',
    seen('/c1/a.sock', { ownSockets: ['unix@/run/a.sock'] }),
    seen('/c2/a.sock'),
    false,
  ],
  [
    'one socket each in one folder',
    seen('/run/a.sock', { ownSockets: ['unix@/run/a.sock'] }),
    seen('/run/b.sock'),
    false,
  ],
  [
    'two sockets of one container',
    seen('/c1/a.sock', { ownSockets: both }),
    seen('/c1/b.sock'),
    true,
  ],
  [
    'two containers that have both',
    seen('/c1/a.sock', { ownSockets: both }),
    seen('/c2/b.sock'),
    false,
  ],
  ['over TCP', seen('127.0.0.1:9999', { ownSockets: both }), seen('localhost:9999'), true],
  ['over a master', seen('/run/a.sock', { ownSockets: both }), seen('master@/run/m.sock'), true],
])('%s', (_, a, b, isSame) => {
  expect(isSameProcess(a, b)).toBe(isSame)
})

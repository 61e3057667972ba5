import { createServer, type Socket } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { systemClock } from '../system/clock.ts'
import { createRuntimeConnector } from './connector.ts'
import { askOnce } from './one-shot.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haproxyctl-ask-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

type Asking = (path: string, timeoutMs: number) => Promise<unknown>

/** What comes of asking somebody who answers like this. */
async function ask(
  answer: (socket: Socket) => void,
  timeoutMs: number,
  asking: Asking = once,
): Promise<unknown> {
  const path = join(folder, 'socket')
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  try {
    return await asking(path, timeoutMs)
  } finally {
    server.close()
  }
}

function once(path: string, timeoutMs: number): Promise<string> {
  const address = { kind: 'worker', target: { path } } as const
  return askOnce({ address, text: 'show info\n', timeoutMs, ending: '\n' })
}

/** Over a connection that stays open. */
async function inBatch(path: string, timeoutMs: number): Promise<unknown> {
  const connector = createRuntimeConnector({ clock: systemClock, timeoutMs })
  await using connection = await connector.open(path)
  return await connection.askAll(['show info'])
}

function drip(socket: Socket): void {
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer)
    else socket.write('Name: x\n')
  }, 5)
}

function flood(socket: Socket): void {
  const piece = 'A'.repeat(1 << 20)
  function more(): void {
    while (!socket.destroyed) if (!socket.write(piece)) return void socket.once('drain', more)
  }
  more()
}

test('an answer ends with the connection', async () => {
  await expect(ask((socket) => socket.end('a\nb\n'), 5_000)).resolves.toBe('a\nb\n')
})

test.each<[string, (socket: Socket) => void, number, string]>([
  ['nothing at all', () => undefined, 50, 'no answer within 50 ms'],
  ['a line now and then, for ever', drip, 500, 'its answer was not complete within 1500 ms'],
  ['more than there can be', flood, 60_000, 'its answer is larger than 128 MiB'],
  ['a part', (socket) => void socket.end('a'), 5_000, 'its answer was cut short'],
])('%s is no answer', async (_, answer, timeoutMs, message) => {
  await expect(ask(answer, timeoutMs)).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining(message),
  })
})

test.each<[string, (socket: Socket) => void, number, string]>([
  ['nothing at all', () => undefined, 50, 'no answer within 50 ms'],
  ['a line now and then, for ever', drip, 500, 'not all was answered within 1550 ms'],
  ['more than there can be', flood, 60_000, 'its answer is larger than 128 MiB'],
  ['a part', (socket) => void socket.end('a'), 5_000, 'HAProxy ended the connection'],
  [
    'codes for the terminal',
    (socket) => void socket.write('\u001B[2J\n> '),
    5_000,
    'it does not answer like HAProxy: \\x1b[2J',
  ],
])('%s is no answer to several questions', async (_, answer, timeoutMs, message) => {
  await expect(ask(answer, timeoutMs, inBatch)).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining(message),
  })
})

import { createServer, type Socket } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { askOnce } from './one-shot.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'haproxyctl-ask-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** What comes of asking somebody who answers like this. */
async function ask(answer: (socket: Socket) => void, timeoutMs: number): Promise<string> {
  const path = join(folder, 'socket')
  const server = createServer((socket) => {
    socket.on('error', () => undefined)
    socket.once('data', () => answer(socket))
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))
  try {
    const address = { kind: 'worker', target: { path } } as const
    return await askOnce({ address, text: 'show info\n', timeoutMs, ending: '\n' })
  } finally {
    server.close()
  }
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
  ['a line now and then, for ever', drip, 500, 'its answer was not complete within 3000 ms'],
  ['more than there can be', flood, 60_000, 'its answer is larger than 128 MiB'],
  ['a part', (socket) => void socket.end('a'), 5_000, 'its answer was cut short'],
])('%s is no answer', async (_, answer, timeoutMs, message) => {
  await expect(ask(answer, timeoutMs)).rejects.toMatchObject({
    kind: 'unavailable',
    message: expect.stringContaining(message),
  })
})

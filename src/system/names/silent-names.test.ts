import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { silentNames } from './silent-names.ts'

/** A name server that answers for `known.test`, with that there is none, and is silent about all else. */
async function startServer(): Promise<{ readonly address: string } & AsyncDisposable> {
  const socket = createSocket('udp4')
  socket.on('message', (query, from) => {
    if (!query.includes('known')) return
    const answer = Buffer.from(query)
    answer[2] = 0x81
    answer[3] = 0x83
    socket.send(answer, from.port, from.address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  return {
    address: `127.0.0.1:${socket.address().port}`,
    [Symbol.asyncDispose]: () => new Promise((resolve) => socket.close(() => resolve())),
  }
}

test('a name that nobody answers for is silent; one that is unknown, or in the hosts file, is not', async () => {
  await using server = await startServer()
  const names = ['known.test', 'a.test', 'localhost', 'b.test']

  const silent = await silentNames(names, undefined, { servers: [server.address], timeoutMs: 100 })

  expect(silent).toEqual(['a.test', 'b.test'])
})

test('an abort ends it', async () => {
  await using server = await startServer()
  const reason = new Error('enough')
  const signal = AbortSignal.timeout(50)

  const asked = silentNames(['a.test'], signal, { servers: [server.address], timeoutMs: 60_000 })

  await expect(asked).rejects.toThrow()
  await expect(
    silentNames(['a.test'], AbortSignal.abort(reason), { servers: [server.address] }),
  ).rejects.toBe(reason)
})

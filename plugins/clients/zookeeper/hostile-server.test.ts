import { createServer, type Socket } from 'node:net'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ZooKeeperClient } from './client.ts'
import { frame } from './frames.ts'
import { writeBoolean, writeBuffer, writeInt, writeLong } from './jute.ts'

/** A server that says what it is told to: one answer to the handshake, then one for whatever comes. */
async function startLiar(handshake: Uint8Array, answer: Uint8Array) {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => undefined)
    let hasGreeted = false
    socket.on('data', () => {
      socket.write(hasGreeted ? answer : handshake)
      hasGreeted = true
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    servers: `127.0.0.1:${typeof address === 'object' ? address?.port : ''}`,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const welcome = frame(
  writeInt(0),
  writeInt(1_000),
  writeLong(7n),
  writeBuffer(Buffer.alloc(16)),
  writeBoolean(false),
)
const fast = { sessionTimeoutMs: 1_000, connectTimeoutMs: 50, requestTimeoutMs: 60 }

async function expectRefusal(handshake: Uint8Array, answer: Uint8Array): Promise<void> {
  await using liar = await startLiar(handshake, answer)
  await using client = new ZooKeeperClient({ servers: liar.servers, ...fast })

  await expect(client.get('/a')).rejects.toMatchObject({ name: 'ZooKeeperError' })
}

test('whatever a server says to a handshake, the client gives up in time and lives on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), (bytes) => expectRefusal(bytes, bytes)),
    { numRuns: 15 },
  )
})

test('whatever a server says to a request, the client gives up in time and lives on', async () => {
  const framed = fc.uint8Array({ maxLength: 80 }).map((bytes) => frame(Buffer.from(bytes)))

  await fc.assert(
    fc.asyncProperty(fc.oneof(framed, fc.uint8Array({ maxLength: 80 })), (bytes) =>
      expectRefusal(welcome, bytes),
    ),
    { numRuns: 15 },
  )
})

test.each([
  ['a frame of 2 GiB', writeInt(0x7fff_ffff)],
  ['an answer to another request', frame(writeInt(99), writeLong(1n), writeInt(0))],
  ['an answer that is cut short', frame(writeInt(1), writeLong(1n), writeInt(0), writeInt(100))],
  ['an event that is cut short', frame(writeInt(-1), writeLong(1n), writeInt(0), writeInt(3))],
])('%s is refused', (_what, answer) => expectRefusal(welcome, answer))

test('half of a frame and then nothing is given up when the time is over', async () => {
  await expectRefusal(welcome, Buffer.concat([writeInt(100), Buffer.alloc(50)]))
})

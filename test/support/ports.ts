import { randomInt } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { createServer } from 'node:net'

// Below those that systems choose from when nobody names one: what was free stays free until it is used.
const [lowest, above] = [10_000, 16_000]

/** Loopback ports on which nobody listens. They are given to nobody else who asks here while this process lives. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const ports: number[] = []
  while (ports.length < count) {
    const port = randomInt(lowest, above)
    const claim = await claimed(port)
    if (claim === undefined) continue
    if (await isFree(port)) ports.push(port)
    else claim.close()
  }
  return ports
}

export async function freePort(): Promise<number> {
  const [port = 0] = await freePorts(1)
  return port
}

/** UDP has ports of its own: to hold one keeps the TCP port of the same number free for its owner, and ends with us. */
function claimed(port: number): Promise<Socket | undefined> {
  return new Promise((resolve) => {
    const socket = createSocket('udp4')
    socket.once('error', () => resolve(undefined))
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => resolve(socket.unref()))
  })
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
}

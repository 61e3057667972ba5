import { connect, createServer, type Socket } from 'node:net'

/** A wire that a test can cut: it stands before a port on loopback. */
export interface TcpProxy extends AsyncDisposable {
  /** `127.0.0.1:port`. */
  readonly address: string
  /** Ends the connections that are there; new ones pass. */
  cut(): void
  /** Ends the connections that are there, and new ones as soon as they come. */
  block(): void
  /** Lets connections through again. */
  open(): void
  /** Keeps connections but passes nothing on, as a dead network does. */
  freeze(): void
  /** Ends the connections that are there; new ones go to another port. */
  lead(port: number): void
}

export async function startProxy(port: number): Promise<TcpProxy> {
  const sockets = new Set<Socket>()
  let goal = port
  let isOpen = true
  let isFrozen = false

  function add(socket: Socket): Socket {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    return socket
  }
  function pass(from: Socket, to: Socket): void {
    from.on('data', (bytes) => {
      if (!isFrozen) to.write(bytes)
    })
    from.on('close', () => to.destroy())
  }
  function cut(): void {
    for (const socket of sockets) socket.destroy()
  }

  const server = createServer((inner) => {
    add(inner)
    if (!isOpen) {
      inner.destroy()
      return
    }
    const outer = add(connect(goal, '127.0.0.1'))
    pass(inner, outer)
    pass(outer, inner)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const own = typeof address === 'object' ? address?.port : undefined

  return {
    address: `127.0.0.1:${own}`,
    cut,
    block() {
      isOpen = false
      cut()
    },
    open() {
      isOpen = true
      isFrozen = false
    },
    freeze() {
      isFrozen = true
    },
    lead(other) {
      goal = other
      cut()
    },
    async [Symbol.asyncDispose]() {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

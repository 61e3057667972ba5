import { createSocket } from 'node:dgram'
import { connect, isIPv6 } from 'node:net'
import { onAbort, UnavailableError } from 'haproxyctl/plugin'

export interface Resolver {
  readonly address: string
  readonly port: number
}

/** Sends a question by UDP and gives the first packet from that resolver that `isAnswer` takes. */
export function askByUdp(
  { address, port }: Resolver,
  question: Buffer,
  isAnswer: (packet: Buffer) => boolean,
  signal: AbortSignal,
): Promise<Buffer> {
  const socket = createSocket(isIPv6(address) ? 'udp6' : 'udp4')
  let following: Disposable | undefined
  return new Promise<Buffer>((resolve, reject) => {
    following = onAbort(signal, reject)
    socket.on('error', (cause) => reject(unreachable(cause)))
    // Packets of anybody else, and of an older question, are passed over.
    socket.on('message', (packet) => {
      if (isAnswer(packet)) resolve(packet)
    })
    // Connected, so that the system drops what others send, and tells when nobody listens there.
    socket.connect(port, address, (cause?: Error) => {
      if (cause instanceof Error) reject(unreachable(cause))
      else socket.send(question)
    })
  }).finally(() => {
    following?.[Symbol.dispose]()
    socket.close()
  })
}

/** Sends a question by TCP, where an answer may be of any size. */
export function askByTcp(
  { address, port }: Resolver,
  question: Buffer,
  signal: AbortSignal,
): Promise<Buffer> {
  const socket = connect({ host: address, port })
  let following: Disposable | undefined
  return new Promise<Buffer>((resolve, reject) => {
    let received: Buffer = Buffer.alloc(0)
    following = onAbort(signal, reject)
    socket.on('error', (cause) => reject(unreachable(cause)))
    socket.on('close', () => reject(new UnavailableError('the connection ended before the answer')))
    socket.on('data', (bytes) => {
      received = Buffer.concat([received, bytes])
      if (received.length < 2) return
      const size = received.readUInt16BE(0)
      if (received.length >= size + 2) resolve(received.subarray(2, size + 2))
    })
    const length = Buffer.alloc(2)
    length.writeUInt16BE(question.length)
    socket.write(Buffer.concat([length, question]))
  }).finally(() => {
    following?.[Symbol.dispose]()
    socket.destroy()
  })
}

function unreachable(cause: Error): UnavailableError {
  return new UnavailableError(cause.message, { cause })
}

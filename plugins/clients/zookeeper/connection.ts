import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls, type ConnectionOptions as TlsOptions } from 'node:tls'
import { onAbort, formatHostPort } from 'haproxyctl/plugin'
import type { Server } from './ensemble.ts'
import { ZooKeeperError, hasCode } from './errors.ts'
import { createFrameSplitter, frame } from './frames.ts'
import { juteReader, writeInt } from './jute.ts'
import {
  op,
  readConnect,
  writeConnect,
  xid,
  type ConnectAnswer,
  type SessionKey,
} from './records.ts'

export interface ConnectionOptions {
  readonly server: Server
  readonly key: SessionKey
  readonly lastZxid: bigint
  readonly sessionTimeoutMs: number
  readonly connectTimeoutMs: number
  /** Largest frame that is taken from the server. */
  readonly frameLimit: number
  readonly tls?: TlsOptions
}

/** One connection to one server, after the handshake. It never comes back once it is lost. */
export interface Connection {
  readonly server: Server
  readonly answer: ConnectAnswer
  send(...parts: readonly Buffer[]): void
  /** Called with every further frame; what it throws ends the connection. */
  receive(handler: (body: Buffer) => void): void
  /** Resolves with the reason when the connection is gone. */
  readonly lost: Promise<Error>
  end(reason: Error): void
}

/** Connects and shakes hands; rejects when either takes longer than the limit. */
export async function openConnection(
  options: ConnectionOptions,
  signal: AbortSignal,
): Promise<Connection> {
  signal.throwIfAborted()
  const wire = openWire(options)
  using _following = onAbort(signal, () => {
    wire.end(new ZooKeeperError('closed', 'the client was closed'))
  })
  const late = new ZooKeeperError('connection-loss', `${nameOf(options.server)} does not answer`)
  const timer = setTimeout(() => wire.end(late), options.connectTimeoutMs)
  try {
    wire.send(...writeConnect(options.key, options.sessionTimeoutMs, options.lastZxid))
    const first = await Promise.race([wire.firstFrame, wire.lost])
    if (first instanceof Error) throw wire.hasConnected() ? refusal(options.server, first) : first
    const answer = readConnect(juteReader(first))
    const stopPings = keepAlive(wire, answer.timeoutMs, nameOf(options.server))
    void wire.lost.then(stopPings)
    return { server: options.server, answer, ...wire }
  } catch (error) {
    wire.end(error instanceof Error ? error : new Error(String(error)))
    throw error
  } finally {
    clearTimeout(timer)
  }
}

export function nameOf({ host, port }: Server): string {
  return formatHostPort(host, port)
}

interface Wire extends Pick<Connection, 'send' | 'receive' | 'lost' | 'end'> {
  readonly firstFrame: Promise<Buffer>
  /** Whether the server took the connection. */
  hasConnected(): boolean
  /** When something last came in, and last went out. */
  readonly times: { readMs: number; writtenMs: number }
}

function openWire(options: ConnectionOptions): Wire {
  const { server, frameLimit, tls } = options
  const socket: Socket =
    tls === undefined ? connectTcp(server.port, server.host) : connectTls({ ...server, ...tls })
  const splitter = createFrameSplitter(frameLimit)
  const times = { readMs: performance.now(), writtenMs: performance.now() }
  const early: Buffer[] = []
  let handler: ((body: Buffer) => void) | undefined
  let greet: (body: Buffer) => void
  let lose: (reason: Error) => void
  const firstFrame = new Promise<Buffer>((resolve) => (greet = resolve))
  const lost = new Promise<Error>((resolve) => (lose = resolve))
  let isFirst = true
  let isUp = false

  function take(body: Buffer): void {
    if (isFirst) greet(body)
    else if (handler === undefined) early.push(body)
    else handler(body)
    isFirst = false
  }
  function end(reason: Error): void {
    lose(reason)
    socket.destroy()
  }
  socket.setNoDelay(true)
  socket.on(tls === undefined ? 'connect' : 'secureConnect', () => (isUp = true))
  socket.on('data', (bytes) => {
    times.readMs = performance.now()
    guard(() => splitter.push(bytes).forEach(take), end)
  })
  socket.on('error', (cause) => end(lossOf(server, cause)))
  socket.on('close', () => end(lossOf(server, undefined)))
  return {
    firstFrame,
    hasConnected: () => isUp,
    lost,
    times,
    end,
    receive(next) {
      handler = next
      guard(() => early.splice(0).forEach(next), end)
    },
    send(...parts) {
      times.writtenMs = performance.now()
      // What is sent in one go leaves in one packet.
      socket.cork()
      socket.write(frame(...parts))
      process.nextTick(() => socket.uncork())
    },
  }
}

function refusal(server: Server, cause: Error): Error {
  if (!hasCode(cause, 'connection-loss')) return cause
  return new ZooKeeperError('refused', `${nameOf(server)} hung up on the handshake`, { cause })
}

/** A server may send anything: what cannot be read ends this connection, never the process. */
function guard(run: () => void, end: (reason: Error) => void): void {
  try {
    run()
  } catch (error) {
    end(error instanceof Error ? error : new Error(String(error)))
  }
}

function lossOf(server: Server, cause: Error | undefined): ZooKeeperError {
  const why = cause === undefined ? 'it closed the connection' : cause.message
  return new ZooKeeperError('connection-loss', `lost ${nameOf(server)}: ${why}`, { cause })
}

/** Pings while nothing else is said, and ends a connection whose server has fallen silent. */
function keepAlive(wire: Wire, timeoutMs: number, server: string): () => void {
  if (timeoutMs <= 0) return () => undefined
  const timer = setInterval(
    () => {
      const now = performance.now()
      if (now - wire.times.readMs > (timeoutMs * 2) / 3) {
        wire.end(new ZooKeeperError('connection-loss', `${server} has fallen silent`))
      } else if (now - wire.times.writtenMs > timeoutMs / 3) {
        wire.send(writeInt(xid.ping), writeInt(op.ping))
      }
    },
    Math.max(timeoutMs / 9, 10),
  )
  return () => clearInterval(timer)
}

import type { Socket } from 'node:net'
import type { ConnectionOptions } from 'node:tls'
import { showText, type Check, type Endpoint, type PluginContext } from 'haproxyctl/plugin'
import {
  describeError,
  listen,
  probe,
  secure,
  tlsOf,
  type Finish,
} from '../../clients/connection/index.ts'
import { logIn, loginOf, notPostgres } from './login.ts'
import { NotPostgres, readReply, sslRequest, startupMessage, type Reply } from './messages.ts'
import type { PostgresOptions } from './index.ts'

export async function openPostgresCheck(
  options: PostgresOptions,
  context: PluginContext,
): Promise<Check> {
  const tls = await tlsOf(options.tls, context)
  const { user = 'haproxyctl', database = user } = options
  const hello = startupMessage({ user, database, application_name: 'haproxyctl' })
  const login = loginOf(options)
  return {
    check: (instance, signal) =>
      probe(instance, { port: options.port }, signal, (socket, finish) => {
        function start(ready: Socket): void {
          if (login !== undefined) return logIn(ready, hello, login, finish)
          greet(ready, hello, (reply) => finish(complaintAbout(reply, options)), finish)
        }
        if (tls === undefined) start(socket)
        else askForTls({ socket, tls, endpoint: instance.endpoint }, start, finish)
      }),
  }
}

interface Upgrade {
  readonly socket: Socket
  readonly tls: ConnectionOptions
  readonly endpoint: Endpoint
}

/** The server says by one letter whether it will. */
function askForTls(
  { socket, tls, endpoint }: Upgrade,
  start: (ready: Socket) => void,
  finish: Finish,
): void {
  listen(socket, { finish, tooLong: notPostgres }, (bytes) => {
    // What stands behind the letter was not secured, and somebody else may have put it there.
    if (bytes.toString('latin1') !== 'S') {
      finish(bytes[0] === 0x4e ? 'the server takes no TLS' : notPostgres)
      return 'enough'
    }
    const secured = secure(socket, tls, endpoint)
    secured.on('error', (error) => finish(describeError(error)))
    secured.once('secureConnect', () => start(secured))
    return 'enough'
  })
  socket.write(sslRequest)
}

function greet(socket: Socket, hello: Buffer, use: (reply: Reply) => void, finish: Finish): void {
  listen(socket, { finish, tooLong: notPostgres }, (bytes) => {
    try {
      const next = readReply(bytes)
      if (next === undefined) return 'more'
      use(next.reply)
    } catch (error) {
      if (!(error instanceof NotPostgres)) throw error
      finish(notPostgres)
    }
    return 'enough'
  })
  socket.write(hello)
}

/** A server that refuses this user or database takes others: it only matters where they were chosen. */
function complaintAbout(reply: Reply, { user, database }: PostgresOptions): string | undefined {
  if (reply.kind === 'authentication') return undefined
  if (reply.kind !== 'error') return notPostgres
  const isOurs = user === undefined && database === undefined
  const isRefusal = reply.code.startsWith('28') || reply.code === '3D000'
  return isOurs && isRefusal ? undefined : showText(reply.message, 120)
}

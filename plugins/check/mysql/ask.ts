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
import {
  loginOf,
  NotMysql,
  quit,
  readError,
  readGreeting,
  readPacket,
  tlsRequest,
  writePacket,
  type Packet,
} from './packets.ts'
import type { MysqlOptions } from './index.ts'

const notMysql = 'the answer is not that of MySQL'

export async function openMysqlCheck(
  options: MysqlOptions,
  context: PluginContext,
): Promise<Check> {
  const tls = await tlsOf(options.tls, context)
  return {
    check: (instance, signal) =>
      probe(instance, { port: options.port }, signal, (socket, finish) => {
        hear(socket, finish, ({ body, number }) => {
          const { hasTls } = readGreeting(body)
          if (options.user === undefined) return finish()
          const login = { user: options.user, number: number + 1, finish }
          if (tls === undefined) return logIn(socket, login)
          if (!hasTls) return finish('the server takes no TLS')
          logInByTls({ socket, tls, endpoint: instance.endpoint }, login)
        })
      }),
  }
}

interface Login {
  readonly user: string
  /** Packets are numbered. */
  readonly number: number
  readonly finish: Finish
}

interface Upgrade {
  readonly socket: Socket
  readonly tls: ConnectionOptions
  readonly endpoint: Endpoint
}

function logInByTls({ socket, tls, endpoint }: Upgrade, login: Login): void {
  socket.write(writePacket(login.number, tlsRequest))
  const secured = secure(socket, tls, endpoint)
  secured.on('error', (error) => login.finish(describeError(error)))
  secured.once('secureConnect', () => logIn(secured, { ...login, number: login.number + 1 }, true))
}

function logIn(socket: Socket, { user, number, finish }: Login, isSecure = false): void {
  socket.write(writePacket(number, loginOf(user, isSecure)))
  hear(socket, finish, (packet) => {
    const [kind] = packet.body
    // 254: the server would rather have another way to log in, of which the empty answer is the same.
    if (kind === 254) {
      socket.write(emptyPacket(packet.number + 1))
      return hear(socket, finish, (next) => judge(socket, next, finish))
    }
    judge(socket, packet, finish)
  })
}

function judge(socket: Socket, { body }: Packet, finish: Finish): void {
  if (body[0] !== 0) return finish('the user has a password')
  socket.end(writePacket(0, quit), () => finish())
}

function emptyPacket(number: number): Buffer {
  return Buffer.from([0, 0, 0, number])
}

/** Waits for one packet; an error of the server's ends the check in its words. */
function hear(socket: Socket, finish: Finish, use: (packet: Packet) => void): void {
  listen(socket, { finish, tooLong: notMysql }, (bytes) => {
    try {
      const packet = readPacket(bytes, 0)
      if (packet === undefined) return 'more'
      const error = readError(packet.body)
      if (error === undefined) use(packet)
      else finish(showText(error, 120))
    } catch (error) {
      if (!(error instanceof NotMysql)) throw error
      finish(notMysql)
    }
    return 'enough'
  })
}

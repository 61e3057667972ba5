import type { Socket } from 'node:net'
import { TLSSocket, type ConnectionOptions } from 'node:tls'
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
  readOtherRiddle,
  readPacket,
  tlsRequest,
  writePacket,
  type Packet,
  type Riddle,
} from './packets.ts'
import { answerRiddle, cachingWay, isPlainWay, nativeWay } from './passwords.ts'
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
          const { hasTls, ...riddle } = readGreeting(body)
          const { user, password } = options
          if (user === undefined) return finish()
          const login = { user, password, riddle, number: number + 1, finish }
          if (tls === undefined) return logIn(socket, login)
          if (!hasTls) return finish('the server takes no TLS')
          logInByTls({ socket, tls, endpoint: instance.endpoint }, login)
        })
      }),
  }
}

interface Login {
  readonly password: string | undefined
  readonly finish: Finish
}

interface FirstLogin extends Login {
  readonly user: string
  readonly riddle: Riddle
  /** Packets are numbered. */
  readonly number: number
}

const nothing = Buffer.alloc(0)
const onlyOverTls = 'the server wants the password itself, which only goes over TLS'

/** First bytes of what a server says to a login. */
const [otherWay, moreOfCache] = [0xfe, 1]
/** Behind the latter; 3 would be that the cache was enough. */
const wantsPassword = 4

interface Upgrade {
  readonly socket: Socket
  readonly tls: ConnectionOptions
  readonly endpoint: Endpoint
}

function logInByTls({ socket, tls, endpoint }: Upgrade, login: FirstLogin): void {
  socket.write(writePacket(login.number, tlsRequest))
  const secured = secure(socket, tls, endpoint)
  secured.on('error', (error) => login.finish(describeError(error)))
  secured.once('secureConnect', () => logIn(secured, { ...login, number: login.number + 1 }))
}

/** The first answer goes with the user's name; a way that is not known here is answered as the oldest, and changed. */
function logIn(socket: Socket, login: FirstLogin): void {
  const { user, password, riddle, number, finish } = login
  const way = password !== undefined && riddle.way === cachingWay ? cachingWay : nativeWay
  const answer = password === undefined ? nothing : answerRiddle(way, password, riddle.salt)
  socket.write(writePacket(number, loginOf(user, way, answer ?? nothing, isSecure(socket))))
  hear(socket, finish, (packet) => {
    if (packet.body[0] !== otherWay) return judge(socket, packet, login)
    answerOther(socket, packet, login)
  })
}

function answerOther(socket: Socket, { body, number }: Packet, login: Login): void {
  const { password, finish } = login
  const riddle = readOtherRiddle(body)
  const next = answerTo(riddle, password, isSecure(socket))
  if (typeof next === 'string') return finish(next)
  socket.write(next.length === 0 ? emptyPacket(number + 1) : writePacket(number + 1, next))
  hear(socket, finish, (packet) => judge(socket, packet, login))
}

/** The bytes, or why there are none. */
function answerTo(
  riddle: Riddle | undefined,
  password: string | undefined,
  canBePlain: boolean,
): Buffer | string {
  if (password === undefined) return nothing
  if (riddle === undefined) return 'the user logs in as it was done before MySQL 4.1'
  if (isPlainWay(riddle.way) && !canBePlain) return onlyOverTls
  const unknown = `the user logs in by ${showText(riddle.way, 40)}, which is not known here`
  return answerRiddle(riddle.way, password, riddle.salt) ?? unknown
}

/** Whether the user is in; a server that does not remember who was wants the password itself before. */
function judge(socket: Socket, { body, number, rest }: Packet, login: Login): void {
  const { password, finish } = login
  if (body[0] === 0) return void socket.end(writePacket(0, quit), () => finish())
  if (password === undefined) return finish('the user has a password')
  if (body[0] !== moreOfCache) return finish(notMysql)
  if (body[1] === wantsPassword) {
    if (!isSecure(socket)) return finish(onlyOverTls)
    socket.write(writePacket(number + 1, Buffer.from(`${password}\0`)))
  }
  function end(packet: Packet): void {
    if (packet.body[0] === 0) judge(socket, packet, login)
    else finish(notMysql)
  }
  hear(socket, finish, end, rest)
}

function isSecure(socket: Socket): boolean {
  return socket instanceof TLSSocket
}

function emptyPacket(number: number): Buffer {
  return Buffer.from([0, 0, 0, number])
}

/** Waits for one packet, which may be in `before`; an error of the server's ends the check in its words. */
function hear(
  socket: Socket,
  finish: Finish,
  use: (packet: Packet) => void,
  before: Buffer = nothing,
): void {
  function read(bytes: Buffer): 'more' | 'enough' {
    try {
      const packet = readPacket(bytes)
      if (packet === undefined) return 'more'
      const error = readError(packet.body)
      if (error === undefined) use(packet)
      else finish(showText(error, 120))
    } catch (error) {
      if (!(error instanceof NotMysql)) throw error
      finish(notMysql)
    }
    return 'enough'
  }
  if (read(before) === 'enough') return
  listen(socket, { finish, tooLong: notMysql }, (bytes) => read(Buffer.concat([before, bytes])))
}

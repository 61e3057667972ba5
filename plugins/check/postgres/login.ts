import { createHash, randomBytes } from 'node:crypto'
import type { Socket } from 'node:net'
import { TLSSocket } from 'node:tls'
import { showText } from 'haproxyctl/plugin'
import { listen, type Finish } from '../../clients/connection/index.ts'
import { NotPostgres, readReply, terminate, writeMessage, type Reply } from './messages.ts'
import {
  isServersProof,
  SaltedPasswords,
  scramBegin,
  scramEnd,
  scramMechanism,
  type ScramEnd,
} from './scram.ts'
import type { PostgresOptions } from './index.ts'

export const notPostgres = 'the answer is not that of PostgreSQL'

/** Who logs in; the same for all instances of a check. */
export interface Login {
  readonly user: string
  readonly password: string
  readonly salted: SaltedPasswords
}

export function loginOf({ user, password }: PostgresOptions): Login | undefined {
  if (user === undefined || password === undefined) return undefined
  return { user, password, salted: new SaltedPasswords(password) }
}

/** Logs in and, where the server is ready for a question, out again. */
export function logIn(socket: Socket, hello: Buffer, login: Login, finish: Finish): void {
  const conversation = new Conversation(login, socket instanceof TLSSocket)
  let at = 0
  let last = Promise.resolve()
  async function take(reply: Reply): Promise<void> {
    const next = await conversation.answer(reply)
    if (next.kind === 'say') socket.write(writeMessage('p', next.body))
    if (next.kind === 'fail') finish(next.why)
    if (next.kind === 'leave') socket.end(terminate, () => finish())
  }
  listen(socket, { finish, tooLong: notPostgres }, (bytes) => {
    try {
      for (;;) {
        const next = readReply(bytes, at)
        if (next === undefined) return 'more'
        at = next.end
        last = last.then(() => take(next.reply))
      }
    } catch (error) {
      if (!(error instanceof NotPostgres)) throw error
      finish(notPostgres)
      return 'enough'
    }
  })
  socket.write(hello)
}

type Next =
  | { readonly kind: 'listen' }
  | { readonly kind: 'say'; readonly body: Buffer }
  | { readonly kind: 'fail'; readonly why: string }
  | { readonly kind: 'leave' }

const onwards: Next = { kind: 'listen' }

/** The server's ways to ask for a password, by their number. */
const ways = { none: 0, plain: 3, md5: 5, sasl: 10, saslOn: 11, saslEnd: 12 }

/** What has been said so far, and so what is said next. */
class Conversation {
  readonly #login: Login
  readonly #isSecure: boolean
  readonly #nonce = randomBytes(18).toString('base64')
  #state: 'asked' | 'sasl' | 'let in' = 'asked'
  #end: ScramEnd | undefined

  constructor(login: Login, isSecure: boolean) {
    this.#login = login
    this.#isSecure = isSecure
  }

  async answer(reply: Reply): Promise<Next> {
    if (reply.kind === 'error') return fail(showText(reply.message, 120))
    if (reply.kind === 'authentication') return this.#prove(reply.method, reply.data)
    if (reply.kind === 'other') return onwards
    return this.#state === 'let in' ? { kind: 'leave' } : fail(notPostgres)
  }

  async #prove(method: number, data: Buffer): Promise<Next> {
    if (this.#state === 'sasl') return this.#goOn(method, data.toString('latin1'))
    if (this.#state === 'let in') return fail(notPostgres)
    if (method === ways.none) return this.#letIn()
    if (method === ways.plain) {
      if (this.#isSecure) return say(`${this.#login.password}\0`)
      return fail('the server wants the password as it is, which only goes over TLS')
    }
    if (method === ways.md5) return say(`${md5Answer(this.#login, data)}\0`)
    if (method === ways.sasl) return this.#begin(data.toString('latin1').split('\0'))
    return fail(`the server wants a way to log in that is not known here (${method})`)
  }

  #begin(mechanisms: readonly string[]): Next {
    if (!mechanisms.includes(scramMechanism))
      return fail(`the server does not take ${scramMechanism}`)
    this.#state = 'sasl'
    const text = Buffer.from(scramBegin(this.#nonce))
    const length = Buffer.alloc(4)
    length.writeUInt32BE(text.length)
    return say(Buffer.concat([Buffer.from(`${scramMechanism}\0`), length, text]))
  }

  /** Nobody is let in by a server that has not shown that it knows the password. */
  async #goOn(method: number, text: string): Promise<Next> {
    if (method === ways.saslOn && this.#end === undefined) {
      this.#end = await scramEnd(this.#login.salted, this.#nonce, text)
      return this.#end === undefined ? fail(notPostgres) : say(this.#end.text)
    }
    if (method !== ways.saslEnd || this.#end === undefined) return fail(notPostgres)
    if (!isServersProof(this.#end, text)) return fail('the server does not know the password')
    this.#state = 'asked'
    return onwards
  }

  #letIn(): Next {
    this.#state = 'let in'
    return onwards
  }
}

function say(body: Buffer | string): Next {
  return { kind: 'say', body: Buffer.from(body) }
}

function fail(why: string): Next {
  return { kind: 'fail', why }
}

function md5Answer({ user, password }: Login, salt: Buffer): string {
  const inner = md5(Buffer.from(password + user))
  return `md5${md5(Buffer.concat([Buffer.from(inner), salt.subarray(0, 4)]))}`
}

function md5(bytes: Buffer): string {
  return createHash('md5').update(bytes).digest('hex')
}

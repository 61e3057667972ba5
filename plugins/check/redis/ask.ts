import { connect, type Socket } from 'node:net'
import { connect as connectTls, type ConnectionOptions } from 'node:tls'
import {
  onAbort,
  readTls,
  showText,
  type Check,
  type CheckResult,
  type Endpoint,
  type PluginContext,
  type TlsSettings,
} from 'haproxyctl/plugin'
import type { RedisOptions } from './index.ts'
import { encodeCommand, NotRedis, readReply, type Reply } from './resp.ts'

export async function openRedisCheck(
  options: RedisOptions,
  context: PluginContext,
): Promise<Check> {
  const tls = await tlsOf(options.tls, context)
  const questions = questionsOf(options)
  return {
    check: (instance, signal) =>
      new Promise((resolve) => {
        let following: Disposable | undefined
        const socket = dial(instance.endpoint, options.port, tls)
        function finish(output: string | undefined): void {
          following?.[Symbol.dispose]()
          socket.destroy()
          resolve(output === undefined ? { isHealthy: true } : { isHealthy: false, output })
        }
        following = onAbort(signal, () => {
          finish(socket.connecting ? 'no connection in time' : 'no answer in time')
        })
        socket.on('error', (error) => finish(describe(error)))
        socket.on(tls === undefined ? 'connect' : 'secureConnect', () => {
          // All at once: the replies come in the order of the questions.
          socket.write(questions.map(({ words }) => encodeCommand(words)).join(''))
        })
        listen(socket, questions, finish)
      }),
  }
}

/** A command, and why its reply is not the one that a healthy Redis gives. */
interface Question {
  readonly words: readonly string[]
  complaint(reply: Reply): string | undefined
}

function questionsOf({ username, password, role }: RedisOptions): readonly Question[] {
  const auth = password === undefined ? [] : [username ?? [], password].flat()
  return [
    ...(auth.length > 0 ? [{ words: ['AUTH', ...auth], complaint: expectText('OK') }] : []),
    { words: ['PING'], complaint: expectText('PONG') },
    ...(role === undefined ? [] : [{ words: ['ROLE'], complaint: expectRole(role) }]),
  ]
}

function expectText(wanted: string): Question['complaint'] {
  return (reply) => {
    if (reply.kind === 'text' && reply.text === wanted) return undefined
    return wordsOf(reply)
  }
}

/** The oldest word for a replica is the one that Redis still says. */
function expectRole(wanted: 'master' | 'replica'): Question['complaint'] {
  return (reply) => {
    const [first] = reply.kind === 'list' ? reply.items : []
    if (first?.kind !== 'text') return wordsOf(reply)
    const role = first.text === 'slave' ? 'replica' : first.text
    return role === wanted ? undefined : `it is a ${showText(role, 40)}`
  }
}

function wordsOf(reply: Reply): string {
  if (reply.kind === 'error') return showText(reply.text, 120)
  return 'the answer is not the expected one'
}

function listen(
  socket: Socket,
  questions: readonly Question[],
  finish: (output: string | undefined) => void,
): void {
  let bytes = Buffer.alloc(0)
  let answered = 0
  socket.on('data', (more: Buffer) => {
    bytes = Buffer.concat([bytes, more])
    try {
      for (;;) {
        const question = questions[answered]
        if (question === undefined) return finish(undefined)
        const next = readReply(bytes)
        if (next === undefined) return
        const complaint = question.complaint(next.reply)
        if (complaint !== undefined) return finish(complaint)
        answered += 1
        bytes = bytes.subarray(next.end)
      }
    } catch (error) {
      if (!(error instanceof NotRedis)) throw error
      finish('the answer is not that of Redis')
    }
  })
  socket.on('end', () => finish('closed without an answer'))
}

function dial(
  endpoint: Endpoint,
  port: number | undefined,
  tls: ConnectionOptions | undefined,
): Socket {
  const place =
    endpoint.kind === 'unix'
      ? { path: endpoint.path }
      : { host: endpoint.address, port: port ?? endpoint.port }
  return tls === undefined ? connect(place) : connectTls({ ...tls, ...place })
}

async function tlsOf(
  tls: RedisOptions['tls'],
  context: PluginContext,
): Promise<ConnectionOptions | undefined> {
  if (tls === undefined || tls === false) return undefined
  const settings: TlsSettings = tls === true ? {} : await readTls(tls, context)
  const { ca, cert, key, passphrase, serverName, verify } = settings
  return {
    ...(ca !== undefined && { ca: Buffer.from(ca) }),
    ...(cert !== undefined && { cert: Buffer.from(cert) }),
    ...(key !== undefined && { key: Buffer.from(key) }),
    ...(passphrase !== undefined && { passphrase: String(passphrase) }),
    ...(serverName !== undefined && { servername: serverName }),
    // Instances are mostly reached by address, which no certificate names.
    rejectUnauthorized: verify ?? serverName !== undefined,
  }
}

function describe(error: Error): NonNullable<CheckResult['output']> {
  const code = 'code' in error ? String(error.code) : ''
  return reasons.get(code) ?? error.message
}

const reasons: ReadonlyMap<string, string> = new Map([
  ['ECONNREFUSED', 'connection refused'],
  ['ECONNRESET', 'connection reset'],
  ['ENOTFOUND', 'unknown host'],
  ['EAI_AGAIN', 'the host cannot be looked up'],
  ['EHOSTUNREACH', 'no route to the host'],
  ['ENETUNREACH', 'no route to the network'],
  ['ETIMEDOUT', 'no connection in time'],
  ['ENOENT', 'no such socket'],
  ['EACCES', 'no permission for the socket'],
])

import { connect, type Socket } from 'node:net'
import {
  onAbort,
  type Check,
  type CheckDefinition,
  type CheckResult,
  type Endpoint,
} from 'haproxyctl/plugin'
import schema from './schema.json' with { type: 'json' }

export interface TcpOptions {
  readonly port?: number
  readonly send?: string
  readonly expect?: string
  readonly encoding?: 'utf8' | 'hex' | 'base64'
}

export const tcpCheck: CheckDefinition<TcpOptions> = {
  kind: 'check',
  name: 'tcp',
  summary: 'Connects, and may send something and wait for an answer.',
  schema,
  open: openTcpCheck,
}

/** An answer that does not hold what is expected within this much will not. */
const longestAnswer = 64 * 1024

function openTcpCheck(options: TcpOptions): Check {
  const encoding = options.encoding ?? 'utf8'
  const question = options.send === undefined ? undefined : Buffer.from(options.send, encoding)
  const expected = options.expect === undefined ? undefined : Buffer.from(options.expect, encoding)
  return {
    check: (instance, signal) =>
      new Promise((resolve) => {
        let following: Disposable | undefined
        const socket = dial(instance.endpoint, options.port)
        function finish(output: string | undefined): void {
          following?.[Symbol.dispose]()
          socket.destroy()
          resolve(output === undefined ? { isHealthy: true } : { isHealthy: false, output })
        }
        following = onAbort(signal, () => {
          finish(socket.connecting ? 'no connection in time' : 'no answer in time')
        })
        socket.on('error', (error) => finish(describe(error)))
        socket.on('connect', () => {
          if (question !== undefined) socket.write(question)
          if (expected === undefined) finish(undefined)
        })
        if (expected !== undefined) listen(socket, expected, finish)
      }),
  }
}

function dial(endpoint: Endpoint, port: number | undefined): Socket {
  if (endpoint.kind === 'unix') return connect(endpoint.path)
  return connect({ host: endpoint.address, port: port ?? endpoint.port })
}

/** The answer may come in any pieces, and the expected bytes may lie across two of them. */
function listen(
  socket: Socket,
  expected: Buffer,
  finish: (output: string | undefined) => void,
): void {
  let answer = Buffer.alloc(0)
  socket.on('data', (bytes: Buffer) => {
    answer = Buffer.concat([answer, bytes])
    if (answer.includes(expected)) finish(undefined)
    else if (answer.length > longestAnswer) finish('the expected bytes are not in the first 64 KiB')
  })
  socket.on('end', () => {
    finish(answer.length === 0 ? 'closed without an answer' : 'closed before the expected answer')
  })
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

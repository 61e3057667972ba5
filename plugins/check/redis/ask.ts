import type { Socket } from 'node:net'
import { showText, type Check, type PluginContext } from 'haproxyctl/plugin'
import { probe, tlsOf, type Finish } from '../../clients/connection/index.ts'
import type { RedisOptions } from './index.ts'
import { encodeCommand, NotRedis, readReply, type Reply } from './resp.ts'

export async function openRedisCheck(
  options: RedisOptions,
  context: PluginContext,
): Promise<Check> {
  const place = { port: options.port, tls: await tlsOf(options.tls, context) }
  const questions = questionsOf(options)
  return {
    check: (instance, signal) =>
      probe(instance, place, signal, (socket, finish) => {
        listen(socket, questions, finish)
        // All at once: the replies come in the order of the questions.
        socket.write(questions.map(({ words }) => encodeCommand(words)).join(''))
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

function listen(socket: Socket, questions: readonly Question[], finish: Finish): void {
  let bytes = Buffer.alloc(0)
  let answered = 0
  socket.on('data', (more: Buffer) => {
    bytes = Buffer.concat([bytes, more])
    try {
      for (;;) {
        const question = questions[answered]
        if (question === undefined) return finish()
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

import type { Socket } from 'node:net'
import { showText } from '../kit/shown-value.ts'
import type { Reply, RuntimeCommand } from '../model/ports.ts'
import { encodeCommand, readReply, unanswered } from './reply.ts'
import { mostCharacters } from './one-shot.ts'
import { ReplyReader } from './reply-reader.ts'

const handshake: readonly RuntimeCommand[] = [
  { text: 'prompt' },
  { text: 'set severity-output number' },
]

/** What a batch may take in all, beside the silence between two answers: a socket that drips is never silent for long. */
const wholeBatch = 3
const perCommandMs = 50

interface Batch {
  readonly commands: readonly RuntimeCommand[]
  readonly replies: Reply[]
  readonly onReply: (count: number) => void
  readonly done: (replies: Reply[]) => void
}

/** One connection in prompt mode: commands go out together, answers come back in order. */
export class PromptConnection {
  private readonly socket: Socket
  private readonly timeoutMs: number
  private readonly reader = new ReplyReader()
  private handshakesLeft = handshake.length
  private batch: Batch | undefined
  private isClosed = false
  private deadline: NodeJS.Timeout | undefined

  constructor(socket: Socket, timeoutMs: number) {
    this.socket = socket
    this.timeoutMs = timeoutMs
    socket.on('data', (piece: string) => this.take(piece))
    socket.on('end', () => this.close('HAProxy ended the connection'))
    socket.on('close', () => this.close('the connection was lost'))
    socket.on('timeout', () => this.close(`no answer within ${timeoutMs} ms`))
  }

  /** False once HAProxy has hung up, or said something that nobody asked for. */
  get isUsable(): boolean {
    return !this.isClosed
  }

  /** One reply for each command; those that never came are marked so. */
  exchange(
    commands: readonly RuntimeCommand[],
    onReply: (count: number) => void = () => undefined,
  ): Promise<Reply[]> {
    if (commands.length === 0) return Promise.resolve([])
    const isFirst = this.handshakesLeft > 0
    const all = isFirst ? [...handshake, ...commands] : commands
    return new Promise((done) => {
      this.batch = { commands, replies: [], onReply, done }
      const limitMs = wholeBatch * this.timeoutMs + commands.length * perCommandMs
      this.deadline = setTimeout(
        () => this.close(`not all was answered within ${limitMs} ms`),
        limitMs,
      )
      this.socket.setTimeout(this.timeoutMs)
      this.socket.write(all.map(encodeCommand).join(''))
    })
  }

  close(why: string): void {
    if (this.isClosed) return
    this.isClosed = true
    clearTimeout(this.deadline)
    this.socket.destroy()
    const { batch } = this
    if (batch === undefined) return
    this.batch = undefined
    const { commands, replies } = batch
    for (const command of commands.slice(replies.length)) replies.push(unanswered(command, why))
    batch.done(replies)
  }

  private take(piece: string): void {
    for (const answer of this.reader.push(piece)) this.accept(answer)
    const { restLength, restEnd } = this.reader
    if (restLength > mostCharacters) {
      this.close(`its answer is larger than ${mostCharacters >> 20} MiB`)
      return
    }
    if (this.handshakesLeft > 0 && /(^|\n)(master|\d+)> /.test(restEnd)) {
      this.close('this is a socket of the master: write `master@` before its address')
    }
    // A prompt in the middle of an answer puts all that follows off by one.
    if (this.batch === undefined && restLength > 0) this.close('HAProxy said more than was asked')
  }

  private accept(answer: string): void {
    if (this.handshakesLeft > 0) {
      this.handshakesLeft--
      if (answer.trim() !== '')
        this.close(`it does not answer like HAProxy: ${showText(answer, 80)}`)
      return
    }
    const { batch } = this
    const command = batch?.commands[batch.replies.length]
    if (batch === undefined || command === undefined) {
      this.close('HAProxy answered more often than it was asked')
      return
    }
    batch.replies.push(readReply(command, answer))
    batch.onReply(batch.replies.length)
    if (batch.replies.length < batch.commands.length) return
    this.batch = undefined
    clearTimeout(this.deadline)
    this.socket.setTimeout(0)
    batch.done(batch.replies)
  }
}

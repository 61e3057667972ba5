import { onAbort } from '../model/on-abort.ts'
import type { Change } from '../model/plan/plan.ts'
import type {
  ChangeResult,
  PartialState,
  Reply,
  RuntimeCommand,
  RuntimeConnection,
} from '../model/ports.ts'
import type { SocketAddress } from './address.ts'
import { askOnce, notAnswered } from './one-shot.ts'
import { encodeCommand, readReply, shownText } from './reply.ts'
import { readPart } from './read-part.ts'
import { runChanges } from './run-changes.ts'
import type { RunWorld } from './run-world.ts'
import { PromptConnection } from './prompt-connection.ts'
import { connect } from './socket.ts'

/** HAProxy reads a line, or a payload, into one buffer of `tune.bufsize` (16 KiB) and keeps some of it for itself. */
export const commandLimit = 15_000

/** The worker's own socket: one connection that is opened when needed and again when HAProxy has hung up. */
export class WorkerConnection implements RuntimeConnection {
  private readonly address: SocketAddress
  private readonly world: RunWorld
  private readonly timeoutMs: number
  private session: PromptConnection | undefined
  private isDisposed = false
  private last: Promise<unknown> = Promise.resolve()

  constructor(address: SocketAddress, world: RunWorld, timeoutMs: number) {
    this.address = address
    this.world = world
    this.timeoutMs = timeoutMs
  }

  async send(
    commands: readonly (string | RuntimeCommand)[],
    signal?: AbortSignal,
  ): Promise<readonly Reply[]> {
    const turn = this.last.then(() => this.exchange(commands.map(checked), signal))
    this.last = turn.catch(() => undefined)
    return turn
  }

  async askAll(commands: readonly string[], signal?: AbortSignal): Promise<readonly Reply[]> {
    const questions = commands.map((command) => ({ ...checked(command), isQuestion: true }))
    const replies = await this.send(questions, signal)
    const unanswered = replies.find((reply) => reply.isUnanswered === true)
    if (unanswered === undefined) return replies
    throw notAnswered(this.address, unanswered.text)
  }

  async ask(command: string, signal?: AbortSignal): Promise<Reply> {
    const text = `set severity-output number;${checked(command).text}\n`
    const { address, timeoutMs } = this
    const answer = await askOnce({ address, text, timeoutMs, ending: endingOf(command) }, signal)
    return readReply({ text: command, isQuestion: true }, answer)
  }

  look(backends: readonly string[], signal?: AbortSignal): Promise<PartialState> {
    return readPart(this, backends, signal)
  }

  run(changes: readonly Change[], signal?: AbortSignal): Promise<readonly ChangeResult[]> {
    return runChanges(this, changes, this.world, signal)
  }

  /** Connects if it is not connected, so that a dead address is known at once. */
  async open(signal?: AbortSignal): Promise<PromptConnection> {
    // A connection that is opened after the end would never be closed.
    if (this.isDisposed) throw new Error('the connection is used after its end')
    if (this.session?.isUsable !== true) {
      this.session = new PromptConnection(await connect(this.address, signal), this.timeoutMs)
    }
    return this.session
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.isDisposed = true
    this.session?.close('the connection was closed')
    return Promise.resolve()
  }

  private async exchange(commands: RuntimeCommand[], signal?: AbortSignal): Promise<Reply[]> {
    const fitting = commands.filter(fits)
    if (fitting.length === 0) return commands.map(tooLong)
    const session = await this.open(signal)
    signal?.throwIfAborted()
    using _following = onAbort(signal, () => session.close('stopped'))
    using activity = this.world.progress.begin('HAProxy is asked')
    const replies = await session.exchange(fitting, (count) =>
      activity.update(`HAProxy: ${count} of ${fitting.length} commands answered`),
    )
    signal?.throwIfAborted()
    if (fitting.length === commands.length) return replies
    let next = 0
    return commands.map((command) =>
      fits(command) ? (replies[next++] ?? tooLong(command)) : tooLong(command),
    )
  }
}

/** The worker behind a master's socket. The master's own prompts do not follow a rule, so each command has its own connection. */
export class MasterConnection implements RuntimeConnection {
  private readonly address: SocketAddress
  private readonly world: RunWorld
  private readonly timeoutMs: number

  constructor(address: SocketAddress, world: RunWorld, timeoutMs: number) {
    this.address = address
    this.world = world
    this.timeoutMs = timeoutMs
  }

  async send(
    commands: readonly (string | RuntimeCommand)[],
    signal?: AbortSignal,
  ): Promise<readonly Reply[]> {
    const replies: Reply[] = []
    for (const command of commands.map(checked)) {
      if (!fits(command)) replies.push(tooLong(command))
      else replies.push(await this.sendOne(command, signal))
    }
    return replies
  }

  async askAll(commands: readonly string[], signal?: AbortSignal): Promise<readonly Reply[]> {
    const replies: Reply[] = []
    for (const command of commands) replies.push(await this.ask(command, signal))
    return replies
  }

  ask(command: string, signal?: AbortSignal): Promise<Reply> {
    return this.sendOne({ ...checked(command), isQuestion: true }, signal)
  }

  look(backends: readonly string[], signal?: AbortSignal): Promise<PartialState> {
    return readPart(this, backends, signal)
  }

  run(changes: readonly Change[], signal?: AbortSignal): Promise<readonly ChangeResult[]> {
    return runChanges(this, changes, this.world, signal)
  }

  [Symbol.asyncDispose](): Promise<void> {
    return Promise.resolve()
  }

  private async sendOne(command: RuntimeCommand, signal?: AbortSignal): Promise<Reply> {
    const { address, timeoutMs } = this
    const text = encodeCommand({ ...command, text: `@1 ${command.text}` })
    return readReply(
      command,
      await askOnce({ address, text, timeoutMs, ending: endingOf(command.text) }, signal),
    )
  }
}

function checked(command: string | RuntimeCommand): RuntimeCommand {
  const whole = typeof command === 'string' ? { text: command } : command
  // Either would be a second command whose answer belongs to nobody.
  if (/[\n\r\0]|(?<!\\);/.test(whole.text)) {
    throw new Error(`not one command: ${JSON.stringify(whole.text)}`)
  }
  return whole
}

/** A dump ends in an empty line; some answers of one line do not. */
function endingOf(command: string): string {
  return /^(show|help)\b/.test(command) ? '\n\n' : '\n'
}

function fits(command: RuntimeCommand): boolean {
  return command.text.length + (command.payload?.length ?? 0) <= commandLimit
}

function tooLong(command: RuntimeCommand): Reply {
  return {
    command: shownText(command),
    text: `longer than HAProxy's buffer (${commandLimit} bytes)`,
    isError: true,
  }
}

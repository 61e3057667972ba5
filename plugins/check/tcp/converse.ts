import type { Socket } from 'node:net'
import type { Check, PluginContext } from 'haproxyctl/plugin'
import { probe, tlsOf, type Finish } from '../../clients/connection/index.ts'
import type { TcpOptions } from './index.ts'

/** A step in bytes. */
interface Turn {
  readonly send?: Buffer
  readonly expect?: Buffer
}

/** An answer that does not hold what is expected within this much will not. */
const longestAnswer = 64 * 1024

export async function openTcpCheck(options: TcpOptions, context: PluginContext): Promise<Check> {
  const tls = await tlsOf(options.tls, context)
  const turns = turnsOf(options)
  const place = { port: options.port, tls }
  return {
    check: (instance, signal) =>
      probe(instance, place, signal, (socket, finish) => converse(socket, turns, finish)),
  }
}

function turnsOf({ send, expect, steps, encoding = 'utf8' }: TcpOptions): readonly Turn[] {
  return (steps ?? [{ send, expect }]).map((step) => ({
    ...(step.send !== undefined && { send: Buffer.from(step.send, encoding) }),
    ...(step.expect !== undefined && { expect: Buffer.from(step.expect, encoding) }),
  }))
}

/** Each turn begins when the one before has its answer; what came behind that answer is the next one's. */
function converse(socket: Socket, turns: readonly Turn[], finish: Finish): void {
  let answer = Buffer.alloc(0)
  let next = 0
  function goOn(): void {
    for (; next < turns.length; next += 1) {
      const { expect } = turns[next] ?? {}
      if (expect === undefined) {
        say(next + 1)
        continue
      }
      const at = answer.indexOf(expect)
      if (at < 0) return
      answer = answer.subarray(at + expect.length)
      say(next + 1)
    }
    finish()
  }
  function say(index: number): void {
    const { send } = turns[index] ?? {}
    if (send !== undefined) socket.write(send)
  }
  socket.on('data', (bytes: Buffer) => {
    answer = Buffer.concat([answer, bytes])
    goOn()
    if (answer.length > longestAnswer) finish(tooLong(next, turns))
  })
  socket.on('end', () => {
    const what = answer.length > 0 ? 'before the expected answer' : 'without an answer'
    finish(`closed ${what}${stepOf(next, turns)}`)
  })
  say(0)
  goOn()
}

function tooLong(index: number, turns: readonly Turn[]): string {
  return `the expected bytes are not in the first 64 KiB${stepOf(index, turns)}`
}

/** Which of several steps it was. */
function stepOf(index: number, turns: readonly Turn[]): string {
  return turns.length > 1 ? ` (step ${index + 1} of ${turns.length})` : ''
}

import { readFile } from 'node:fs/promises'
import { Socket } from 'node:net'
import { createRuntimeConnector } from '../../src/runtime/connector.ts'
import { readProcess } from '../../src/runtime/read-process.ts'
import { systemClock } from '../../src/system/clock.ts'
import { tickingContext } from './worlds/dying-world.ts'
import { applyServers, applyText, type ApplyPlaces } from './apply-text.ts'
import { realContext } from './worlds/target-world.ts'

/** What the parent wants: `dieAt` counts what is asked of the ports, or what is said on sockets. */
interface Order {
  readonly places: ApplyPlaces
  readonly textPath: string
  readonly dieAt?: number
  readonly dieOn?: 'port' | 'socket'
  /** Over the socket first. */
  readonly isAhead?: boolean
}

const order: Order = JSON.parse(process.argv[2] ?? '{}')
const { places, textPath, dieAt, dieOn = 'port', isAhead = false } = order

let ticks = 0
let isApplying = false
function tick(what: string): void {
  // After one call is before the next.
  if (!isApplying || what.startsWith('after ')) return
  ticks++
  if (ticks === dieAt) process.kill(process.pid, 'SIGKILL')
}

const portTick = dieOn === 'port' ? tick : (): void => {}
if (dieOn === 'socket') tellOfSockets()

const bare = realContext(places.folder)
const { runtime } = tickingContext(
  { ...bare, runtime: createRuntimeConnector({ clock: systemClock }) },
  portTick,
)
const context = {
  ...tickingContext(bare, portTick),
  runtime,
  readProcess: (addresses: readonly string[], signal: AbortSignal) =>
    readProcess(runtime, addresses, signal),
}
const text = await readFile(textPath, 'utf8')
function begin(): void {
  isApplying = true
}
const outcome = isAhead
  ? (await applyServers(places, text, context, begin)).receipt.outcome
  : (await applyText(places, text, context, begin)).outcome
isApplying = false
process.stdout.write(JSON.stringify({ ticks, outcome }))

/** Ticks before each connection that is opened and each piece that is written to one. */
function tellOfSockets(): void {
  for (const name of ['connect', 'write'] as const) {
    const bareCall = Socket.prototype[name] as (...args: unknown[]) => unknown
    const told = function (this: Socket, ...args: unknown[]): unknown {
      tick(`before socket.${name}`)
      return bareCall.apply(this, args)
    }
    Object.defineProperty(Socket.prototype, name, { value: told, writable: true })
  }
}

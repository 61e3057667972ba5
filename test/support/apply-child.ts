import { readFile } from 'node:fs/promises'
import { createRuntimeConnector } from '../../src/runtime/connector.ts'
import { readProcess } from '../../src/runtime/read-process.ts'
import { systemClock } from '../../src/system/clock.ts'
import { tickingContext } from './dying-world.ts'
import { applyText, type ApplyPlaces } from './apply-text.ts'
import { realContext } from './target-world.ts'

/** What the parent wants: `dieAt` counts what is asked of the ports. */
interface Order {
  readonly places: ApplyPlaces
  readonly textPath: string
  readonly dieAt?: number
}

const order: Order = JSON.parse(process.argv[2] ?? '{}')
const { places, textPath, dieAt } = order

let ticks = 0
let isApplying = false
function tick(what: string): void {
  // After one call is before the next.
  if (!isApplying || what.startsWith('after ')) return
  ticks++
  if (ticks === dieAt) process.kill(process.pid, 'SIGKILL')
}

const bare = realContext(places.folder)
const { runtime } = tickingContext({ ...bare, runtime: createRuntimeConnector({ clock: systemClock }) }, tick) // oxfmt-ignore
const context = {
  ...tickingContext(bare, tick),
  runtime,
  readProcess: (addresses: readonly string[], signal: AbortSignal) =>
    readProcess(runtime, addresses, signal),
}
const text = await readFile(textPath, 'utf8')
const receipt = await applyText(places, text, context, () => {
  isApplying = true
})
process.stdout.write(JSON.stringify({ ticks, outcome: receipt.outcome }))

import { UnavailableError } from '../model/errors.ts'
import type { RuntimeStep } from '../model/plan/runtime-step.ts'
import type { Clock, Reply, RuntimeCommand, RuntimeConnection } from '../model/ports.ts'
import type { RunWorld } from './run-world.ts'
import { parseServersConn } from './reports.ts'
import { commandLine, question } from './steps/command-line.ts'
import { commandOf, pathOf } from './steps/commands.ts'

export type DrainStep = RuntimeStep<'drain'>

const graceMs = 2_000

/** The commands that ask who is connected to the servers of these steps. */
export function questionsFor(steps: readonly DrainStep[]): readonly RuntimeCommand[] {
  const backends = new Set(steps.map((step) => step.backend))
  return [...backends].map((backend) => question('show', 'servers', 'conn', backend))
}

/**
 * Waits until each server has no connections left; gives those that stayed busy and may not be cut off.
 * `first` are the answers to the questions, where they went out together with the commands before.
 */
export async function drainServers(
  connection: RuntimeConnection,
  steps: readonly DrainStep[],
  first: readonly Reply[],
  world: RunWorld,
  signal?: AbortSignal,
): Promise<readonly DrainStep[]> {
  const { clock, progress } = world
  const startedMs = clock.monotonic()
  const busy: DrainStep[] = []
  let waiting = connectedOf(steps, first)
  using activity = progress.begin(drainText(waiting, 0))
  for (let waitMs = 20; waiting.length > 0; waitMs = Math.min(waitMs * 2, 500)) {
    const late = waiting.filter((step) => clock.monotonic() - startedMs >= step.limitMs)
    if (late.length > 0) {
      busy.push(...late.filter((step) => step.whenBusy === 'fail'))
      await cutOff(
        connection,
        late.filter((step) => step.whenBusy !== 'fail'),
        clock,
        signal,
      )
      await giveBack(
        connection,
        late.filter((step) => step.whenBusy === 'fail'),
        signal,
      )
      waiting = waiting.filter((step) => !late.includes(step))
    }
    if (waiting.length === 0) break
    activity.update(drainText(waiting, clock.monotonic() - startedMs))
    await clock.sleep(waitMs, signal)
    waiting = await stillBusy(connection, waiting, signal)
  }
  return busy
}

/** Who is waited for, and for how long at most. */
function drainText(waiting: readonly DrainStep[], passedMs: number): string {
  const names = waiting.slice(0, 2).map(pathOf).join(', ')
  const more = waiting.length > 2 ? ` and ${waiting.length - 2} more` : ''
  const leftMs = Math.max(0, ...waiting.map(({ limitMs }) => limitMs - passedMs))
  return `draining ${names}${more}: ${Math.ceil(leftMs / 1000)} s left`
}

async function stillBusy(
  connection: RuntimeConnection,
  steps: readonly DrainStep[],
  signal?: AbortSignal,
): Promise<DrainStep[]> {
  return connectedOf(steps, await connection.send(questionsFor(steps), signal))
}

// There is no prompt in these dumps, as names cannot hold one, so they need no connection of their own.
function connectedOf(steps: readonly DrainStep[], replies: readonly Reply[]): DrainStep[] {
  const used = new Map<string, number>()
  for (const { command, isError, text } of replies) {
    if (isError) throw new UnavailableError(`cannot see who is connected: ${command}: ${text}`)
    for (const [name, count] of parseServersConn(text)) used.set(name, count)
  }
  return steps.filter((step) => (used.get(pathOf(step)) ?? 0) > 0)
}

async function cutOff(
  connection: RuntimeConnection,
  steps: readonly DrainStep[],
  clock: Clock,
  signal?: AbortSignal,
): Promise<void> {
  if (steps.length === 0) return
  await connection.send(
    steps.map((step) => commandLine(['shutdown', 'sessions', 'server', pathOf(step)])),
    signal,
  )
  const startedMs = clock.monotonic()
  let left = await stillBusy(connection, steps, signal)
  while (left.length > 0 && clock.monotonic() - startedMs < graceMs) {
    await clock.sleep(50, signal)
    left = await stillBusy(connection, left, signal)
  }
}

async function giveBack(
  connection: RuntimeConnection,
  steps: readonly DrainStep[],
  signal?: AbortSignal,
): Promise<void> {
  if (steps.length === 0) return
  await connection.send(
    steps.map(({ backend, server, state }) =>
      commandOf({ kind: 'set-state', backend, server, state: state ?? 'ready' }),
    ),
    signal,
  )
}

import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { ApplyFailure } from '../../src/kit/target.ts'
import { createRuntimeConnector } from '../../src/runtime/connector.ts'
import { readProcess } from '../../src/runtime/read-process.ts'
import { systemClock } from '../../src/system/clock.ts'
import { applyText } from '../support/apply-text.ts'
import { tickingContext } from '../support/worlds/dying-world.ts'
import {
  config,
  expectAsBefore,
  expectCompletion,
  expectServing,
  start,
  stateOf,
  type Wish,
} from '../support/worlds/fault-world.ts'
import type { TestHaproxy } from '../support/haproxy/haproxy.ts'
import { realContext } from '../support/worlds/target-world.ts'

class Stop extends Error {}

/** Applies until the given call of a port, then asks for the end; gives what came of it. */
async function applyUntil(
  haproxy: TestHaproxy,
  text: string,
  stopAt: number,
): Promise<{ error: unknown; wasStopped: boolean }> {
  const controller = new AbortController()
  let ticks = 0
  let isApplying = false
  function tick(what: string): void {
    if (isApplying && !what.startsWith('after ') && ++ticks === stopAt) {
      controller.abort(new Stop('stopped by SIGTERM'))
    }
  }
  const bare = realContext(haproxy.folder)
  const { runtime } = tickingContext(
    { ...bare, runtime: createRuntimeConnector({ clock: systemClock }) },
    tick,
  )
  const context = {
    ...tickingContext(bare, tick),
    runtime,
    readProcess: (addresses: readonly string[], signal: AbortSignal) =>
      readProcess(runtime, addresses, signal),
  }
  const error = await applyText(
    haproxy,
    text,
    context,
    () => void (isApplying = true),
    controller.signal,
  ).then(
    () => undefined,
    (cause: unknown) => cause,
  )
  return { error, wasStopped: controller.signal.aborted }
}

test.each<[string, Wish, Wish]>([
  ['live change', { weight: 1 }, { weight: 2, more: '  server b 127.0.0.1:2 weight 7\n' }],
  ['reload', { weight: 1, queueSec: 51 }, { weight: 2, queueSec: 52 }],
])(
  'a %s that is stopped at any moment: HAProxy serves, the lock is free, what was done is told, and the next apply does the rest',
  async (_, one, two) => {
    await using haproxy = await start(one)
    const texts = [config(haproxy, two), config(haproxy, one)]
    let told = 0
    let before = 0
    // How often it is asked whether the new worker is there is chance, and much the same moment.
    for (let at = 1, turn = 0; ; at += at < 30 ? 1 : 5) {
      const text = texts[turn++ % 2]!
      const state = await stateOf(haproxy)

      const { error, wasStopped } = await applyUntil(haproxy, text, at)

      if (error instanceof ApplyFailure) {
        const { kind, message, help, receipt } = error
        expect({ kind, message }).toEqual({
          kind: 'stopped',
          message: 'lb: stopped by SIGTERM in the middle',
        })
        expect(help).toContain('the next apply does the rest')
        const done = receipt.steps.filter((step) => step.result === 'done').map((step) => step.what)
        const isWritten = (await readFile(haproxy.configPath, 'utf8')) === text
        expect(done.includes(`write ${haproxy.configPath}`)).toBe(isWritten)
        told++
      } else if (error !== undefined) {
        expect(error).toBeInstanceOf(Stop)
        await expectAsBefore(haproxy, state)
        before++
      }
      await expectServing(haproxy, `call ${at}`)
      await expectCompletion(haproxy, text, `call ${at}`)
      if (!wasStopped) break
    }

    expect(before).toBeGreaterThan(3)
    expect(told).toBeGreaterThan(3)
  },
)

test('what has to be put back is put back, also when the end is asked for meanwhile', async () => {
  await using haproxy = await start()
  const before = await stateOf(haproxy)
  const controller = new AbortController()
  const bare = realContext(haproxy.folder)
  const reload = { by: 'command', command: ['false'], timeout: '300ms' } as const
  const processes: typeof bare.processes = {
    ...bare.processes,
    async run(file, ...rest) {
      const result = await bare.processes.run(file, ...rest)
      if (file === 'false') controller.abort(new Stop('stopped by SIGTERM'))
      return result
    },
  }

  const end = applyText(
    { ...haproxy, options: { reload } },
    config(haproxy, { queueSec: 60 }),
    { ...bare, processes },
    () => undefined,
    controller.signal,
  )

  await expect(end).rejects.toMatchObject({ kind: 'reload-rolled-back' })
  expect(controller.signal.aborted).toBe(true)
  await expectAsBefore(haproxy, before)
  await expectCompletion(haproxy, config(haproxy, { queueSec: 60 }))
})

import { expect, test } from 'vitest'
import { createFakeClock } from '../../test/support/fake-clock.ts'
import { memoryFiles } from '../kit/testing/memory-files.ts'
import { UnavailableError } from '../model/errors.ts'
import { watchMaintenance, type MaintenanceDoors } from './maintenance.ts'

/** What each question to the program is answered by, in their order; an error is thrown. */
function doors(
  texts: Map<string, string>,
  answers: readonly (number | Error)[] = [],
): MaintenanceDoors & {
  readonly warnings: string[]
  readonly clock: ReturnType<typeof createFakeClock>
} {
  const warnings: string[] = []
  let asked = 0
  return {
    warnings,
    files: memoryFiles(texts),
    clock: createFakeClock(0),
    log: {
      debug: () => undefined,
      info: () => undefined,
      warn: (line) => void warnings.push(line),
    },
    processes: {
      async run() {
        const answer = answers[Math.min(asked, answers.length - 1)]
        asked += 1
        if (answer instanceof Error) throw answer
        return { exitCode: answer, stdout: '', stderr: '' }
      },
      start: () => Promise.reject(new Error('nothing is started')),
      signal: async () => undefined,
      isAlive: () => false,
    },
  }
}

test('a copy is in maintenance while there is a file of the name', async () => {
  const texts = new Map([['/run/down', '']])
  const world = doors(texts)
  const states = watchMaintenance({ file: '/run/down' }, world, new AbortController().signal)

  expect((await states.next()).value).toBe(true)
  texts.delete('/run/down')
  const next = states.next()
  await world.clock.advance(1_000)
  expect((await next).value).toBe(false)
})

test('a program says so by its exit code, and one that cannot be started changes nothing', async () => {
  const world = doors(new Map(), [0, new UnavailableError('no such program'), 0, 1])
  const states = watchMaintenance({ command: ['is-down'] }, world, new AbortController().signal)

  expect((await states.next()).value).toBe(true)
  const next = states.next()
  await world.clock.advance(4_000)
  expect((await next).value).toBe(false)
  expect(world.warnings).toEqual([
    'it cannot be told whether there is maintenance: no such program',
  ])
})

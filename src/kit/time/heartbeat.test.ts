import { expect, test } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { UnavailableError } from '../../model/errors.ts'
import { testContext } from '../testing/context.ts'
import { startHeartbeat } from './heartbeat.ts'

test('it goes on through what fails, sooner than usual, and says so once', async () => {
  const clock = createFakeClock()
  const beganMs = clock.now()
  const beats: number[] = []
  const told: string[] = []
  const log = { ...testContext().log, warn: (text: string) => void told.push(text) }
  const parts = { clock, log, everyMs: 10_000, what: 'lease' }
  const heartbeat = startHeartbeat(parts, async () => {
    beats.push(clock.now() - beganMs)
    if (beats.length === 2 || beats.length === 3) throw new UnavailableError('away')
  })

  await clock.advance(45_000)
  await heartbeat[Symbol.asyncDispose]()

  expect(beats.slice(0, 2)).toEqual([10_000, 20_000])
  expect(beats[2]).toBeLessThanOrEqual(20_500)
  expect(beats[3]).toBeLessThanOrEqual(21_500)
  expect(beats[4]).toBe((beats[3] ?? 0) + 10_000)
  expect(told).toEqual(['lease: away'])
  expect(clock.sleepers).toBe(0)
})

test('a bug ends it, and is told when it is disposed', async () => {
  const clock = createFakeClock()
  const parts = { clock, log: testContext().log, everyMs: 1_000, what: 'lease' }
  let beats = 0
  const heartbeat = startHeartbeat(parts, async () => {
    beats += 1
    throw new TypeError('a bug')
  })
  await clock.advance(5_000)

  await expect(heartbeat[Symbol.asyncDispose]()).rejects.toThrow('a bug')
  expect(beats).toBe(1)
})

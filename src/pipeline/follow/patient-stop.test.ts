import { expect, test } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { PatientStop } from './patient-stop.ts'

const reason = new Error('stopped')

test('what is under way comes to its end before it stops', async () => {
  const clock = createFakeClock()
  const stop = new AbortController()
  using patient = new PatientStop(stop.signal, 1_000, clock)
  const work = patient.finish(() => clock.sleep(900, patient.signal).then(() => 'done'))

  stop.abort(reason)
  await clock.advance(899)
  expect(patient.signal.aborted).toBe(false)
  await clock.advance(1)

  expect(await work).toBe('done')
  expect(patient.signal.reason).toBe(reason)
})

test('patience ends', async () => {
  const clock = createFakeClock()
  const stop = new AbortController()
  using patient = new PatientStop(stop.signal, 1_000, clock)
  const work = patient.finish(() => clock.sleep(60_000, patient.signal))
  const ended = expect(work).rejects.toBe(reason)

  stop.abort(reason)
  await clock.advance(1_000)

  await ended
})

test('where nothing is under way it stops at once', async () => {
  const stop = new AbortController()
  using patient = new PatientStop(stop.signal, 1_000, createFakeClock())
  await patient.finish(() => Promise.resolve())

  stop.abort(reason)

  await expect.poll(() => patient.signal.reason).toBe(reason)
})

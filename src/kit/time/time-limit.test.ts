import { expect, test } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { linkAbort } from './linked-abort.ts'
import { withTimeLimit } from './time-limit.ts'

function late(): Error {
  return new Error('too late')
}

test('work that is done in time is not disturbed, and no timer is left', async () => {
  const clock = createFakeClock()

  expect(
    await withTimeLimit({ ms: 10, clock, late }, new AbortController().signal, async () => 7),
  ).toBe(7)
  await clock.advance(0)
  expect(clock.sleepers).toBe(0)
})

test('work that is late is told so by its signal, and not waited for', async () => {
  const clock = createFakeClock()
  let heard: AbortSignal | undefined
  const work = withTimeLimit({ ms: 10, clock, late }, new AbortController().signal, (signal) => {
    heard = signal
    return new Promise(() => undefined)
  })
  work.catch(() => undefined)

  await clock.advance(10)

  await expect(work).rejects.toThrow('too late')
  expect(heard?.aborted).toBe(true)
})

test('an abort from outside comes through with its reason, also when it came before', async () => {
  const clock = createFakeClock()
  const abort = new AbortController()
  const work = withTimeLimit(
    { ms: 10, clock, late },
    abort.signal,
    () => new Promise(() => undefined),
  )

  abort.abort(new Error('stopped'))

  await expect(work).rejects.toThrow('stopped')
  await expect(withTimeLimit({ ms: 10, clock, late }, abort.signal, async () => 7)).rejects.toThrow(
    'stopped',
  )
})

test('a linked abort follows its parent until it is disposed', () => {
  const parent = new AbortController()
  const followed = linkAbort(parent.signal)
  const disposed = linkAbort(parent.signal)
  disposed[Symbol.dispose]()

  parent.abort(new Error('stopped'))

  expect(followed.signal.reason).toEqual(new Error('stopped'))
  expect(disposed.signal.aborted).toBe(false)
  expect(linkAbort(parent.signal).signal.aborted).toBe(true)
})

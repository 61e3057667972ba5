import { expect, test } from 'vitest'
import { createFakeClock } from '../../../test/support/fake-clock.ts'
import { HttpError, InvalidError, UnavailableError } from '../../model/index.ts'
import { retry } from './retry.ts'

const never = new AbortController().signal

function status(code: number, retryAfterMs?: number): HttpError {
  const more = retryAfterMs === undefined ? {} : { retryAfterMs }
  return new HttpError('no', { status: code, headers: {}, text: '', ...more })
}

test.each<[string, readonly Error[], readonly number[]]>([
  ['what works is done once', [], [0]],
  [
    'the pauses double',
    [new UnavailableError('x'), status(503), status(429)],
    [0, 1_000, 3_000, 7_000],
  ],
  ['a pause that was asked for is kept', [status(429, 5_000)], [0, 5_000]],
])('%s', async (_, failures, times) => {
  const clock = createFakeClock(0)
  const tried: number[] = []
  const policy = { clock, tries: 5, firstMs: 1_000, longestMs: 60_000, random: () => 1 }

  const done = retry(
    async () => {
      const failure = failures[tried.length]
      tried.push(clock.now())
      if (failure !== undefined) throw failure
      return 'done'
    },
    policy,
    never,
  )
  await clock.advance(60_000)

  expect(await done).toBe('done')
  expect(tried).toEqual(times)
})

test.each<[string, Error, number]>([
  ['wrong input', new InvalidError('x', []), 1],
  ['a bug', new TypeError('x'), 1],
  ['a status that will not change', status(403), 1],
  ['a pause that is too long', status(429, 61_000), 1],
  ['what fails again and again', new UnavailableError('x'), 3],
])('%s is thrown', async (_, error, tries) => {
  const clock = createFakeClock(0)
  let tried = 0
  const policy = { clock, tries: 3, firstMs: 1_000, longestMs: 60_000 }

  const done = retry(
    async () => {
      tried += 1
      throw error
    },
    policy,
    never,
  ).catch((thrown: unknown) => thrown)
  await clock.advance(60_000)

  expect(await done).toBe(error)
  expect(tried).toBe(tries)
})

test('half of a pause is by chance', async () => {
  const clock = createFakeClock(0)
  let tried = 0
  const policy = { clock, tries: 2, firstMs: 1_000, longestMs: 60_000, random: () => 0 }

  const done = retry(
    async () => {
      tried += 1
      if (tried === 1) throw new UnavailableError('x')
    },
    policy,
    never,
  )
  await clock.advance(499)
  expect(tried).toBe(1)
  await clock.advance(1)
  await done

  expect(tried).toBe(2)
})

import { expect, test } from 'vitest'
import { createGate } from './gate.ts'

test('a gate lets through in order, never more than it may, and goes on after a failure', async () => {
  const gate = createGate(2)
  const begun: number[] = []
  const ends: (() => void)[] = []
  function work(number: number): Promise<void> {
    return gate.run(async () => {
      begun.push(number)
      await new Promise<void>((resolve) => void ends.push(resolve))
      if (number === 0) throw new Error('broken')
    })
  }
  const all = Promise.allSettled([work(0), work(1), work(2), work(3)])
  await new Promise(setImmediate)
  expect(begun).toEqual([0, 1])

  for (let ended = 0; ended < 4; ended += 1) {
    ends[ended]?.()
    await new Promise(setImmediate)
  }

  expect(begun).toEqual([0, 1, 2, 3])
  expect((await all).map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
  ])
})

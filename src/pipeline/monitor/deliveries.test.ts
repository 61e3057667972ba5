import { expect, test } from 'vitest'
import { createFakeClock, type FakeClock } from '../../../test/support/fake-clock.ts'
import { Deliveries, type Batch } from './deliveries.ts'

interface Receiver {
  readonly clock: FakeClock
  readonly deliveries: Deliveries<number>
  readonly batches: Batch<number>[]
  readonly warned: string[]
}

/** Whoever takes batches as `answer` has it. */
function receiver(answer: (count: number) => Promise<void> = () => Promise.resolve()): Receiver {
  const clock = createFakeClock()
  const batches: Batch<number>[] = []
  const warned: string[] = []
  const log = { debug: () => {}, info: () => {}, warn: (message: string) => warned.push(message) }
  const deliveries = new Deliveries<number>({
    to: 'it',
    clock,
    log,
    async deliver(batch) {
      batches.push(batch)
      await answer(batches.length)
    },
  })
  return { clock, deliveries, batches, warned }
}

test('what comes closely together goes together, and the next batch waits', async () => {
  const { clock, deliveries, batches } = receiver()
  deliveries.add([1])
  deliveries.add([2])
  await clock.advance(1_000)
  deliveries.add([3])
  await clock.advance(4_000)
  const before = [...batches]
  await clock.advance(2_000)

  expect(before).toEqual([{ items: [1, 2], lost: 0 }])
  expect(batches).toEqual([...before, { items: [3], lost: 0 }])
})

test('in an hour of storm at most twelve a minute are made, each of at most 200, and what is lost is counted', async () => {
  const { clock, deliveries, batches } = receiver()
  for (let second = 0; second < 600; second += 1) {
    deliveries.add(Array.from({ length: 300 }, () => second))
    await clock.advance(1_000)
  }

  expect(batches.length).toBeLessThanOrEqual(120)
  expect(batches.length).toBeGreaterThan(60)
  expect(Math.max(...batches.map(({ items }) => items.length))).toBe(200)
  expect(batches.at(-1)!.lost).toBeGreaterThan(200)
})

test('what nobody takes is tried four times, told once, and then lost and counted', async () => {
  const { clock, deliveries, batches, warned } = receiver((count) =>
    count <= 4 ? Promise.reject(new Error('away')) : Promise.resolve(),
  )
  deliveries.add([1])
  await clock.advance(120_000)
  deliveries.add([2])
  await clock.advance(10_000)

  expect(batches.map(({ items }) => items)).toEqual([[1], [1], [1], [1], [2]])
  expect(batches.at(-1)!.lost).toBe(1)
  expect(warned).toEqual(['it does not take events: away'])
})

test('one that hangs is left, and holds up neither the next one nor the end', async () => {
  const { clock, deliveries, batches, warned } = receiver(() => new Promise(() => undefined))
  deliveries.add([1])
  await clock.advance(11_000)
  deliveries.add([2])
  const ended = deliveries[Symbol.asyncDispose]()
  await clock.advance(13_000)
  await ended

  expect(batches.at(-1)).toEqual({ items: [1, 2], lost: 0 })
  expect(warned).toHaveLength(1)
})

test('one that hangs when the end comes is given three seconds in all', async () => {
  const { clock, deliveries, batches } = receiver(() => new Promise(() => undefined))
  deliveries.add([1])
  await clock.advance(2_000)
  deliveries.add([2])
  let hasEnded = false
  const ended = deliveries[Symbol.asyncDispose]().then(() => (hasEnded = true))
  await clock.advance(2_900)
  const before = hasEnded
  await clock.advance(100)
  await ended

  expect(before).toBe(false)
  expect(batches).toEqual([{ items: [1], lost: 0 }])
})

test('the end is not waited for: what is left goes at once', async () => {
  const { deliveries, batches } = receiver()
  deliveries.add([1])
  await deliveries[Symbol.asyncDispose]()

  expect(batches).toEqual([{ items: [1], lost: 0 }])
})

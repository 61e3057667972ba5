import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { coalesce } from './coalesce.ts'

test('who asks while it is under way shares the next with all others who do', async () => {
  const begun: ((end: () => string) => void)[] = []
  const ask = coalesce(() =>
    new Promise<() => string>((resolve) => begun.push(resolve)).then((end) => end()),
  )
  const answers = [ask(), ask(), ask()]
  expect(begun).toHaveLength(1)

  begun[0]!(() => 'first')
  await turn()
  expect(begun).toHaveLength(2)
  answers.push(ask())
  begun[1]!(() => 'second')
  await turn()
  begun[2]!(() => 'third')

  expect(await Promise.all(answers)).toEqual(['first', 'second', 'second', 'third'])
})

test('a failure is told to those who asked for it, and the next tries again', async () => {
  let times = 0
  const ask = coalesce(async () => {
    times += 1
    if (times === 1) throw new Error('broken')
    return times
  })

  const [first, second] = await Promise.allSettled([ask(), ask()])

  expect(first).toMatchObject({ reason: { message: 'broken' } })
  expect(second).toMatchObject({ value: 2 })
  expect(await ask()).toBe(3)
})

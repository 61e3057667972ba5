import { AssertionError } from 'node:assert'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test, vi } from 'vitest'
import { keepQuiet } from './keep-quiet.ts'

test.each<[string, () => unknown]>([
  ['prints', () => process.stdout.write('x')],
  ['complains', () => process.stderr.write('x')],
  ['exits', () => process.exit(0)],
  ['reads the environment', () => process.env['HOME']],
])('work that %s fails, at once or later', async (_what, act) => {
  await expect(keepQuiet(async () => void act())).rejects.toThrow(AssertionError)
  await expect(
    keepQuiet(async () => {
      await wait(1)
      act()
    }),
  ).rejects.toThrow(AssertionError)
})

test('what others do meanwhile is theirs, and goes on', async () => {
  const written: unknown[] = []
  const write = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    return written.push(text) > 0
  })
  const quiet = keepQuiet(() => wait(5))
  process.stderr.write('from the test runner')

  await quiet
  write.mockRestore()
  expect(written).toEqual(['from the test runner'])
})

test('Node may look at its own variables', async () => {
  await keepQuiet(async () => void process.env['NODE_DEBUG'])
})

import { expect, test } from 'vitest'
import { recordSteps } from './steps.ts'

test('what is done is written down with how it went and what it took', async () => {
  let nowMs = 0
  const steps = recordSteps({
    now: () => 0,
    monotonic: () => (nowMs += 5),
    sleep: () => Promise.resolve(),
  })

  expect(await steps.run('look', () => Promise.resolve(7))).toBe(7)
  await steps.write('/a', () => Promise.resolve())
  await expect(steps.write('/b', () => Promise.reject(new Error('full')))).rejects.toThrow('full')
  // Said like a write by somebody else.
  steps.note({ what: 'write /c', result: 'done', tookMs: 1 })
  steps.undoWrites()

  expect([...steps.written]).toEqual(['/a'])
  expect(steps.list).toEqual([
    { what: 'look', result: 'done', tookMs: 5 },
    { what: 'write /a', result: 'done', tookMs: 5 },
    { what: 'write /b', result: 'failed', detail: 'full', tookMs: 5 },
    { what: 'write /c', result: 'done', tookMs: 1 },
    { what: 'write /a', result: 'undone', tookMs: 0 },
  ])
})

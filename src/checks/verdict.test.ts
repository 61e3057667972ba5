import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextVerdict, undecided } from './verdict.ts'

test('a decision is made within rise + fall probes, and turns only after rise or fall in a row', () => {
  const threshold = fc.record({
    rise: fc.integer({ min: 1, max: 5 }),
    fall: fc.integer({ min: 1, max: 5 }),
  })

  fc.assert(
    fc.property(threshold, fc.array(fc.boolean(), { maxLength: 40 }), (limits, results) => {
      let verdict = undecided
      let row = 0
      for (const [index, isHealthy] of results.entries()) {
        row = isHealthy === (results[index - 1] ?? isHealthy) ? row + 1 : 1
        const before = verdict
        verdict = nextVerdict(verdict, { isHealthy }, limits)
        if (index + 1 >= limits.rise + limits.fall) expect(verdict.health).toBeDefined()
        if (row >= (isHealthy ? limits.rise : limits.fall))
          expect(verdict.health).toBe(isHealthy ? 'up' : 'down')
        else if (before.health !== undefined) expect(verdict.health).toBe(before.health)
        expect(verdict.reason === undefined).toBe(verdict.health !== 'down')
      }
    }),
  )
})

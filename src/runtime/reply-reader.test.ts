import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ReplyReader } from './reply-reader.ts'

test('answers are the same however the stream is cut', () => {
  const answers = fc.array(
    fc
      .stringMatching(/^[a-z\n>[\]]{0,20}$/)
      .filter((text) => !`\n${text}\n`.includes('\n> ') && !/\n>?$/.test(text)),
    { maxLength: 20 },
  )
  fc.assert(
    fc.property(answers, fc.array(fc.nat(7), { maxLength: 50 }), (expected, cuts) => {
      const stream = expected.map((text) => `${text}\n> `).join('')
      const reader = new ReplyReader()
      const found: string[] = []
      let at = 0
      for (const cut of [...cuts, stream.length]) {
        found.push(...reader.push(stream.slice(at, at + cut)))
        at += cut
      }

      expect(found).toEqual(expected)
      expect(reader.restLength).toBe(0)
      expect(reader.restEnd).toBe('')
    }),
  )
})

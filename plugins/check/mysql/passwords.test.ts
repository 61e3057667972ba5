import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { answerRiddle, cachingWay, nativeWay } from './passwords.ts'

const riddle = Buffer.from('12345678901234567890')

/** As a server does, which knows only the hash of the hash. */
test.each([
  [nativeWay, 'sha1', (stored: Buffer) => [riddle, stored]],
  [cachingWay, 'sha256', (stored: Buffer) => [stored, riddle]],
] as const)('a server that has the hash of the hash takes the answer by %s', (way, hash, order) => {
  function digest(bytes: Buffer): Buffer {
    return createHash(hash).update(bytes).digest()
  }
  const stored = digest(digest(Buffer.from('geheim ü')))

  const answer = answerRiddle(way, 'geheim ü', riddle) ?? Buffer.alloc(0)
  const mask = digest(Buffer.concat(order(stored)))
  const once = Buffer.from(answer.map((byte, index) => byte ^ (mask[index] ?? 0)))

  expect(digest(once)).toEqual(stored)
  expect(answer.toString('latin1')).not.toContain('geheim')
})

test('nothing is answered to what is not known', () => {
  expect(answerRiddle('client_ed25519', 'x', riddle)).toBeUndefined()
})

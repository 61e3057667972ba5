import { expect, test } from 'vitest'
import { decodeText, encodeText } from './decode.ts'

test.each([
  ['ASCII', [0x61, 0x0a], 'a\n', 'utf8'],
  ['UTF-8', [0xc3, 0xa9], 'é', 'utf8'],
  ['a byte order mark, kept', [0xef, 0xbb, 0xbf, 0x61], '\uFEFFa', 'utf8'],
  ['latin1', [0x61, 0xe9], 'a\xe9', 'latin1'],
  ['half of a character', [0xc3], '\xc3', 'latin1'],
  ['nothing', [], '', 'utf8'],
] as const)('reads %s', (_, bytes, text, encoding) => {
  const decoded = decodeText(Uint8Array.from(bytes))

  expect(decoded).toEqual({ text, encoding })
  expect([...encodeText(decoded)]).toEqual(bytes)
})

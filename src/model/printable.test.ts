import { expect, test } from 'vitest'
import { printable } from './printable.ts'

test.each([
  ['plain ä 漢', 'plain ä 漢'],
  ['a\nb\tc', 'a\\nb\\tc'],
  ['\u001B[2J', '\\u001b[2J'],
  ['a\u0000b', 'a\\u0000b'],
  ['\u202Etxt.exe', '\\u202etxt.exe'],
  ['\u009B31m', '\\u009b31m'],
])('%j is shown as %s', (text, shown) => expect(printable(text)).toBe(shown))

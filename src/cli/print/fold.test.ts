import { expect, test } from 'vitest'
import { fold } from './fold.ts'

test.each([
  ['what fits stays as it is', 'one two\n\nthree', 10, 'one two\n\nthree'],
  ['a long line goes on below', 'one two three', 8, 'one two three'],
  ['a margin goes on', '    one two three four five', 28, '    one two three four five'],
  ['no word is broken', `${'x'.repeat(30)} two`, 20, `${'x'.repeat(30)}\ntwo`],
  [
    'below the text of its line',
    '  + one two three four five six',
    26,
    '  + one two three four\n    five six',
  ],
  [
    'colours do not count',
    '  \u001B[32m+\u001B[39m one two three four five six',
    26,
    '  \u001B[32m+\u001B[39m one two three four\n    five six',
  ],
  [
    'a code frame stays whole',
    '12 | server a 192.0.2.1:80 check',
    20,
    '12 | server a 192.0.2.1:80 check',
  ],
  ['and its marks', '   |        ^^^^^^^^^^^^^^^^^', 20, '   |        ^^^^^^^^^^^^^^^^^'],
])('%s', (_, text, width, folded) => expect(fold(text, width)).toBe(folded))

import { expect, test } from 'vitest'
import { table, wrap } from './table.ts'

test('columns are aligned, colours do not count, and no line ends in blanks', () => {
  const rows = [
    ['A', 'B', 'C'],
    ['long', '\u001B[31mred\u001B[39m', ''],
    ['x', 'y', 'z'],
  ]

  expect(table(rows)).toBe('A     B    C\nlong  \u001B[31mred\u001B[39m\nx     y    z\n')
})

test('no rows are no text', () => expect(table([])).toBe(''))

test('the last column goes on below itself, and no word is broken', () => {
  const rows = [
    ['name', 'one two three four five'],
    ['x', 'a-word-that-is-longer-than-the-column and more'],
  ]

  expect(table(rows, 26)).toBe(
    'name  one two three four\n      five\nx     a-word-that-is-longer-than-the-column\n      and more\n',
  )
})

test.each([
  ['', 10, ['']],
  ['one two', 7, ['one two']],
  ['one two', 6, ['one', 'two']],
  ['\u001B[31mone\u001B[39m two', 7, ['\u001B[31mone\u001B[39m two']],
])('%j in %i columns is %j', (text, width, lines) => expect(wrap(text, width)).toEqual(lines))

import { expect, test } from 'vitest'
import { table } from './table.ts'

test('columns are aligned, colours do not count, and no line ends in blanks', () => {
  const rows = [
    ['A', 'B', 'C'],
    ['long', '\u001B[31mred\u001B[39m', ''],
    ['x', 'y', 'z'],
  ]

  expect(table(rows)).toBe('A     B    C\nlong  \u001B[31mred\u001B[39m\nx     y    z\n')
})

test('no rows are no text', () => expect(table([])).toBe(''))

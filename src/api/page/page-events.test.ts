import { expect, test } from 'vitest'
import { differences } from './page-events.ts'
import { nothingKnown } from './page-state.ts'
import { pageFor, type RenderedPage, type RenderedRow } from './render-page.ts'

function page(
  parts: Readonly<Record<string, string>>,
  rows: Readonly<Record<string, RenderedRow>> = {},
): RenderedPage {
  return { parts: new Map(Object.entries(parts)), rows: new Map(Object.entries(rows)) }
}

function row(html: string, sessions = ''): RenderedRow {
  return { html, cells: [sessions, '', '', ''] }
}

test.each([
  [
    'nothing that is the same',
    page({ a: '1' }, { x: row('x', '3') }),
    page({ a: '1' }, { x: row('x', '3') }),
    [],
  ],
  [
    'a part',
    page({ a: '1', b: '1' }),
    page({ a: '1', b: '2' }),
    [{ name: 'part', data: { id: 'b', html: '2' } }],
  ],
  [
    'a row that comes, with its numbers',
    page({}),
    page({}, { x: row('x', '3') }),
    [
      { name: 'rows', data: { rows: [['x', 'x']] } },
      { name: 'cells', data: { cells: [['x', '3', '', '', '']] } },
    ],
  ],
  [
    'numbers alone',
    page({}, { x: row('x', '3') }),
    page({}, { x: row('x', '4') }),
    [{ name: 'cells', data: { cells: [['x', '4', '', '', '']] } }],
  ],
  [
    'a row that goes',
    page({}, { x: row('x') }),
    page({}),
    [{ name: 'gone', data: { keys: ['x'] } }],
  ],
] as const)('tells %s', (_, shown, next, expected) => {
  expect([...differences(shown, next)]).toEqual(expected)
})

test('thousands of rows come in several goes', () => {
  const many = Object.fromEntries(Array.from({ length: 450 }, (_, at) => [`s${at}`, row('x')]))

  expect([...differences(page({}), page({}, many))].map(({ name }) => name)).toEqual([
    'rows',
    'rows',
    'rows',
  ])
})

test('who sees the same gets what was made once', async () => {
  const role = 'read'
  const states = [nothingKnown, { ...nothingKnown }]
  const [first, second] = states.map((state) => [pageFor(state, role), pageFor(state, role)])

  expect(first![0]).toBe(first![1])
  expect(second![0]).not.toBe(first![0])
  expect(pageFor(nothingKnown, 'apply')).not.toBe(first![0])
})

import { describe, expect, test } from 'vitest'
import type { Plan } from 'haproxyctl/plugin'
import { remember, summaryOf, type HistoryEntry } from './history.ts'

function entry(generation: string, atMs: number, summary = ''): HistoryEntry {
  return { generation, atMs, outcome: 'applied', summary }
}

describe('remember', () => {
  test('what was applied goes to the end, also where it was applied before', () => {
    const known = [entry('a', 1), entry('b', 2)]

    expect(remember(known, entry('a', 3))).toEqual([entry('a', 1), entry('b', 2), entry('a', 3)])
  })

  test('the same again is told once, with what it changed and how it ended', () => {
    const owed = { ...entry('b', 2, '1 bind added'), outcome: 'reload-owed' } as const

    expect(remember([entry('a', 1), owed], entry('b', 3))).toEqual([
      entry('a', 1),
      entry('b', 3, '1 bind added'),
    ])
  })

  test('a hundred are enough', () => {
    let known: readonly HistoryEntry[] = []
    for (let at = 0; at < 250; at++) known = remember(known, entry(`${at}`, at))

    expect(known).toHaveLength(100)
    expect(known.at(-1)).toEqual(entry('249', 249))
  })
})

describe('summaryOf', () => {
  const change = { kind: 'server-weight', action: 'change' }
  test.each([
    [
      [change, change, { kind: 'server', action: 'add' }],
      [],
      '2 server-weight changed, 1 server added',
    ],
    [[{ kind: 'process-unknown', action: 'change' }], [], 'all files read again by a reload'],
    [[{ kind: 'bind', action: 'remove' }], [], '1 bind removed'],
    [[], [{ action: 'create' }, { action: 'keep' }], '1 file, no process to change'],
    [[], [{ action: 'keep' }], ''],
  ])('%j %j: %s', (changes, files, summary) => {
    expect(summaryOf({ changes, files } as unknown as Plan)).toBe(summary)
  })
})

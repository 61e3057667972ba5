import { describe, expect, test } from 'vitest'
import type { Change, ProcessState } from '../../model/plan.ts'
import type { LiveRules } from '../rules/live-rules.ts'
import { entriesDrift } from './entries-drift.ts'

type Entries = NonNullable<ProcessState['entryFiles']>[number]

const willing = { refuse: () => undefined } as unknown as LiveRules

function drift(file: Partial<Entries>, policy: 'keep' | 'reset' = 'keep', changes: Change[] = []) {
  const files = [{ what: 'map', path: '/m', count: 0, ...file } as Entries]
  return entriesDrift({ files, policy, changes, rules: willing })
}

describe('what a process holds otherwise than its file', () => {
  test.each<[Partial<Entries>, string | undefined]>([
    [{ count: 9 }, undefined],
    [{ text: 'a 1\n# b 2\n\n', count: 1 }, undefined],
    [{ text: 'a 1\n', count: 2 }, '2 entries in the process, 1 in the file'],
    [{ text: 'a 1\nb 2\n', count: 1 }, '1 entry in the process, 2 in the file'],
    [{ text: 'a 1\nb 2\n', count: 0, entries: ['b   2', ' a 1 '] }, undefined],
    [
      { text: 'a 1\n', count: 1, entries: ['a 1', 'b 2'] },
      '1 entry only in the process, 0 only in the file',
    ],
    [
      { text: 'a 1\nb 2\n', count: 2, entries: ['a 1'] },
      '0 entries only in the process, 1 only in the file',
    ],
    [
      { text: 'a 1\na 1\n', count: 1, entries: ['a 1'] },
      '0 entries only in the process, 1 only in the file',
    ],
    [
      { text: 'a 1\n', count: 2, entries: ['a 1', 'a 1'] },
      '1 entry only in the process, 0 only in the file',
    ],
    [
      { text: 'a 1\nb 2\n', count: 2, entries: ['a 3', 'b 4'] },
      '2 entries only in the process, 2 only in the file',
    ],
    [
      { text: 'a 1 2\n', count: 1, entries: ['a 1'] },
      '1 entry only in the process, 1 only in the file',
    ],
  ])('%j', (file, text) => {
    const found = { kind: 'map', subject: { section: 'files', file: '/m' }, policy: 'keep' }

    expect(drift(file)).toEqual({
      changes: [],
      drift: text === undefined ? [] : [{ ...found, summary: `map /m: ${text}` }],
    })
  })

  test.each([
    [['a b', ' c '], undefined],
    [['c', 'a  b'], 'acl-file /m: 1 entry only in the process, 1 only in the file'],
  ])('an ACL file goes by whole lines: %j', (entries, summary) => {
    const found = drift({ what: 'acl', text: 'a b\nc\n', count: 2, entries })

    expect(found.drift.map((each) => each.summary)).toEqual(summary === undefined ? [] : [summary])
    for (const each of found.drift) expect(each.kind).toBe('acl-file')
  })
})

describe('what is put back', () => {
  const file = { text: 'a 1\n', count: 2 }
  const about = { kind: 'map', subject: { section: 'files', file: '/m' }, action: 'change' }

  test('the entries of the file, in one transaction', () => {
    expect(drift(file, 'reset').changes).toEqual([
      {
        ...about,
        class: 'map',
        summary: 'map /m: 2 entries in the process, 1 in the file',
        reason: { code: 'entries-changed-by-hand' },
        steps: [{ kind: 'replace-entries', what: 'map', path: '/m', entries: ['a 1'] }],
      },
    ])
  })

  test('by a reload, what the socket does not take', () => {
    const reason = { code: 'key-without-value', key: 'bare' }

    expect(drift({ text: 'bare\n', count: 2 }, 'reset').changes).toMatchObject([
      { ...about, class: 'reload', reason, steps: [] },
    ])
  })

  test('by a reload, where the process takes nothing', () => {
    const refusal = { code: 'not-live', version: '2.4' } as const
    const asked: string[] = []
    const rules = {
      refuse: (kind: string) => {
        asked.push(kind)
        return refusal
      },
    } as unknown as LiveRules
    const files = (['map', 'acl'] as const).map((what) => ({ what, path: `/${what}`, ...file }))

    const { changes } = entriesDrift({ files, policy: 'reset', changes: [], rules })

    expect(asked).toEqual(['map', 'acl-file'])
    expect(changes).toMatchObject([
      { class: 'reload', reason: refusal },
      { class: 'reload', reason: refusal },
    ])
  })

  test.each<[string, Change['subject'], boolean]>([
    ['map /m: one value', { section: 'files', file: 'm' }, false],
    ['map /m2: one value', { section: 'files', file: 'm2' }, true],
    ['backend map /m: weight', { section: 'backend map' }, true],
  ])('not what a change brings anyway: %s', (summary, subject, isDrift) => {
    const change = {
      class: 'map',
      action: 'change',
      kind: 'map',
      subject,
      summary,
      reason: { code: 'over-the-socket' },
      steps: [],
    } as const

    expect(drift(file, 'keep', [change]).drift).toHaveLength(isDrift ? 1 : 0)
  })
})

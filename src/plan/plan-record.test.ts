import { describe, expect, test } from 'vitest'
import type { Change, Current, CurrentFile } from '../model/plan/plan.ts'
import { planRecord } from './plan-record.ts'

const text = 'backend web\n'
const desired = {
  files: [{ name: 'haproxy.cfg', text, origins: [] }],
  generation: '0123456789abcdef',
}

/** What happens to the processes whose configuration is recorded. */
const story: readonly Change[] = [
  {
    class: 'runtime',
    action: 'change',
    kind: 'server-weight',
    subject: { section: 'backend web', server: 'a' },
    summary: 'server web/a: weight 1 → 7',
    reason: { code: 'over-the-socket' },
    steps: [{ kind: 'set-weight', backend: 'web', server: 'a', weight: 7 }],
  },
]

function file(before: string): CurrentFile {
  return { name: 'haproxy.cfg', path: 'haproxy.cfg', text: before, isOwned: true }
}

describe('a target that only keeps files', () => {
  const unpushed = { remote: 'origin', branch: 'main', commits: 1 }

  test.each<[string, Current, readonly string[]]>([
    [
      'new files tell what happens for the same reason',
      { files: [] },
      ['server web/a: weight 1 → 7'],
    ],
    ['changed ones as well', { files: [file('other')] }, ['server web/a: weight 1 → 7']],
    ['where nothing changes nothing is told', { files: [file(text)] }, []],
    [
      'what waits to be pushed is told where nothing else is',
      { files: [file(text)], unpushed },
      ['remote origin: 1 commit to push to main'],
    ],
    [
      'and goes with the next commit',
      { files: [file('other')], unpushed },
      ['server web/a: weight 1 → 7'],
    ],
  ])('%s', (_, current, summaries) => {
    const plan = planRecord({ target: 'git', plugin: 'git', current, desired, story })

    expect(plan).toMatchObject({
      format: 2,
      target: 'git',
      plugin: 'git',
      generation: desired.generation,
    })
    expect(plan.changes.map(({ summary }) => summary)).toEqual(summaries)
    // Nothing runs from its files.
    for (const { steps } of plan.changes) expect(steps).toEqual([])
  })

  test('a push is neither a change of the configuration nor a reload', () => {
    const { changes } = planRecord({
      target: 'git',
      plugin: 'git',
      current: { files: [file(text)], unpushed },
      desired,
      story,
    })

    expect(changes).toMatchObject([
      {
        class: 'runtime',
        action: 'change',
        kind: 'push',
        subject: { section: 'remote origin' },
        reason: { code: 'push-failed' },
      },
    ])
  })

  test('the plan rests on the commit that the target stood at', () => {
    const current = { files: [file(text)], commit: 'c0ffee' }
    const { basis } = planRecord({ target: 'git', plugin: 'git', current, desired, story })

    expect(basis).toMatchObject({ commit: 'c0ffee' })
    expect(Object.keys(basis.files)).toEqual(['haproxy.cfg'])
  })
})

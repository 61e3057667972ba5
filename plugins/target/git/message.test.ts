import { expect, test } from 'vitest'
import type { Change, Plan } from 'haproxyctl/plugin'
import { commitMessage } from './message.ts'

function change(action: Change['action'], more: Partial<Change> = {}): Change {
  return {
    class: 'runtime',
    action,
    kind: 'server',
    subject: { section: 'backend web', server: 'app01' },
    summary: 'the secret is hunter2',
    reason: { code: 'over-the-socket' },
    steps: [],
    ...more,
  }
}

function plan(changes: readonly Change[]): Plan {
  const basis = { files: {} }
  const generation = '0123456789abcdef'
  return { format: 2, target: 'history', plugin: 'git', generation, basis, files: [], changes }
}

test.each<[string, readonly Change[], string | undefined, string]>([
  [
    'counts in the subject, one line for each change',
    [
      change('add'),
      change('add', { subject: { section: 'global' }, kind: 'global-line' }),
      change('remove'),
    ],
    undefined,
    'lb.cfg: 2 added, 1 removed\n\n- add server app01 in backend web\n- add global-line in global\n- remove server app01 in backend web\n\nGeneration 0123456789abcdef\n',
  ],
  [
    'a subject without changes',
    [],
    undefined,
    'lb.cfg: generation 0123456789abcdef\n\nGeneration 0123456789abcdef\n',
  ],
  ['an own message', [change('change')], '{target} {changed} {unknown}', 'history 1 {unknown}\n'],
])('commitMessage makes %s', (_, changes, template, expected) => {
  const message = commitMessage(plan(changes), 'lb.cfg', template)

  expect(message).toBe(expected)
  expect(message).not.toContain('hunter2')
})

import { expect, test } from 'vitest'
import type { Change, ChangeClass } from '../../model/plan/plan.ts'
import { orderChanges } from './order-changes.ts'

function change(
  kind: Change['kind'],
  action: Change['action'] = 'change',
  cost: ChangeClass = 'runtime',
): Change {
  return {
    class: cost,
    action,
    kind,
    subject: { section: 'backend web' },
    summary: `${cost} ${action} ${kind}`,
    reason: { code: 'over-the-socket' },
    steps: [],
  }
}

test('nothing is named before it is there, nor taken away before it is named no more', () => {
  const adds = [change('server', 'add')]
  const edits = [change('server-weight')]
  const replaces = [change('server')]
  const removes = [change('server', 'remove')]

  const ordered = orderChanges({
    structure: [
      change('backend-line', 'change', 'reload'),
      change('backend', 'remove'),
      change('global-line', 'add', 'restart'),
      change('global-maxconn'),
      change('backend', 'add'),
    ],
    files: [
      change('map', 'change', 'map'),
      change('file', 'change', 'reload'),
      change('certificate', 'change', 'certificate'),
    ],
    servers: { adds, edits, replaces, removes, changes: [], drift: [] },
    byHand: [change('frontend-maxconn')],
  })

  expect(ordered.map(({ summary }) => summary)).toEqual([
    'certificate change certificate',
    'runtime add backend',
    'runtime add server',
    'map change map',
    'reload change file',
    'runtime change server-weight',
    'runtime change global-maxconn',
    'runtime change server',
    'runtime remove server',
    'runtime remove backend',
    'runtime change frontend-maxconn',
    'reload change backend-line',
    'restart add global-line',
  ])
})
